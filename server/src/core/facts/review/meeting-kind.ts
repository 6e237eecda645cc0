import { type MeetingType, meetingTypes } from '../../base/meeting-type.ts'
import type { SentenceText } from '../../document/passage.ts'
import { type Lexicon, termsOf, type WordClass } from '../../lexicon/lexicon.ts'
import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { onlyDate, source } from './agenda-names.ts'
import { businessDrivers, type Driver } from './driver.ts'
import { driverWords } from './driver-words.ts'
import { housesPresent } from './houses-present.ts'
import { meetingNames } from './meeting-names.ts'
import { plainReading } from './plain-reading.ts'

/** What a meeting is for, and what it is about. */
export interface MeetingKind {
  readonly kind: MeetingType
  /** Said by the document or by configuration, not guessed. */
  readonly declared: boolean
  /** What the meeting is about by its name; items that name no subject of their own belong to it. */
  readonly subject: Driver | undefined
  /** A buyer reviews those who supply it. */
  readonly supplier: boolean
}

/** The function that a meeting of one function serves, by the words of its name. */
const functions = [
  ['meeting-function-sales', 'sales'],
  ['meeting-function-value', 'value'],
  ['meeting-function-operations', 'operations'],
  ['meeting-function-product', 'product'],
  ['meeting-function-finance', 'finance'],
] as const satisfies readonly (readonly [WordClass, Driver])[]
/** What a customer is shown of what they bought, each from another side. */
const shown = ['customer-shown-usage', 'customer-shown-worth', 'customer-shown-care', 'customer-shown-offer'] as const
/** From so many sides a customer is shown what nobody but a customer is. */
const manySides = 2

/** What a review of everything is called, whoever holds it. */
const generalReview = /\b(?:q ?b ?r|m ?b ?r|(?:business|quarterly|quarter|monthly|annual|q[1-4]) (?:\p{L}+ )?review)\b/iu

