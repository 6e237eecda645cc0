import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, type Term, termsIn, type WordClass } from '../lexicon/lexicon.ts'

/** A sentence seen through the lexicon: which families of meaning it holds, and how near to each other. Staff are nobody served. */
export interface SentenceView {
  readonly sentence: SentenceText
  /** Whether any of the families has a term in the sentence. */
  has(...classes: readonly WordClass[]): boolean
  /** Whether a term of one family stands at most `words` words before or after a term of another. */
  near(one: WordClass, other: WordClass, words: number): boolean
  /** Whether a term of the first family is followed, at most `words` words later, by a term of the second. */
  follows(first: WordClass, second: WordClass, words: number): boolean
  /** The terms of a family, in order; staff left out of those served. */
  terms(wordClass: WordClass): readonly Term[]
  /** How many different terms of a family the sentence holds. */
  count(wordClass: WordClass): number
}

const none: readonly Term[] = []

export function viewSentence(sentence: SentenceText, lexicon: Lexicon): SentenceView {
  const found = termsIn(sentence, lexicon)
  const staff = found.get('staff-nouns') ?? none
  const served = (all: readonly Term[]): readonly Term[] =>
    staff.length === 0 ? all : all.filter((term) => !staff.some(({ from, to }) => term.from < to && from < term.to))
  const customers = served(found.get('customer-nouns') ?? none)
  const roles = served(found.get('role-nouns') ?? none)
  const terms = (wordClass: WordClass): readonly Term[] =>
    wordClass === 'customer-nouns' ? customers : wordClass === 'role-nouns' ? roles : (found.get(wordClass) ?? none)
  const follows = (first: WordClass, second: WordClass, words: number): boolean => {
    const earlier = terms(first)
    if (earlier.length === 0) return false
    const later = terms(second)
    return later.length > 0 && earlier.some((a) => later.some((b) => b.from >= a.to && b.from - a.to <= words))
  }
  return {
    sentence,
    has: (...classes) => {
      for (let i = 0; i < classes.length; i += 1) if (terms(classes[i]!).length > 0) return true
      return false
    },
    near: (one, other, words) => follows(one, other, words) || follows(other, one, words),
    follows,
    terms,
    count: (wordClass) => {
      const list = terms(wordClass)
      return list.length < 2 ? list.length : new Set(list.map(({ from, to }) => wordsBetween(sentence, from, to))).size
    },
  }
}

function wordsBetween({ words }: SentenceText, from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ')
}
