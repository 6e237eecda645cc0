import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, type Term, termsOf, type WordClass } from '../lexicon/lexicon.ts'

/** A sentence seen through the lexicon: which families of meaning it holds, and how near to each other. Staff are nobody served. */
export interface SentenceView {
  readonly sentence: SentenceText
  /** Whether any of the families has a term in the sentence. */
  has(...classes: readonly WordClass[]): boolean
  /** Whether a term of one family stands at most `words` words before or after a term of another. */
  near(one: WordClass, other: WordClass, words: number): boolean
  /** Whether a term of the first family is followed, at most `words` words later, by a term of the second. */
  follows(first: WordClass, second: WordClass, words: number): boolean
  /** How many different terms of a family the sentence holds. */
  count(wordClass: WordClass): number
}

export function viewSentence(sentence: SentenceText, lexicon: Lexicon): SentenceView {
  const staff = termsOf(sentence, 'staff-nouns', lexicon)
  const terms = (wordClass: WordClass): readonly Term[] => {
    const all = termsOf(sentence, wordClass, lexicon)
    if (staff.length === 0 || (wordClass !== 'customer-nouns' && wordClass !== 'role-nouns')) return all
    return all.filter((term) => !staff.some(({ from, to }) => term.from < to && from < term.to))
  }
  const follows = (first: WordClass, second: WordClass, words: number): boolean => {
    const later = terms(second)
    return later.length > 0 && terms(first).some((a) => later.some((b) => b.from >= a.to && b.from - a.to <= words))
  }
  return {
    sentence,
    has: (...classes) => classes.some((wordClass) => terms(wordClass).length > 0),
    near: (one, other, words) => follows(one, other, words) || follows(other, one, words),
    follows,
    count: (wordClass) => new Set(terms(wordClass).map(({ from, to }) => wordsBetween(sentence, from, to))).size,
  }
}

function wordsBetween({ words }: SentenceText, from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ')
}
