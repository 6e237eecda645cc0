import type { Severity } from '../../server/src/core/base/severity.ts'
import type { Span } from '../../server/src/core/base/span.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'
import { type Driver, drivers } from '../../server/src/core/facts/review/agenda.ts'
import { type SectionId, type SectionState, sectionIds } from '../../server/src/core/facts/section-states.ts'
import type { Score } from '../../server/src/core/score/contribution.ts'
import type { Orientation } from '../../server/src/core/score/orientation.ts'
import { reviewProfile } from '../../server/src/core/score/review-profile.ts'

/*
 * Readings made by hand, so that the tests of reports do not change with what rules, scores and facts say. Places are given by the
 * words that stand there.
 */

const engine = createEngine({ ...resolveConfig(), rules: {} })

export interface MadeFinding {
  readonly words: string
  readonly rule?: string
  readonly severity?: Severity
  readonly message?: string
  readonly scope?: 'sentence' | 'section' | 'document'
  readonly related?: readonly (readonly [words: string, message: string])[]
}

function place(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in the text.`)
  return { start, end: start + words.length }
}

function findings(text: string, made: readonly MadeFinding[]): Reading['findings'] {
  return made.map(
    ({ words, rule = 'inside-out-goal', severity = 'warning', message = 'A message.', scope = 'sentence', related = [] }) => ({
      rule,
      severity,
      scope,
      message,
      span: place(text, words),
      related: related.map(([other, said]) => ({ span: place(text, other), message: said })),
      fixes: [],
    }),
  )
}

/** A score of parts given as [title, points, max, evidence words]. */
function scoreOf(text: string, parts: readonly (readonly [string, number, number, ...string[]])[]): Score {
  const made = parts.map(([title, points, max, ...words]) => ({
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    points,
    max,
    evidence: words.map((some) => place(text, some)),
  }))
  return { total: parts.length === 0 ? undefined : made.reduce((sum, { points }) => sum + points, 0), parts: made }
}

export function planReading(
  text: string,
  more: {
    readonly path?: string
    readonly findings?: readonly MadeFinding[]
    readonly parts?: readonly (readonly [string, number, number, ...string[]])[]
    /** Words that show a section; a list with what is lacking makes it partial. Sections not named are absent. */
    readonly metrics?: Reading['metrics']
    readonly sections?: Partial<Record<SectionId, string | readonly [words: string, lacking: string]>>
  } = {},
): Reading {
  const sections = Object.fromEntries(
    sectionIds.map((id): readonly [SectionId, SectionState] => {
      const said = more.sections?.[id]
      if (said === undefined) return [id, { id, state: 'absent', evidence: undefined, lacking: '', doubtful: false }]
      if (typeof said === 'string') return [id, { id, state: 'present', evidence: place(text, said), lacking: '', doubtful: false }]
      return [id, { id, state: 'partial', evidence: place(text, said[0]), lacking: said[1], doubtful: false }]
    }),
  ) as Record<SectionId, SectionState>
  return {
    ...engine.read(text, { path: more.path ?? 'plan.md' }),
    path: more.path ?? 'plan.md',
    kind: 'strategy',
    findings: findings(text, more.findings ?? []),
    sections,
    orientation: scoreOf(text, more.parts ?? []),
    review: undefined,
    metrics: more.metrics,
  }
}

/** A review of which every line `- text (N min) #driver` is an item. */
export function reviewReading(
  text: string,
  more: {
    readonly path?: string
    readonly overall?: 'product' | 'sales' | 'operations' | 'value' | 'mixed' | 'none'
    readonly findings?: readonly MadeFinding[]
    readonly parts?: readonly (readonly [string, number, number, ...string[]])[]
  } = {},
): Reading {
  const items = [...text.matchAll(/^- (.*?)(?: \((\d+) min\))? #([a-z]+)$/gm)].map((match) => ({
    text: match[1] ?? '',
    span: { start: match.index + 2, end: match.index + match[0].length },
    minutes: match[2] === undefined ? undefined : Number(match[2]),
    driver: drivers.find((driver) => driver === match[3]) ?? ('other' as Driver),
    evidence: [],
    why: [],
    actual: undefined,
    optional: false,
    postponed: false,
    owner: '',
    details: 0,
    slot: undefined,
    meeting: 0,
  }))
  return {
    ...engine.read(text, { path: more.path ?? 'review.md' }),
    path: more.path ?? 'review.md',
    kind: 'qbr',
    findings: findings(text, more.findings ?? []),
    sections: undefined,
    orientation: undefined,
    review: {
      agenda: { items, length: undefined, meetings: [], overall: more.overall ?? 'mixed' },
      meeting: { kind: 'internal', subject: undefined, supplier: false, declared: false },
      date: undefined,
      held: false,
      actions: [],
      questions: [],
      attendees: [],
      material: items.map(() => 'unknown' as const),
      template: false,
      asMinuted: false,
      profile: { planned: reviewProfile(items, 'planned'), observed: undefined },
      planned: { ...scoreOf(text, more.parts ?? []), basis: 'planned', readable: 100 } as Orientation,
      observed: undefined,
      gap: [],
      atRisk: [],
      customer: undefined,
    },
  }
}
