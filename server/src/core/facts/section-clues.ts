import type { Term, WordClass } from '../lexicon/lexicon.ts'
import type { SentenceView } from './sentence-view.ts'

/** One way in which a sentence may touch what a section is asked for. */
export type Clue = (view: SentenceView) => boolean

/** How one asked-for content is recognised, under whatever heading. */
export interface ClueSet<Name extends string> {
  /** Ways in which a sentence touches the content, weaker and stronger ones; at most 24. */
  readonly clues: Readonly<Record<Name, Clue>>
  /** A sentence that is about nothing else: where there is one, the content is touched, however little else there is. */
  readonly firm: Clue
  /** Clues of which one is enough in a short plan, where a sentence is a good share of what is said. */
  readonly clear?: readonly NoInfer<Name>[]
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

/** What a sentence shows of one content, as bits: the clues in the order of their names, then these. */
export interface SectionClues {
  readonly names: readonly string[]
  readonly parts: readonly { readonly noun: string; readonly shownBy: readonly string[] }[]
  /** Clues of which one is enough in a short plan. */
  readonly clear: readonly string[]
  /** The two sides of the pair. */
  readonly pair: readonly [one: number, other: number]
  readonly firm: number
  readonly whole: number
  /** A heading or label that names the content outright. */
  readonly title: number
  /** A column of the content; a table is known by two of them. */
  readonly column: number
  /** A heading that announces the content. */
  readonly heading: number
  read(view: SentenceView): number
}

/** Longest heading, label or column, in words, that can be about nothing else. */
const longestTitle = 10

export function sectionClues<Name extends string>(set: ClueSet<Name>): SectionClues {
  const names = Object.keys(set.clues) as Name[]
  const tests = [...names.map((name) => set.clues[name]), set.firm, set.whole]
  const { titles, columns } = set
  const title = 1 << tests.length
  const column = title << 1
  const heading = column << 1
  const bitsOf = (side: readonly Name[]): number => side.reduce((bits, name) => bits | (1 << names.indexOf(name)), 0)
  return {
    names,
    parts: set.parts,
    clear: set.clear ?? [],
    pair: [bitsOf(set.pair[0]), bitsOf(set.pair[1])],
    firm: 1 << names.length,
    whole: 2 << names.length,
    title,
    column,
    heading,
    read(view) {
      let bits = 0
      for (let i = 0; i < tests.length; i += 1) if (tests[i]!(view)) bits |= 1 << i
      const { words, passage } = view.sentence
      if (words.length <= longestTitle) {
        if (view.has(titles)) bits |= title
        if (columns !== undefined && passage.cell?.row === 0 && view.has(columns)) bits |= column
      }
      if (passage.role === 'heading' && set.heading(view)) bits |= heading
      return bits
    },
  }
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

/** The terms of a family that no term of another covers: what is left when words that are ambiguous there are not counted. */
export function termsBeside(view: SentenceView, wordClass: WordClass, ambiguous: WordClass): readonly Term[] {
  const all = view.terms(wordClass)
  if (all.length === 0) return all
  const doubtful = view.terms(ambiguous)
  return doubtful.length === 0 ? all : all.filter(({ from, to }) => !doubtful.some((term) => term.from <= from && to <= term.to))
}

/** Whether a term of the family is soon followed by those served, named as such: "so that tenants can". */
export function thenServed(view: SentenceView, wordClass: WordClass, words: number): boolean {
  return view.has(wordClass) && (view.follows(wordClass, 'customer-nouns', words) || view.follows(wordClass, 'role-nouns', words))
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

/** Whether somebody who may be served, by any name, is soon followed by a term of the family: "members who join get". */
export function peopleThen(view: SentenceView, wordClass: WordClass, words: number): boolean {
  return view.has(wordClass) && people.some((who) => view.follows(who, wordClass, words))
}

/** Whether a term of the family is soon followed by somebody who may be served: "we asked twelve parents". */
export function thenPeople(view: SentenceView, wordClass: WordClass, words: number): boolean {
  return view.has(wordClass) && people.some((who) => view.follows(wordClass, who, words))
}
