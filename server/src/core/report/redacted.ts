import type { Finding } from '../base/finding.ts'
import type { AgendaItem } from '../facts/review/agenda.ts'
import type { ReviewAction } from '../facts/review/review-actions.ts'
import type { Suppression } from '../facts/suppression.ts'
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
  const { span, action, rules, reason, owner, until, lastDay, state, silenced } = suppression
  const name = (rule: string) => (ruleOf(rule) === undefined ? leftOut : rule)
  const said = (text: string) => (text === '' ? '' : leftOut)
  return {
    span,
    action,
    rules: rules.map(name),
    reason: said(reason),
    owner: said(owner),
    until: lastDay ?? said(until),
    lastDay,
    state,
    idle: [],
    silenced: silenced.map(({ rule, suggestions }) => ({ rule: name(rule), suggestions })),
  }
}

function redactedReview(review: ReviewReading): ReviewReading {
  const {
    agenda,
    material,
    meeting,
    date,
    held,
    asMinuted,
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
    asMinuted,
    actions: actions.map(redactedAction),
    questions: questions.map(({ span, driver, chair, item }) => ({ text: leftOut, span, driver, by: '', chair, item })),
    attendees: attendees.map(({ span, speaksForCustomers, role, chair, guest }) => ({
      text: leftOut,
      span,
      name: '',
      speaksForCustomers,
      role,
      chair,
      guest,
    })),
    template,
    profile,
    planned,
    observed,
    gap,
    atRisk: atRisk.map(({ item, why }) => ({ item: itemOf(item), why })),
    customer:
      customer === undefined
        ? undefined
        : {
            timed: customer.timed,
            total: customer.total,
            theirs: customer.theirs,
            ours: customer.ours,
            topics: customer.topics.map(({ topic, side, items, amount }) => ({ topic, side, items: items.map(itemOf), amount })),
            missing: customer.missing,
          },
  }
}

function redactedItem(item: AgendaItem): AgendaItem {
  const { span, minutes, actual, optional, postponed, driver, evidence, why, details, slot, meeting } = item
  return { text: leftOut, span, minutes, actual, optional, postponed, driver, evidence, why, owner: '', details, slot, meeting }
}

function redactedAction(action: ReviewAction): ReviewAction {
  const { span, driver, owned, due, dated, done, carried, listed, item } = action
  const day = due === undefined ? undefined : { text: leftOut, iso: due.iso }
  return { text: leftOut, span, driver, owners: [], owned, due: day, dated, done, carried, listed, item }
}

/** A trend without any words of its documents. Who was promised what is made out before. */
export function redactedTrend({ meeting, points, bumped, carried, forgotten }: Trend): Trend {
  const promise = ({ action, path, line }: Promised): Promised => ({ action: redactedAction(action), path, line })
  return {
    meeting,
    points: points.map(redactedPoint),
    bumped: bumped.map(({ path, line, planned, held }) => ({ text: leftOut, path, line, planned, held })),
    carried: carried.map((one) => ({ ...promise(one), meetings: one.meetings })),
    forgotten: forgotten.map((one) => ({ ...promise(one), promised: one.promised, next: one.next })),
  }
}

function redactedPoint(point: MeetingPoint): MeetingPoint {
  const { date, label, planned, observed, shares, topics, sources } = point
  return {
    date,
    label,
    planned,
    observed,
    shares,
    topics: topics.map(({ path, line, held }) => ({ text: leftOut, path, line, held })),
    sources: sources.map((source) => ({
      path: source.path,
      version: source.version,
      date: source.date,
      text: blank(source.text),
      lines: source.lines,
      review: redactedReview(source.review),
    })),
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
