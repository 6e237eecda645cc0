import type { Reading } from '../core/engine/engine.ts'
import type { AgendaItem } from '../core/facts/review/agenda.ts'
import type { Material } from '../core/facts/review/agenda-material.ts'
import { isBusiness } from '../core/facts/review/driver.ts'
import type { DriverPlace } from '../core/facts/review/driver-signs.ts'
import { heldPhrase, itemName, itemShare, itemTopic } from '../core/report/agenda-item-phrases.ts'
import { shorten } from '../core/report/shorten.ts'
import type { CustomerTopicShare } from '../core/score/customer-review.ts'
import type { ReviewReading } from '../core/score/review-reading.ts'
import { plainText } from './plain-text.ts'

/** Words that are quoted of one item, and characters of each. */
const mostQuoted = 4
const longestQuoted = 60

const material: Readonly<Record<Material, readonly string[]>> = {
  data: ['rests on data'],
  opinion: ['rests on opinions'],
  unknown: [],
}

/** Of the places that helped to decide, those that are told. */
const mostPlaces = 2

/** What stands elsewhere than in the item's own line, where it helped to decide. */
const places: Readonly<Partial<Record<DriverPlace, string>>> = {
  below: 'what is written below it',
  owner: 'who leads it',
  section: 'the heading over it',
  meeting: 'what the meeting is about',
  beside: 'the items beside it',
}

const sides: Readonly<Record<CustomerTopicShare['side'], string>> = {
  theirs: 'The customer’s time',
  ours: 'Our slides',
  shared: 'Both sides’ time',
}

/** What is read of one agenda item and why, as markdown for a hover. */
export function agendaItemCard(reading: Reading, review: ReviewReading, item: AgendaItem): string {
  const topic = itemTopic(review, item)
  const reason = topic === undefined ? reasonOf(reading, item) : `${sides[topic.side]}, in a review with a customer.`
  const texts = [`**${itemName(review, item)}**${time(review, item)}`, reason]
  const known = [
    ...(item.owner === '' ? [] : [`led by ${plainText(shorten(item.owner, longestQuoted))}`]),
    ...(isBusiness(item.driver) ? material[materialOf(review, item)] : []),
    ...(item.optional ? ['only if time permits'] : []),
  ]
  if (known.length > 0) texts.push(`${upperFirst(known.join(' · '))}.`)
  const risk = review.atRisk.find((each) => each.item === item)
  if (risk !== undefined) texts.push(`At risk: it ${plainText(risk.why)}.`)
  texts.push(
    '*About something else? Let its line begin with what it is about, or say with* Outside-In: Set Kind of Meeting *what kind of meeting this is.*',
  )
  return texts.join('\n\n')
}

function materialOf(review: ReviewReading, item: AgendaItem): Material {
  return review.material[review.agenda.items.indexOf(item)] ?? 'unknown'
}

/** Which words say what an item is about, and where else that shows, as a sentence. Markdown. */
function reasonOf({ document }: Reading, { driver, evidence, why }: AgendaItem): string {
  if (driver === 'other') return 'No word says which of the drivers it is about.'
  const words = evidence
    .map(({ start, end }) => shorten(document.text.slice(start, end).trim(), longestQuoted))
    .filter((text) => text !== '')
  const once = words.filter((text, index) => words.findIndex((other) => other.toLowerCase() === text.toLowerCase()) === index)
  const elsewhere = why
    .slice(0, mostPlaces)
    .flatMap((place) => places[place] ?? [])
    .join(' and ')
  if (once.length === 0)
    return `No word of its own line shows it: it is read from ${elsewhere === '' ? 'what stands around it' : elsewhere}.`
  const quoted = once.slice(0, mostQuoted).map((text) => `“${plainText(text)}”`)
  return `Because of ${quoted.join(', ')}${elsewhere === '' ? '' : `, and of ${elsewhere}`}.`
}

function time(review: ReviewReading, item: AgendaItem): string {
  const held = heldPhrase(item)
  if (held !== undefined) return ` · ${held}`
  const share = itemShare(review.agenda, item)
  return share === undefined ? ' · no time is given' : ` · ${item.minutes} min, ${Math.round(share * 100)} % of the meeting`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
