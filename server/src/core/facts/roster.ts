import { nameLimits } from '../base/name-limits.ts'
import type { Sentence } from '../document/document.ts'
import { createQuestion, recall, remember, unasked } from '../document/memory.ts'
import type { SentenceText, Word } from '../document/passage.ts'
import { splitWords } from '../document/split-words.ts'
import { type Lexicon, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, type SentenceFact, sentenceFact } from './fact.ts'

/**
 * The names a document has of its own for those it serves, for the organisation and for what it offers, each as lower-case words.
 * Equal rosters are one object, so that facts of sentences memoised on it outlive a keystroke.
 */
export interface Roster {
  readonly customer: readonly (readonly string[])[]
  readonly company: readonly (readonly string[])[]
  readonly product: readonly (readonly string[])[]
}

/** Names are learnt from the start of a document only: this keeps the roster cheap, and stable while somebody types further down. */
const sentencesRead = 400

/** Rosters kept; more documents than this open at once only cost speed. */
const mostKept = 200

const kept = new Map<string, Roster>()

const properName = /^\p{Lu}[\p{L}\p{N}]+$/u

/** Who is who by name: from front matter, settings, the title, and what the text says of itself ("we at X", "X is a …"). */
export const roster = fact<Roster>((analysis) => {
  const { frontMatter } = analysis.document
  const { settings } = analysis
  const learnt = learntNames(analysis)
  return interned({
    customer: namesOf([...frontMatter.customer, ...settings.customer]),
    company: namesOf([...frontMatter.company, ...settings.company, ...learnt.company]),
    product: namesOf([...frontMatter.product, ...settings.product, ...learnt.product]),
  })
})

/** Another fact of the same sentence. */
export type Other = <T>(question: SentenceFact<T>) => T

/** A fact of one sentence that also depends on who is who; answered once for a sentence and a roster. */
export function partyFact<T>(compute: (sentence: SentenceText, lexicon: Lexicon, roster: Roster, other: Other) => T): SentenceFact<T> {
  const [question, whose] = [createQuestion('sentence'), createQuestion('sentence')]
  return (sentence, analysis) => {
    const { reading } = sentence
    const { lexicon } = analysis
    const names = roster(analysis)
    if (recall<Roster>(reading.memory, whose, lexicon) === names) {
      const known = recall<T>(reading.memory, question, lexicon)
      if (known !== unasked) return known
    }
    const value = compute(reading, lexicon, names, (other) => other(sentence, analysis))
    remember(reading.memory, whose, lexicon, names)
    return remember(reading.memory, question, lexicon, value)
  }
}

function interned(names: Roster): Roster {
  const key = JSON.stringify(names)
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
  kept.set(key, names)
  return names
}

function namesOf(names: readonly string[]): readonly (readonly string[])[] {
  const most = nameLimits.characters
  const words = names.slice(0, nameLimits.names).map((name) => splitWords(name.slice(0, most), 0, most).map((word) => word.lower))
  const lines = new Set(words.filter((name) => name.length > 0).map((name) => name.join(' ')))
  return [...lines].sort().map((line) => line.split(' '))
}

/** Capitalised words inside a sentence, and those the sentence introduces as the organisation's or the product's name. */
interface Naming {
  readonly capitalised: readonly string[]
  readonly company: readonly string[]
  readonly product: readonly string[]
}

const naming = sentenceFact<Naming>((sentence, lexicon) => {
  const { words } = sentence
  const plain = new Set<number>()
  for (const term of termsOf(sentence, 'title-words', lexicon)) for (let at = term.from; at < term.to; at += 1) plain.add(at)
  const isName = (at: number): boolean => {
    const word = words[at]
    return word !== undefined && properName.test(word.text) && !plain.has(at)
  }
  const capitalised: string[] = []
  const company: string[] = []
  const product: string[] = []
  words.forEach((word, at) => {
    if (!isName(at)) return
    const before = words[at - 1]?.lower
    const next = words[at + 1]?.lower ?? ''
    const after = words[at + 2]?.lower ?? ''
    if (at > 0 && (before === undefined || !opens(sentence, word))) capitalised.push(word.lower)
    if ((before === 'are' && words[at - 2]?.lower === 'we') || (before === 'at' && next === 'we')) company.push(word.lower)
    if (next === "'s" && ownThings.has(after)) company.push(word.lower)
    if ((next === 'exists' && after === 'to') || (before === 'of' && ownThings.has(words[at - 2]?.lower ?? ''))) company.push(word.lower)
    if ((next === 'is' || next === 'was') && (after === 'a' || after === 'an' || after === 'the' || after === 'our')) {
      const kinds = termsOf(sentence, 'product-nouns', lexicon)
      if (kinds.some((term) => term.from > at + 2 && term.from < at + 10)) product.push(word.lower)
      else if (!termsOf(sentence, 'customer-nouns', lexicon).some((term) => term.from > at + 2 && term.from < at + 10))
        company.push(word.lower)
    }
    if (
      before !== undefined &&
      words[at - 2]?.lower === 'our' &&
      termsOf(sentence, 'product-nouns', lexicon).some((term) => term.to === at)
    )
      product.push(word.lower)
  })
  return { capitalised, company, product }
})

