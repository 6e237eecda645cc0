import type { Translate } from '../../core/base/translate.ts'
import { upperFirst } from '../../core/base/upper-first.ts'
import type { Reading } from '../../core/engine/engine.ts'
import type { AgendaItem } from '../../core/facts/review/agenda.ts'
import type { Material } from '../../core/facts/review/agenda-material.ts'
import { isBusiness } from '../../core/facts/review/driver.ts'
import type { DriverPlace } from '../../core/facts/review/driver-signs.ts'
import { heldPhrase, itemName, itemShare, itemTopic } from '../../core/report/agenda-item-phrases.ts'
import { shorten } from '../../core/report/shorten.ts'
import type { CustomerTopicShare } from '../../core/score/customer-review.ts'
import type { ReviewReading } from '../../core/score/review-reading.ts'
import { plainText } from '../plain-text.ts'

/** Words that are quoted of one item, and characters of each. */
const mostQuoted = 4
const longestQuoted = 60

const material = (t: Translate): Readonly<Record<Material, readonly string[]>> => ({
  data: [t('rests on data')],
  opinion: [t('rests on opinions')],
  unknown: [],
})

/** Of the places that helped to decide, those that are told. */
const mostPlaces = 2

/** What stands elsewhere than in the item's own line, where it helped to decide. */
const places = (t: Translate): Readonly<Partial<Record<DriverPlace, string>>> => ({
  below: t('what is written below it'),
  owner: t('who leads it'),
  section: t('the heading over it'),
  meeting: t('what the meeting is about'),
  beside: t('the items beside it'),
})

const sides = (t: Translate): Readonly<Record<CustomerTopicShare['side'], string>> => ({
  theirs: t('The customer’s time, in a review with a customer.'),
  ours: t('Our slides, in a review with a customer.'),
  shared: t('Both sides’ time, in a review with a customer.'),
})

/** What is read of one agenda item and why, as markdown for a hover. */
export function agendaItemCard(reading: Reading, review: ReviewReading, item: AgendaItem, t: Translate): string {
  const topic = itemTopic(review, item)
  const reason = topic === undefined ? reasonOf(reading, item, t) : sides(t)[topic.side]
  const texts = [`**${itemName(review, item, t)}** · ${time(review, item, t)}`, reason]
  const known = [
    ...(item.owner === '' ? [] : [t('led by {0}', plainText(shorten(item.owner, longestQuoted)))]),
    ...(isBusiness(item.driver) ? material(t)[materialOf(review, item)] : []),
    ...(item.optional ? [t('only if time permits')] : []),
  ]
  if (known.length > 0) texts.push(`${upperFirst(known.join(' · '))}.`)
  const risk = review.atRisk.find((each) => each.item === item)
  if (risk !== undefined) texts.push(t('At risk: it {0}.', plainText(risk.why)))
  texts.push(
    t(
      '*About something else? Let its line begin with what it is about, or say with* Outside-In: Set Kind of Meeting *what kind of meeting this is.*',
    ),
  )
  return texts.join('\n\n')
}

function materialOf(review: ReviewReading, item: AgendaItem): Material {
  return review.material[review.agenda.items.indexOf(item)] ?? 'unknown'
}

/** Which words say what an item is about, and where else that shows, as a sentence. Markdown. */
function reasonOf({ document }: Reading, { driver, evidence, why }: AgendaItem, t: Translate): string {
  if (driver === 'other') return t('No word says which of the drivers it is about.')
  const words = evidence
    .map(({ start, end }) => shorten(document.text.slice(start, end).trim(), longestQuoted))
    .filter((text) => text !== '')
  const once = words.filter((text, index) => words.findIndex((other) => other.toLowerCase() === text.toLowerCase()) === index)
  const elsewhere = why
    .slice(0, mostPlaces)
    .flatMap((place) => places(t)[place] ?? [])
    .join(t(' and '))
  if (once.length === 0)
    return t('No word of its own line shows it: it is read from {0}.', elsewhere === '' ? t('what stands around it') : elsewhere)
  const quoted = once.slice(0, mostQuoted).map((text) => `“${plainText(text)}”`)
  const said = quoted.join(', ')
  return elsewhere === '' ? t('Because of {0}.', said) : t('Because of {0}, and of {1}.', said, elsewhere)
}

function time(review: ReviewReading, item: AgendaItem, t: Translate): string {
  const held = heldPhrase(item, t)
  if (held !== undefined) return held
  const share = itemShare(review.agenda, item)
  return share === undefined ? t('no time is given') : t('{0} min, {1} % of the meeting', item.minutes ?? 0, Math.round(share * 100))
}
