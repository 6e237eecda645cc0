import type { Span } from '../../base/span.ts'
import { numberWords } from '../number-words.ts'

/** A point of time as written: `9:05 pm`, `0:45`, `35:00`. Whether it is the clock's or elapsed only its neighbours can tell. */
export interface TimePoint {
  /** What stands before the colon: hours, or elapsed minutes. */
  readonly major: number
  /** What stands behind it: minutes, or elapsed seconds. */
  readonly minor: number
  readonly half: 'am' | 'pm' | undefined
}

/** A notation of time found in a line; offsets into the text it was found in. */
export type Duration = Span &
  (
    | { readonly kind: 'length'; readonly minutes: number }
    /** `20-30 minutes`: a guess between two, or a stretch from minute 20 to minute 30. */
    | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly unit: boolean }
    | { readonly kind: 'clock'; readonly from: TimePoint; readonly to: TimePoint }
    | { readonly kind: 'start'; readonly from: TimePoint }
    /** A number that may be minutes where its neighbours are: `(15)`, a cell under "Min". */
    | { readonly kind: 'bare'; readonly minutes: number }
  )

const minutes = String.raw`(?:minut(?:es?|en|os?|i)\b|mins?\b\.?|m\b|['′’](?![\p{L}\d]))`
const hours = String.raw`(?:hours?\b|hrs?\b\.?|h(?![a-z]))`
const number = String.raw`\d{1,3}(?:[.,]\d{1,2})?`
const half = String.raw`(?:\s*([ap])\.?\s?m\b\.?)`
const dash = String.raw`\s*(?:-{1,3}|[‐‑–—−→]|to|until|till)\s*`
/** Where a clock stands; it is part of the time and says nothing of its length. */
const zone = String.raw`(?:\s*\(?\b(?:[ECMP][SD]?T|A[EC]?[SD]T|UTC|GMT|[CEW]E?S?T|BST|IST|JST|(?:local|\p{L}+) time)\b(?:\s?[+-]\d{1,2})?\)?)`
const free = String.raw`(?<![\d.,:/$€£#%\p{L}])`

const clock = new RegExp(
  String.raw`${free}(\d{1,3})(?:([:.h])(\d{2})(?::\d{2})?)?${half}?${dash}(\d{1,3})(?:[:.h](\d{2})(?::\d{2})?|(\d{1,2}))?${half}?(?![\d\p{L}])${zone}?`,
  'giu',
)
const range = new RegExp(
  String.raw`${free}(${number})\s*(?:${minutes}|${hours})?${dash}(${number})\s*-?\s*(?:(${minutes})|(${hours}))`,
  'giu',
)
const hoursLong = new RegExp(
  String.raw`${free}(?:(\d{1,2}(?:[.,]\d{1,2})?|\d?\s?½|1\/2|3\/4|¾|1\/4|¼)\s*-?\s*${hours}(?:\s*(?:and\s+|,\s*)?(\d{1,2})(?!\d)\s*(?:${minutes})?)?)`,
  'giu',
)
const minutesLong = new RegExp(String.raw`${free}(\d{1,3}(?:[.,]\d{1,2})?)\s*-?\s*${minutes}`, 'giu')
const secondsLong = new RegExp(String.raw`${free}(\d{1,3})\s*-?\s*(?:seconds?|secs?\b\.?)`, 'giu')
const point = new RegExp(String.raw`${free}(?:(\d{1,3})[:.h](\d{2})(?::\d{2})?${half}?|(\d{1,2})${half})(?![\d\p{L}])${zone}?`, 'giu')
/** `0900-0930`, `1700: Welcome`: hours and minutes without anything between, at the beginning of a line. */
const together =
  /^\W{0,4}([01]\d|2[0-4])([0-5][05])(?:\s*(?:h|hrs?)?\s*[-–—]\s*([01]\d|2[0-4])([0-5][05])\s*(?:h|hrs?)?(?![\d\p{L}/.-])|(?=\s*(?:h|hrs?)?(?::|\s[–—-])\s))/iu
const year = /^\W*(?:19|20)\d\d/
const worded =
  /\b(?:(half an? (?:hour|h)\b|half[- ]hour)|(three[- ]quarters of an hour)|((?:a )?quarter of an hour|quarter[- ]hour)|((?:an|one) hour and a half|one and a half hours)|(half[- ]day|half a day)|((?:full|whole|all)[- ]day)|(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty[- ]five|thirty|forty|forty[- ]five|fifty|sixty|ninety|an?)[- ](hours?|minutes?))\b/gi
const onlyNumber = /^\s*(?:~|≈|c(?:irc)?a\.?)?\s*(\d{1,3})\s*$/
const onlyRange = /^\s*(\d{1,3})\s*[-–—]\s*(\d{1,3})\s*$/

const words: Readonly<Record<string, number>> = { ...numberWords, a: 1 }

const fractions: Readonly<Record<string, number>> = { '½': 0.5, '1/2': 0.5, '3/4': 0.75, '¾': 0.75, '1/4': 0.25, '¼': 0.25 }

/** No time is written with fewer: lines without a digit or one of these words are not looked at further. */
const worthReading = /\d|½|¾|¼|\bhour|\bday\b|\bminutes?\b|\bhalf an? h\b/i

/** Longest stretch that is read; what follows is prose, not the length of an item. Characters. */
const longest = 1_000

