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

/** Compiled word lists; one identity per set of words. */
export interface Lexicon {
  /** Entries by their first word, longest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>
}

/** Compiles the shipped word lists, with further terms (in the format of the lists) for some classes. */
export function createLexicon(additions: Partial<Record<WordClass, readonly string[]>> = {}): Lexicon {
  const entries = new Map<string, Entry[]>()
  for (const wordClass of Object.keys(data) as WordClass[]) {
    for (const form of data[wordClass].split('|')) add(wordClass, form)
    for (const line of additions[wordClass] ?? []) for (const form of expandTerm(line)) add(wordClass, form)
  }
  for (const list of entries.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return { entries }

  function add(wordClass: WordClass, form: string): void {
    // Words without clitics or hyphens, nearly all of them, need no tokeniser: this runs at every start.
    const [first, ...rest] = /^[a-z ]+$/.test(form) ? form.split(' ') : splitWords(form, 0, form.length).map((word) => word.lower)
    if (first === undefined || first === '') return
    const list = entries.get(first)
    if (list === undefined) entries.set(first, [{ wordClass, rest }])
    else list.push({ wordClass, rest })
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
    // One term for all classes that have it: entries are sorted by length.
    let term: Term = { from, to: from + 1 }
    for (let i = 0; i < starting.length; i += 1) {
      const { wordClass, rest } = starting[i]!
      if (rest.length > 0 && !follows(words, from + 1, rest)) continue
      const to = from + 1 + rest.length
      if (term.to !== to) term = { from, to }
      const list = terms.get(wordClass)
      if (list === undefined) terms.set(wordClass, [term])
      else if (list[list.length - 1]!.to <= from) list.push(term)
    }
  }
  return terms
}

function follows(words: readonly Word[], at: number, rest: readonly string[]): boolean {
  if (at + rest.length > words.length) return false
  for (let i = 0; i < rest.length; i += 1) if (words[at + i]!.lower !== rest[i]) return false
  return true
}
