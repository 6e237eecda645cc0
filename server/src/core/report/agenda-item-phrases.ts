import { percent } from '../base/percent.ts'
import { english, type Translate } from '../base/translate.ts'
import type { Agenda, AgendaItem } from '../facts/review/agenda.ts'
import type { CustomerTopicShare } from '../score/customer-review.ts'
import type { ReviewReading } from '../score/review-reading.ts'
import { driverName } from './driver-name.ts'
import { driverWord } from './driver-word.ts'
import { customerTopicPhrase } from './review-phrases.ts'

type ItemReview = Pick<ReviewReading, 'agenda' | 'customer'>

/*
 * The words for one item of an agenda, beside it and where one points at it.
 */

/** What an item is about and what it has of its meeting: "value · 15 min · 17 %", in minutes "value · 15 → 8 min". */
export function itemLine(review: ItemReview, item: AgendaItem, t: Translate = english): string {
  return [itemWord(review, item, t), ...(item.actual === undefined ? plannedTime(review.agenda, item) : heldTime(item, t))].join(' · ')
}

/** What an item is about, where there is room for a word or two: "value", in a review with a customer "their goals". */
export function itemWord(review: ItemReview, item: AgendaItem, t: Translate = english): string {
  const topic = itemTopic(review, item)
  return topic === undefined ? driverWord(item.driver, t) : lowerFirst(customerTopicPhrase(topic.topic, t))
}

/** What an item is about, as a name: its driver, or in a review with a customer what it is for. */
export function itemName(review: ItemReview, item: AgendaItem, t: Translate = english): string {
  const topic = itemTopic(review, item)
  return topic === undefined ? driverName(item.driver, t) : customerTopicPhrase(topic.topic, t)
}

/** What an item of a review with a customer is for; `undefined` for other reviews, and where nothing shows it. */
export function itemTopic({ customer }: ItemReview, item: AgendaItem): CustomerTopicShare | undefined {
  return customer?.topics.find(({ items }) => items.includes(item))
}

/** What of its meeting's timed minutes an item is planned to have, 0 to 1; `undefined` for one without minutes. */
export function itemShare({ items }: Agenda, { minutes, meeting }: AgendaItem): number | undefined {
  if (minutes === undefined) return undefined
  const all = items.reduce((sum, item) => sum + (item.meeting === meeting ? (item.minutes ?? 0) : 0), 0)
  return all === 0 ? undefined : minutes / all
}

/** Planned beside actual minutes as a clause: "took 8 min, 15 were planned"; `undefined` where nothing is told of how long it took. */
export function heldPhrase({ minutes, actual, postponed }: AgendaItem, t: Translate = english): string | undefined {
  if (actual === undefined) return undefined
  if (postponed) return minutes === undefined ? t('not held') : t('not held; {0} min were planned', minutes)
  return minutes === undefined ? t('took {0} min', actual) : t('took {0} min, {1} were planned', actual, minutes)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function plannedTime(agenda: Agenda, item: AgendaItem): readonly string[] {
  const share = itemShare(agenda, item)
  return share === undefined ? [] : [`${item.minutes} min`, percent(share)]
}

function heldTime({ minutes, actual, postponed }: AgendaItem, t: Translate): readonly string[] {
  if (minutes === undefined) return [postponed ? t('not held') : t('took {0} min', actual ?? 0)]
  return [`${minutes} → ${actual} min`]
}
