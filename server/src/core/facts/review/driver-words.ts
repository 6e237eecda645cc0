import { type Lexicon, termsOf, type WordClass } from '../../lexicon/lexicon.ts'
import type { Driver } from './driver.ts'
import { plainReading } from './plain-reading.ts'

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

/** A word or phrase that shows a driver, where it stands in the text read. */
export interface DriverWord {
  /** `open` for names that leave the subject open: "deep dive", "scorecard". */
  readonly driver: Driver | 'open'
  /** Offsets into the text read. */
  readonly start: number
  readonly end: number
  readonly words: number
  /** A customer named, with nothing that says what about them. */
  readonly bare: boolean
}

/** Texts read so far; few lines change between two readings of a document. */
const known = new WeakMap<Lexicon, Map<string, readonly DriverWord[]>>()
const mostKnown = 5_000

/** Which drivers' words a text holds, the longer term winning where two overlap. */
export function driverWords(text: string, lexicon: Lexicon): readonly DriverWord[] {
  let texts = known.get(lexicon)
  if (texts === undefined || texts.size > mostKnown) {
    texts = new Map()
    known.set(lexicon, texts)
  }
  const old = texts.get(text)
  if (old !== undefined) return old
  const sentence = plainReading(text)
  const { words } = sentence
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
