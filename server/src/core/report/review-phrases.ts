import { percent } from '../base/percent.ts'
import { english, type Translate } from '../base/translate.ts'
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

/** What a reading rests on: "Planned", "Observed", "By its minutes", "As this template plans it". */
export function basisPhrase(
  basis: Basis,
  { template, asMinuted }: Pick<ReviewReading, 'template' | 'asMinuted'>,
  t: Translate = english,
): string {
  if (basis === 'observed') return t('Observed')
  return template ? t('As this template plans it') : asMinuted ? t('By its minutes') : t('Planned')
}

/** What the score of a review rests on, in a word or two; empty where it has none. */
export function basisWord(review: ReviewReading, t: Translate = english): string {
  const basis = reviewScore(review)?.basis
  if (basis === undefined) return ''
  if (basis === 'observed') return t('observed')
  return review.template ? t('as a template') : review.asMinuted ? t('by its minutes') : t('planned')
}

const driven = (t: Translate): Readonly<Record<Agenda['overall'], string>> => ({
  product: t('product-driven'),
  sales: t('sales-driven'),
  operations: t('operations-driven'),
  value: t('driven by customer value'),
  mixed: t('no driver prevails'),
  none: t('no business topic'),
})

/** What drives a meeting that was planned or held like this: "sales-driven". */
export function drivenPhrase(overall: Agenda['overall'], t: Translate = english): string {
  return driven(t)[overall]
}

/** The same where there is little room: of a template only that it is one. */
export function briefPhrase(review: ReviewReading, t: Translate = english): string {
  return review.template ? t('template') : drivenPhrase(shownProfile(review)?.dominant ?? review.agenda.overall, t)
}

/** How much of the business is about customers: "value 12 of 90 min". */
export function valuePhrase({ timed, value, business }: ReviewProfile, t: Translate = english): string {
  if (timed) return t('value {0} of {1} min', value, business)
  return business === 1 ? t('value {0} of {1} item', value, business) : t('value {0} of {1} items', value, business)
}

/** The line over a review: "Planned: sales-driven · value 12 of 90 min · orientation 31". Without a full stop. */
export function reviewLine(review: ReviewReading, t: Translate = english): string {
  const profile = shownProfile(review)
  if (profile === undefined || review.agenda.items.length === 0) return t('No agenda found')
  if (review.customer !== undefined)
    return t('{0}, with a customer: {1}', basisPhrase(profile.basis, review, t), customerLine(review.customer, t))
  const parts = [`${basisPhrase(profile.basis, review, t)}: ${drivenPhrase(profile.dominant, t)}`]
  if (profile.business > 0) parts.push(valuePhrase(profile, t))
  parts.push(scorePhrase(review, t))
  return parts.join(' · ')
}

/** "orientation 31", with the planned one beside an observed one; or why there is none. */
export function scorePhrase(review: ReviewReading, t: Translate = english): string {
  const score = reviewScore(review)
  if (score?.total === undefined) return unscoredPhrase(review, t)
  const planned = score.basis === 'observed' && !review.asMinuted ? review.planned?.total : undefined
  return planned === undefined ? t('orientation {0}', score.total) : t('orientation {0} (planned {1})', score.total, planned)
}

/** Why a review has no score, as a clause. */
export function unscoredPhrase({ meeting, planned, observed }: ReviewReading, t: Translate = english): string {
  if (meeting.kind === 'functional') return t('not scored: a meeting of one function')
  if (meeting.kind === 'customer') return t('not scored: a customer is present')
  const readable = Math.max(planned?.readable ?? 0, observed?.readable ?? 0)
  if (readable === 0) return t('not scored: fewer than two items are about the business')
  return t('not scored: {0} of 100 points can be read, and {1} are needed', readable, fewestPoints)
}

const topics = (t: Translate): Readonly<Record<CustomerTopic, string>> => ({
  goals: t('Their goals'),
  voice: t('Their turn to speak'),
  promises: t('What we promised'),
  problems: t('What does not work for them'),
  mutual: t('What both will do'),
  results: t('What they got so far'),
  usage: t('Our figures'),
  roadmap: t('What we build'),
  offer: t('What we sell'),
})

/** What an item of a review with a customer is for. */
export function customerTopicPhrase(topic: CustomerTopic, t: Translate = english): string {
  return topics(t)[topic]
}

const lacking = (t: Translate): Readonly<Partial<Record<CustomerTopic, string>>> => ({
  goals: t('nobody asks for their goals'),
  voice: t('they have no turn to speak'),
  promises: t('nobody asks after our promises'),
  problems: t('open problems have no place'),
  mutual: t('nothing is agreed to be done'),
})

/** Whose time a review with a customer is: "22 of 60 minutes are the customer's, 30 are our slides; nobody asks for their goals". */
export function customerLine({ timed, total, theirs, ours, missing }: CustomerReview, t: Translate = english): string {
  const shares = timed
    ? t('{0} of {1} min are the customer’s, {2} are for our slides', theirs, total, ours)
    : ours === 1
      ? t('{0} of {1} items are the customer’s, {2} is for our slides', theirs, total, ours)
      : t('{0} of {1} items are the customer’s, {2} are for our slides', theirs, total, ours)
  return [shares, ...customerGaps({ missing: missing.slice(0, 2) }, t)].join('; ')
}

/** What is missing of the customer's topics, a clause each. */
export function customerGaps({ missing }: Pick<CustomerReview, 'missing'>, t: Translate = english): readonly string[] {
  const clauses = lacking(t)
  return missing.flatMap((topic) => clauses[topic] ?? [])
}

/** How sure an orientation is: "read from 75 of 100 points". */
export function confidencePhrase({ basis, readable }: Orientation, t: Translate = english): string {
  return basis === 'observed' ? t('read from {0} of 100 points; experimental', readable) : t('read from {0} of 100 points', readable)
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
export function gapPhrase({ planned, observed }: ReviewGap, t: Translate = english): string {
  return t('{0} of its marks planned, {1} observed', percent(planned), percent(observed))
}

const meetings = (t: Translate): Readonly<Record<ReviewReading['meeting']['kind'], string>> => ({
  internal: t('Internal review'),
  functional: t('Meeting of one function'),
  customer: t('Review with a customer'),
})

/** What kind of meeting it is. */
export function meetingPhrase({ meeting }: Pick<ReviewReading, 'meeting'>, t: Translate = english): string {
  const name = meetings(t)[meeting.kind]
  if (meeting.kind === 'internal' || meeting.declared) return name
  return t('{0}, by its name or its topics. If it steers the whole company, write “meeting: internal” in its front matter', name)
}
