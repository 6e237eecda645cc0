import type { Span } from '../base/span.ts'
import type { CustomerReview } from '../score/customer-review.ts'
import type { Orientation } from '../score/orientation.ts'
import type { ReviewProfile } from '../score/review-profile.ts'
import type { ReviewReading } from '../score/review-reading.ts'
import { reviewScore } from '../score/review-score.ts'
import { dateLabel } from '../trend/period.ts'
import { itemShare } from './agenda-item-phrases.ts'
import type { Reported } from './reported.ts'
import { scoreJson } from './score-json.ts'
import { wordsAt } from './words-at.ts'

/** A review as the JSON report has it. */
export function agendaJson(review: ReviewReading, reading: Pick<Reported, 'document' | 'lines' | 'redacted'>): object {
  const { agenda, meeting, template, date, profile, planned, observed, gap, atRisk, customer, material } = review
  const line = ({ start }: Span): number => reading.lines.position(start).line
  const place = (span: Span): object => ({ line: line(span), text: wordsAt(span, reading) })
  const orientation = (of: Orientation | undefined): object | null =>
    of === undefined ? null : { ...scoreJson(of, reading), readable: of.readable }
  return {
    ...scoreJson(reviewScore(review) ?? { total: undefined, parts: [] }, reading),
    overall: agenda.overall,
    length: agenda.length ?? null,
    date: date === undefined ? null : dateLabel(date),
    template,
    meeting: { kind: meeting.kind, declared: meeting.declared, supplier: meeting.supplier },
    items: agenda.items.map((item, index) => ({
      line: line(item.span),
      text: item.text,
      minutes: item.minutes ?? null,
      actual: item.actual ?? null,
      share: itemShare(agenda, item) ?? null,
      driver: item.driver,
      evidence: item.evidence.map(place),
      owner: item.owner === '' ? null : item.owner,
      optional: item.optional,
      postponed: item.postponed,
      material: material[index] ?? 'unknown',
      slot: item.slot ?? null,
      meeting: item.meeting,
    })),
    meetings: agenda.meetings.map(({ name, span, length }) => ({ line: line(span), name, length: length ?? null })),
    profile: { planned: shares(profile.planned), observed: shares(profile.observed) },
    planned: orientation(planned),
    observed: orientation(observed),
    gap: gap.map(({ id, title, planned: meant, observed: done }) => ({ id, title, planned: meant, observed: done })),
    atRisk: atRisk.map(({ item, why }) => ({ line: line(item.span), text: item.text, why })),
    customerReview: customer === undefined ? null : whoseTime(customer, line),
    actions: review.actions.map(({ span, text, driver, owners, due, done, carried }) => ({
      line: line(span),
      text,
      driver,
      owners,
      due: due === undefined ? null : { text: due.text, date: due.iso ?? null },
      done,
      carried,
    })),
    questions: review.questions.map(({ span, text, driver, by, chair }) => ({
      line: line(span),
      text,
      driver,
      by: by === '' ? null : by,
      chair,
    })),
    attendees: review.attendees.map(({ span, text, speaksForCustomers, chair, guest }) => ({
      line: line(span),
      text,
      speaksForCustomers,
      chair,
      guest,
    })),
  }
}

function shares(profile: ReviewProfile | undefined): object | null {
  if (profile === undefined) return null
  const { timed, total, business, value, dominant } = profile
  return {
    unit: timed ? 'minutes' : 'items',
    total,
    business,
    value,
    dominant,
    drivers: profile.shares.map(({ driver, items, minutes, share }) => ({ driver, items, minutes, share })),
  }
}

function whoseTime({ timed, total, theirs, ours, topics, missing }: CustomerReview, line: (span: Span) => number): object {
  return {
    unit: timed ? 'minutes' : 'items',
    total,
    theirs,
    ours,
    topics: topics.map(({ topic, side, amount, items }) => ({ topic, side, amount, lines: items.map(({ span }) => line(span)) })),
    missing,
  }
}
