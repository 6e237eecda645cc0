import { createQuestion, recall, remember, unasked } from '../document/memory.ts'
import type { SentenceText, Word } from '../document/passage.ts'
import { splitWords } from '../document/split-words.ts'
import { data } from './data.generated.ts'

/** A family of meaning, named after its file in `data/`. */
export type WordClass = keyof typeof data

/** A term of the lexicon found in a sentence, as a half-open range of its words. */
export interface Term {
  readonly from: number
  readonly to: number
}

export type Terms = ReadonlyMap<WordClass, readonly Term[]>

/** A phrase, and all classes that have it. */
interface Entry {
  readonly wordClasses: readonly WordClass[]
  /** The words after the second. */
  readonly rest: readonly string[]
}

/** The phrases that start with one word. Common words start hundreds, nearly all of which the next word rules out. */
interface Starting {
  /** Classes that have the word alone. */
  readonly single: readonly WordClass[]
  /** The others by their second word, the longest first, so that of overlapping terms of a class the longest counts. */
  readonly longer: ReadonlyMap<string, readonly Entry[]>
}

/** Compiled word lists; one identity per set of words. */
export interface Lexicon {
  /** What starts with a word; `undefined` where nothing does. */
  starting(word: string): Starting | undefined
}

/** Forms, in lower case and their words parted by blanks, that lists have besides or do without. */
export interface LexiconChanges {
  readonly add: Readonly<Partial<Record<WordClass, readonly string[]>>>
  readonly remove: Readonly<Partial<Record<WordClass, readonly string[]>>>
}

/** Compiles the shipped word lists, changed or as they are. Equal changes give the same lexicon, so that what is known of texts holds. */
export function createLexicon(changes?: LexiconChanges): Lexicon {
  const key = changes === undefined ? '' : JSON.stringify([changes.add, changes.remove])
  let lexicon = compiled.get(key)
  if (lexicon === undefined) {
    // The lists as they are shipped stay: engines of nearly all configurations share them.
    const oldest = [...compiled.keys()].find((other) => other !== '')
    if (compiled.size >= mostCompiled && oldest !== undefined) compiled.delete(oldest)
    lexicon = compile(changes ?? { add: {}, remove: {} })
    compiled.set(key, lexicon)
  }
  return lexicon
}

/** By their changes; each when it is first asked for. */
const compiled = new Map<string, Lexicon>()

/** Lexicons kept. */
const mostCompiled = 8

/**
 * Goes once over all forms and notes where those are that start with a word: numbers in two long lists and no object for any of them, for
 * there are tens of thousands and few texts meet more than a part. What starts with a word is sorted out when the word is first met.
 */
function compile({ add, remove }: LexiconChanges): Lexicon {
  const classes = Object.keys(data) as WordClass[]
  const lists = classes.map((wordClass) => {
    const added = add[wordClass] ?? []
    const removed = new Set(remove[wordClass])
    if (added.length === 0 && removed.size === 0) return data[wordClass]
    return [...data[wordClass].split('|').filter((form) => !removed.has(wordsOf(form).join(' '))), ...added].join('|')
  })
  /** By the number of a form, which counts from 1: where it stands in its list, and the form before it that starts with the same word. */
  const places: number[] = [0]
  const before: number[] = [0]
  /** By the number of a class, that of its first form. */
  const firsts: number[] = []
  /** The last form that starts with a word, or what was sorted out. */
  const known = new Map<string, number | Starting>()
  for (const list of lists) {
    firsts.push(places.length)
    for (let start = 0; start <= list.length; ) {
      const end = endOfForm(list, start)
      const first = firstWord(list, start, end)
      if (first !== '') {
        before.push((known.get(first) as number | undefined) ?? 0)
        known.set(first, places.length)
        places.push(start)
      }
      start = end + 1
    }
  }
  // Off the heap, and half as long.
  const placeOf = Int32Array.from(places)
  const formBefore = Int32Array.from(before)
  return {
    starting(word) {
      const found = known.get(word)
      if (typeof found !== 'number') return found
      const starting = sortOut(formsBackFrom(found))
      known.set(word, starting)
      return starting
    },
  }

  /** The forms that start with one word, in order. */
  function formsBackFrom(last: number): readonly Form[] {
    const forms: Form[] = []
    let at = classes.length - 1
    for (let form = last; form > 0; form = formBefore[form]!) {
      while (firsts[at]! > form) at -= 1
      const list = lists[at]!
      forms.push({ wordClass: classes[at]!, words: wordsOf(list.slice(placeOf[form], endOfForm(list, placeOf[form]!))) })
    }
    return forms.reverse()
  }
}

