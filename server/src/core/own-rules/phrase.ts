import type { SentenceText, Word } from '../document/passage.ts'
import { splitWords } from '../document/split-words.ts'
import { nounForms, verbForms } from '../lexicon/inflect.ts'

/** A phrase that may be looked for in sentences, whatever its case and wherever its lines break. */
export interface Phrase {
  /** As it was written. */
  readonly text: string
  readonly steps: readonly Step[]
  /** Words that it can begin with. */
  readonly first: readonly string[]
}

/** What comes next in a phrase: one of several runs of words, or a gap of so many words at most. */
export type Step = { readonly options: readonly (readonly PhraseWord[])[] } | { readonly gap: number }

interface PhraseWord {
  readonly lower: string
  /** What may stand between it and the word before: nothing to speak of, or whatever was written within a word ("24/7", "R&D"). */
  readonly joined: boolean
}

/** Words that `…` may stand for, where no number follows it. */
const usualGap = 3

/** Words that `…9` may stand for. */
const widestGap = 9

/** Runs of words that one step may have, forms included. */
const mostOptions = 200

/** Steps of a phrase, and gaps among them. */
const mostSteps = 30
const mostGaps = 4

/**
 * Reads a phrase: words, `word~` for all its forms, `{one|other thing|}` for either (or nothing), `…` for up to three words and `…5` for
 * up to five.
 *
 * @returns the phrase, or what is wrong with it, as the end of a sentence ("… has a gap at its end")
 */
export function readPhrase(text: string): Phrase | string {
  const steps: Step[] = []
  // An accent may be written as a letter with its mark or as both in turn; words of documents are compared as the former.
  let rest = text.normalize('NFC').trim()
  if (rest === '') return 'is empty'
  while (rest !== '') {
    if (steps.length >= mostSteps) return `has more than ${mostSteps} words`
    const gap = /^(?:…|\.{3})(\d*)\s*/.exec(rest)
    if (gap !== null) {
      const most = gap[1] === '' ? usualGap : Number(gap[1])
      if (most < 1 || most > widestGap) return `has a gap of ${gap[1]} words; a gap is from 1 to ${widestGap} words`
      steps.push({ gap: most })
      rest = rest.slice(gap[0].length)
      continue
    }
    const group = /^\{([^{}]*)\}\s*/.exec(rest)
    const plain = group === null ? /^[^\s{}…]+?(?=\s|[{}…]|\.{3}|$)\s*/.exec(rest) : null
    const found = group ?? plain
    if (found === null) return `has a "${rest[0]}" without its other half`
    const ways = (group === null ? [plain![0]] : group[1]!.split('|')).map(optionsOf)
    const options = ways.flatMap((runs) => runs ?? [])
    if (ways.includes(undefined) || options.length > mostOptions) return `can be said in more than ${mostOptions} ways in one place`
    // A mark by itself ("&", "–") is no word, and words are all that is looked at.
    if (options.some(({ length }) => length > 0)) steps.push({ options: unlike(options).sort((a, b) => b.length - a.length) })
    rest = rest.slice(found[0].length)
  }
  const [first] = steps
  const last = steps.at(-1)
  if (first === undefined || last === undefined) return 'has no word in it'
  if ('gap' in first || first.options.some(({ length }) => length === 0)) return 'begins with a gap or with something that may be left out'
  if ('gap' in last) return 'ends with a gap'
  if (steps.filter((step) => 'gap' in step).length > mostGaps) return `has more than ${mostGaps} gaps`
  return { text, steps, first: [...new Set(first.options.map(([word]) => word!.lower))] }
}

/** The runs of words that one alternative stands for, several where a word is marked to be inflected; `undefined` for too many. */
function optionsOf(alternative: string): readonly (readonly PhraseWord[])[] | undefined {
  let runs: readonly (readonly PhraseWord[])[] = [[]]
  for (const token of alternative.split(/\s+/)) {
    if (token === '') continue
    const inflected = token.length > 1 && token.endsWith('~')
    const forms = (inflected ? wordForms(token.slice(0, -1)) : [token]).map((form) =>
      splitWords(form, 0, form.length).map(({ lower }, at) => ({ lower, joined: at > 0 })),
    )
    if (runs.length * forms.length > mostOptions) return undefined
    runs = runs.flatMap((run) => forms.map((form) => [...run, ...form]))
  }
  return runs
}

