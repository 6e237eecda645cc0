import type { Agenda } from '../facts/review/agenda.ts'
import type { CustomerTopic } from '../facts/review/customer-topics.ts'
import type { CustomerReview } from '../score/customer-review.ts'
import type { ItemAtRisk } from '../score/items-at-risk.ts'
import type { Orientation } from '../score/orientation.ts'
import type { ReviewGap } from '../score/review-gap.ts'
import { fewestPoints } from '../score/review-orientation.ts'
import type { ReviewProfile } from '../score/review-profile.ts'
import type { ReviewReading } from '../score/review-reading.ts'
import { reviewScore } from '../score/review-score.ts'
import type { Basis } from '../score/review-weights.ts'
import { shownProfile } from '../score/shown-profile.ts'
import { printable } from './printable.ts'

/*
 * The words for what is read of a review, one source for the terminal, the page, the pull request and the editor. Of a plan they say what is
 * planned, of minutes what was observed, and of a template what it would be if held as written: never what drives the company.
 */

/** What a reading rests on: "Planned", "Observed", "As this template plans it". */
export function basisPhrase(basis: Basis, { template }: Pick<ReviewReading, 'template'>): string {
  return basis === 'observed' ? 'Observed' : template ? 'As this template plans it' : 'Planned'
}

const driven: Readonly<Record<Agenda['overall'], string>> = {
  product: 'product-driven',
  sales: 'sales-driven',
  operations: 'operations-driven',
  value: 'driven by customer value',
  mixed: 'no driver prevails',
  none: 'no business topic',
}

/** What drives a meeting that was planned or held like this: "sales-driven". */
export function drivenPhrase(overall: Agenda['overall']): string {
  return driven[overall]
}

/** The same where there is little room: of a template only that it is one. */
export function briefPhrase(review: ReviewReading): string {
  return review.template ? 'template' : drivenPhrase(shownProfile(review)?.dominant ?? review.agenda.overall)
}

/** How much of the business is about customers: "value 12 of 90 min". */
export function valuePhrase({ timed, value, business }: ReviewProfile): string {
  return `value ${value} of ${business} ${timed ? 'min' : business === 1 ? 'item' : 'items'}`
}

/** The line over a review: "Planned: sales-driven · value 12 of 90 min · orientation 31". Without a full stop. */
export function reviewLine(review: ReviewReading): string {
  const profile = shownProfile(review)
  if (profile === undefined || review.agenda.items.length === 0) return 'No agenda found'
  if (review.customer !== undefined) return `${basisPhrase(profile.basis, review)}, with a customer: ${customerLine(review.customer)}`
  const parts = [`${basisPhrase(profile.basis, review)}: ${drivenPhrase(profile.dominant)}`]
  if (profile.business > 0) parts.push(valuePhrase(profile))
  parts.push(scorePhrase(review))
  return parts.join(' · ')
}

/** "orientation 31", with the planned one beside an observed one; or why there is none. */
export function scorePhrase(review: ReviewReading): string {
  const score = reviewScore(review)
  if (score?.total === undefined) return unscoredPhrase(review)
  const planned = score.basis === 'observed' ? review.planned?.total : undefined
  return `orientation ${score.total}${planned === undefined ? '' : ` (planned ${planned})`}`
}

/** Why a review has no score, as a clause. */
export function unscoredPhrase({ meeting, planned, observed }: ReviewReading): string {
  if (meeting.kind === 'functional') return 'not scored: a meeting of one function'
  if (meeting.kind === 'customer') return 'not scored: a customer is present'
  const readable = Math.max(planned?.readable ?? 0, observed?.readable ?? 0)
  if (readable === 0) return 'not scored: fewer than two items are about the business'
  return `not scored: ${readable} of 100 points can be read, and ${fewestPoints} are needed`
}

const topics: Readonly<Record<CustomerTopic, string>> = {
  goals: 'Their goals',
  voice: 'Their turn to speak',
  promises: 'What we promised',
  problems: 'What does not work for them',
  mutual: 'What both will do',
  results: 'What they got so far',
  usage: 'Our figures',
  roadmap: 'What we build',
  offer: 'What we sell',
}

/** What an item of a review with a customer is for. */
export function customerTopicPhrase(topic: CustomerTopic): string {
  return topics[topic]
}

const lacking: Readonly<Partial<Record<CustomerTopic, string>>> = {
  goals: 'nobody asks for their goals',
  voice: 'they have no turn to speak',
  promises: 'nobody asks after our promises',
  problems: 'open problems have no place',
  mutual: 'nothing is agreed to be done',
}

/** Whose time a review with a customer is: "22 of 60 minutes are the customer's, 30 are our slides; nobody asks for their goals". */
export function customerLine({ timed, total, theirs, ours, missing }: CustomerReview): string {
  const shares = `${theirs} of ${total} ${timed ? 'min' : 'items'} are the customer’s, ${ours} ${timed || ours !== 1 ? 'are' : 'is'} for our slides`
  return [shares, ...missing.slice(0, 2).flatMap((topic) => lacking[topic] ?? [])].join('; ')
}

/** What is missing of the customer's topics, a clause each. */
export function customerGaps({ missing }: CustomerReview): readonly string[] {
  return missing.flatMap((topic) => lacking[topic] ?? [])
}

/** How sure an orientation is: "read from 75 of 100 points". */
export function confidencePhrase({ basis, readable }: Orientation): string {
  return `read from ${readable} of 100 points${basis === 'observed' ? '; experimental' : ''}`
}

/** A customer item that will be cut first: "“Churn” comes last in a meeting with no minute to spare". */
export function atRiskPhrase({ item, why }: ItemAtRisk): string {
  return `“${printable(item.text)}” ${why}`
}

/** Parts whose marks differ less were held as planned. */
const leastGap = 0.1

/** Where the meeting left its plan. */
export function wideGaps({ gap }: Pick<ReviewReading, 'gap'>): readonly ReviewGap[] {
  return gap.filter(({ planned, observed }) => Math.abs(planned - observed) >= leastGap)
}

/** What became of a part of the plan: "80 % planned, 10 % observed". */
export function gapPhrase({ planned, observed }: ReviewGap): string {
  return `${percent(planned)} of its marks planned, ${percent(observed)} observed`
}

const meetings: Readonly<Record<ReviewReading['meeting']['kind'], string>> = {
  internal: 'Internal review',
  functional: 'Meeting of one function',
  customer: 'Review with a customer',
}

/** What kind of meeting it is. */
export function meetingPhrase({ meeting }: Pick<ReviewReading, 'meeting'>): string {
  const name = meetings[meeting.kind]
  if (meeting.kind === 'internal' || meeting.declared) return name
  return `${name}, by its name or its topics. If it steers the whole company, write “meeting: internal” in its front matter`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
