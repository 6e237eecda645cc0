import type { Sentence } from '../document/document.ts'
import { termsOf, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { type SentenceFact, sentenceFact } from './fact.ts'
import { type SentenceView, viewSentence } from './sentence-view.ts'

/** One way in which a sentence may touch what a section is asked for. */
export type Clue = (view: SentenceView) => boolean

/** How one asked-for content is recognised, under whatever heading. */
export interface ClueSet<Name extends string> {
  /** Ways in which a sentence touches the content, weaker and stronger ones; at most 30. */
  readonly clues: Readonly<Record<Name, Clue>>
  /** A sentence that is about nothing else: where there is one, the content is touched, however little else there is. */
  readonly firm: Clue
  /** A sentence that has all the parts: where there is one, the content is there. */
  readonly whole: Clue
  /** A heading that announces the content, so that what stands below counts as well. */
  readonly heading: Clue
  /** Words of headings and labels that are about nothing else, and of the columns of tables that lay it out. */
  readonly titles: WordClass
  readonly columns?: WordClass
  /** Two sides that belong together, and mean more within a sentence or its neighbours than apart. */
  readonly pair: readonly [one: readonly NoInfer<Name>[], other: readonly NoInfer<Name>[]]
  /** The parts of the whole, as nouns, each with the clues that show it; the first that no sentence shows is what is lacking. */
  readonly parts: readonly { readonly noun: string; readonly shownBy: readonly NoInfer<Name>[] }[]
}

/** A clue set with its answers remembered per sentence. */
export interface SectionClues {
  readonly names: readonly string[]
  readonly parts: readonly { readonly noun: string; readonly shownBy: readonly string[] }[]
  /** The two sides of the pair, as bits of `inSentence`. */
  readonly pair: readonly [one: number, other: number]
  /** The clues a sentence gives, as bits in the order of `names`; the two bits after the last say that it is firm, that it is whole. */
  readonly inSentence: (sentence: Sentence, analysis: Analysis) => number
  readonly inHeading: (heading: Sentence, analysis: Analysis) => boolean
  /** Whether a heading or label names the content outright. */
  readonly isTitle: (label: Sentence, analysis: Analysis) => boolean
  /** Whether a header cell is one of the content's columns; a table is known by two of them. */
  readonly isColumn: (cell: Sentence, analysis: Analysis) => boolean
}

/** Longest heading, label or column, in words, that can be about nothing else. */
const longestTitle = 8

export function sectionClues<Name extends string>({
  clues,
  firm,
  whole,
  heading,
  titles,
  columns,
  pair,
  parts,
}: ClueSet<Name>): SectionClues {
  const names = Object.keys(clues) as Name[]
  const tests = [...names.map((name) => clues[name]), firm, whole]
  return {
    names,
    parts,
    pair: [bitsOf(pair[0]), bitsOf(pair[1])],
    inSentence: sentenceFact((sentence, lexicon) => {
      const view = viewSentence(sentence, lexicon)
      let bits = 0
      for (let i = 0; i < tests.length; i += 1) if (tests[i]!(view)) bits |= 1 << i
      return bits
    }),
    inHeading: sentenceFact((sentence, lexicon) => heading(viewSentence(sentence, lexicon))),
    isTitle: named(titles),
    isColumn: columns === undefined ? () => false : named(columns),
  }

  function bitsOf(side: readonly Name[]): number {
    return side.reduce((bits, name) => bits | (1 << names.indexOf(name)), 0)
  }
}

function named(wordClass: WordClass): SentenceFact<boolean> {
  return sentenceFact((sentence, lexicon) => sentence.words.length <= longestTitle && termsOf(sentence, wordClass, lexicon).length > 0)
}

const people = ['customer-nouns', 'role-nouns', 'people-references', 'reader-words'] as const satisfies readonly WordClass[]

/** Whether the sentence speaks of people: those served, by any name, or a word that stands for them. */
export function ofPeople(view: SentenceView): boolean {
  return view.has(...people)
}

/** Whether a term of the family stands near somebody who may be served. */
export function nearPeople(view: SentenceView, wordClass: WordClass, words: number): boolean {
  return view.has(wordClass) && people.some((who) => view.near(who, wordClass, words))
}

/** The same with those served named as such, by a customer's name or by what they do. */
export function nearServed(view: SentenceView, wordClass: WordClass, words: number): boolean {
  return view.has(wordClass) && (view.near('customer-nouns', wordClass, words) || view.near('role-nouns', wordClass, words))
}

/** "We help X do Y": an enabling verb soon followed by those who are enabled. */
export function helpingPeople(view: SentenceView): boolean {
  if (!view.has('enabling-verbs')) return false
  return (
    view.follows('enabling-verbs', 'customer-nouns', 4) ||
    view.follows('enabling-verbs', 'role-nouns', 4) ||
    view.follows('enabling-verbs', 'people-references', 3) ||
    view.follows('enabling-verbs', 'reader-words', 2)
  )
}
