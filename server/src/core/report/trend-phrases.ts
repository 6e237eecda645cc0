import type { ReviewAction } from '../facts/review/review-actions.ts'
import type { BumpedTopic } from '../trend/bumped-topics.ts'
import type { CarriedAction } from '../trend/carried-actions.ts'
import type { ForgottenAction } from '../trend/forgotten-actions.ts'
import type { Trend } from '../trend/trend.ts'
import { count } from './count.ts'
import { printable } from './printable.ts'
import { shorten } from './shorten.ts'

const meetings: Readonly<Record<Trend['meeting'], string>> = {
  internal: 'Internal reviews',
  customer: 'Reviews with a customer present',
  functional: 'Meetings about one function or with a supplier',
}

/** What readers call the meetings of a trend. */
export function meetingsName(trend: Trend): string {
  return meetings[trend.meeting]
}

/** How customer topics fared over all meetings with minutes; `undefined` where nothing was bumped. */
export function bumpedPhrase({ points, bumped }: Trend): string | undefined {
  if (bumped.length === 0) return undefined
  const told = points.filter(({ topics }) => topics.some(({ held }) => held !== undefined))
  const kept = told.filter(({ topics }) => topics.some(({ held }) => held === true))
  return kept.length < told.length
    ? `Customer topics were planned in ${count(told.length, 'meeting')} and had their turn in ${kept.length === 0 ? 'none' : kept.length}.`
    : `${count(bumped.length, 'customer topic')} had no turn where it was planned.`
}

/** One customer topic: where it was planned, and where it had its turn. */
export function topicPhrase({ text, planned, held }: BumpedTopic): string {
  const turns = held.length === 0 ? 'had no turn that the minutes tell of' : `had its turn in ${list(held)}`
  return `“${shortened(text)}” was planned in ${list(planned)}; it ${turns}.`
}

/** One action that is carried from meeting to meeting. */
export function carriedPhrase({ action, meetings }: CarriedAction): string {
  return `${named(action)} is on the list of ${list(meetings)}: carried over ${times(meetings.length - 1)}.`
}

/** One action that the next meeting does not come back to. */
export function forgottenPhrase({ action, promised, next }: ForgottenAction): string {
  return `${named(action)}, promised in ${promised}, is not named in ${next}.`
}

/** An action with who is to do it, where its own words do not say so. */
function named({ text, owners }: ReviewAction): string {
  const others = owners.filter((owner) => !text.includes(owner))
  return `“${shortened(text)}”${others.length === 0 ? '' : ` (${shortened(others.join(', '))})`}`
}

function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`
}

function list(labels: readonly string[]): string {
  return labels.length < 2 ? (labels[0] ?? '') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
}

/** Characters of a topic or an action that readers need to know it again. */
const longest = 90

function shortened(text: string): string {
  return shorten(printable(text), longest)
}
