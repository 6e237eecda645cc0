import type { SentenceText, Word } from '../../document/passage.ts'
import { type Lexicon, termsOf } from '../../lexicon/lexicon.ts'
import { sentenceFact } from '../fact.ts'

/** A clause in which somebody takes something upon themselves, or is given it: "Ana will call them", "Bo agreed to draft it". */
export interface Commitment {
  /** Those who do it, as written; empty where nobody is named: "Will call them." */
  readonly subjects: readonly string[]
  /** `group` for a body or a post, `they` for a pronoun of somebody named before, `i` for whoever speaks, `we` for all of us, `nobody` where it begins with its verb. */
  readonly kind: 'named' | 'group' | 'they' | 'i' | 'we' | 'nobody'
  /** Nothing but "to" stands between them and what they do. */
  readonly bare: boolean
  /** Offset into the passage's readable text where it begins: its subject, or its verb. */
  readonly start: number
}

type Subject = Pick<Commitment, 'subjects' | 'kind'> & { readonly first: number }

/** What is no task whoever is said to be going to: a state, or no verb at all. */
const states = new Set(
  'be have has serve leave stay come join retire miss lose know like want not never no likely probably need become remain still the a an this that our their his her its they we you it'.split(
    ' ',
  ),
)
/** What things do as well as people, so that it takes somebody named to make a task of it. */
const events = new Set(
  'continue happen occur begin start end take last cost require allow enable mean help make include contain affect result depend serve'.split(
    ' ',
  ),
)
const adverbs = new Set('also then now next just further again both all each soon instead either together personally'.split(' '))
const they = new Set('he she'.split(' '))
const obliging = new Set('needs should'.split(' '))
/** Between subject and verb these show a person. */
const human = /^(?:agree|volunteer|offer|promis|undert|commit|accept)/
/** What makes it a question, a wish or a condition. */
const open = new Set('if unless whether when once until could might may'.split(' '))
/** Behind these stands no subject of the clause: "the duty of the committee is to help". */
const governing = new Set('of for by with to from in on about between than'.split(' '))
/** Capitalised words that begin a sentence and name nobody. */
const notNames = new Set('the this that these those it there they everyone everything nothing all some more each what which who'.split(' '))
const handles = /@[\w.-]+(?:(?:,|\s*[&/]| and)? *@[\w.-]+)*(?= (?:to|will|should|can) (?!be\b)\p{Ll})/u
/** Most words before the verb that may name who does it. */
const longestSubject = 9

/** The first clause of a sentence in which somebody undertakes something. */
export const commitment = sentenceFact<Commitment | undefined>((reading, lexicon) => {
  const { words, text } = reading
  if (words.length < 3 || /\?\s*$/.test(text)) return undefined
  return tagged(reading) ?? told(reading, lexicon) ?? undertaken(reading, lexicon) ?? directed(reading, lexicon)
})

/** "@ana to send the list", "@ana and @bo will …" */
function tagged({ text, start }: SentenceText): Commitment | undefined {
  const match = handles.exec(text)
  if (match === null) return undefined
  return { subjects: match[0].match(/@[\w.-]+/g) ?? [], kind: 'named', bare: true, start: start + match.index }
}

/** "Ana: send the list", "Bo and Cy – draft the plan": whoever stands first is told to. */
function told(reading: SentenceText, lexicon: Lexicon): Commitment | undefined {
  const { words, text } = reading
  const verb = termsOf(reading, 'task-verbs', lexicon).find(
    ({ from }) => from > 0 && /^\s*(?:\([^)]*\)\s*)?(?::|\s[-–—])\s+$/.test(gap(reading, from)),
  )
  if (verb === undefined || text.includes('?')) return undefined
  const subject = namesBefore(reading, verb.from)
  if (subject === undefined || subject.first !== 0) return undefined
  return { subjects: subject.subjects, kind: 'named', bare: true, start: words[0]!.start }
}

function undertaken(reading: SentenceText, lexicon: Lexicon): Commitment | undefined {
  const { words } = reading
  for (const { from, to } of undertakings(reading, lexicon)) {
    const personal = human.test(words[from]!.lower) || human.test(words[from + 1]?.lower ?? '')
    const verb = verbFrom(words, to)
    if (verb === undefined || (states.has(verb) && !personal) || putsOff(reading, to, lexicon)) continue
    const subject = subjectBefore(reading, from, lexicon)
    if (subject === undefined || (subject.kind === 'nobody' && events.has(verb))) continue
    const { first, kind, subjects } = subject
    // "To" stands between a subject and a task only where both begin a line or a clause of their own.
    if (words[from]!.lower === 'to' && ((kind !== 'named' && kind !== 'group') || !beginsClause(reading, first))) continue
    // Bodies need and should a lot; of somebody named it is a task.
    if (kind !== 'named' && kind !== 'they' && obliging.has(words[from]!.lower)) continue
    if (words.slice(0, first).some(({ lower }) => open.has(lower)) || governing.has(words[first - 1]?.lower ?? '')) continue
    return { subjects, kind, bare: words[from]!.lower === 'to', start: words[kind === 'nobody' ? from : first]!.start }
  }
  return undefined
}

