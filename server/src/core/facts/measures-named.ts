import type { SentenceText, Word } from '../document/passage.ts'
import { type Lexicon, type Term, termsOf, type WordClass } from '../lexicon/lexicon.ts'
import { sentenceFact } from './fact.ts'
import { successTerms } from './success-terms.ts'

/**
 * Whose measure it is. `money`: revenue, margin, share, and the sales that bring them. `attention`: followers, impressions, stars,
 * visitors, sign-ups, heads. `usage`: how much a thing is used. `customer`: satisfaction, staying, effort, time, outcome reached.
 * `operations`: how the company's own work runs. `unclear`: a measure by its place, of none of these by its words.
 */
export type MeasureSide = 'money' | 'attention' | 'usage' | 'customer' | 'operations' | 'unclear'

/** A clause that names a measure; offsets into the passage's readable text. */
export interface NamedMeasure {
  readonly side: MeasureSide
  readonly start: number
  readonly end: number
  /** Whether the clause counts: a number, "number of", growth. Heads are attention only where they are counted. */
  readonly counted: boolean
  /** Whether the clause has a verb that moves the figure: grow, reach, "growth of". */
  readonly aimed: boolean
  /** Whether it speaks of nobody, and of no time that somebody waits: a figure of trade that no family knows. */
  readonly impersonal: boolean
  /** Whether all it says of customers is how many have gone: "churn below 5 %", and no word of why. */
  readonly gone: boolean
  /** Where the figure ends that stands right behind a colon: "Downloads: 10,000 by May" is one measure. */
  readonly figureEnd: number | undefined
}

/** What one sentence says of measures, apart from where it stands. */
export interface MeasuresNamed {
  /** All clauses in order, those without a measure's words as `unclear`; none where no clause has any. */
  readonly clauses: readonly NamedMeasure[]
  /** Whether it is numbered as a key result: "KR2: …". */
  readonly keyResult: boolean
  /** Whether the sentence has a number. */
  readonly counted: boolean
  /** Whether the sentence says that something is how success is judged. */
  readonly success: boolean
  /** Offset at which what is judged begins: after "KPIs:" or "we have made it when". */
  readonly successAt: number
  /** Offset at which a goal begins that is called one: "Goal: 500 paid seats", "North star by May: …". */
  readonly goalAt: number | undefined
  /** Whether it plays the figure down: context, a negation, a warning against it. */
  readonly played: 'up' | 'down'
}

/** Where one clause ends and the next begins; a comma inside a number is none. */
// Each alternative starts where no other character of its kind stands before it, so that long runs of one take no quadratic time.
const boundary =
  /(?<![;:|·•→⇒])[;:|·•→⇒]+\s+|,\s+(?:and\s+|or\s+)?|\s[-–—/&+]+\s|\s(?:and|or|plus|then|while|but)\s|[\n\u2028]|(?<!\s)\s+[()]\s*|[()]\s*/g

/** What numbers a key result: "KR1:", "Key result 2.3". */
const numbered = /^\W*(?:kr|key result)[\s-]*\d/i
const label = /^\W*(?:kr|key result)[\s-]*\d*(?:\.\d+)*\W*/i
/** What calls the rest of a sentence a goal: "Goal:", "North-star outcome by June:", "90-day targets (modest):". */
const calledGoal =
  /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}’'-]+\s+){0,3}(?:goals?|objectives?|aims?|ambitions?|targets?|milestones?|(?<=north[\s-])stars?|north-stars?)\b[^:.!?]{0,48}:\s/iu
