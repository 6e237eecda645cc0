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
  readonly single: Entry[]
  readonly longer: Entry[]
  /** The longer ones by their second word, longest first. Made when the word is first met: most never are, and starting must be quick. */
  bySecond: ReadonlyMap<string, readonly Entry[]> | undefined
}

/** Compiled word lists; one identity per set of words. */
export interface Lexicon {
  /** Entries by their first word. */
  readonly entries: ReadonlyMap<string, Starting>
}

/** Compiles the shipped word lists, with further terms (in the format of the lists) for some classes. */
export function createLexicon(additions: Partial<Record<WordClass, readonly string[]>> = {}): Lexicon {
  const entries = new Map<string, Starting>()
  for (const wordClass of Object.keys(data) as WordClass[]) {
    for (const form of data[wordClass].split('|')) add(wordClass, form)
    for (const line of additions[wordClass] ?? []) for (const form of expandTerm(line)) add(wordClass, form)
  }
  return { entries }

  function add(wordClass: WordClass, form: string): void {
    // Words without clitics or hyphens, nearly all of them, need no tokeniser: this runs at every start.
    const [first, ...rest] = /^[a-z ]+$/.test(form) ? form.split(' ') : splitWords(form, 0, form.length).map((word) => word.lower)
    if (first === undefined || first === '') return
    let starting = entries.get(first)
    if (starting === undefined) {
      starting = { single: [], longer: [], bySecond: undefined }
      entries.set(first, starting)
    }
    if (rest.length === 0) starting.single.push({ wordClass, rest })
    else starting.longer.push({ wordClass, rest })
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
    const next = words[from + 1]
    // Longer ones first.
    if (next !== undefined && starting.longer.length > 0) {
      starting.bySecond ??= bySecond(starting.longer)
      const longer = starting.bySecond.get(next.lower)
      if (longer !== undefined) addTerms(terms, longer, words, from)
    }
    addTerms(terms, starting.single, words, from)
  }
  return terms
}

function bySecond(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const lists = new Map<string, Entry[]>()
  for (const entry of entries.toSorted((a, b) => b.rest.length - a.rest.length)) {
    const list = lists.get(entry.rest[0]!)
    if (list === undefined) lists.set(entry.rest[0]!, [entry])
    else list.push(entry)
  }
  return lists
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
