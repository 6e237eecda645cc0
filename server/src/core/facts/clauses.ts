import type { SentenceText } from '../document/passage.ts'

/** How a verb is put: what the writer does with it. `noun` is a verb's form used as one ("an increase in"), or as an adjective. */
export type Mood = 'imperative' | 'infinitive' | 'modal' | 'present' | 'past' | 'gerund' | 'noun'

/** What a verb and the words around it show of the clause they stand in. All numbers are indexes of the sentence's words. */
export interface Clause {
  readonly mood: Mood
  readonly negated: boolean
  /** First word of the clause: the verb, or the words that lead to it ("we will"). */
  readonly from: number
  /** End of the clause: the next break, or the word that opens the next clause. */
  readonly to: number
  /** Whether it opens the sentence, or what follows a label ("Goal: …"). */
  readonly opens: boolean
  /** Said as a condition, a time, a mere chance or a comparison ("while we grow …", "could grow …", "than growing …"), not as wanted. */
  readonly supposed: boolean
  /** Said of a thing or person just named ("a feed that brings …", "forms capturing …"), not as a statement of its own. */
  readonly descriptive: boolean
  /** The words before a finite verb that say who does it, as a half-open range; empty where nobody is named or the verb is not finite. */
  readonly subject: { readonly from: number; readonly to: number }
}

const past = new Set(
  'driven grown became began brought built caught chose came cut drew drove fell found gave got grew had held kept knew led lost made met put ran rose said saw set showed sold spent stole took told was were won went'.split(
    ' ',
  ),
)
const auxiliaries = new Set("will shall should must can could would may might 'll do does did".split(' '))
const wishes = new Set(
  'want wants wanted aim aims aiming plan plans intend intends intended hope hopes like need needs have has try tries trying seek seeks going goal goals objective objectives order mission purpose expected expect strategy ambition able effort efforts focus way ways opportunity'.split(
    ' ',
  ),
)
const subjects = new Set('we i they you he she it who that which'.split(' '))
/** Words that make a condition or a time of the clause they open. */
const conditions = new Set('as if when while once since although though unless whenever until'.split(' '))

const negations = new Set("not never no n't without nor neither cannot avoid stop".split(' '))
const determiners = new Set(
  'the a an this that these our their its his her your my some any no each every of in on with from and'.split(' '),
)

const label = new Set(
  'kr goal objective aim target kpi okr also then and continue focus regular steady rapid strong significant sustained continued'.split(
    ' ',
  ),
)

/** Auxiliaries of what is possible only. */
const chances = new Set('may might could would'.split(' '))

/** Words that make a mere circumstance of the verb right after them. */
const circumstances = new Set('while when whilst than if once without before after until'.split(' '))

/** Words before "to" and a verb that say what the deed is like, not that it is wanted. */
const likenesses = new Set('hard harder difficult impossible cost costs expensive costly tempting'.split(' '))

const relatives = new Set('that which who whom whose where'.split(' '))

const asking = new Set('which whose what how'.split(' '))

/** Words after which a form in -ing is no description of what stands before. */
const beforeGerunds = new Set(
  `by on for of in through about and or at towards toward into from with like as via including include includes is are be been was were 're am
  start continue keep begin stop involve involves mean means prioritise prioritize focus then also not we while when without than before
  after upon besides despite all`.split(/\s+/),
)

const relative = new Set(['and', 'that', 'which', 'who'])

const articles = new Set('the a an this that these our their its his her your my some any no each every'.split(' '))

/** Words that open another clause. */
const openers = new Set(
  'so because although though while whereas when where if unless until which who whom whose but however since via by through'.split(' '),
)

/** How far a clause is read. Words. */
const longest = 22

