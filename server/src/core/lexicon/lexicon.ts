import { numberQuestion, recall, remember, unasked } from '../document/memory.ts'
import type { SentenceText, Word } from '../document/passage.ts'
import { splitWords } from '../document/split-words.ts'
import { data } from './data.generated.ts'
import { expandTerm } from './expand-terms.ts'

/** A family of meaning, named after its file in `data/`. */
export type WordClass = keyof typeof data

/** A term of the lexicon found in a sentence, as a half-open range of its words. */
export interface Term {
  readonly from: number
  readonly to: number
}

export type Terms = ReadonlyMap<WordClass, readonly Term[]>

interface Entry {
  readonly wordClass: WordClass
  /** The words after the first. */
  readonly rest: readonly string[]
}

/** The entries that start with one word. Common words start hundreds, nearly all of which the next word rules out. */
interface Starting {
  /** Class and words of each, in turn. */
  readonly all: string[]
  /** Those of one word alone, and the others by their second word; sorted out when the word is first met, for most never are. */
  sorted: { readonly single: readonly Entry[]; readonly longer: ReadonlyMap<string, readonly Entry[]> } | undefined
}

/** Compiled word lists; one identity per set of words. */
export interface Lexicon {
  /** Entries by their first word. */
  readonly entries: ReadonlyMap<string, Starting>
}

/** Compiles the shipped word lists, with further terms (in the format of the lists) for some classes. */
export function createLexicon(additions?: Partial<Record<WordClass, readonly string[]>>): Lexicon {
  if (additions !== undefined) return compile(additions)
  shipped ??= compile({})
  return shipped
}

/** The lists as they are shipped, compiled when they are first asked for: engines of several configurations share them. */
let shipped: Lexicon | undefined

function compile(additions: Partial<Record<WordClass, readonly string[]>>): Lexicon {
  const entries = new Map<string, Starting>()
  for (const wordClass of Object.keys(data) as WordClass[]) {
    for (const form of data[wordClass].split('|')) add(wordClass, form)
    for (const line of additions[wordClass] ?? []) for (const form of expandTerm(line)) add(wordClass, form)
  }
  return { entries }

  function add(wordClass: WordClass, form: string): void {
    // Words without clitics or hyphens, nearly all of them, need no tokeniser: this runs at every start, over tens of thousands.
    const words = /^[a-z ]+$/.test(form)
      ? form
      : splitWords(form, 0, form.length)
          .map((word) => word.lower)
          .join(' ')
    const space = words.indexOf(' ')
    const first = space < 0 ? words : words.slice(0, space)
    if (first === '') return
    const starting = entries.get(first)
    if (starting === undefined) entries.set(first, { all: [wordClass, words], sorted: undefined })
    else starting.all.push(wordClass, words)
  }
}

const none: readonly Term[] = []

/** The terms of one class in a sentence, in order; of overlapping ones the longest that starts first. */
export function termsOf(sentence: SentenceText, wordClass: WordClass, lexicon: Lexicon): readonly Term[] {
  return termsIn(sentence, lexicon).get(wordClass) ?? none
}

/** The terms of all classes in a sentence: for those who ask for many. */
export function termsIn(sentence: SentenceText, lexicon: Lexicon): Terms {
  const known = recall<Terms>(sentence.memory, question, lexicon)
  return known === unasked ? remember(sentence.memory, question, lexicon, findTerms(sentence, lexicon)) : known
}

const question = numberQuestion('sentence')

function findTerms({ words }: SentenceText, { entries }: Lexicon): Terms {
  const terms = new Map<WordClass, Term[]>()
  for (let from = 0; from < words.length; from += 1) {
    const starting = entries.get(words[from]!.lower)
    if (starting === undefined) continue
    starting.sorted ??= sortOut(starting.all)
    const { single, longer } = starting.sorted
    const next = words[from + 1]
    // Longer ones first.
    const going = next === undefined ? undefined : longer.get(next.lower)
    if (going !== undefined) addTerms(terms, going, words, from)
    addTerms(terms, single, words, from)
  }
  return terms
}

function sortOut(all: readonly string[]): NonNullable<Starting['sorted']> {
  const entries: Entry[] = []
  for (let at = 0; at < all.length; at += 2) entries.push({ wordClass: all[at] as WordClass, rest: all[at + 1]!.split(' ').slice(1) })
  const longer = new Map<string, Entry[]>()
  for (const entry of entries) {
    const [second] = entry.rest
    if (second === undefined) continue
    const list = longer.get(second)
    if (list === undefined) longer.set(second, [entry])
    else list.push(entry)
  }
  // Longest first, so that of overlapping terms of a class the longest counts.
  for (const list of longer.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return { single: entries.filter(({ rest }) => rest.length === 0), longer }
}

/** Adds those of `entries` whose words stand at `from`. */
function addTerms(terms: Map<WordClass, Term[]>, entries: readonly Entry[], words: readonly Word[], from: number): void {
  // One term for all classes that have it.
  let term: Term = { from, to: from }
  for (let i = 0; i < entries.length; i += 1) {
    const { wordClass, rest } = entries[i]!
    if (rest.length > 1 && !goesOn(words, from, rest)) continue
    const to = from + 1 + rest.length
    if (term.to !== to) term = { from, to }
    const list = terms.get(wordClass)
    if (list === undefined) terms.set(wordClass, [term])
    else if (list[list.length - 1]!.to <= from) list.push(term)
  }
}

/** Whether an entry goes on as the text does after its second word, which is known to. */
function goesOn(words: readonly Word[], from: number, rest: readonly string[]): boolean {
  if (from + rest.length >= words.length) return false
  for (let i = 1; i < rest.length; i += 1) if (words[from + 1 + i]!.lower !== rest[i]) return false
  return true
}