/** A word in all its forms, whether it is a noun, a verb or both; of hyphenated ones the last part changes. */
export function wordForms(word: string): readonly string[] {
  const [, before = '', base = ''] = /^(.*?)([\p{L}\p{M}]*)$/su.exec(word.toLowerCase()) ?? []
  if (base === '') return [word]
  return [...new Set([...nounForms(base), ...verbForms(base)])].map((form) => before + form)
}

/** What a word of one form of `base` is in the same form of `other`: "users" by member is "members". */
export function sameForm(said: string, base: string, other: string): string {
  const lower = said.toLowerCase()
  for (const forms of [nounForms, verbForms]) {
    const at = forms(base.toLowerCase()).indexOf(lower)
    const own = forms(other.toLowerCase())
    if (at === 0) return other
    // The past and the participle are one form of most verbs.
    if (at > 0) return own[at] ?? own.at(-1)!
  }
  return other
}

function unlike(options: readonly (readonly PhraseWord[])[]): (readonly PhraseWord[])[] {
  const seen = new Map(options.map((option) => [option.map(({ lower, joined }) => `${joined ? '+' : ' '}${lower}`).join(''), option]))
  return [...seen.values()]
}

/** Whether a sentence of these words may hold a phrase: of each step it has a word that one of the options begins with. */
export function mayHold({ steps }: Phrase, said: Pick<ReadonlySet<string>, 'has'>): boolean {
  return steps.every((step) => 'gap' in step || step.options.some(([word]) => word === undefined || said.has(word.lower)))
}

/**
 * Makes what tells the word behind a phrase that begins at word `from` of a sentence, or -1 where it does not begin there. Gaps are as short
 * as they can be. To be asked of one place after the other: what one of them taught is known to all, so that time grows with the sentence alone.
 */
export function phraseEnds({ steps }: Phrase, sentence: SentenceText): (from: number) => number {
  const { words, passage } = sentence
  // From where in the text, and in the phrase, it is known not to go on: without this, gaps could multiply.
  const dead = new Uint8Array(steps.length * (words.length + 1))
  return (from) => goOn(0, from)

  function goOn(step: number, at: number): number {
    const here = steps[step]
    if (here === undefined) return at
    const key = step * (words.length + 1) + at
    if (dead[key] === 1) return -1
    if ('gap' in here) {
      // Where the same gap led nowhere from the word before, only its last word is new.
      const tried = at > 0 && dead[key - 1] === 1
      for (let skipped = tried ? here.gap : 0; skipped <= here.gap && at + skipped < words.length; skipped += 1) {
        const end = goOn(step + 1, at + skipped)
        if (end >= 0) return end
      }
    } else {
      const free = step === 0 || 'gap' in steps[step - 1]!
      for (const option of here.options) {
        if (!stands(option, at, free)) continue
        const end = goOn(step + 1, at + option.length)
        if (end >= 0) return end
      }
    }
    dead[key] = 1
    return -1
  }

  function stands(option: readonly PhraseWord[], at: number, free: boolean): boolean {
    if (at + option.length > words.length) return false
    for (let i = 0; i < option.length; i += 1) {
      const word = words[at + i]!
      if (word.lower !== option[i]!.lower) return false
      if (i === 0 && free) continue
      if (!option[i]!.joined && !near(passage.text, words[at + i - 1]!, word)) return false
    }
    return true
  }
}

/** Whether nothing but blanks, hyphens and quotation marks stands between two words: a comma parts what a phrase says together. */
function near(text: string, before: Word, after: Word): boolean {
  for (let at = before.end; at < after.start; at += 1) if (!between.has(text[at]!)) return false
  return true
}

const between = new Set(' \n\t\u00a0\u202f-‐‑\'’‘"“”„«»*_/')

/** Whether a sentence holds one of the phrases anywhere. */
export function holdsPhrase(phrases: readonly Phrase[], sentence: SentenceText): boolean {
  return phrases.some((phrase) => {
    const endOf = phraseEnds(phrase, sentence)
    return sentence.words.some((word, at) => phrase.first.includes(word.lower) && endOf(at) >= 0)
  })
}
