import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type DriverWord, driverWords } from './driver-words.ts'
import type { MeetingKind } from './meeting-kind.ts'
import { type WordRoot, withoutAddresses, wordRoots } from './word-roots.ts'

/** What an item's meeting is. */
type Meeting = Pick<MeetingKind, 'kind' | 'subject' | 'supplier'>

/** Where a word stands that tells what an item is about. */
export type DriverPlace = 'head' | 'rest' | 'below' | 'owner' | 'section' | 'meeting' | 'beside'

/** What is written of an item, by place. */
export interface ItemTexts {
  /** The item's own line, its times blanked out. */
  readonly own: string
  /** Where the head of the own line ends. */
  readonly headEnd: number
  /** Lines below it and further cells of its row. */
  readonly below: readonly string[]
  readonly owner: string
  /** Headings it stands under, the nearest first, without the meeting's own name. */
  readonly sections: readonly string[]
  readonly meeting: string
  /** The heads of the items before and after it. */
  readonly beside: readonly string[]
}

/** Something that speaks for or against drivers, by the name that its weights have. */
export interface DriverSign {
  readonly name: string
  readonly counts: number
  readonly place: DriverPlace
  /** Offsets into the own line; `undefined` for what stands elsewhere. */
  readonly at: { readonly start: number; readonly end: number } | undefined
}

/** Longest text that is looked at in each place. Characters. */
const longest: Readonly<Record<DriverPlace, number>> = {
  head: 200,
  rest: 300,
  below: 250,
  owner: 80,
  section: 100,
  meeting: 120,
  beside: 80,
}
/** Lines below an item that are looked at. */
const mostBelow = 12
/** What single words of a place count for, shared among the words there. */
const wordCounts = { head: 1, rest: 0.7, below: 0.6, owner: 0.3 } as const
const meetingCounts = 0.7

/**
 * All that speaks for a driver in an item. A name is of a family of words in a place (`head:value`), of a word of the item (`w:churn`) or
 * of what it stands under (`m:board`), or of the meeting's kind (`kind:customer`, `subject:sales`).
 */
export function driverSigns(texts: ItemTexts, { kind, subject, supplier }: Meeting, lexicon: Lexicon): readonly DriverSign[] {
  const meeting = (name: string): DriverSign => ({ name, counts: 1, place: 'meeting', at: undefined })
  const signs: DriverSign[] = [meeting('base'), meeting(`kind:${supplier ? 'supplier' : kind}`)]
  const { own, headEnd } = texts
  const clean = withoutAddresses(own)
  const hits = driverWords(clean.slice(0, longest.head + longest.rest), lexicon)
  const head = hits.filter((hit) => hit.start < headEnd)
  const rest = hits.filter((hit) => hit.start >= headEnd)
  const naming = head.filter((hit) => !hit.bare && hit.driver !== 'open')
  const open = naming.length === 0
  for (const [place, found] of [
    ['head', head],
    ['rest', rest],
  ] as const) {
    const times = new Map<string, number>()
    for (const hit of found) {
      const family = familyOf(hit)
      const time = (times.get(family) ?? 0) + 1
      times.set(family, time)
      // Longer terms are surer; of several of a family the later ones add less.
      const counts = (1 + (hit.words - 1) * 0.25) / time
      signs.push({ name: `${place}:${family}`, counts, place, at: hit })
    }
  }
  const first = head.find((hit) => !hit.bare)
  if (first !== undefined) signs.push({ name: `first:${familyOf(first)}`, counts: 1, place: 'head', at: first })
  if (open) signs.push({ name: 'head:none', counts: 1, place: 'head', at: undefined })
  // A bare "Discussion", "Deep dive" with nothing told of it.
  const covered = head.reduce((sum, { words }) => sum + words, 0)
  const bare = open && head.length > 0 && texts.below.length === 0 && rest.length === 0 && wordRoots(own).length <= covered
  if (bare) signs.push({ name: 'head:bare', counts: 1, place: 'head', at: undefined })
  else if (subject !== undefined) signs.push(meeting(`subject:${subject}`))
  if (texts.below.length === 0 && rest.length === 0) signs.push({ name: 'below:none', counts: 1, place: 'below', at: undefined })
  shared('below', texts.below.slice(0, mostBelow))
  shared('owner', [texts.owner])
  shared('section', texts.sections.slice(0, 2))
  shared('meeting', [texts.meeting])
  shared('beside', texts.beside)

  wordSigns('head', wordRoots(clean.slice(0, Math.min(headEnd, longest.head))), 0)
  wordSigns('rest', wordRoots(clean.slice(headEnd, headEnd + longest.rest)), headEnd)
  wordSigns(
    'below',
    texts.below.slice(0, mostBelow).flatMap((text) => wordRoots(text.slice(0, longest.below))),
  )
  wordSigns('owner', wordRoots(texts.owner.slice(0, longest.owner)))
  const around = [texts.meeting, ...texts.sections.slice(0, 2)].flatMap((text) => wordRoots(text.slice(0, longest.meeting)))
  for (const { root } of around)
    signs.push({ name: `m:${root}`, counts: meetingCounts / Math.sqrt(around.length), place: 'meeting', at: undefined })
  return signs

  /** The family a word belongs to, as it is meant in this kind of meeting. */
  function familyOf({ driver, bare }: DriverWord): string {
    if (bare) return 'bare'
    // Who reviews a supplier looks at its own supply, whatever the words.
    return supplier && (driver === 'value' || driver === 'sales' || driver === 'finance') ? 'operations' : driver
  }

  /** Outside the own line it is the mixture that counts, not the number of words. */
  function shared(place: DriverPlace, of: readonly string[]): void {
    const times = new Map<string, number>()
    let all = 1
    for (const text of of)
      for (const hit of driverWords(text.slice(0, longest[place]), lexicon)) {
        const family = familyOf(hit)
        times.set(family, (times.get(family) ?? 0) + 1)
        all += 1
      }
    for (const [family, count] of times) {
      const counts = (count / all) * 1.5
      signs.push({ name: `${place}:${family}`, counts, place, at: undefined })
    }
  }

  function wordSigns(place: 'head' | 'rest' | 'below' | 'owner', of: readonly WordRoot[], offset?: number): void {
    const counts = wordCounts[place] / Math.sqrt(of.length)
    for (const { root, start, end } of of)
      signs.push({ name: `w:${root}`, counts, place, at: offset === undefined ? undefined : { start: offset + start, end: offset + end } })
  }
}
