import type { Span } from '../base/span.ts'
import { locatePassage } from '../document/locate.ts'
import type { PassageText, SentenceText } from '../document/passage.ts'
import { splitWords } from '../document/split-words.ts'
import { type Lexicon, termsOf, type WordClass } from '../lexicon/lexicon.ts'
import { agendaItems, type TimedItem } from './agenda-items.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import { type Driver, isBusiness } from './driver.ts'
import { fact } from './fact.ts'
import { type MeetingKind, meetingKind } from './meeting-kind.ts'

/** What drives an item, and the words that show it; no words where the meeting's own subject decided. */
export interface DriverReading {
  readonly driver: Driver
  readonly evidence: readonly Span[]
}

const classes: readonly (readonly [WordClass, Driver | 'open'])[] = [
  ['agenda-value', 'value'],
  ['agenda-sales', 'sales'],
  ['agenda-product', 'product'],
  ['agenda-operations', 'operations'],
  ['agenda-finance', 'finance'],
  ['agenda-people', 'people'],
  ['agenda-admin', 'admin'],
  ['agenda-open', 'open'],
]

interface Hit {
  readonly driver: Driver | 'open'
  /** Offsets into the text read. */
  readonly start: number
  readonly end: number
  readonly words: number
  /** A customer named, with nothing that says what about them. */
  readonly bare: boolean
}

/** Texts read so far; few lines change between two readings of a document. */
const known = new WeakMap<Lexicon, Map<string, readonly Hit[]>>()
const mostKnown = 5_000

/** Which drivers' words a text holds, the longer term winning where two overlap. */
function hitsOf(text: string, lexicon: Lexicon): readonly Hit[] {
  let texts = known.get(lexicon)
  if (texts === undefined || texts.size > mostKnown) {
    texts = new Map()
    known.set(lexicon, texts)
  }
  const old = texts.get(text)
  if (old !== undefined) return old
  const words = splitWords(text, 0, text.length)
  const sentence: SentenceText = { passage: nowhere, start: 0, end: text.length, text, words }
  const found = classes.flatMap(([wordClass, driver]) =>
    termsOf(sentence, wordClass, lexicon).map((term) => ({ ...term, driver, bare: false })),
  )
  const staff = termsOf(sentence, 'staff-nouns', lexicon)
  const named = termsOf(sentence, 'customer-nouns', lexicon)
    .filter(({ from, to }) => !staff.some((other) => other.from < to && from < other.to))
    .map((term) => ({ ...term, driver: 'value' as const, bare: true }))
  const taken = new Map<number, number>()
  const hits = [...found, ...named]
    .sort((a, b) => b.to - b.from - (a.to - a.from) || Number(a.bare) - Number(b.bare))
    .filter(({ from, to, bare }) => {
      const length = to - from
      for (let at = from; at < to; at += 1) if ((taken.get(at) ?? 0) > (bare ? 0 : length)) return false
      for (let at = from; at < to; at += 1) if (bare && taken.has(at)) return false
      for (let at = from; at < to; at += 1) taken.set(at, length)
      return true
    })
    .map(({ from, to, driver, bare }) => ({ driver, start: words[from]!.start, end: words[to - 1]!.end, words: to - from, bare }))
    .sort((a, b) => a.start - b.start)
  texts.set(text, hits)
  return hits
}

const nowhere: PassageText = {
  role: 'code',
  text: '',
  marks: [],
  source: { start: 0, end: 0 },
  runs: [],
  sentences: [] as readonly SentenceText[],
  depth: 0,
  item: undefined,
  cell: undefined,
  quoted: false,
  language: '',
}