/**
 * All notations of time in `line`, in order and without overlaps. What they mean for an item (its own length, somebody's turn to speak,
 * a time long past) is not decided here.
 */
export function findDurations(line: string): readonly Duration[] {
  const text = line.length > longest ? line.slice(0, longest) : line
  if (!worthReading.test(text)) return []
  const bare = onlyNumber.exec(text)
  if (bare !== null) return [{ start: 0, end: text.length, kind: 'bare', minutes: Number(bare[1]) }]
  const pair = onlyRange.exec(text)
  if (pair !== null) return [{ start: 0, end: text.length, kind: 'range', low: Number(pair[1]), high: Number(pair[2]), unit: false }]
  const found: Duration[] = []
  for (const match of text.matchAll(range)) {
    const scale = match[4] === undefined ? 1 : 60
    const low = decimal(match[1]!) * scale
    const high = decimal(match[2]!) * scale
    // 9:30-10 h is a clock; a range that does not rise is no range.
    if (high > low && text[match.index - 1] !== ':') add(match, { kind: 'range', low, high, unit: true })
  }
  for (const match of text.matchAll(clock)) {
    // To the second, it is a place in a recording.
    if (/:[0-5]\d:(?!00)[0-5]\d/.test(match[0])) continue
    const [, major, separator, minor, meridiem, major2, minor2, glued, meridiem2] = match
    const known = separator !== undefined || meridiem !== undefined || meridiem2 !== undefined
    if (!known || (minor2 === undefined && meridiem2 === undefined && glued === undefined && meridiem === undefined && major2!.length < 3))
      continue
    // `0:30-040` leaves out a colon: three or four digits behind a written time are a time too.
    const digits = `${major2}${glued ?? ''}`
    const tail = minor2 === undefined && digits.length >= 3 ? digits : undefined
    if (tail !== undefined && separator !== ':') continue
    const to = tail === undefined ? timePoint(major2!, minor2, meridiem2) : timePoint(tail.slice(0, -2), tail.slice(-2), meridiem2)
    const from = timePoint(major!, minor, meridiem)
    if (valid(from, separator) && valid(to, separator)) add(match, { kind: 'clock', from, to })
  }
  const joined = year.test(text) ? null : together.exec(text)
  if (joined !== null) {
    const from = timePoint(joined[1]!, joined[2], undefined)
    const lead = /^\W*/.exec(text)![0].length
    const place = { start: lead, end: joined[0].trimEnd().length }
    if (joined[3] === undefined) found.push({ ...place, kind: 'start', from })
    else found.push({ ...place, kind: 'clock', from, to: timePoint(joined[3], joined[4], undefined) })
  }
  for (const match of text.matchAll(worded)) add(match, { kind: 'length', minutes: wordedMinutes(match) })
  for (const match of text.matchAll(hoursLong)) {
    const whole = match[1]!.replace(/\s/g, '')
    const fraction = fractions[whole] ?? (whole.endsWith('½') ? Number(whole.slice(0, -1)) + 0.5 : decimal(whole))
    const more = match[2] === undefined ? 0 : Number(match[2])
    // 14h30 is a time of day; no item takes fourteen hours.
    if (/h\d/i.test(match[0].replace(/\s/g, '')) && fraction >= 6) continue
    add(match, { kind: 'length', minutes: Math.round(fraction * 60) + more })
  }
  for (const match of text.matchAll(minutesLong)) add(match, { kind: 'length', minutes: Math.round(decimal(match[1]!)) })
  for (const match of text.matchAll(secondsLong)) add(match, { kind: 'length', minutes: Math.round((Number(match[1]) / 60) * 100) / 100 })
  for (const match of text.matchAll(point)) {
    const from = match[1] === undefined ? timePoint(match[4]!, undefined, match[5]) : timePoint(match[1], match[2], match[3])
    if (valid(from, ':')) add(match, { kind: 'start', from })
  }
  return found.sort((a, b) => a.start - b.start)

  function add(match: RegExpMatchArray, reading: Omitted): void {
    const start = match.index ?? 0
    const end = start + match[0].trimEnd().length
    // A capital M stands for millions.
    if (/\dM$/.test(match[0])) return
    if (found.some((other) => other.start < end && start < other.end)) return
    found.push({ start, end, ...reading })
  }
}

/** A duration without its place. */
type Omitted = Duration extends infer Each ? (Each extends Duration ? Omit<Each, 'start' | 'end'> : never) : never

function decimal(text: string): number {
  return Number(text.replace(',', '.'))
}

function timePoint(major: string, minor: string | undefined, meridiem: string | undefined): TimePoint {
  const half = meridiem === undefined ? undefined : meridiem.toLowerCase() === 'a' ? 'am' : 'pm'
  return { major: Number(major), minor: Number(minor ?? 0), half }
}

function valid(time: TimePoint, separator: string | undefined): boolean {
  if (time.minor > 59) return false
  if (time.half !== undefined) return time.major >= 1 && time.major <= 12
  return separator === '.' ? time.major <= 24 : time.major <= 600
}

function wordedMinutes(match: RegExpMatchArray): number {
  const table = [30, 45, 15, 90, 240, 480]
  const index = table.findIndex((_, i) => match[i + 1] !== undefined)
  if (index !== -1) return table[index]!
  const count = words[match[7]!.toLowerCase().replace(' ', '-')] ?? 0
  return match[8]!.toLowerCase().startsWith('hour') ? count * 60 : count
}