/** Parts of a project that several organisations share. */
const workPackage = /\bwp ?\d|\bwork ?packages?\b/i
/** What is put on for an audience: a programme of talks, which decides nothing. */
const onStage = /\b(?:panels?|keynotes?|lightning talks?|plenary|fireside|speakers?|audience|talks|moderator)\b/i
/** So many days as headings make a file the archive of many meetings. */
const manyDays = 3
const dayHeading = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\b.{0,40}$/
/** `Customer: …` at the head of a document. */
const customerLabel = /^\W*(?:customer|client|account)(?: name)?\s*:/i
/** An issue or a proposed change by its number, as those write who build something in the open together. */
const change =
  /(?:^|[\s([/])#\d{2,}\b|\b(?:pr|issue|rfc|pep|mr)[\s-]*#?\d+\b|\/(?:pull|issues|merge_requests)\/\d+|\bpull requests?\b|(?:^|[\s([–-])@[a-z][\w-]{2,}/i

/** The kind of meeting: as its front matter says, or configuration, or else as it shows itself. */
export const meetingKind = fact<MeetingKind>((analysis) => {
  const said = meetingTypes.find((type) => type === analysis.document.frontMatter.meeting) ?? analysis.settings.meeting
  const shownAs = shownKind(analysis)
  if (said === undefined) return { ...shownAs, declared: false }
  if (said === shownAs.kind) return { ...shownAs, declared: true }
  const subject =
    said === 'customer' ? 'value' : said === 'functional' ? functionIn(meetingNames(analysis)[0], analysis)?.driver : undefined
  return { kind: said, subject, supplier: false, declared: true }
})

function shownKind(analysis: Analysis): Omit<MeetingKind, 'declared'> {
  const { items } = agendaItems(analysis)
  const lines = agendaLines(analysis)
  const { lexicon } = analysis
  const [title, around] = meetingNames(analysis)
  const names = `${title}\n${around}`
  const held = termsOf(plainReading(names), 'customer-meeting-names', lexicon).length > 0
  // What a meeting is called goes before the headings over its items.
  const heading = plainReading(title)
  // A company may be called Logistics or Procurement: what goes through the whole business is about none of it.
  const broad = generalReview.test(title) && speaksOfAll(analysis)
  if (!broad && termsOf(heading, 'meeting-supplier', lexicon).length > 0 && !held)
    return { kind: 'functional', subject: 'operations', supplier: true }
  // A beginning has nothing to look back on yet.
  if (/\bkick-?offs?\b/i.test(title)) return { kind: 'functional', subject: undefined, supplier: false }
  const houses = housesPresent(analysis)
  if (isArchive() || isProgramme() || houses.many) return { kind: 'functional', subject: undefined, supplier: false }
  const review = /\bq ?b ?r\b|\bbusiness review\b|\breview\b/i.test(names)
  const whole = weightOf('meeting-whole', heading, lexicon)
  // A letterhead that names the customer is that of a review with them.
  const start = items[0]?.index ?? 0
  const headed = lines.slice(0, Math.min(start, 40)).some((line) => line.form !== 'heading' && customerLabel.test(source(line)))
  if (held || (review && headed) || houses.ours || (whole === 0 && showsCustomers()))
    return { kind: 'customer', subject: 'value', supplier: false }
  // Builders who go through numbered changes look at what they build; who buys and who sells is nobody's subject there.
  const changes = items.filter((item) => change.test(`${item.line.text} ${item.line.detail.join(' ').slice(0, 400)}`)).length
  if (changes >= 2 && changes * 3 >= items.length && !review) return { kind: 'functional', subject: 'product', supplier: false }
  if (items.filter((item) => workPackage.test(item.line.text)).length >= 2)
    return { kind: 'functional', subject: 'product', supplier: false }
  const served = functionIn(title, analysis) ?? (whole === 0 ? functionIn(around, analysis) : undefined)
  if (!broad && served !== undefined && served.weight > whole) return { kind: 'functional', subject: served.driver, supplier: false }
  return { kind: 'internal', subject: undefined, supplier: false }

  /** Several days stand as headings over what was talked of on each. */
  function isArchive(): boolean {
    const days = lines.filter((line) => line.form === 'heading' && (onlyDate.test(line.text) || dayHeading.test(line.text)))
    return new Set(days.map(({ text }) => text)).size >= manyDays && days.every(({ depth }) => depth === days[0]!.depth)
  }

  function isProgramme(): boolean {
    const staged = items.filter((item) => onStage.test(item.line.text)).length
    return staged >= 2 && staged * 4 >= items.length
  }

  /** A customer is taken through usage, worth, care and offers, and through nothing of the own house. */
  function showsCustomers(): boolean {
    if (!review || items.length > 40) return false
    const told = items.map(({ line }) => plainReading(`${line.text} ${line.detail.join(' ')}`.slice(0, 200)))
    const sides = shown.filter((side) => told.some((text) => termsOf(text, side, lexicon).length > 0))
    return sides.length >= manySides && !told.some((text) => termsOf(text, 'own-house-matters', lexicon).length > 0)
  }
}

/** Whether items name each of the four drivers in so many words. */
function speaksOfAll(analysis: Analysis): boolean {
  const named = agendaItems(analysis).items.flatMap(({ line }) => driverWords(line.text.slice(0, 200), analysis.lexicon))
  return businessDrivers.every((driver) => named.some((word) => word.driver === driver && !word.bare))
}

/** The function that a name speaks of most. */
function functionIn(name: string, { lexicon }: Analysis): { readonly driver: Driver; readonly weight: number } | undefined {
  const reading = plainReading(name)
  return functions
    .map(([words, driver]) => ({ driver, weight: weightOf(words, reading, lexicon) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]
}

/** How surely a name is of a class: longer terms are surer. */
function weightOf(words: WordClass, reading: SentenceText, lexicon: Lexicon): number {
  return Math.max(0, ...termsOf(reading, words, lexicon).map(({ from, to }) => 1 + (to - from - 1) / 2))
}