/** Where the head of a line ends: what follows a colon, a dash or a full stop tells more of what the head names. */
const headEnd = /[:–—(]|\s-\s|\.\s/g

/** Longest text below an item that is looked at. Characters. */
const longestDetail = 400

/** The driver of each item of the agenda, in order. */
export const agendaDrivers = fact<readonly DriverReading[]>((analysis) => {
  const { items } = agendaItems(analysis)
  const lines = agendaLines(analysis)
  const kind = meetingKind(analysis)
  const { lexicon } = analysis
  const readings = items.map((item) => read(item))
  return readings.map((reading) => reading ?? { driver: prevailing(readings) ?? 'other', evidence: [] })

  /** `undefined` for an item that shows no subject at all: a bare name. */
  function read(item: TimedItem): DriverReading | undefined {
    const { line } = item
    const source = line.passage.reading.text.slice(line.start, line.end)
    const end = endOfHead(source)
    const own = hitsOf(source, lexicon)
    const head = own.filter((hit) => hit.start < end)
    const rest = own.filter((hit) => hit.start >= end)
    const owner = line.owner === '' ? [] : hitsOf(line.owner.slice(0, 120), lexicon).filter((hit) => !hit.bare)
    const below = item.below.slice(0, 12).flatMap((index) => hitsOf(lines[index]!.text.slice(0, longestDetail), lexicon))
    const detail = line.detail.flatMap((text) => (source.includes(text) ? [] : hitsOf(text.slice(0, longestDetail), lexicon)))
    const scores = new Map<Driver, number>()
    const add = (hit: Hit, points: number): void => {
      if (hit.driver === 'open') return
      const driver = meant(hit.driver, kind)
      scores.set(driver, (scores.get(driver) ?? 0) + points)
    }

    const naming = head.filter((hit) => hit.driver !== 'open' && hit.driver !== 'admin')
    for (const [i, hit] of naming.entries()) add(hit, hit.bare ? 1.6 : 3 + (hit.words - 1) * 0.8 + (i === 0 ? 0.4 : 0))
    const strong = naming.some((hit) => !hit.bare)
    const onlyAdmin = !strong && head.some((hit) => hit.driver === 'admin')
    if (onlyAdmin && !naming.some((hit) => hit.bare)) return { driver: 'admin', evidence: spans(line, head, 'admin') }
    for (const hit of rest) if (hit.driver !== 'admin') add(hit, hit.bare ? 0.5 : 1)
    const told = [...detail, ...below].filter((hit) => hit.driver !== 'admin')
    const most = new Map<Driver | 'open', number>()
    for (const hit of told) {
      const times = (most.get(hit.driver) ?? 0) + 1
      most.set(hit.driver, times)
      if (times <= 4) add(hit, hit.bare ? 0.3 : 0.6)
    }
    for (const hit of owner.slice(0, 2)) add(hit, 0.9)

    const ranked = [...scores].sort((a, b) => b[1] - a[1])
    const [best, second] = ranked
    const open = !strong && head.some((hit) => hit.driver === 'open')
    const needed = strong ? 0 : open ? 1.5 : 0.9
    const clear = best !== undefined && best[1] >= needed && (strong || best[1] >= (second?.[1] ?? 0) * 1.4)
    if (clear) return { driver: best[0], evidence: spans(line, own, best[0]) }
    if (onlyAdmin) return { driver: 'admin', evidence: spans(line, head, 'admin') }
    if (!strong && own.length > 0 && own.every((hit) => hit.driver === 'admin'))
      return { driver: 'admin', evidence: spans(line, own, 'admin') }
    // "Goals", "Decisions needed" in a steering meeting are about the meeting itself; a bare name there is a matter of its subject.
    if (open && (kind.subject === undefined || kind.subject === 'product')) return { driver: 'other', evidence: [] }
    if (kind.subject === undefined) return undefined
    return { driver: kind.subject, evidence: [] }
  }

  function spans(line: AgendaLine, hits: readonly Hit[], driver: Driver): readonly Span[] {
    return hits
      .filter((hit) => hit.driver !== 'open' && (hit.driver === driver || meant(hit.driver, kind) === driver))
      .slice(0, 4)
      .map((hit) => locatePassage(line.passage, line.start + hit.start, line.start + hit.end))
  }
})

/** The driver that nearly all items share, where there are enough of them to tell: unnamed ones are of the same stuff. */
function prevailing(readings: readonly (DriverReading | undefined)[]): Driver | undefined {
  const business = readings.flatMap((reading) => (reading !== undefined && isBusiness(reading.driver) ? [reading.driver] : []))
  return business.length < 4
    ? undefined
    : business.find((driver) => business.filter((other) => other === driver).length * 4 >= business.length * 3)
}

function endOfHead(source: string): number {
  for (const match of source.matchAll(headEnd)) {
    // A number, a time or a single word before the mark is no head of its own.
    const before = source.slice(0, match.index)
    if (/\p{L}{3}/u.test(before.replace(/\b(?:min(?:ute)?s?|hours?|am|pm|part|section|item|step|block)\b/gi, ''))) return match.index
  }
  return source.length
}

/** What a driver's words mean in this kind of meeting. */
function meant(driver: Driver, { kind, supplier }: MeetingKind): Driver {
  // Who reviews a supplier looks at its own supply, whatever the item is called.
  if (supplier && (driver === 'value' || driver === 'sales' || driver === 'finance')) return 'operations'
  // How the service runs is, to the customer at the table, what they get.
  if (kind === 'customer' && driver === 'operations') return 'value'
  return driver
}
