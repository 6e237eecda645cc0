import type { Span } from '../../base/span.ts'
import { locatePassage } from '../../document/locate.ts'
import { fact } from '../fact.ts'
import { agendaItems, type TimedItem } from './agenda-items.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import { type Driver, isBusiness } from './driver.ts'
import { type DriverWord, driverWords } from './driver-words.ts'
import { type MeetingKind, meetingKind } from './meeting-kind.ts'

/** What drives an item, and the words that show it; no words where the meeting's own subject decided. */
export interface DriverReading {
  readonly driver: Driver
  readonly evidence: readonly Span[]
}

/** Where the head of a line ends: what follows a colon, a dash or a full stop tells more of what the head names. */
const headEnd = /[:–—(]|\s-\s|\.\s/g

/** "Agenda item 3:" names no subject. */
const countedName = /^\s*(?:agenda item|item|topic|part|section|segment|block|point)\s+#?\d{1,2}\b/i

/** Longest text below an item that is looked at. Characters. */
const longestDetail = 400

/** The driver of each item of the agenda, in order. */
export const agendaDrivers = fact<readonly DriverReading[]>((analysis) => {
  const { items } = agendaItems(analysis)
  const lines = agendaLines(analysis)
  const kind = meetingKind(analysis)
  const { lexicon } = analysis
  const readings = items.map((item) => read(item))
  const usual = prevailing(readings) ?? 'other'
  return readings.map((reading) => reading ?? { driver: usual, evidence: [] })

  /** `undefined` for an item that shows no subject at all: a bare name. */
  function read(item: TimedItem): DriverReading | undefined {
    const { line } = item
    const source = withoutTime(line)
    const end = endOfHead(line, source)
    const own = driverWords(source, lexicon)
    const head = own.filter((hit) => hit.start < end)
    const rest = own.filter((hit) => hit.start >= end)
    const owner = line.owner === '' ? [] : driverWords(line.owner.slice(0, 120), lexicon).filter((hit) => !hit.bare)
    const below = item.below.slice(0, 12).flatMap((index) => driverWords(lines[index]!.text.slice(0, longestDetail), lexicon))
    const detail = line.detail.flatMap((text) => (source.includes(text) ? [] : driverWords(text.slice(0, longestDetail), lexicon)))
    const scores = new Map<Driver, number>()
    const add = (hit: DriverWord, points: number): void => {
      if (hit.driver === 'open') return
      const driver = meant(hit.driver, kind)
      scores.set(driver, (scores.get(driver) ?? 0) + points)
    }

    const naming = head.filter((hit) => hit.driver !== 'open' && hit.driver !== 'admin')
    for (const [i, hit] of naming.entries()) add(hit, hit.bare ? 1.6 : 3 + (hit.words - 1) * 0.8 + (i === 0 ? 0.4 : 0))
    const strong = naming.some((hit) => !hit.bare)
    const onlyAdmin = !strong && head.some((hit) => hit.driver === 'admin')
    // "Introduction of members" is about meeting, not about members.
    const opening = head.find((hit) => hit.driver === 'admin')
    if (onlyAdmin && !naming.some((hit) => hit.bare && hit.start < opening!.start))
      return { driver: 'admin', evidence: spans(line, head, 'admin') }
    // "Metrics: retention": where the head leaves the subject open, what follows it is the subject.
    const named = !strong && head.some((hit) => hit.driver === 'open') ? 1.6 : 1
    for (const hit of rest) if (hit.driver !== 'admin') add(hit, hit.bare ? 0.5 : named)
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
    const needed = strong ? 0 : open ? (scores.size === 1 ? 1.1 : 1.5) : 0.9
    const clear = best !== undefined && best[1] >= needed && (strong || best[1] >= (second?.[1] ?? 0) * 1.4)
    if (clear) return { driver: best[0], evidence: spans(line, own, best[0]) }
    if (onlyAdmin) return { driver: 'admin', evidence: spans(line, head, 'admin') }
    if (!strong && own.length > 0 && own.every((hit) => hit.driver === 'admin'))
      return { driver: 'admin', evidence: spans(line, own, 'admin') }
    // "Goals", "Decisions needed" in a steering meeting are about the meeting itself; a bare name there is a matter of its subject.
    if (open && (kind.subject === undefined || (kind.subject === 'product' && !namesMore(source.slice(0, end), head))))
      return { driver: 'other', evidence: [] }
    if (kind.subject === undefined) return undefined
    return { driver: kind.subject, evidence: [] }
  }

  function spans(line: AgendaLine, hits: readonly DriverWord[], driver: Driver): readonly Span[] {
    return hits
      .filter((hit) => hit.driver !== 'open' && (hit.driver === driver || meant(hit.driver, kind) === driver))
      .slice(0, 4)
      .map((hit) => locatePassage(line.passage, line.start + hit.start, line.start + hit.end))
  }
})

/** Whether a head says what is discussed or presented besides that it is: "Strings: discussion", "Update on threads". */
function namesMore(head: string, hits: readonly DriverWord[]): boolean {
  let rest = head.replace(/[([@].*$/u, '')
  for (const { start, end } of hits)
    rest = rest.slice(0, start) + ' '.repeat(Math.max(0, Math.min(end, rest.length) - start)) + rest.slice(end)
  return (rest.match(/\p{L}{2,}/gu) ?? []).some((word) => !hollow.has(word.toLowerCase()))
}

const hollow = new Set(
  'the of on for and with from to in at by our your all any new old other next last this key top main general open final needed review session item items part group team meeting committee council year quarter month week goals tac tsc wg sig board process'.split(
    ' ',
  ),
)

/** The driver that nearly all items share, where there are enough of them to tell: unnamed ones are of the same stuff. */
function prevailing(readings: readonly (DriverReading | undefined)[]): Driver | undefined {
  const business = readings.flatMap((reading) => (reading !== undefined && isBusiness(reading.driver) ? [reading.driver] : []))
  return business.length < 4
    ? undefined
    : [...new Set(business)].find((driver) => business.filter((other) => other === driver).length * 4 >= business.length * 3)
}

/** The line's text with its times blanked out, so that "(5 minutes)" is no talk of minutes; offsets stay. */
function withoutTime({ passage, start, end, time, form }: AgendaLine): string {
  let text = passage.reading.text.slice(start, end).replace(countedName, (prefix) => ' '.repeat(prefix.length))
  if (form === 'row' && time?.cut.every((cut) => cut.end <= text.length) !== true) return text
  for (const cut of time?.cut ?? [])
    text = text.slice(0, cut.start) + ' '.repeat(Math.max(0, Math.min(cut.end, text.length) - cut.start)) + text.slice(cut.end)
  return text
}

/** Where the head of the line ends: with a bold lead, or before the first mark behind a word. */
function endOfHead({ passage, start, end }: AgendaLine, source: string): number {
  const bold = passage.reading.marks.find((mark) => mark.type === 'strong' && mark.start >= start && mark.end <= end)
  if (bold !== undefined && /^[^\p{L}]*(?:\p{L}[.)])?[^\p{L}]*$/u.test(source.slice(0, bold.start - start)))
    return Math.min(bold.end - start, endOfPhrase(source))
  return endOfPhrase(source)
}

function endOfPhrase(source: string): number {
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