/** "Revenue target:" is a figure of finance, which says so. */
const ofMoney = /\b(?:revenue|sales|income|profit|turnover|financial|budget|funding|price|cost|fundraising)\b/i
/** The figure behind a label, as far as the next comma outside brackets. */
const labelled = /^\s*:\s*((?:[^\d,;\n]{0,24}\d|[≥>~+]\s*\d)(?:[^,;\n(]|,(?=\d)|\([^()]*\))*)/

/** Prepositions that end the head of a noun phrase: "revenue | from visitors". */
const endsHead = new Set(
  'from per in on at by for to with among across through via within before after under over during until against'.split(' '),
)
const counters = new Set('number count counts total amount volume growth increase rise more many raw sum size share percentage'.split(' '))
/** What stands before a verb of aiming. */
const wishing = new Set("to will we should must shall we'll 'll and".split(' '))
/** What may stand before a preposition without ending the head: "we have 5k", "reach to". */
const unheaded = new Set('we there have reach get up is are'.split(' '))
/** After a noun these say that it is the doer of something, not the thing counted. */
const verbs = new Set(
  'is are was were be been being can could has have had do does did will would should must may might who which'.split(' '),
)
const determiners = new Set('a an the this that these those our your their its his her it us you them'.split(' '))
const tallies = new Set(['number', 'count', 'total'])
const entered = new Set(['registered', 'enrolled', 'onboarded', 'listed', 'invited', 'contacted', 'reached', 'signed'])
const negations = new Set("not never no nor without beyond instead rather vanity ignore cannot n't".split(' '))
const asContext =
  /^\W*(?:how to\b|for (?:context|reference|information|scale|comparison)|as (?:a )?(?:context|background)|background|context|note|to date|so far|today|currently|last year|in 20\d\d we|by way of)\b/i
/** Verbs of which the object is a figure even where none is given; "collect" and "drive" may as well be what a page is for. */
const moves = /^(?:grow|increas|rais|lift|boost|improv|doubl|tripl|trebl|quadrupl|expand|maximi|exceed|surpass|more|rise)/
/** What is put out says nothing of those who came: "three views shipped". */
const putOut = new Set('shipped built delivered launched released implemented drafted designed configured created'.split(' '))
const users = new Set('user customer client member account project team household shop learner student patient'.split(' '))
const ordinals = new Set(['first', '1st', 'initial'])
const relative = new Set('who whose that which'.split(' '))
const shareOf = new Set('share proportion percentage percent part half most number rate'.split(' '))
const heads = new Set(
  'people persons households families teams patients members customers users clients tenants residents visitors guests students learners readers donors subscribers givers buyers owners parents shops schools'.split(
    ' ',
  ),
)
/** Verbs after "customers who" that speak of the company's gain all the same, or only say that they came. */
const paying = new Set(
  (
    'buy buys bought pay pays paid purchase purchased upgrade upgraded convert converted subscribe subscribed spend spent ' +
    'pick picks picked see sees seen hear hears heard walk walks walked turn turns turned enrol enrols enrolled scan scans scanned apply applies applied watch watches watched subscribe install installs installed ' +
    'visit visits visited visiting click clicks clicked clicking view views viewed viewing see sees saw follow follows followed following ' +
    'sign signs signed join joins joined joining attend attends attended attending register registers registered download downloads ' +
    'downloaded open opens opened like likes liked land landed'
  ).split(' '),
)
const star = /(?:hundred|thousand|million) stars\b|(?<![⭐★🌟☆])[⭐★🌟](?![⭐★🌟☆])|(?:^|\W)\d[\d,.]*\s*k?\s*(?:stars|★)/u
const timed =
  /\b(?:time|days|hours|minutes|weeks|months|seconds)\s+(?:\w+\s+){0,2}(?:from|to|until|between|before|till)\b|\bhow (?:soon|quickly|fast|long)\b/i

/** "How many sign up", "the number who follow us": counted by what they do, which says no more than that they came. */
const came =
  /\b(?:how many|number of|count of|tally of|more|most|\d[\d,.]*k?|(?:hundred|thousand|million)s?)(?: (?:new|of|them|the))?(?: [\p{Ll}-]+){0,2}? (?:who |that |to |have |has |are |is )?(?:saw|see|sees|seen|heard|pick(?:ed|s)? up|sign(?:ed|s|ing)? (?:up|on)|regist(?:er|ered|ers)|join(?:ed|s)?|enrol(?:l|led|s)?|subscrib(?:e|ed|es)|follow(?:ed|s)?(?: us)?|like(?:d|s)? (?:it|us|the)|click(?:ed|s)?|open(?:ed|s)? (?:it|the|our)|download(?:ed|s)?|install(?:ed|s)?|visit(?:ed|s)?|view(?:ed|s)?|watch(?:ed|es)?|attend(?:ed|s)?|turn(?:ed|s)? up|c[ao]me (?:to|through)|walk(?:ed|s)? (?:in|past)|scan(?:ned|s)?|star(?:red|s)?)\b/u
/** "The ops lead closes the month in a day": somebody gets something done. */
const wentOn =
  /\b(?:still|then|c[ao]me back|return(?:ed)?|stay(?:ed)?|finish(?:ed)?|complet(?:e|ed)|ke[ep]pt?|w?[ge]nt? on|go on|reached what|use it|used it|got what|after an?)\b/
/** "By June we want to have 3,000 likes". */
const wantsToHave =
  /\b(?:(?:want|wish|aim|hope|plan|intend|expect|are|ought|have) to (?:have|get|see|be at|stand at|count)|(?:will|shall) have)\b/
const personal =
  /\b(?:days?|hours?|minutes?|weeks?|months?|time|people|who|they|can|able|families|households|wait\w*|help\w*|answer\w*|learn\w*|found|fault\w*|error\w*|problem\w*|broken|late|uptime|availab\w*|quality|safe\w*|return\w*|again|first|second)\b/i
/** A sum of money, which only a company would name as success; not what something costs or saves. */
const priced = /[€$£]\s?\d|\d[\d.,]*\s?(?:[kmb]n?\s?)?(?:€|EUR\b|USD\b|GBP\b|pounds\b|euros\b|dollars\b)/
const spent =
  /\b(?:cost|costs|budget|spend|spent|spending|price|prices|pay|paid|pays|fee|salary|salaries|wages?|grant|funding|invest\w*|sav(?:e|es|ed|ing|ings)|refund\w*|compensat\w*|cheaper|ads?|per month|\/month|\/mo)\b/i
const somebodyDoes =
  /\b[\p{L}]+ (?!(?:is|was|has|does|goes|reaches|hits|exceeds|passes|tops|grows|rises|beats|covers|funds|crosses|doubles|meets|includes|equals|drops|falls|stays|remains|as|its|his|this|us|plus|less|per|versus|pays|buys|visits|clicks|views|follows|signs|joins|downloads|opens|likes|upgrades|converts|subscribes|spends|sales|bookings|deals|accounts|orders|users|customers|members)\b)\p{Ll}{2,}[^\WsSuiaI\d]s (?:the|a|an|their|its|his|her|within|without|every|each|no)\b/u

const wordClasses: readonly WordClass[] = [
  'money-measures',
  'attention-measures',
  'time-spent-measures',
  'headcount-measures',
  'usage-measures',
  'customer-measures',
  'operations-measures',
]

/** What most sentences say of measures. One object, so that readers of many sentences can pass them by. */
export const noMeasures: MeasuresNamed = {
  clauses: [],
  keyResult: false,
  counted: false,
  success: false,
  successAt: 0,
  goalAt: undefined,
  played: 'up',
}

/** The measures that a sentence names, clause by clause. Shared by lists, tables and prose; `measures` says which of them count. */
export const measuresNamed = sentenceFact<MeasuresNamed>((sentence, lexicon) => {
  const success = successTerms(sentence, lexicon)
  const keyResult = numbered.test(sentence.text)
  if (
    !wordClasses.some((wordClass) => termsOf(sentence, wordClass, lexicon).length > 0) &&
    !star.test(sentence.text) &&
    !timed.test(sentence.text) &&
    !came.test(sentence.text) &&
    !priced.test(sentence.text) &&
    !sentence.words.some((word) => word.lower === 'share' || tallies.has(word.lower) || heads.has(word.lower))
  ) {
    return success.length === 0 && !keyResult ? noMeasures : { ...noMeasures, keyResult, success: success.length > 0 }
  }
  // "Success is measured by" holds two such words; what is judged comes after the last that stands close to the first.
  const last = success.reduce<Term | undefined>((term, next) => (term === undefined || next.from - term.to <= 3 ? next : term), undefined)
  const down = asContext.test(sentence.text) || sentence.words.some((word) => negations.has(word.lower))
  const goal = calledGoal.exec(sentence.text)
  const clauses: NamedMeasure[] = []
  for (const [start, end] of clausesOf(sentence).slice(0, mostClauses)) {
    // "Impressions (likes, shares)" and "click-through rate (CTR)" are one measure each.
    const opened = openedBefore(sentence, start)
    const aside = opened >= 0
    if (aside && clauses.some((clause) => clause.end <= opened && clause.side !== 'unclear')) continue
    clauses.push(readClause(sentence, start, end, lexicon))
  }
  return {
    clauses,
    keyResult,
    counted: /\d/.test(sentence.text),
    success: success.length > 0,
    goalAt: goal === null || ofMoney.test(goal[0]) ? undefined : sentence.start + goal[0].length,
    successAt: last === undefined ? sentence.start : sentence.words[last.to - 1]!.end,
    played: down ? 'down' : 'up',
  }
})

/** Clauses read of one sentence; further ones name nothing that a reader would find. */
const mostClauses = 40

function clausesOf(sentence: SentenceText): [number, number][] {
  const clauses: [number, number][] = []
  let start = label.exec(sentence.text)?.[0].length ?? 0
  for (const match of sentence.text.matchAll(boundary)) {
    if (match.index < start) continue
    push(start, match.index)
    start = match.index + match[0].length
  }
  push(start, sentence.text.length)
  return clauses

  function push(from: number, to: number): void {
    let a = from
    let b = to
    while (a < b && !/[\p{L}\p{N}⭐★$€£]/u.test(sentence.text[a]!)) a += 1
    while (b > a && /[\s.!?*_"'”’,]/.test(sentence.text[b - 1]!)) b -= 1
    if (a < b) clauses.push([sentence.start + a, sentence.start + b])
  }
}

/** Where a bracket of the sentence opens that is still open at a place, in the passage; -1 where none is. The rest of a passage may be long. */
function openedBefore({ text, start }: SentenceText, place: number): number {
  const before = text.slice(0, place - start)
  const opened = before.lastIndexOf('(')
  return opened > before.lastIndexOf(')') ? start + opened : -1
}

function readClause(sentence: SentenceText, start: number, end: number, lexicon: Lexicon): NamedMeasure {
  const { words } = sentence
  let from = words.findIndex((word) => word.start >= start)
  if (from < 0) from = words.length
  let to = from
  while (to < words.length && words[to]!.end <= end) to += 1
  const inside = (wordClass: WordClass): readonly Term[] =>
    termsOf(sentence, wordClass, lexicon).filter((term) => term.from >= from && term.to <= to)
  const counted = words.slice(from, to).some((word) => /\d/.test(word.lower) || counters.has(word.lower))
  const text = sentence.passage.text.slice(start, end)
  const figure = labelled.exec(sentence.passage.text.slice(end, sentence.end))
  const figureEnd = figure === null ? undefined : end + figure[0].trimEnd().length
  // "A forum (85k members)", "(or get 300 views)": an aside tells the size of something else, or an example.
  const aside = openedBefore(sentence, start) > sentence.start
  const side = sideOf()
  const impersonal = to - from <= 6 && !personal.test(text) && inside('customer-nouns').length === 0 && inside('people-nouns').length === 0
  const gone = side === 'customer' && countsGone(words, from, to, inside('departure-counts'))
  return { side, start, end, counted, aimed: isAimed(), impersonal, gone, figureEnd }

  /** "Grow followers", "we will reach 5,000 sign-ups", "growth in traffic", "memberships reach 7,000", "the raw count increases". */
  function isAimed(): boolean {
    if (aside) return false
    const measures = [...inside('money-measures'), ...inside('attention-measures'), ...inside('headcount-measures')]
    const opens =
      from === 0 || words[from - 1]!.start < sentence.start || sentence.passage.text.slice(words[from - 1]!.end, start).includes(':')
    if (wantsToHave.test(text) && counted && measures.length > 0) return true
    return inside('aim-verbs').some((verb) => {
      const lead = verb.from === from || (verb.from === from + 1 && words[from]!.lower === 'to')
      const wished = verb.from > from && wishing.has(words[verb.from - 1]!.lower)
      if ((opens && lead && (counted || moves.test(words[verb.from]!.lower))) || ((lead || wished) && counted)) {
        if (measures.some((term) => term.from >= verb.to && term.from <= verb.to + 5)) return true
      }
      if (
        /^(?:growth|increase|rise)/.test(words[verb.from]!.lower) &&
        counted &&
        measures.some((term) => term.from >= verb.to && term.from <= verb.to + 2)
      )
        return true
      const next = words[verb.to]?.lower ?? ''
      return (
        counted &&
        measures.some((term) => term.to <= verb.from && term.to >= verb.from - 4) &&
        (verb.to >= to || /\d/.test(next) || next === 'by' || next === 'to')
      )
    })
  }

  function before({ from: at }: Term): string {
    return sentence.passage.text.slice(start, words[at]!.start)
  }

  function sideOf(): MeasureSide {
    const money = inside('money-measures')
    const customer = inside('customer-measures')
    // "Net revenue retention" and "customer acquisition cost" are longer terms of money than the words within them.
    const attention = [...inside('attention-measures'), ...inside('time-spent-measures')]
    const wide = [...money, ...attention.filter(({ from: a, to: b }) => b > a + 1)]
    // "Revenue from renewals" and "repeat sales" are money all the same.
    const earned = (term: Term): boolean =>
      money.some((sum) => sum.from === term.to || (sum.to < term.from && term.from - sum.to <= 3 && endsHead.has(words[sum.to]!.lower)))
    if (customer.some((term) => !earned(term) && !wide.some((wider) => wider.from <= term.from && wider.to >= term.to))) return 'customer'
    if (tellsWhatBecameOfPeople(words, from, to)) return 'customer'
    if (/\d/.test(text) && somebodyDoes.test(text)) return 'customer'
    if (inside('usage-measures').some((term) => !attention.some((wider) => wider.from <= term.from && wider.to >= term.to))) return 'usage'
    const operations = inside('operations-measures')
    const named = [
      ...money.map((term) => ({ term, side: 'money' as const })),
      ...attention.map((term) => ({ term, side: 'attention' as const })),
      ...inside('headcount-measures')
        .filter((term) => !aside && (countsHeads(words, term, from) || (figureEnd !== undefined && term.to === to)))
        .map((term) => ({ term, side: 'attention' as const })),
      ...operations.map((term) => ({ term, side: 'operations' as const })),
    ].sort((a, b) => a.term.from - b.term.from || b.term.to - a.term.to)
    if (named.length === 0)
      return came.test(text) && wentOn.test(text)
        ? 'customer'
        : star.test(text) || came.test(text) || countsEntries(words, from, to)
          ? 'attention'
          : timed.test(text)
            ? 'customer'
            : bareShare(words, from, to)
              ? 'money'
              : priced.test(text) && !spent.test(text)
                ? 'money'
                : 'unclear'
    if (timed.test(text) && operations.length === 0) return 'customer'
    const headEnd = endOfHead(words, from, to)
    const head = named
      .filter(({ term }) => term.from <= headEnd && !named.some((wider) => wider.term.from < term.from && wider.term.to >= term.to))
      .at(-1)
    // "Traffic is mirrored", "help in making memberships": not the thing counted.
    if (head?.side === 'attention') {
      const { term } = head
      // "First national media mention" is a date to reach, not a figure.
      if (!/\d/.test(text.replace(/\b1st\b/i, '')) && words.slice(from, term.from).some(({ lower }) => ordinals.has(lower)))
        return 'unclear'
      // "Paying subscribers" are sales.
      if (words.slice(from, term.from).some(({ lower }) => lower === 'paying' || lower === 'paid')) return 'money'
      // "Downloads per project" tell how much a thing is used; "likes per post" do not. "Traffic sources" are no figure.
      const next = words[term.to]?.lower ?? ''
      if (term.to + 1 < to && next === 'per' && users.has(words[term.to + 1]!.lower)) return 'usage'
      if (term.to < to && (next === 'source' || next === 'sources')) return 'unclear'
      // "Impressions delivered" is how advertisements are counted.
      if (term.to < to && putOut.has(words[term.to]!.lower) && !/^impression/.test(words[term.from]!.lower)) return 'operations'
      if (term.to < to && /^(?:records?|registers?|sheets?|lists?|fields?|forms?|data)$/.test(next)) return 'unclear'
      // "A fifth of sign-ups book a first visit": of those who came, who went on.
      if (/(?:%|\bshare|\bpercent|\bhalf|\bproportion)\s+of\s+(?:\w+\s+){0,2}$/i.test(before(term)) && term.to < to) return 'usage'
    }
    if (head?.side === 'attention') return isDoing(words[head.term.to]?.lower ?? '') && !counted ? 'unclear' : 'attention'
    return head?.side ?? named.find(({ side }) => side !== 'attention')?.side ?? 'unclear'
  }
}

/** What a count of those who have gone may stand with and be no more than that. */
const besideGone =
  /^(?:[<>≤]?\d[\d.,]*%?|of|the|our|an?|per|cent|percent|each|every|month|months|monthly|year|years|yearly|annual|annually|quarter|quarterly|week|weekly|below|under|less|than|at|most|max|maximum|to|from|by|down|reduced?|cut|lower|keep|hold|rates?|net|gross|target|in|total|overall|(?:customer|client|user|member|subscriber|account|donor|tenant|patient|student)s?|logo|revenue|mrr|q[1-4]|h[12])$/

/** "Churn", "donor attrition below 5 % a year": those who have gone, counted, and not a word more. */
function countsGone(words: readonly Word[], from: number, to: number, counts: readonly Term[]): boolean {
  if (counts.length === 0) return false
  for (let i = from; i < to; i += 1)
    if (!besideGone.test(words[i]!.lower) && !counts.some((term) => term.from <= i && i < term.to)) return false
  return true
}

/** Where the head of a clause's noun phrase ends: at its first preposition, unless that follows "growth", "number" or a verb of aiming. */
function endOfHead(words: readonly Word[], from: number, to: number): number {
  for (let i = from + 1; i < to; i += 1) {
    if (endsHead.has(words[i]!.lower) && !counters.has(words[i - 1]!.lower) && !unheaded.has(words[i - 1]!.lower)) return i
  }
  return to
}

/** "Traffic is mirrored", "a deck that follows a template": a verb, or the doer of one. */
function isDoing(next: string): boolean {
  return verbs.has(next) || determiners.has(next)
}

/** "The raw count of registered domains", "number of clinics enrolled": entries in a register, whatever became of them. */
function countsEntries(words: readonly Word[], from: number, to: number): boolean {
  const at = words.findIndex((word, i) => i >= from && i < to && tallies.has(word.lower) && words[i + 1]?.lower === 'of')
  return at >= 0 && words.slice(at, Math.min(to, at + 7)).some((word) => entered.has(word.lower))
}

const countsAfter = new Set('number more monthly weekly daily annual yearly thousand thousands hundred hundreds million'.split(' '))

/** "10,000 members", "number of new members", "more visitors", "visitor growth": people as a figure. */
function countsHeads(words: readonly Word[], { from: at, to }: Term, from: number): boolean {
  const next = words[to]?.lower ?? ''
  if (next === 'count' || next === 'numbers' || next === 'figures' || next === 'growth') return true
  if (verbs.has(next) || relative.has(next)) return false
  return words.slice(Math.max(from, at - 3), at).some((word) => /^\d[\d,.]*(?:[km]|\+)?$/.test(word.lower) || countsAfter.has(word.lower))
}

/** "The share of members who still deliver", "people who found a flat", "seven of ten givers can say": not money, not attention. */
function tellsWhatBecameOfPeople(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const next = words[i + 1]?.lower ?? ''
    // "The share who finish", "how many of them come back".
    if ((shareOf.has(words[i]!.lower) || words[i]!.lower === 'those') && next === 'who' && i + 2 < to && !paying.has(words[i + 2]!.lower))
      return true
    if (!heads.has(words[i]!.lower)) continue
    const wondered = words.slice(Math.max(from, i - 3), i).some((word) => word.lower === 'many' || word.lower === 'whether')
    if (wondered && i + 1 < to && !endsHead.has(next) && !paying.has(next) && !determiners.has(next)) return true
    if (relative.has(next)) {
      if (i + 2 < to && !paying.has(words[i + 2]!.lower)) return true
    } else if (
      ['can', 'able', 'with', 'without', 'still', 'say', 'report', 'reporting', 'saying', 'finding', 'using'].includes(next) &&
      i > from
    )
      return true
    else if (
      i > from &&
      words.slice(from, i).some((word) => shareOf.has(word.lower)) &&
      i + 1 < to &&
      /(?:ing|ed)$/.test(next) &&
      !paying.has(next)
    )
      return true
  }
  return false
}

/** Before a verb of sharing. */
const sharing = new Set('to we they you i and can will would who people users customers members please or not readers visitors'.split(' '))
/** What a share does as a figure. */
const shareMoves = new Set('in up at against from above over by points rises grows reaches gain gains growth target figure per'.split(' '))

/** "Share in Poland", "deposit share at 12 %", "14 % share in logistics": a share that is of nobody in particular is one of the market. */
function bareShare(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (words[i]!.lower !== 'share' || sharing.has(i > from ? words[i - 1]!.lower : '')) continue
    if (i + 1 >= to || shareMoves.has(words[i + 1]!.lower) || /^\d/.test(words[i + 1]!.lower)) return true
  }
  return false
}
