import type { Term, WordClass } from '../lexicon/lexicon.ts'
import { regardMissed } from './regard-missed.ts'
import type { SentenceView } from './sentence-view.ts'

/** In which ways a sentence tells what people are after or what holds them back. Those served are named; "they" and "you" are not enough where it says so. */
export interface NeedsTold {
  /** Somebody named suffers, lacks, waits, cannot: "patients forget half of it". */
  readonly hardship: boolean
  /** The same of "they", "you", "nobody". */
  readonly vagueHardship: boolean
  /** "They" or "you" want, need, try. */
  readonly vaguePursuit: boolean
  /** Something is slow, scattered or out of reach, and the sentence names somebody or leaves it to whoever tries: "it is hard to compare". */
  readonly pain: boolean
  /** Somebody named wants, needs, tries or relies on something: "owners are looking for a craftsman". */
  readonly pursuit: boolean
  /** Somebody named is helped, enabled or left free to do something: "lets visitors pay". */
  readonly easing: boolean
  /** Somebody named can do something: "residents can see what they owe". */
  readonly ability: boolean
  /** The wanting or the help is that of people who are surely no part of the house: "owners of bakeries", not "members". */
  readonly outside: boolean
  /** A person of a job story speaks: "as a lodger, I want …". */
  readonly story: boolean
  /** Problems, needs, goals or frustrations that are said to be somebody's. */
  readonly owned: boolean
  /** It complains that customers do not regard what they are offered: then it tells none of these. */
  readonly complaint: boolean
}

const nothing: NeedsTold = {
  hardship: false,
  vagueHardship: false,
  vaguePursuit: false,
  pain: false,
  pursuit: false,
  easing: false,
  ability: false,
  outside: false,
  story: false,
  owned: false,
  complaint: false,
}

const complaint: NeedsTold = { ...nothing, complaint: true }

const known = new WeakMap<SentenceView, NeedsTold>()

/** Reads a sentence once, however many clues ask. */
export function needsTold(view: SentenceView): NeedsTold {
  let answer = known.get(view)
  if (answer === undefined) {
    answer = read(view)
    known.set(view, answer)
  }
  return answer
}

const namedPeople = ['customer-nouns', 'role-nouns', 'people-nouns'] as const satisfies readonly WordClass[]

/** A sentence without any of these tells nothing. */
const telling = [
  'able-words',
  'pursuits',
  'easing-verbs',
  'hardships',
  'struggles',
  'wants-named',
  'pains',
  'end-links',
  'duty-words',
  'first-person-jobs',
] as const satisfies readonly WordClass[]

/** Those who try a draft: what they stumble over is the draft's trouble, not that of their lives. */
const tested = new Set(
  'participant participants respondent respondents tester testers interviewee interviewees evaluator evaluators'.split(' '),
)

/** Words that stand for somebody and can do something; possessives cannot. */
const standIns = new Set(['they', 'them', 'you', 'he', 'she', 'someone', 'somebody', 'anyone', 'everyone', 'nobody', 'those', 'people'])

/** Words before a name by which it is the writer's own: "our sales team". */
const own = new Set(['our', 'my', 'internal', 'we', 'us'])

/** Words after a name that keep it open who does what follows: "people who lose their card", "owners of old houses". */
const relative = new Set(['who', 'that', 'of', 'in', 'with', 'from', 'at', 'on', 'without', 'under', 'and', 'or'])

