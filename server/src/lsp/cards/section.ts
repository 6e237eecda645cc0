import type { Span } from '../../core/base/span.ts'
import type { Translate } from '../../core/base/translate.ts'
import { upperFirst } from '../../core/base/upper-first.ts'
import type { Section } from '../../core/document/document.ts'
import type { Reading } from '../../core/engine/engine.ts'
import { namingHeadings } from '../../core/facts/section-headings.ts'
import { type SectionPart, sectionParts } from '../../core/facts/section-parts.ts'
import type { SectionState } from '../../core/facts/section-states.ts'
import { isTemplate } from '../../core/facts/template.ts'
import { lackingPhrase } from '../../core/report/lacking-phrase.ts'
import { shorten } from '../../core/report/shorten.ts'
import { plainText } from '../plain-text.ts'
import { sectionName } from '../section-name.ts'
import { type CardSource, isAt } from './card.ts'

/** Characters of a sentence that are quoted for a part. */
const longestQuoted = 64

/** A heading that names what plans are asked for: what the part below it holds of that, and what it lacks. */
export const sectionCards: CardSource = ({ read: { reading }, at, t }) => {
  const { sections, doubtful, kind } = reading
  // Of a research plan none of it is asked.
  if (sections === undefined || kind === 'research-plan' || doubtful || reading.ask(isTemplate)) return []
  return (
    reading
      .ask(namingHeadings)
      // Its marks are pointed at as well as its words.
      .map((heading) => ({
        ...heading,
        span: { start: heading.section.heading?.block.start ?? heading.span.start, end: heading.span.end },
      }))
      .filter(({ span }) => isAt(span, at))
      .flatMap(({ ids, section, span }) => ids.map((id) => ({ span, text: () => cardOf(reading, sections[id], section, t) })))
  )
}

function cardOf(reading: Reading, { id, state, evidence }: SectionState, section: Section, t: Translate): string {
  const parts = reading.ask(sectionParts(id, section))
  const head = `**${upperFirst(sectionName(id, t))}**${state === 'absent' ? '' : ` · ${state === 'present' ? t('present') : t('in part')}`}`
  const rows = [...tellingRows(parts, reading, t)]
  // Only where this part is the clearest there is can it be said what the plan lacks, and only of what signs would show.
  const here = evidence !== undefined && section.span.start <= evidence.start && evidence.start < section.span.end
  if (here && state === 'partial')
    for (const { noun, at, unknowable } of parts)
      if (at === undefined && !unknowable) rows.push(`- ○ ${t('{0}: not found yet', upperFirst(lackingPhrase(noun, t)))}`)
  if (rows.length > 0) return [head, t('What a reader looks for here:'), rows.join('\n')].join('\n\n')
  const sought = parts.map(({ noun }) => lackingPhrase(noun, t)).join(', ')
  return [head, t('What a reader looks for here: {0}.', sought)].join('\n\n')
}

/** The parts that are told, those that one sentence tells together. */
function tellingRows(parts: readonly SectionPart[], { document, lines }: Reading, t: Translate): readonly string[] {
  const told = new Map<number, { readonly at: Span; readonly nouns: string[] }>()
  for (const { noun, at } of parts) {
    if (at === undefined) continue
    const known = told.get(at.start) ?? { at, nouns: [] }
    told.set(at.start, known)
    known.nouns.push(lackingPhrase(noun, t))
  }
  return [...told.values()].map(({ at, nouns }) => {
    const words = plainText(shorten(document.text.slice(at.start, at.end).replace(/\s+/g, ' '), longestQuoted))
    return `- ✓ ${t('{0}: “{1}” (line {2})', upperFirst(nouns.join(', ')), words, lines.position(at.start).line)}`
  })
}