/** What an organisation says it has: "X's mission". */
const ownThings = new Set('mission vision strategy roadmap goal goals purpose values positioning customers users members'.split(' '))

/** Whether a word follows a mark after which sentences put capitals anyway. */
function opens({ passage }: SentenceText, word: Word): boolean {
  return /[.:;!?|•"“(\n–—]\s*$/.test(passage.text.slice(Math.max(0, word.start - 3), word.start))
}

/** A name is learnt when it comes so many times inside sentences. */
const fewest = 3

function learntNames(analysis: Analysis): { readonly company: readonly string[]; readonly product: readonly string[] } {
  const sentences = analysis.document.sentences.slice(0, sentencesRead)
  const seen = new Map<string, { capitalised: number; plain: number; company: number; product: number; titled: boolean }>()
  const entry = (name: string) => {
    let found = seen.get(name)
    if (found === undefined) {
      found = { capitalised: 0, plain: 0, company: 0, product: 0, titled: false }
      seen.set(name, found)
    }
    return found
  }
  for (const sentence of sentences) {
    if (sentence.passage.reading.role === 'heading') continue
    const names = naming(sentence, analysis)
    for (const name of names.capitalised) entry(name).capitalised += 1
    for (const name of names.company) entry(name).company += 1
    for (const name of names.product) entry(name).product += 1
  }
  for (const name of titleNames(analysis, sentences)) {
    const found = seen.get(name)
    if (found !== undefined) found.titled = true
  }
  // None that comes less often is told of below.
  for (const [name, { capitalised }] of seen) if (capitalised < fewest) seen.delete(name)
  // A word that the text also writes small is a word, not a name.
  if (seen.size > 0) for (const { reading } of sentences) for (const word of reading.words) if (word.text === word.lower) bump(word.lower)
  function bump(word: string): void {
    const found = seen.get(word)
    if (found !== undefined) found.plain += 1
  }
  const names = [...seen].filter(([, { plain, capitalised }]) => plain * 5 <= capitalised)
  const counts = names.map(([, { capitalised }]) => capitalised).sort((a, b) => b - a)
  const most = counts[0] ?? 0
  const second = counts[1] ?? 0
  const own = names
    .filter(([, { capitalised, company, product, titled }]) => {
      if (titled) return true
      if (company + product > 0 && capitalised * 2 >= most) return true
      // A name that is in the text's mouth all the time is most often its own.
      return capitalised >= 5 && capitalised === most && capitalised >= second * 2
    })
    .sort(([a, { capitalised: x }], [b, { capitalised: y }]) => y - x || (a < b ? -1 : 1))
    .slice(0, 4)
  return {
    company: own.filter(([, { company, product }]) => product <= company).map(([name]) => name),
    product: own.filter(([, { company, product }]) => product > company).map(([name]) => name),
  }
}

function titleNames({ document, lexicon }: Analysis, sentences: readonly Sentence[]): readonly string[] {
  const heading = document.sections.find((section) => section.heading !== undefined)?.heading
  const title = sentences.filter((sentence) => sentence.passage === heading).map((sentence) => sentence.reading)
  const names = title.flatMap((sentence) => {
    const plain = termsOf(sentence, 'title-words', lexicon)
    return sentence.words.filter((_, at) => !plain.some((term) => term.from <= at && at < term.to)).map((word) => word.lower)
  })
  const said = document.frontMatter.title
  return said === undefined ? names : [...names, ...splitWords(said.slice(0, 200), 0, 200).map((word) => word.lower)]
}