/** All that may stand between subject and task. "Would" does where somebody's words are told: "Ana said she would call". */
function undertakings(reading: SentenceText, lexicon: Lexicon): readonly { readonly from: number; readonly to: number }[] {
  const terms = termsOf(reading, 'undertaking-words', lexicon)
  const told = termsOf(reading, 'report-verbs', lexicon)[0]
  if (told === undefined) return terms
  const would = reading.words.flatMap(({ lower }, at) =>
    lower === 'would' && at > told.from && they.has(reading.words[at - 1]!.lower) ? [{ from: at, to: at + 1 }] : [],
  )
  return [...terms, ...would]
}

/** "The chair directed Ana Lima to work with …" */
function directed(reading: SentenceText, lexicon: Lexicon): Commitment | undefined {
  const { words } = reading
  for (const { to: at } of termsOf(reading, 'directing-words', lexicon)) {
    const until = words.findIndex(({ lower }, index) => index > at && index <= at + 5 && lower === 'to')
    if (until === -1) continue
    const verb = verbFrom(words, until + 1)
    const subject = subjectBefore(reading, until, lexicon)
    const whole = subject !== undefined && (subject.first === at || (subject.first === at + 1 && words[at]!.lower === 'that'))
    if (verb === undefined || states.has(verb) || !whole || (subject.kind !== 'named' && subject.kind !== 'group')) continue
    return { subjects: subject.subjects, kind: subject.kind, bare: false, start: words[subject.first]!.start }
  }
  return undefined
}

/** Who is named right before a word, and where that begins. */
function subjectBefore(reading: SentenceText, at: number, lexicon: Lexicon): Subject | undefined {
  const { words, text, start } = reading
  if (at === 0) return words[0]!.lower === 'will' ? { subjects: [], kind: 'nobody', first: 0 } : undefined
  const last = words[at - 1]!
  if (/[.:;!?]/.test(gap(reading, at))) return undefined
  if (they.has(last.lower)) return { subjects: [], kind: 'they', first: at - 1 }
  if (last.lower === 'we' || last.lower === 'i') return { subjects: [], kind: last.lower, first: at - 1 }
  const group = termsOf(reading, 'acting-groups', lexicon).find((term) => term.to === at)
  if (group !== undefined) {
    const before = words[group.from - 1]?.lower
    let first = before === 'the' || before === 'our' ? group.from - 1 : group.from
    // "The Finance Committee", "Product team": the words before it belong to its name.
    while (
      first > 0 &&
      at - first < 6 &&
      (/^\p{Lu}/u.test(words[first - 1]!.text) || words[first - 1]!.lower === 'the') &&
      joined(reading, first)
    )
      first -= 1
    return { subjects: [text.slice(words[first]!.start - start, last.end - start)], kind: 'group', first }
  }
  return namesBefore(reading, at)
}

/** "Ana Lima", "Ana, Bo and Cy" before a word. */
function namesBefore(reading: SentenceText, at: number): Subject | undefined {
  const { words } = reading
  const subjects: string[] = []
  let run: string[] = []
  let first = at
  const close = (): void => {
    if (run.length > 0) subjects.unshift(run.join(' '))
    run = []
  }
  while (first > 0 && at - first < longestSubject) {
    const word = words[first - 1]!
    const name = /^\p{Lu}/u.test(word.text) && !notNames.has(word.lower)
    if (!name && !(word.lower === 'and' && run.length > 0)) break
    if (first < at && !/^[\s,&/.]*$/.test(gap(reading, first))) break
    // A comma or an "and" parts two names.
    if (!name || (first < at && !joined(reading, first))) close()
    if (name) run.unshift(word.text)
    first -= 1
  }
  close()
  while (first < at && words[first]!.lower === 'and') first += 1
  return subjects.length === 0 ? undefined : { subjects, kind: 'named', first }
}

/** Whether nothing but white space, or the full stop of an initial, stands between a word and the one before it. */
function joined(reading: SentenceText, at: number): boolean {
  const between = gap(reading, at)
  return /^\s*$/.test(between) || (/^\.\s*$/.test(between) && reading.words[at - 1]!.text.length === 1)
}

/** What stands between a word and the one before it. */
function gap({ words, text, start }: SentenceText, at: number): string {
  return text.slice(words[at - 1]!.end - start, words[at]!.start - start)
}

function beginsClause(reading: SentenceText, at: number): boolean {
  return at === 0 || /[:;→]|\s[-–—]+\s|->/.test(gap(reading, at))
}

/** The verb that follows, in lower case: behind adverbs, and behind the "be" of "will be writing". */
function verbFrom(words: readonly Word[], at: number): string | undefined {
  let index = at
  while (index < at + 2 && adverbs.has(words[index]?.lower ?? '')) index += 1
  const [word, next] = [words[index], words[index + 1]]
  if (word === undefined || !/^[a-z]+$/.test(word.text)) return undefined
  if (word.lower === 'be' && next !== undefined && /ing$/.test(next.lower)) return next.lower
  return /(?:ed|ing|ly)$/.test(word.lower) && !participleLike.test(word.lower) ? undefined : word.lower
}

const participleLike = /^(?:need|feed|embed|bring|ping|speed|proceed|apply|reply|supply)$/

/** Whether what follows puts a topic off, or is the meeting's own business. */
function putsOff(reading: SentenceText, at: number, lexicon: Lexicon): boolean {
  return termsOf(reading, 'putting-off-verbs', lexicon).some(({ from }) => from === at)
}