interface Form {
  readonly wordClass: WordClass
  readonly words: readonly string[]
}

function endOfForm(list: string, start: number): number {
  const end = list.indexOf('|', start)
  return end < 0 ? list.length : end
}

/** The first word of a form; empty where it has none. Nearly all end at a space: this runs at every start, over tens of thousands. */
function firstWord(list: string, start: number, end: number): string {
  let at = start
  while (at < end && isSmall(list.charCodeAt(at))) at += 1
  return at === end || list[at] === ' ' ? list.slice(start, at) : (wordsOf(list.slice(start, end))[0] ?? '')
}

const isSmall = (code: number) => code >= 0x61 && code <= 0x7a

/** The words of a form. Those without clitics or hyphens, nearly all of them, need no tokeniser. */
function wordsOf(form: string): readonly string[] {
  return /^[a-z ]+$/.test(form) ? form.split(' ') : splitWords(form, 0, form.length).map((word) => word.lower)
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

const question = createQuestion('sentence')

function findTerms({ words }: SentenceText, lexicon: Lexicon): Terms {
  const terms = new Map<WordClass, Term[]>()
  for (let from = 0; from < words.length; from += 1) {
    const starting = lexicon.starting(words[from]!.lower)
    if (starting === undefined) continue
    const next = words[from + 1]
    const going = next === undefined ? undefined : starting.longer.get(next.lower)
    if (going !== undefined) {
      for (let i = 0; i < going.length; i += 1) {
        const { wordClasses, rest } = going[i]!
        if (rest.length === 0 || goesOn(words, from, rest)) addTerm(terms, wordClasses, from, from + 2 + rest.length)
      }
    }
    if (starting.single.length > 0) addTerm(terms, starting.single, from, from + 1)
  }
  return terms
}

const noLonger: Starting['longer'] = new Map()
const noWords: readonly string[] = []

function sortOut(forms: readonly Form[]): Starting {
  const single = forms.filter(({ words }) => words.length === 1).map(({ wordClass }) => wordClass)
  const phrases = new Map<string, Form[]>()
  for (const form of forms) {
    if (form.words.length === 1) continue
    const phrase = form.words.join(' ')
    const alike = phrases.get(phrase)
    if (alike === undefined) phrases.set(phrase, [form])
    else alike.push(form)
  }
  if (phrases.size === 0) return { single, longer: noLonger }
  const longer = new Map<string, readonly Entry[]>()
  for (const alike of [...phrases.values()].sort(([a], [b]) => b!.words.length - a!.words.length)) {
    const [, second, ...rest] = alike[0]!.words
    const classes = alike.map(({ wordClass }) => wordClass)
    const others = longer.get(second!)
    if (rest.length === 0 && others === undefined) longer.set(second!, pairOf(classes))
    // A list of its own length: one that grows keeps room for more.
    else longer.set(second!, [...(others ?? []), { wordClasses: classes, rest: rest.length === 0 ? noWords : rest }])
  }
  return { single, longer }
}

const pairs = new Map<string, readonly Entry[]>()

/** The only phrase that goes on with some word, which ends it: most do, and those of the same classes are one object. */
function pairOf(wordClasses: readonly WordClass[]): readonly Entry[] {
  const key = wordClasses.join(' ')
  let pair = pairs.get(key)
  if (pair === undefined) {
    pair = [{ wordClasses, rest: noWords }]
    pairs.set(key, pair)
  }
  return pair
}

/** Adds one term for all classes that have it. */
function addTerm(terms: Map<WordClass, Term[]>, wordClasses: readonly WordClass[], from: number, to: number): void {
  const term: Term = { from, to }
  for (let i = 0; i < wordClasses.length; i += 1) {
    const wordClass = wordClasses[i]!
    const list = terms.get(wordClass)
    if (list === undefined) terms.set(wordClass, [term])
    else if (list[list.length - 1]!.to <= from) list.push(term)
  }
}

/** Whether the text goes on with the words of an entry after its second, which is known to be there. */
function goesOn(words: readonly Word[], from: number, rest: readonly string[]): boolean {
  if (from + 2 + rest.length > words.length) return false
  for (let i = 0; i < rest.length; i += 1) if (words[from + 2 + i]!.lower !== rest[i]) return false
  return true
}