function read(view: SentenceView): NeedsTold {
  if (!view.has(...telling)) return nothing
  if (regardMissed(view.sentence)) return complaint
  const { words } = view.sentence
  const named = namedPeople.flatMap((wordClass) => view.terms(wordClass)).filter(({ from }) => !ourPeople(view, from))
  // Nothing else asks for those who are only stood for.
  const vague = view.has('hardships', 'struggles', 'pursuits')
    ? [...view.terms('people-references'), ...view.terms('reader-words')].filter(({ from }) => standIns.has(words[from]!.lower))
    : []
  if (named.length === 0 && !view.has('people-references', 'reader-words'))
    return view.has('pains', 'first-person-jobs') ? { ...nothing, pain: impersonal(view), story: isStory(view) } : nothing
  const insiders = view.terms('insiders')
  const outsiders = named.filter((who) => !insiders.some(({ from, to }) => who.from < to && from < who.to))
  const living = named.filter(({ from }) => !tested.has(words[from]!.lower))
  const company = view.terms('company-words')
  const writing = (from: number, to: number): boolean => company.some((term) => term.from >= from && term.to <= to)
  const does = (who: readonly Term[], wordClass: WordClass): boolean => {
    const verbs = view.terms(wordClass)
    return (
      verbs.length > 0 &&
      who.some(({ from, to }) => {
        if (supposed(view, from)) return false
        const reach = relative.has(words[to]?.lower ?? '') ? 8 : 3
        return verbs.some(
          (verb) =>
            verb.from >= to &&
            verb.from - to <= reach &&
            words[verb.to]?.lower !== 'be' &&
            view.sentence.passage.text[words[verb.from]!.start - 1] !== '-' &&
            !writing(to, verb.from) &&
            !broken(view, to, verb.from),
        )
      })
    )
  }
  const takes = (who: readonly Term[], wordClass: WordClass, reach: number): boolean =>
    view
      .terms(wordClass)
      .some(
        ({ to }) =>
          words[to]?.lower !== 'us' &&
          who.some((one) => one.from >= to && one.from - to <= reach && !writing(to, one.from) && words[one.to]?.lower !== 'know'),
      )
  const affairs = view.has('our-affairs')
  const burdened = view.has('duty-words') && view.has('burden-marks')
  return {
    hardship: does(outsiders, 'hardships') || does(living, 'struggles') || (burdened && does(outsiders, 'duty-words')),
    vagueHardship: does(vague, 'hardships') || does(vague, 'struggles'),
    vaguePursuit: !affairs && does(vague, 'pursuits'),
    pain: view.has('pains') && (namedPeople.some((wordClass) => view.near(wordClass, 'pains', 8)) || impersonal(view)),
    pursuit: !affairs && does(named, 'pursuits'),
    easing: !affairs && (takes(named, 'easing-verbs', 4) || takes(named, 'end-links', 3)),
    ability: !affairs && does(named, 'able-words'),
    outside:
      outsiders.length > 0 &&
      !affairs &&
      (does(outsiders, 'pursuits') || takes(outsiders, 'easing-verbs', 4) || (does(outsiders, 'able-words') && view.has('reliefs'))),
    story: isStory(view),
    owned: !affairs && view.terms('wants-named').some(({ from, to }) => somebodys(view, named, from, to)),
    complaint: false,
  }
}

/** "Our sales team", "our own developers". */
function ourPeople({ sentence: { words } }: SentenceView, from: number): boolean {
  const term = words[from]!.lower
  const customers = term.startsWith('customer') || term.startsWith('client') || term.startsWith('user') || term.startsWith('member')
  return !customers && (own.has(words[from - 1]?.lower ?? '') || own.has(words[from - 2]?.lower ?? ''))
}

/** "If a member cannot attend": a case that is provided for, not one that is told. */
function supposed({ sentence: { words } }: SentenceView, from: number): boolean {
  for (let at = Math.max(0, from - 3); at < from; at += 1) if (words[at]!.lower === 'if') return true
  return false
}

/** Whether a mark stands between two words that ends what was said: "partners: we", "drivers; the", "users / admins" is none. */
function broken({ sentence: { words, passage } }: SentenceView, from: number, to: number): boolean {
  const start = words[from - 1]!.end
  const end = words[to]?.start ?? start
  for (let at = start; at < end; at += 1) {
    const character = passage.text[at]
    if (character === ':' || character === ';' || character === '(' || character === '?' || character === '—') return true
  }
  return false
}

/** "There is no way to", "it is hard to", "nobody knows": trouble of whoever tries. */
function impersonal(view: SentenceView): boolean {
  const { words } = view.sentence
  return (
    !view.has('company-words') &&
    view.terms('pains').some(({ from }) => words.slice(Math.max(0, from - 5), from).some(({ lower }) => anybody.has(lower)))
  )
}

const anybody = new Set(['it', 'there', 'you', 'today', 'currently'])

/** "As a lodger I want", "when my train is late, I want". */
function isStory(view: SentenceView): boolean {
  return view.has('first-person-jobs') && view.has('wishes', 'outcome-links') && view.count('first-person-jobs') > 1
}

/** "Needs of clinics", "clinics' needs", "their goals". */
function somebodys(view: SentenceView, somebody: readonly Term[], from: number, to: number): boolean {
  const { words } = view.sentence
  if (words[from - 1]?.lower === 'their') return true
  if (somebody.some((who) => who.to <= from && (from - who.to === 0 || (from - who.to <= 2 && words[who.to]?.lower === "'s")))) return true
  const next = words[to]?.lower ?? ''
  return (next === 'of' || next === 'for' || next === 'that') && somebody.some((who) => who.from > to && who.from - to <= 5)
}
