import type { Finding } from '../base/finding.ts'
import type { AgendaItem } from '../facts/review/agenda.ts'
import type { ReviewAction } from '../facts/review/review-actions.ts'
import type { Suppression } from '../facts/suppressions.ts'
import type { ReviewReading } from '../score/review-reading.ts'
import type { MeetingPoint } from '../trend/meeting-point.ts'
import type { Promised } from '../trend/promise.ts'
import type { Trend } from '../trend/trend.ts'
import type { Reported } from './reported.ts'
import { ruleOf } from './rule-of.ts'

/** What stands where words of a document would. */
const leftOut = '[left out]'

/**
 * A reading without any words of its document, for logs that others read: positions, rules, hashes, numbers and the path stay. It is made
 * of what is known to be safe, so that a new field is left out until somebody looks at it.
 */
export function redactedReading(reading: Reported): Reported {
  const { path, lines, kind, doubtful, inEnglish, ownRules, sections, orientation, dials, review, metrics, leastScore, unreadable, known } =
    reading
  return {
    path,
    lines,
    kind,
    doubtful,
    inEnglish,
    // What a team writes of its rules is not the document's.
    ownRules,
    findings: reading.findings.map((finding) => redactedFinding(finding, reading)),
    comparables: [],
    sections,
    orientation,
    dials,
    review: review === undefined ? undefined : redactedReview(review),
    metrics,
    claims: undefined,
    leastScore,
    suppressions: reading.suppressions.map(redactedSuppression),
    unreadable,
    document: { text: blank(reading.document.text), sections: [] },
    redacted: true,
    ...(known === undefined ? {} : { known }),
  }
}

/** A rule's message quotes words; its summary does not. */
function redactedFinding({ rule, severity, scope, span, related, fingerprint }: Finding, { ownRules }: Reported): Finding {
  const summary = ruleOf(rule)?.summary ?? ownRules[rule]?.summary ?? rule
  return {
    rule,
    severity,
    scope,
    message: `${summary.replace(/\.$/, '')}.`,
    span,
    related: related.map((place) => ({ span: place.span, message: 'A further place.' })),
    fixes: [],
    ...(fingerprint === undefined ? {} : { fingerprint }),
  }
}

/** What an author writes for a rule's name may be anything. */
function redactedSuppression(suppression: Suppression): Suppression {
  const { rules, reason, owner, until, lastDay } = suppression
  const said = (text: string) => (text === '' ? '' : leftOut)
  return {
    ...suppression,
    rules: rules.map((rule) => (ruleOf(rule) === undefined ? leftOut : rule)),
    reason: said(reason),
    owner: said(owner),
    until: lastDay ?? said(until),
    idle: [],
  }
}

function redactedReview(review: ReviewReading): ReviewReading {
  const {
    agenda,
    material,
    meeting,
    date,
    held,
    actions,
    questions,
    attendees,
    template,
    profile,
    planned,
    observed,
    gap,
    atRisk,
    customer,
  } = review
  // Other parts of the reading know items by identity.
  const items = new Map(agenda.items.map((item) => [item, redactedItem(item)]))
  const itemOf = (item: AgendaItem): AgendaItem => items.get(item) ?? redactedItem(item)
  return {
    agenda: {
      items: agenda.items.map(itemOf),
      length: agenda.length,
      meetings: agenda.meetings.map(({ span, length }) => ({ name: leftOut, span, length })),
      overall: agenda.overall,
    },
    material,
    meeting,
    date,
    held,
    actions: actions.map(redactedAction),
    questions: questions.map((question) => ({ ...question, text: leftOut, by: '' })),
    attendees: attendees.map((attendee) => ({ ...attendee, text: leftOut, name: '' })),
    template,
    profile,
    planned,
    observed,
    gap,
    atRisk: atRisk.map(({ item, why }) => ({ item: itemOf(item), why })),
    customer:
      customer === undefined
        ? undefined
        : { ...customer, topics: customer.topics.map((topic) => ({ ...topic, items: topic.items.map(itemOf) })) },
  }
}

function redactedItem(item: AgendaItem): AgendaItem {
  return { ...item, text: leftOut, owner: '' }
}

function redactedAction(action: ReviewAction): ReviewAction {
  return { ...action, text: leftOut, owners: [], due: action.due === undefined ? undefined : { text: leftOut, iso: action.due.iso } }
}

/** A trend without any words of its documents. Who was promised what is made out before. */
export function redactedTrend({ meeting, points, bumped, carried, forgotten }: Trend): Trend {
  const promised = <T extends Promised>(one: T): T => ({ ...one, action: redactedAction(one.action) })
  return {
    meeting,
    points: points.map(redactedPoint),
    bumped: bumped.map((topic) => ({ ...topic, text: leftOut })),
    carried: carried.map(promised),
    forgotten: forgotten.map(promised),
  }
}

function redactedPoint(point: MeetingPoint): MeetingPoint {
  return {
    ...point,
    topics: point.topics.map((topic) => ({ ...topic, text: leftOut })),
    sources: point.sources.map((source) => ({ ...source, text: blank(source.text), review: redactedReview(source.review) })),
  }
}

/** White space in place of a text, with the same lines, and as many UTF-16 code units and bytes of UTF-8 before every place. */
function blank(text: string): string {
  return text.replace(/[^\r\n\ufeff]/gu, (character) => {
    // A pair of surrogates has four bytes, two for each of its halves; half of one is written as three.
    if (character.length === 2) return '\u00a0\u00a0'
    const code = character.charCodeAt(0)
    return code < 0x80 ? ' ' : code < 0x800 ? '\u00a0' : '\u2003'
  })
}