/** Reads the clause round the verb that the words `from` to `to` are. By position and a few closed classes, without a tagger. */
export function clauseAt(sentence: SentenceText, from: number, to: number): Clause {
  const { words } = sentence
  const verb = words[from]!.lower
  let start = from
  // Adverbs may stand between a verb and what leads to it.
  let lead = from - 1
  if (
    lead >= 0 &&
    /ly$|^(?:also|then|further|always|soon|now|both|either|significantly)$/.test(words[lead]!.lower) &&
    !broken(sentence, lead)
  )
    lead -= 1
  const before = lead >= 0 && !brokenBetween(sentence, lead, from) ? words[lead]!.lower : undefined
  // "50 % growth in …" opens with a figure.
  const opens = before === undefined || (lead <= 3 && /^[\d$€£+%]/.test(before)) || (lead === 0 && label.has(before))
  let mood: Mood
  if (before === 'to') {
    mood = 'infinitive'
    if (lead > 0 && wishes.has(words[lead - 1]!.lower)) mood = 'modal'
    // "How to grow …" is a title.
    if (lead > 0 && words[lead - 1]!.lower === 'how') mood = 'noun'
  } else if (before !== undefined && auxiliaries.has(before)) {
    mood = 'modal'
    start = lead
  } else if (/ing$/.test(verb) && verb !== 'bring') mood = before !== undefined && articles.has(before) ? 'noun' : 'gerund'
  else if (/ed$/.test(verb) || past.has(verb)) mood = opens && !past.has(verb) ? 'noun' : 'past'
  else if (nounAfter(words[to]?.lower)) mood = 'noun'
  else if (opens) mood = 'imperative'
  else if (before !== undefined && determiners.has(before) && !relative.has(before)) mood = 'noun'
  else if (before === 'and' || before === 'or' || before === 'also') mood = 'imperative'
  else if (/s$/.test(verb)) mood = 'present'
  else mood = before !== undefined && subjects.has(before) ? 'present' : 'infinitive'
  let negated = false
  for (let at = Math.max(0, from - 4); at < from; at += 1) {
    if (brokenBetween(sentence, at, from)) continue
    if (negations.has(words[at]!.lower) && !(words[at]!.lower === 'no' && words[at + 1]?.lower === 'longer')) negated = true
  }
  let supposed = before !== undefined && (chances.has(before) || circumstances.has(before))
  if (before === 'of' && words[lead - 1]?.lower === 'instead') supposed = true
  if (before === 'to' && lead > 0 && likenesses.has(words[lead - 1]!.lower)) supposed = true
  for (let at = Math.max(0, from - 6); at < from; at += 1)
    if (conditions.has(words[at]!.lower) && subjects.has(words[at + 1]?.lower ?? '') && !brokenBetween(sentence, at, from)) supposed = true
  // "If the brand gains ground, …": all of it up to the comma.
  if (from > 0 && conditions.has(words[0]!.lower) && words[0]!.lower !== 'since' && !commaBetween(sentence, 0, from)) supposed = true
  const finite = mood === 'present' || mood === 'past' || (mood === 'modal' && before !== 'to')
  const head = finite ? (before !== undefined && auxiliaries.has(before) ? lead : from) : from
  const begins = finite ? subjectStart(sentence, head) : head
  const described =
    (finite && relatives.has(words[head - 1]?.lower ?? '') && head - 1 > 0 && !broken(sentence, head - 1)) ||
    // "Which features bring visitors" asks or tells, and plans nothing.
    (mood === 'infinitive' &&
      before !== 'to' &&
      [2, 3, 4].some((back) => asking.has(words[from - back]?.lower ?? '') && words[from - back]!.lower !== 'how')) ||
    (finite && begins > 0 && begins < head && asking.has(words[begins - 1]!.lower)) ||
    (mood === 'gerund' && before !== undefined && !broken(sentence, from) && !beforeGerunds.has(before) && !wishes.has(before))
  return {
    mood,
    negated,
    from: start,
    to: endOf(sentence, to),
    opens,
    supposed,
    descriptive: described,
    subject: { from: begins, to: head },
  }
}

/** Where the words of a subject begin: at the break, the joining word or the opener before it. */
function subjectStart(sentence: SentenceText, head: number): number {
  let at = head
  while (at > 0 && head - at < 8) {
    const { lower } = sentence.words[at - 1]!
    if (openers.has(lower) || relatives.has(lower) || lower === 'and' || lower === 'but' || lower === 'then') break
    at -= 1
    if (broken(sentence, at)) break
  }
  return at
}

function nounAfter(word: string | undefined): boolean {
  return word === 'in' || word === 'of' || word === 'for' || word === undefined
}

/** Whether punctuation stands right before the word. */
function broken(sentence: SentenceText, at: number): boolean {
  return at === 0 || /[,;:.!?()[\]—–|•"“”/]|\s-\s/.test(gap(sentence, at))
}

function commaBetween(sentence: SentenceText, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) if (broken(sentence, at)) return true
  return false
}

/** Whether punctuation that ends a clause stands between two words. */
function brokenBetween(sentence: SentenceText, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) if (/[;:.!?()—–|•]|\s-\s/.test(gap(sentence, at))) return true
  return false
}

function gap({ passage, words }: SentenceText, at: number): string {
  return passage.text.slice(words[at - 1]!.end, words[at]!.start)
}

function endOf(sentence: SentenceText, from: number): number {
  const { words } = sentence
  const limit = Math.min(words.length, from + longest)
  for (let at = from; at < limit; at += 1) {
    const between = at === 0 ? '' : gap(sentence, at)
    if (/[;:.!?(—–|•]|\s-\s/.test(between)) return at
    if (at > from && openers.has(words[at]!.lower)) return at
  }
  return limit
}
