import type { Word } from '../../document/passage.ts'
import { termsOf } from '../../lexicon/lexicon.ts'
import { sentenceFact } from '../fact.ts'

/** A sentence in which somebody takes something upon themselves, or is given it: "Ana will call them", "Bo agreed to draft it". */
export interface Commitment {
  /** Those before the verb, as written; empty where nobody is: "Will call them." */
  readonly subjects: readonly string[]
  /** `they` for a pronoun of somebody named before; `we` for all of us. */
  readonly kind: 'named' | 'group' | 'they' | 'we' | 'nobody'
  /** The words say by themselves that a person undertakes it: agreed to, volunteered to. */
  readonly human: boolean
  /** Offset into the passage's readable text where it begins: its subject, or its verb. */
  readonly start: number
}

/** What is no task whoever is said to be going to: a state, or no verb at all. */
const states = new Set(
  'be have has not never no likely probably need become remain still the a an this that our their his her its they we you it'.split(' '),
)
/** What things do as well as people, so that it takes somebody named to make a task of it. */
const events = new Set(
  'continue happen occur begin start end take last cost require allow enable mean help make include contain affect result depend serve'.split(
    ' ',
  ),
)
const adverbs = new Set('also then now next just further again both all each soon instead either together still personally then'.split(' '))
const they = new Set('he she'.split(' '))
const we = new Set('we i'.split(' '))
/** Between subject and verb these show a person. */
const human = /^(?:agree|volunteer|offer|promis|undert|commit|accept)/
/** What makes it a question, a wish or a condition. */
const open = new Set('if unless whether when once until would could might may'.split(' '))

export const commitment = sentenceFact<Commitment | undefined>((reading, lexicon) => {
  const { words, text, start } = reading
  if (words.length < 3 || /\?\s*$/.test(text)) return undefined
  for (const { from, to } of termsOf(reading, 'undertaking-words', lexicon)) {
    const undertaken = human.test(words[from]!.lower) || human.test(words[from + 1]?.lower ?? '')
    const verb = verbFrom(words, to)
    if (verb === undefined || (states.has(verb) && !undertaken)) continue
    const bare = words[from]!.lower === 'to'
    const subject = subjectBefore(from)
    if (subject === undefined || (subject.kind === 'nobody' && events.has(verb))) continue
    // "To" stands between a subject and a task only where both begin the line.
    if (bare && (subject.first !== 0 || subject.kind === 'they' || subject.kind === 'we' || subject.kind === 'nobody')) continue
    if (words.slice(0, subject.first).some(({ lower }) => open.has(lower))) continue
    return {
      subjects: subject.names,
      kind: subject.kind,
      human: undertaken,
      start: subject.kind === 'nobody' ? words[from]!.start : words[subject.first]!.start,
    }
  }
  return undefined

  function subjectBefore(
    from: number,
  ): { readonly names: readonly string[]; readonly kind: Commitment['kind']; readonly first: number } | undefined {
    if (from === 0) return words[0]!.lower === 'will' ? { names: [], kind: 'nobody', first: 0 } : undefined
    const last = words[from - 1]!
    if (/[.:;!?)]/.test(text.slice(last.end - start, words[from]!.start - start).replace(/\)/, ''))) return undefined
    if (they.has(last.lower)) return { names: [], kind: 'they', first: from - 1 }
    if (we.has(last.lower)) return { names: [], kind: 'we', first: from - 1 }
    const group = termsOf(reading, 'acting-groups', lexicon).find((term) => term.to === from)
    if (group !== undefined) {
      const named = words.slice(group.from, group.to).map((word) => word.text)
      const first = words[group.from - 1] !== undefined && /^(?:the|our)$/.test(words[group.from - 1]!.lower) ? group.from - 1 : group.from
      // "The Finance Committee", "the city manager": the words before it belong to its name.
      let head = first
      while (head > 0 && from - head < 5 && /^\p{Lu}/u.test(words[head - 1]!.text) && joined(head)) head -= 1
      return { names: [[...words.slice(head, first).map((word) => word.text), ...named].join(' ')], kind: 'group', first: head }
    }
    const names: string[] = []
    let first = from
    let run: string[] = []
    while (first > 0 && from - first < 9) {
      const word = words[first - 1]!
      if (/^\p{Lu}/u.test(word.text) && (first - 1 > 0 || !notNames.has(word.lower))) run.unshift(word.text)
      else if (word.lower === 'and' && run.length > 0) {
        names.unshift(run.join(' '))
        run = []
      } else break
      if (!joined(first) && run.length > 1) {
        // A comma parts two names: "Ana, Bo and Cy".
        const [before, ...after] = run
        names.unshift(after.join(' '))
        run = [before!]
      }
      first -= 1
    }
    if (run.length > 0) names.unshift(run.join(' '))
    else if (names.length > 0) first += 1
    return names.length === 0 ? undefined : { names, kind: 'named', first }
  }

  function joined(at: number): boolean {
    return words[at] !== undefined && /^\s*$/.test(text.slice(words[at - 1]!.end - start, words[at]!.start - start))
  }
})

const notNames = new Set('the this that these those it there they everyone everything nothing all some more each what which who'.split(' '))

/** The verb that follows, in lower case: behind adverbs, and behind the "be" of "will be writing". */
function verbFrom(words: readonly Word[], at: number): string | undefined {
  let index = at
  while (index < at + 2 && adverbs.has(words[index]?.lower ?? '')) index += 1
  const [word, next] = [words[index], words[index + 1]]
  if (word === undefined || !/^[a-z]+$/.test(word.text)) return undefined
  if (word.lower === 'be' && next !== undefined && /ing$/.test(next.lower)) return next.lower
  return word.lower === 'be' ||
    !/(?:ed|ing|ly)$/.test(word.lower) ||
    /^(?:need|feed|embed|bring|ping|speed|proceed|apply|reply|supply)$/.test(word.lower)
    ? word.lower
    : undefined
}
