import type { Span } from '../base/span.ts'
import type { Passage, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { aimLabels } from './aim-labels.ts'
import { aimWords, endOfAim } from './aim-words.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { clauseAt } from './clauses.ts'
import type { CompanyGain } from './company-gain.ts'
import { companyGains } from './company-gains.ts'
import { customerGains } from './customer-gains.ts'
import { sentenceFact } from './fact.ts'
import { gainsListedForThem } from './gains-listed-for-them.ts'
import { aboutThem, goodForThem, servedThen } from './good-for-them.ts'
import { type HeadingKind, kindsOfSections } from './heading-kinds.ts'
import { inSpeech } from './in-speech.ts'
import { leadIn, paragraphBefore } from './lead-in.ts'
import { type Mention, parties } from './parties.ts'
import { derivedFact, documentList, placedFact } from './stretch-fact.ts'

/** A statement of what the organisation is to gain, where it stands. */
export interface Aim extends CompanyGain {
  readonly sentence: Sentence
  /** Where it is said, as offsets into the text of its passage. */
  readonly start: number
  readonly end: number
  readonly span: Span
  /** The words the finding may name. */
  readonly words: string
  readonly ownName: boolean
  readonly customerNamed: boolean
  readonly customerActs: boolean
  readonly gainHere: number
  readonly goodHere: number
  readonly gainPrevious: boolean
  readonly gainNext: boolean
  /** In another cell of its row, or in what is listed under it. */
  readonly gainEntry: boolean
  /** What comes before it in the sentence says that it is not what is wanted. */
  readonly denied: boolean
  readonly gainLeadIn: boolean
  readonly gainHeading: boolean
  /** Who does it is left open or is the organisation, what it offers or what it plans; not the market, partners or the law. */
  readonly ownDoing: boolean
  /** The heading, the words that lead to it or the sentence itself say that it is wanted. */
  readonly wanted: boolean
  /** Words that are to be said to customers, or that explain a term ("Message: win more clients"). */
  readonly addressed: boolean
  /** A label calls it an aim ("Goal: …"). */
  readonly calledAim: boolean
  /** It is the whole of a link or stands in a code span: the name of something, not a wish. */
  readonly quotedName: boolean
  /** A few words that no heading or lead calls wanted: a label, a topic or a cell, rather than a wish. */
  readonly bare: boolean
  /** Said as something to do: not as a trait in a table's cell, nor with a verb that nothing leads to ("a trust win rivals market"). */
  readonly toBeDone: boolean
  /** What the organisation makes or sends is said to do it ("the free plan brings in leads"). */
  readonly ownMeans: boolean
  /** Only told: what may come of something ("you can take higher margins"), or what things do ("these rank well and drive traffic"). */
  readonly told: boolean
  /** A purpose that hangs on nothing the organisation is said to do: "a team that is there to close deals", "tags (to expand reach)". */
  readonly adrift: boolean
  readonly headings: ReadonlySet<HeadingKind>
  readonly leadIn: Passage | undefined
  readonly question: boolean
  readonly quoted: boolean
  /** The gain is money. */
  readonly money: boolean
}

/** Labels of aims themselves, not of what comes of them. */
const calledAims: ReadonlySet<string> = new Set(
  'goal goals objective objectives aim aims target targets purpose mission ambition kr'.split(' '),
)

/** Fewer words than this are as often a topic as a wish. */
const wholeWish = 8

/** Words that want what comes after them. */
const wanting = new Set(
  'want wants aim aims aiming goal goals objective objectives target targets targeting seek seeks seeking pursue focus focused priority prioritise prioritize mission ambition need needs plan plans purpose achieve deliver kr okr'.split(
    ' ',
  ),
)

/** Subjects by which a plan speaks of itself. */
const planWords = new Set(
  'we our us i this these it strategy plan plans campaign campaigns programme programmes program programs initiative initiatives goal goals objective objectives aim mission vision team teams company organisation organization business launch effort efforts phase roadmap all each'.split(
    ' ',
  ),
)

const gaining = blockFact<readonly Sentence[]>((block, analysis) =>
  block.sentences.filter((sentence) => {
    const { role } = sentence.passage.reading
    return role !== 'heading' && role !== 'code' && companyGains(sentence, analysis).length > 0
  }),
)

/** The aims that were last told of a block, and what stood around it: they are the same as long as that is. */
interface LastAims {
  aims: readonly Aim[] | undefined
  headings: ReadonlySet<HeadingKind> | undefined
  heading: Passage | undefined
  before: Passage | undefined
}

const lastAims = blockFact<LastAims>(() => ({ aims: undefined, headings: undefined, heading: undefined, before: undefined }))

/** The aims of a stretch of blocks, by block; those of blocks without any are left out. */
export const aimsOfStretch = placedFact<readonly (readonly Aim[])[]>((blocks, analysis) => {
  const found: (readonly Aim[])[] = []
  const kinds = kindsOfSections(analysis)
  for (const block of blocks) {
    const sentences = gaining(block, analysis)
    if (sentences.length === 0) continue
    const known = lastAims(block, analysis)
    const headings = kinds[block.section.index]!
    const { heading } = block.section
    const before = paragraphBefore(block, analysis)
    if (known.aims === undefined || known.headings !== headings || known.heading !== heading || known.before !== before) {
      known.aims = sentences.flatMap((sentence) => aimsOf(sentence, headings, analysis))
      known.headings = headings
      known.heading = heading
      known.before = before
    }
    if (known.aims.length > 0) found.push(known.aims)
  }
  return found
})

/** The statements of what the organisation is to gain, in document order, with what stands around them. */
export const aims = documentList(derivedFact(aimsOfStretch, (groups) => groups.flat()))

/** The aims of one sentence. All that they rest on is in its block, but for the paragraph before that and the headings over it. */
function aimsOf(sentence: Sentence, headings: ReadonlySet<HeadingKind>, analysis: Analysis): readonly Aim[] {
  const lead = leadIn(sentence.passage, analysis)
  const { heading } = sentence.passage.block.section
  const { words } = sentence.reading
  const named = parties(sentence, analysis)
  const own = customerGains(sentence, analysis)
  const { sentences } = analysis.document
  const previous = sentences[sentence.index - 1]
  const next = sentences[sentence.index + 1]
  const listed = listedForThem(sentence, lead, analysis)
  const gains = companyGains(sentence, analysis)
  return (listed ? gains.filter((gain) => saidOurs(gain, named)) : gains).map((gain) => {
    const from = words[gain.from]!
    const to = words[endOfAim(sentence.reading, gain) - 1]!
    return placed({
      ...gain,
      sentence,
      start: from.start,
      end: to.end,
      words: aimWords(sentence.reading, gain),
      ownDoing: ownDoing(sentence.reading, gain, named, analysis),
      wanted:
        wants(sentence.reading, gain.from) ||
        labelled(sentence.reading, gain.from) ||
        (leads(sentence.reading, gain.from) &&
          // A table may list anything under a heading; its column says what the cells are.
          ((headings.has('goals') && sentence.passage.reading.cell === undefined) ||
            (headings.size === 0 && gain.verb !== '' && sentence.passage.reading.item !== undefined) ||
            (lead?.sentences.some(({ reading }) => wants(reading)) ?? false))),
      ownName: named.some(({ party, from, to }) => party !== 'customer' && to > gain.from - 3 && from < gain.clause.to),
      customerNamed: named.some(({ party }) => party === 'customer'),
      customerActs: named.some(({ party, to }) => party === 'customer' && to === gain.clause.from),
      addressed: addressed(sentence.reading, gain.from, analysis),
      calledAim: labelled(sentence.reading, gain.from, calledAims),
      toBeDone: toBeDone(sentence, gain, lead),
      quotedName: quotedName(sentence, gain.from, gain.to),
      bare:
        words.length < wholeWish &&
        !headings.has('goals') &&
        !saidAsDeed(sentence, gain, analysis) &&
        !wants(sentence.reading) &&
        !(lead?.sentences.some(({ reading }) => wants(reading)) ?? false),
      ownMeans: ownMeans(sentence.reading, gain, analysis),
      told:
        (gain.clause.mood === 'modal' && /^(?:can|could|may|might)$/.test(words[gain.clause.from]?.lower ?? '')) ||
        (gain.clause.mood === 'imperative' &&
          !gain.clause.opens &&
          /^(?:these|those|they|it|this|such)$/.test(words[0]!.lower) &&
          !wants(sentence.reading, gain.from)),
      adrift: adrift(sentence.reading, gain, named, analysis),
      gainHere:
        own.filter(({ clear, to, from }) => clear && (to <= gain.from || from >= gain.to)).length +
        (servedThen(sentence, analysis) ? 1 : 0),
      goodHere: own.filter(({ clear }) => !clear).length,
      gainPrevious: near(previous, sentence) && (clearGain(previous!, analysis) || aboutThem(previous!, analysis)),
      gainNext: near(next, sentence) && (clearGain(next!, analysis) || aboutThem(next!, analysis)),
      gainEntry: entryOf(sentence.passage).some((one) => one.sentences.some((other) => clearGain(other, analysis))),
      denied: denied(sentence.reading, gain.from),
      gainLeadIn: lead?.sentences.some((one) => clearGain(one, analysis)) ?? false,
      gainHeading: heading?.sentences.some((one) => clearGain(one, analysis)) ?? false,
      headings,
      leadIn: lead,
      question: sentence.reading.passage.text.slice(from.start, words.at(-1)!.end + 2).includes('?'),
      quoted: sentence.passage.reading.quoted || inSpeech(sentence.reading, gain.from),
      money:
        /[$€£¥]\s?\d|\d\s?[$€£¥]/.test(sentence.reading.text) ||
        termsOf(sentence.reading, 'money-words', analysis.lexicon).some((term) => term.from < gain.to && term.to > gain.from),
    })
  })
}

/** Whether what leads to a list, or the heading over it, says that what is listed is what those served have or do. */
function listedForThem({ passage }: Sentence, lead: Passage | undefined, analysis: Analysis): boolean {
  if (lead?.sentences.at(-1) !== undefined && gainsListedForThem(lead.sentences.at(-1)!, analysis)) return true
  const { heading } = passage.block.section
  return passage.reading.cell === undefined && (heading?.sentences.some((one) => gainsListedForThem(one, analysis)) ?? false)
}

function saidOurs({ from, clause }: CompanyGain, named: readonly Mention[]): boolean {
  return named.some((one) => one.party === 'company' && one.from >= from - 2 && one.to <= clause.to)
}

/**
 * Gives an aim its span, to be asked for when it is shown: the block it stands in moves while its aims stay the same. One getter for all
 * leaves all of them of one shape; with one each they are many times as slow to make and to look through.
 */
function placed(aim: Omit<Aim, 'span'>): Aim {
  return Object.setPrototypeOf(aim, located)
}

const located = {
  get span(): Span {
    const { sentence, start, end } = this as unknown as Aim
    return locate(sentence, start, end)
  },
}

const deedTitle = sentenceFact((sentence, lexicon) => termsOf(sentence, 'deed-titles', lexicon).length > 0)

/** Families of verbs that say outright what is wanted of customers, however few words follow. */
const outright = ['taking-verbs', 'selling-verbs', 'pitching-verbs'] as const

/**
 * Whether a few words are an order that says outright what is wanted of customers, where deeds are told: under a title for them, or as a
 * sentence right below the document's own title. Elsewhere "upsell at checkout" may be what a product can do.
 */
function saidAsDeed({ passage, reading }: Sentence, { clause, from }: CompanyGain, analysis: Analysis): boolean {
  if (clause.mood !== 'imperative' || from !== 0 || passage.reading.cell !== undefined) return false
  if (!outright.some((family) => termsOf(reading, family, analysis.lexicon)[0]?.from === 0)) return false
  const { heading, depth } = passage.block.section
  return (heading?.sentences.some((one) => deedTitle(one, analysis)) ?? false) || (depth <= 1 && /\.\W*$/.test(reading.text))
}

function toBeDone({ passage, reading }: Sentence, { clause, verb, verbless }: CompanyGain, lead: Passage | undefined): boolean {
  if (passage.reading.cell !== undefined && !(lead?.sentences.some((one) => wants(one.reading)) ?? false)) return false
  if (verbless || clause.mood !== 'infinitive') return !(clause.mood === 'imperative' && /[^su]s$/i.test(verb))
  const before = reading.words[clause.from - 1]
  if (before === undefined || /^(?:to|helps?|and|or|not|\w+ly)$/.test(before.lower)) return true
  return /[,;:–—&/]/.test(passage.reading.text.slice(before.end, reading.words[clause.from]!.start))
}

/** Whether a purpose is neither of a deed that opens the sentence, nor said with the organisation before it, nor what something "is to" be. */
function adrift(
  sentence: SentenceText,
  { clause, from, verbless }: CompanyGain,
  named: readonly Mention[],
  { lexicon }: Analysis,
): boolean {
  const { words, passage } = sentence
  if (verbless || clause.mood !== 'infinitive' || from <= 1) return false
  if (passage.text[words[from - 1]!.start - 1] === '(') return true
  if (/^(?:is|be|are)$/.test(words[from - 2]!.lower) || named.some(({ party, to }) => party === 'company' && to < from)) return false
  const deed = termsOf(sentence, 'plan-verbs', lexicon)[0]
  return deed?.from !== 0 && !(passage.item !== undefined && clauseAt(sentence, 0, 1).mood === 'imperative' && !/s$/.test(words[0]!.lower))
}

function quotedName({ passage, reading }: Sentence, from: number, to: number): boolean {
  const { start } = reading.words[from]!
  const { end } = reading.words[to - 1]!
  return passage.reading.marks.some(
    (mark) =>
      mark.start <= start &&
      mark.end >= end &&
      (mark.type === 'code' || (mark.type === 'link' && mark.start <= reading.words[0]!.start && mark.end >= reading.words.at(-1)!.end)),
  )
}

function ownDoing(
  sentence: SentenceText,
  { clause, kind, verbless }: CompanyGain,
  named: readonly Mention[],
  { lexicon }: Analysis,
): boolean {
  const { words } = sentence
  const { from, to } = clause.subject
  if (from >= to) return verbless || !othersBefore(sentence, clause.from, clause.mood, named, lexicon)
  // "Mending the lift will raise takings": what is to be done is the plan's.
  if (/^(?!every|no|some|any)\w{3,}ing$/.test(words[from]!.lower)) return true
  // "The clinic will become the first choice": a body in the singular speaks of itself.
  if (
    kind === 'standing' &&
    /^(?:the|this)$/.test(words[from]!.lower) &&
    termsOf(sentence, 'own-houses', lexicon).some((one) => one.from > from && one.to <= to)
  )
    return true
  return (
    words.slice(from, to).some(({ lower }) => planWords.has(lower) && (to - from === 1 || !distributive.has(lower))) ||
    named.some((one) => one.party !== 'customer' && one.from < to && one.to > from)
  )
}

/** Words of a plan that say nothing of whose the noun after them is: "each parish". */
const distributive = new Set(['each', 'all'])

/** "Small shops attract new customers": others in the plural who do it, right before a verb that nothing else leads to. */
function othersBefore(
  sentence: SentenceText,
  verb: number,
  mood: CompanyGain['clause']['mood'],
  named: readonly Mention[],
  lexicon: Analysis['lexicon'],
): boolean {
  const { passage, words } = sentence
  const before = words[verb - 1]
  if (mood !== 'infinitive' || before === undefined || !/[^su]s$/.test(before.lower) || planWords.has(before.lower)) return false
  if (/[^\s]/.test(passage.text.slice(before.end, words[verb]!.start))) return false
  if (named.some(({ party, to }) => party !== 'customer' && to === verb)) return false
  if (termsOf(sentence, 'own-means', lexicon).some(({ to }) => to === verb)) return false
  return !/^(?:helps?|lets|makes|always|sales)$/.test(before.lower)
}

/** Whether a label before a gain says that it is said to others. */
function addressed(sentence: SentenceText, from: number, analysis: Analysis): boolean {
  return termsOf(sentence, 'message-labels', analysis.lexicon).some(
    ({ to }) => to <= 4 && to <= from && sentence.passage.text.slice(sentence.words[to - 1]!.end, sentence.words[to]?.start).includes(':'),
  )
}

/** Whether the subject of a gain's clause, or what "that" takes up before it, is something the organisation makes or sends. */
function ownMeans(sentence: SentenceText, { clause }: CompanyGain, analysis: Analysis): boolean {
  const { from, to } = clause.subject
  const end = from < to ? to : to - 1
  return termsOf(sentence, 'own-means', analysis.lexicon).some((term) => term.to <= end && term.to >= end - 1 && term.to > from - 2)
}

/** Whether the words of a sentence, or those up to one of them, say that something is wanted. */
function wants({ words }: SentenceText, until = words.length): boolean {
  return words.slice(0, until).some(({ lower }) => wanting.has(lower))
}

/** Whether a label that names an aim stands right before a word. */
function labelled({ passage, words }: SentenceText, from: number, labels = aimLabels): boolean {
  const label = words[from - 1]
  return label !== undefined && labels.has(label.lower) && passage.text.slice(label.end, words[from]!.start).includes(':')
}

/** Whether the words from one on open a sentence, or what follows a label or a preposition of purpose at its start. */
function leads({ passage, words }: SentenceText, from: number): boolean {
  if (from === 0 || /[:;–—|]|\s-\s/.test(passage.text.slice(words[from - 1]!.end, words[from]!.start))) return true
  return from <= 4 && words.slice(0, from).every(({ lower }) => /^[\d$€£%]/.test(lower) || leading.has(lower) || purposes.has(lower))
}

const purposes = new Set(['for', 'on', 'towards', 'toward'])

const leading = new Set('focus steady rapid strong significant sustained continued regular further more the a an'.split(' '))

/** Whether two sentences are read together: items of a list stand each for itself. */
function near(other: Sentence | undefined, sentence: Sentence): boolean {
  return other !== undefined && other.passage === sentence.passage
}

/** The other passages of its row, or those listed under it: all in its block. */
function entryOf(passage: Passage): readonly Passage[] {
  const { passages } = passage.block
  const { cell, item } = passage.reading
  if (cell !== undefined)
    return passages.filter(
      ({ reading }) => reading !== passage.reading && reading.cell?.row === cell.row && reading.cell.table === cell.table,
    )
  if (item === undefined) return []
  const own = passages.indexOf(passage)
  return passages.filter(({ reading }) => reading.item?.parent === own)
}

const denials = /\b(?:not|never|nor|neither|no longer|rather than|instead of|refuse|resist|decline|stop|stopped|without|n['’]t)\b/i

/** Whether it is denied, or set against what is wanted, in the words before it that belong to it. */
function denied({ passage, words, start }: SentenceText, from: number): boolean {
  const before = passage.text.slice(start, words[from]!.start)
  return denials.test(before.split(/[;:—–]|\bbut\b/).at(-1)!)
}

function clearGain(sentence: Sentence, analysis: Analysis): boolean {
  return goodForThem(sentence, analysis)
}
