import { countLeading } from '../base/count-leading.ts'
import type { Span } from '../base/span.ts'
import type { Block, Passage, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { type BlockFact, blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { type MeasureSide, type MeasuresNamed, measuresNamed, type NamedMeasure, noMeasures } from './measures-named.ts'
import { rowSpan } from './row-span.ts'
import { documentList, placedFact } from './stretch-fact.ts'
import { successTerms } from './success-terms.ts'

/** One measure of a plan: a clause, item or cell that says what will be counted as success. */
export interface Measure {
  readonly side: MeasureSide
  readonly sentence: Sentence
  /** Where it is said, as offsets into the text of its passage. */
  readonly start: number
  readonly end: number
  readonly span: Span
  /** The words of the span as they are read. */
  readonly text: string
  /** Whether its sentence or row plays it down, or ties it to something that happened to customers. */
  readonly qualified: boolean
  /** Whether nothing but a count of those who have gone stands with it. */
  readonly qualifiedByGone: boolean
  /** Whether all it says of customers is how many have gone: "churn below 5 %". */
  readonly gone: boolean
  /** Whether the words say that people are merely counted; a bare "users" is not. */
  readonly counted: boolean
  /** Whether it has a number. */
  readonly figured: boolean
  /** Whether it speaks of nobody. */
  readonly impersonal: boolean
  /** Whether it is what a sentence calls its goal: "Goal: 40k a month". */
  readonly goal: boolean
  /** The item or row it stands in, as a number within its set; nothing in prose, where each clause stands for itself. */
  readonly entry: number | undefined
  /** The row of a table that it stands in. */
  readonly row: Span | undefined
}

/** Measures that stand together: a table, a list, a paragraph, or a sentence. */
export interface MeasureSet {
  readonly measures: readonly Measure[]
  readonly section: Section
  /** The part of the document that it belongs to: that of the second heading from the top. */
  readonly chapter: Section
  /** `aims` where only verbs like "grow" and "reach" make them measures; else heading, lead-in, column or sentence says so. */
  readonly said: 'measures' | 'aims'
  /** Whether every item of its list or row of its table is one of its measures; prose is never whole. */
  readonly whole: boolean
  /** Whether a heading over it is about money: finance, budget, revenue model. */
  readonly finance: boolean
  /** Whether a set in the same section, or in one right beside it, has a measure from the customer's side; those who have gone are none. */
  readonly customerBeside: boolean
  /** Whether any set of measures of the document has one from the customer's side, those who have gone apart, or of use. */
  readonly customerElsewhere: boolean
  /** Whether the set or its section has a measure from the customer's side, or of use. */
  readonly valueBeside: boolean
  /**
   * Whether those are as many there as counts of attention, or a sibling stage of its funnel or journey has one: what came first is then
   * context for what came of it.
   */
  readonly valueHeeded: boolean
  /** Whether a heading over it is about the work of those who sell: their targets, pay and coaching. */
  readonly internal: boolean
  /** Whether a label over it says that it stands behind other measures. */
  readonly secondary: boolean
}

/** What a block has for one set: all of it, or, of prose, a part of its section's. */
interface MeasurePiece {
  readonly group: 'table' | 'list' | 'quotation' | 'prose'
  readonly said: 'measures' | 'aims'
  readonly measures: readonly Measure[]
  readonly whole: boolean
  readonly secondary?: boolean
}

interface BlockMeasures {
  readonly pieces: readonly MeasurePiece[]
  /** Whether it has a counted figure of the customer's side that says more than how many have gone. */
  readonly customers: boolean
  /** Whether a measure in it is on the customer's side, or says how much is used. */
  readonly value: boolean
}

/** What stands around a block and makes measures of what it says. */
interface Surroundings {
  /** A heading above says that what follows is measured. */
  readonly heading: boolean
  /** That, or the paragraph right before does. */
  readonly led: boolean
  /** The heading says that it is not for judging by. */
  readonly context: boolean
  /** The heading or the paragraph right before calls what follows goals, so that figures in it are to be reached. */
  readonly goals: boolean
}

interface OpenPiece {
  readonly group: MeasurePiece['group']
  said: 'measures' | 'aims'
  readonly measures: { readonly measure: Measure; readonly place: number }[]
  /** Rows and passages that say what became of customers, and whether that is no more than how many have gone. */
  readonly tied: Map<number, boolean>
  /** The key of its list or table among the lines counted. */
  readonly key: string
}

const measureHeader = sentenceFact((sentence, lexicon) => {
  const terms = successTerms(sentence, lexicon)
  return {
    measures: terms.length > 0,
    whole: termsAreWhole(sentence, terms.length),
    /** "Metric", "KPI", "Key result": what is measured, where "Target" may be the figure to reach. */
    named: /\b(?:metrics?|kpis?|measures?|measured|indicators?|key results?)\b/i.test(sentence.text),
  }
})
const goalHeader = sentenceFact(
  ({ text, words }) => words.length <= 14 && /\b(?:goals?|objectives?|milestones?|targets|north[ -]star)\b/i.test(text),
)
const goalLabel = sentenceFact(
  ({ text, words }) =>
    words.length <= 3 && /^\W*(?:\w+ )?(?:goals?|aims?|targets?|objectives?|measures?|ambitions?|milestones?)\W*$/i.test(text),
)
const contextHeading = sentenceFact((sentence) =>
  /\b(?:context|background|for (?:information|reference|comparison)|history|so far|vanity|guard ?rails?|dashboards?|to (?:track|watch|monitor)|tracking|analytics|monitoring|benchmarks?|what we (?:do not|don['’]t)|not (?:our )?(?:goals?|targets?|measures?))\b/i.test(
    sentence.text,
  ),
)
/** A label over measures that stand behind others: "Secondary:", "Supporting metrics". */
const secondary = sentenceFact(
  ({ text, words }) =>
    words.length <= 4 &&
    /^\W*(?:secondary|supporting|supplementary|diagnostic|tertiary|health)(?: (?:metrics|measures|kpis|indicators|signals))?\W*$/i.test(
      text,
    ),
)
const financeWords = sentenceFact((sentence, lexicon) => termsOf(sentence, 'finance-words', lexicon).length > 0)

/** Whether a block holds anything of measures by itself: words of them, or a column for them. Other blocks have some by their place only. */
const telling = blockFact((block, analysis) =>
  block.passages.some(
    ({ reading: { role, cell }, sentences }) =>
      role !== 'heading' &&
      role !== 'code' &&
      sentences.some((sentence) =>
        cell?.row === 0 ? measureHeader(sentence, analysis).whole : measuresNamed(sentence, analysis) !== noMeasures,
      ),
  ),
)
const placing = blockFact((block) => block.passages.some(({ reading }) => reading.item !== undefined || reading.cell !== undefined))

const noPieces: BlockMeasures = { pieces: [], customers: false, value: false }

/** Whether an item or cell could be measured at all: it names a measure, or counts, rates, or times something. */
const countable = sentenceFact((sentence) =>
  /\d|%|\b(?:number|count|share|rate|rates|ratio|score|scores|index|level|levels|percent|percentage|proportion|volume|average|median|total|time|times|days|hours|minutes|cost|costs|frequency|length|amount|how (?:many|much|often|soon|long|fast|quickly))\b/i.test(
    sentence.text,
  ),
)
/** Stages of one way that people go: what is counted at its top is context for what comes of it further down. */
const stageHeading = sentenceFact((sentence) =>
  /\b(?:funnels?|journeys?|stages?|aarrr|pirate|tofu|mofu|bofu|awareness|aware|unaware|interest(?:ed)?|acquisition|activation|engagement|conversions?|retention|referrals?|lifecycle|life cycle)\b/i.test(
    sentence.text,
  ),
)
const sellersHeading = sentenceFact((sentence) =>
  /\bsales (?:\w+ )?(?:teams?|metrics?|kpis?|performance|targets?|quotas?|reps?|people|management|managers?|compensation|training|coaching|activit(?:y|ies)|process|playbook)\b|\b(?:performance (?:management|reviews?)|compensation|commissions?|quotas?|incentives?|coaching|account executives?|business development team)\b/i.test(
    sentence.text,
  ),
)

/** The measures of a block in given surroundings. */
function measuresOfBlock({ heading, led, context, goals }: Surroundings): BlockFact<BlockMeasures> {
  return blockFact((block, analysis) => {
    const open = new Map<string, OpenPiece>()
    let customers = false
    let value = false
    const mixed = mixedLists(block, analysis)
    /** Measure columns of the table being read, by its number. */
    let columns: { table: number; column: number; measures: boolean; named: boolean } | undefined
    block.passages.forEach((passage, place) => {
      const { role, cell, item, quoted } = passage.reading
      if (role === 'heading' || role === 'code') return
      if (cell !== undefined) {
        if (columns === undefined || columns.table !== cell.table) columns = { table: cell.table, column: 0, measures: led, named: false }
        if (cell.row === 0) {
          const header = passage.sentences.map((sentence) => measureHeader(sentence, analysis)).find(({ whole }) => whole)
          if (header !== undefined && (!columns.measures || (header.named && !columns.named)))
            columns = { ...columns, column: cell.column, measures: true, named: header.named }
        } else if (cell.column === columns.column) addAll('table', cell.table, passage, cell.row, columns.measures, columns.measures)
        else if (!columns.measures) addAll('table', cell.table, passage, cell.row, false, false)
        else tie(cell.table, cell.row, passage)
      } else if (item !== undefined) addAll('list', item.list, passage, place, led && !mixed.has(item.list), led && !mixed.has(item.list))
      else addAll(quoted ? 'quotation' : 'prose', 0, passage, place, heading, false)
    })
    if (open.size === 0 && !customers && !value) return noPieces
    const lines = linesOf(block)
    const pieces = [...open.values()].map(({ group, said, measures, tied, key }) => ({
      group,
      said,
      whole: new Set(measures.map(({ place }) => place)).size === lines.get(key),
      measures: measures.map(({ measure, place }) => (tied.has(place) ? qualify(measure, tied.get(place)!) : measure)),
    }))
    return { pieces, customers, value }

    /** Adds what a passage names. `placed`: all its clauses are measures by their place; `whole`: the place makes it one measure. */
    function addAll(group: MeasurePiece['group'], number: number, passage: Passage, place: number, placed: boolean, whole: boolean): void {
      for (const [at, sentence] of passage.sentences.entries()) {
        const said = measuresNamed(sentence, analysis)
        // "**Goal.** Two million visits.": the label is a sentence of its own.
        const called = said !== noMeasures && at > 0 && goalLabel(passage.sentences[at - 1]!, analysis)
        const named: MeasuresNamed = called ? { ...said, goalAt: sentence.reading.start } : said
        if (named === noMeasures && !whole) continue
        const listed = placed || named.keyResult
        const clauses = chosen(sentence.reading, named, listed, whole, goals && group !== 'prose')
        if ((named.counted || listed || named.success) && named.clauses.some(({ side, gone }) => side === 'customer' && !gone))
          customers = true
        if (
          (listed || named.success || (named.counted && group !== 'prose')) &&
          named.clauses.some(({ side }) => side === 'customer' || side === 'usage')
        )
          value = true
        const customer = named.clauses.filter(
          ({ side, counted, aimed }) => side === 'customer' && (listed || counted || aimed || group === 'table'),
        )
        if (clauses.length === 0 && customer.length === 0) continue
        const piece = pieceOf(group, number)
        if (listed || (named.success && group !== 'list')) piece.said = 'measures'
        if (customer.length > 0) tieTo(piece, place, customer)
        const qualified = named.played === 'down' || context
        for (const clause of clauses) {
          const entry = group === 'list' || group === 'table' ? place : undefined
          const goal = named.goalAt !== undefined && clause.end > named.goalAt
          const from = Math.max(named.success ? named.successAt : 0, named.goalAt ?? 0)
          piece.measures.push({ measure: measure(sentence, clause, qualified, from, entry, goal), place })
        }
      }
    }

    /** What another column says of customers ties the measures of its row. */
    function tie(table: number, row: number, passage: Passage): void {
      const tells = passage.sentences.flatMap((sentence) =>
        countable(sentence, analysis) ? measuresNamed(sentence, analysis).clauses.filter(({ side }) => side === 'customer') : [],
      )
      if (tells.length > 0) tieTo(pieceOf('table', table), row, tells)
    }

    function tieTo({ tied }: OpenPiece, place: number, clauses: readonly NamedMeasure[]): void {
      tied.set(place, tied.get(place) !== false && clauses.every(({ gone }) => gone))
    }

    function pieceOf(group: MeasurePiece['group'], number: number): OpenPiece {
      const key = `${group} ${number}`
      let piece = open.get(key)
      if (piece === undefined) {
        piece = { group, said: 'aims', measures: [], tied: new Map(), key }
        open.set(key, piece)
      }
      return piece
    }
  })
}

/** How many items each list of a block has, and rows each table, headers apart. */
function linesOf({ passages }: Block): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  for (const { reading } of passages) {
    const { item, cell } = reading
    const key = item?.opens
      ? `list ${item.list}`
      : cell !== undefined && cell.row > 0 && cell.column === 0
        ? `table ${cell.table}`
        : undefined
    if (key !== undefined) lines.set(key, (lines.get(key) ?? 0) + 1)
  }
  return lines
}

/** Lists of a block of which most items could not be measured: a heading over them does not make them measures. */
const mixedLists = blockFact<ReadonlySet<number>>((block, analysis) => {
  const tally = new Map<number, { items: number; measurable: number }>()
  for (const { reading, sentences } of block.passages) {
    if (reading.item === undefined || sentences.length === 0) continue
    const seen = tally.get(reading.item.list) ?? { items: 0, measurable: 0 }
    seen.items += 1
    if (sentences.some((sentence) => measurable(sentence, analysis))) seen.measurable += 1
    tally.set(reading.item.list, seen)
  }
  return new Set([...tally].filter(([, { items, measurable }]) => measurable * 2 < items).map(([list]) => list))
})

const measuresIn = Array.from({ length: 16 }, (_, number) =>
  measuresOfBlock({ heading: (number & 1) > 0, led: (number & 2) > 0, context: (number & 4) > 0, goals: (number & 8) > 0 }),
)

function surroundingsNumber({ heading, led, context, goals }: Surroundings): number {
  return (heading ? 1 : 0) | (led ? 2 : 0) | (context ? 4 : 0) | (goals ? 8 : 0)
}

/** What the blocks of a stretch name of measures where they stand; those that name none are left out. */
const measuresOfStretch = placedFact<readonly (readonly [Block, BlockMeasures])[]>((blocks, analysis) => {
  const named: [Block, BlockMeasures][] = []
  for (const block of blocks) {
    const { section } = block
    const lead = leadTo(block, analysis)
    const heading = measured(section, analysis)
    const led = heading || leads(lead, analysis)
    if (!telling(block, analysis) && !(led && placing(block, analysis))) continue
    const goals = aimed(section, analysis) || callsGoals(lead, analysis)
    const context = section.heading?.sentences.some((sentence) => contextHeading(sentence, analysis)) === true
    const found = measuresIn[surroundingsNumber({ heading, led, context, goals })]!(block, analysis)
    if (found === noPieces) continue
    const behind = lead?.sentences.some((sentence) => secondary(sentence, analysis)) === true
    named.push([block, behind ? { ...found, pieces: found.pieces.map((piece) => ({ ...piece, secondary: true })) } : found])
  }
  return named
})

const measuresNamedByBlock = documentList(measuresOfStretch)

/** The paragraph or heading right before a block. */
function leadTo({ index }: Block, { document }: Analysis): Passage | undefined {
  const last = document.blocks[index - 1]?.passages.at(-1)
  return last?.reading.role === 'paragraph' || last?.reading.role === 'heading' ? last : undefined
}

function leads(passage: Passage | undefined, analysis: Analysis): boolean {
  const sentence = passage?.sentences.at(-1)
  return sentence !== undefined && measureHeader(sentence, analysis).measures
}

function callsGoals(passage: Passage | undefined, analysis: Analysis): boolean {
  const sentence = passage?.sentences.at(-1)
  return sentence !== undefined && goalHeader(sentence, analysis)
}

/** Whether the section's heading, or one over it, calls what follows goals. */
function aimed({ heading, parent }: Section, analysis: Analysis): boolean {
  return (
    heading?.sentences.some((sentence) => goalHeader(sentence, analysis)) === true ||
    (parent !== undefined && parent.depth > 1 && aimed(parent, analysis))
  )
}

/** Whether the section's heading, or one over it, says that what follows is measured. */
function measured({ heading, parent }: Section, analysis: Analysis): boolean {
  return (
    heading?.sentences.some((sentence) => measureHeader(sentence, analysis).measures) === true ||
    (parent !== undefined && parent.depth > 1 && measured(parent, analysis))
  )
}

/** Every measure that a plan names, in sets. */
export const measureSets = fact<readonly MeasureSet[]>((analysis) => {
  const sets: {
    readonly section: Section
    said: 'measures' | 'aims'
    readonly measures: Measure[]
    readonly whole: boolean
    readonly secondary: boolean
  }[] = []
  // By the index of a section, for sections are made anew at each reading: in a map each would first be given a hash.
  const money: (boolean | undefined)[] = []
  const beside: (boolean | undefined)[] = []
  /** Sections with a counted figure of the customer's side. */
  const customers: (boolean | undefined)[] = []
  /** Sections with a measure from the customer's side, or of use. */
  const valued: (boolean | undefined)[] = []
  /** The set of the section's prose, which goes on from block to block. */
  let prose: (typeof sets)[number] | undefined
  for (const [{ section }, found] of measuresNamedByBlock(analysis)) {
    if (prose?.section !== section) prose = undefined
    add(section, found)
  }
  /** Of each section, how many more counts of attention it has than measures of what came of it. */
  const excess: (number | undefined)[] = []
  for (const { section, measures } of sets) {
    let more = excess[section.index] ?? 0
    for (const measure of measures) more += measure.side === 'attention' ? 1 : isValue(measure) ? -1 : 0
    excess[section.index] = more
  }
  const elsewhere = sets.some(
    ({ said, measures }) => said === 'measures' && measures.some(({ side, gone }) => (side === 'customer' && !gone) || side === 'usage'),
  )
  return sets
    .filter(({ measures }) => measures.length > 0)
    .map(({ section, measures, said, whole, secondary }) => ({
      measures,
      whole,
      secondary,
      section,
      chapter: chapterOf(section),
      said,
      finance: isFinance(section),
      customerBeside: hasCustomersBeside(section),
      customerElsewhere: elsewhere,
      // How many have gone says nothing of what people came back for.
      valueBeside: customers[section.index] === true || measures.some((measure) => isValue(measure) && !measure.gone),
      valueHeeded: isHeeded(section, measures),
      internal: isSellers(section),
    }))

  function add(section: Section, found: BlockMeasures): void {
    if (found.customers) customers[section.index] = true
    if (found.value) valued[section.index] = true
    for (const { group, said, measures, whole, secondary = false } of found.pieces) {
      if (group === 'prose' && prose !== undefined) {
        if (said === 'measures') prose.said = said
        prose.measures.push(...measures)
      } else {
        const set = { section, said, measures: [...measures], whole, secondary }
        sets.push(set)
        if (group === 'prose') prose = set
      }
    }
  }

  function hasCustomersBeside(section: Section): boolean {
    let answer = beside[section.index]
    if (answer === undefined) {
      answer = besides(section).some((near) => customers[near.index])
      beside[section.index] = answer
    }
    return answer
  }

  function isHeeded(section: Section, measures: readonly Measure[]): boolean {
    if (valued[section.index] || measures.some(isValue)) return (excess[section.index] ?? 0) <= 0
    return stagesOf(section).some((stage) => valued[stage.index])
  }

  /** The section itself and, where it is a stage of a funnel or journey, the others with what stands in them. */
  function stagesOf(section: Section): readonly Section[] {
    const { parent } = section
    const staged = parent !== undefined && (isStage(section) || isStage(parent))
    return staged ? [section, ...section.children, ...parent.children.flatMap((child) => [child, ...child.children])] : [section]
  }

  function isStage({ heading }: Section): boolean {
    return heading?.sentences.some((sentence) => stageHeading(sentence, analysis)) === true
  }

  function isSellers(section: Section): boolean {
    return (
      section.heading?.sentences.some((sentence) => sellersHeading(sentence, analysis)) === true ||
      (section.parent !== undefined && isSellers(section.parent))
    )
  }

  function isFinance(section: Section): boolean {
    let answer = money[section.index]
    if (answer === undefined) {
      answer =
        section.heading?.sentences.some((sentence) => financeWords(sentence, analysis)) === true ||
        (section.parent !== undefined && isFinance(section.parent))
      money[section.index] = answer
    }
    return answer
  }
})

/**
 * The clauses of a sentence that are measures: where a list or table says so all, else those after the words of success, else aims,
 * and figures under goals.
 */
function chosen(sentence: SentenceText, named: MeasuresNamed, listed: boolean, whole: boolean, goals: boolean): readonly NamedMeasure[] {
  const worded = named.clauses.filter(({ side }) => side !== 'unclear')
  if (listed && whole && worded.length === 0) return named.clauses.length > 0 ? named.clauses.slice(0, 1) : [unreadable(sentence)]
  if (listed) return worded
  if (named.success) return worded
  const { goalAt } = named
  return worded.filter(({ aimed, end, figureEnd, start }) => {
    if (aimed) return true
    const said = sentence.passage.text.slice(start, figureEnd ?? end)
    return (goals || (goalAt !== undefined && end > goalAt)) && figure.test(said) && (!belonging.test(said) || channels.test(sentence.text))
  })
}

const figure = /\d|\b(?:hundred|thousand|million|billion|dozen)s?\b/i
/** Of a gym or a co-operative members are the customers: only where they are measured, not where they are a goal, are they merely heads. */
const belonging = /\b(?:members?|participants|guests|patients)\b/i
const channels = /\b(?:discord|slack|telegram|whatsapp|facebook|linkedin|channel|server|group|forum)\b/i

function measure(
  sentence: Sentence,
  clause: NamedMeasure,
  qualified: boolean,
  from: number,
  entry: number | undefined,
  goal: boolean,
): Measure {
  const start = startOf(sentence.reading, clause, from)
  const end = Math.min(clause.figureEnd ?? clause.end, start + longest)
  const text = sentence.passage.reading.text.slice(start, end)
  return located({
    side: clause.side,
    sentence,
    start,
    end,
    text,
    qualified,
    qualifiedByGone: false,
    gone: clause.gone,
    counted: clause.counted,
    impersonal: clause.impersonal,
    goal,
    figured: /\d/.test(text),
    entry,
  })
}

/** @param byGone whether nothing but a count of those who have gone stands with it */
function qualify(measure: Measure, byGone: boolean): Measure {
  const { side, sentence, start, end, text, gone, counted, impersonal, goal, figured, entry } = measure
  const qualifiedByGone = byGone && !measure.qualified
  return located({ side, sentence, start, end, text, qualified: true, qualifiedByGone, gone, counted, impersonal, goal, figured, entry })
}

/**
 * Gives a measure its places, to be asked for when it is shown: the block it stands in moves while its measures stay the same. One getter
 * for all leaves all of them of one shape; with one each they are many times as slow to make and to look through.
 */
function located(measure: Omit<Measure, 'span' | 'row'>): Measure {
  return Object.setPrototypeOf(measure, places)
}

const places = {
  get span(): Span {
    const { sentence, start, end } = this as unknown as Measure
    return locate(sentence, start, end)
  },
  get row(): Span | undefined {
    return rowSpan((this as unknown as Measure).sentence)
  },
}

/** A measure by its place alone. */
function unreadable({ start, end, text }: SentenceText): NamedMeasure {
  return {
    side: 'unclear',
    start,
    end: text.endsWith('.') ? end - 1 : end,
    counted: false,
    aimed: false,
    impersonal: false,
    gone: false,
    figureEnd: undefined,
  }
}

const unsaid = new Set(
  'is are be was if when once as by in the a an of we our have has that there it after serve reach reaches reached on'.split(' '),
)

/** Past the words of success and what ties the measure to them: "the launch is a success when we reach | 10,000 downloads". */
function startOf({ words }: SentenceText, clause: NamedMeasure, from: number): number {
  if (from <= clause.start || from >= clause.end) return clause.start
  return words.find((word) => word.start >= from && word.start < clause.end && !unsaid.has(word.lower))?.start ?? clause.start
}

/** Longest clause in characters that is shown as one measure. */
const longest = 120

/** A column header of few words, one of them a word of measuring: "Measure", "Key result", "How we’ll know it worked". */
function termsAreWhole(sentence: SentenceText, terms: number): boolean {
  return terms > 0 && sentence.words.length <= (/^\W*(?:how|what)\b/i.test(sentence.text) ? 7 : 3)
}

function isValue({ side }: Measure): boolean {
  return side === 'customer' || side === 'usage'
}

function chapterOf(section: Section): Section {
  const { parent } = section
  return parent === undefined || section.depth <= 2 ? section : chapterOf(parent)
}

/** A section, the one it stands in, those in it, and its neighbours to both sides. */
function besides(section: Section): readonly Section[] {
  const { parent } = section
  const siblings = parent?.children ?? []
  const at = placeAmong(siblings, section)
  const near = [section, ...section.children, ...siblings.slice(Math.max(0, at - 1), at + 2)]
  return parent === undefined ? near : [...near, parent]
}

/** Where a section stands among its siblings, of which there can be a thousand. */
function placeAmong(siblings: readonly Section[], { index }: Section): number {
  const before = countLeading(siblings, (sibling) => sibling.index < index)
  return siblings[before]?.index === index ? before : -1
}

/** All measures of a plan, in reading order. */
export const allMeasures = fact<readonly Measure[]>((analysis) => measureSets(analysis).flatMap(({ measures }) => measures))

function measurable(sentence: Sentence, analysis: Analysis): boolean {
  return countable(sentence, analysis) || measuresNamed(sentence, analysis).clauses.some(({ side }) => side !== 'unclear')
}
