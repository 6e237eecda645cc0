import type { Block, Section, Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { type BlockFact, blockFact } from './block-fact.ts'
import { fact } from './fact.ts'
import { type SectionId, sectionIds } from './section-ids.ts'
import { cluesOf, sectionSigns, subjects } from './section-signs.ts'
import { documentScan, documentSum } from './stretch-fact.ts'
import { formSections, isTemplate } from './template.ts'

/** What the whole document shows of one content. */
export interface SectionTally {
  /** Sentences by clue, in the order of the clues' names. */
  readonly counts: readonly number[]
  /** Headings that announce the content and have something below them. */
  readonly headings: number
  /** Sentences below such headings. */
  readonly below: number
  /** Sentences that show one side of the content's pair where they or a neighbour show the other. */
  readonly pairs: number
  /** Headings and labels that name the content outright and have something below them; tables that lay it out. */
  readonly titles: number
  readonly columns: number
  /** The first sentence that is about nothing else, that stands below a title of the content, or that heads a table of it. */
  readonly firm: Sentence | undefined
  /** The first sentence that has all the parts. */
  readonly whole: Sentence | undefined
}

/** What one block shows by itself. Numbers lie end to end, for thousands of blocks are added up at every keystroke. */
interface BlockTallies {
  /** Sentences that count. */
  readonly sentences: number
  /** In turns: a clue of a content, as `slotOf` numbers it, and in how many sentences it is. */
  readonly counts: readonly number[]
  /** In turns: the place of a sentence in the block, a content, and which sides of its pair the sentence shows (1, 2 or both). */
  readonly sides: readonly number[]
  /** What few blocks have: titles, and sentences that settle something. */
  readonly marked: readonly BlockMarks[]
  /** The first sentence that counts, unless it is a label: what a title right before the block has below it. */
  readonly opening: Sentence | undefined
  /** The contents, as bits, that the last sentence names outright as a label, with nothing below it yet. */
  readonly titled: number
}

interface BlockMarks {
  /** Of which content, by its place in `sectionIds`. */
  readonly at: number
  readonly titles: number
  readonly columns: number
  readonly firm: Sentence | undefined
  readonly whole: Sentence | undefined
}

/** More clues than a content can have. */
const mostClues = 32

function slotOf(at: number, clue: number): number {
  return at * mostClues + clue
}

/** Subjects and in how many sentences of a block each is spoken of, in turns. */
const subjectsOfBlock = blockFact<readonly number[]>((block, analysis) => {
  const counts = subjects.map(() => 0)
  for (const sentence of block.sentences) addBits(counts, sectionSigns(sentence, analysis).subjects)
  return inTurns(counts)
})

/** How many sentences speak of each subject, in the order of `subjects`. */
export const subjectCounts = fact<readonly number[]>((analysis) => {
  const counts = subjects.map(() => 0)
  addTurns(counts, subjectsOfDocument(analysis))
  return counts
})

const subjectsOfDocument = documentSum(subjectsOfBlock, (parts) => {
  const counts = subjects.map(() => 0)
  for (const part of parts) addTurns(counts, part)
  return inTurns(counts)
})

/** Contents, as bits, that a heading announces. */
const announcedBy = blockFact<number>((block, analysis) => {
  let announced = 0
  for (const sentence of block.passages[0]?.sentences ?? []) {
    const { bits } = sectionSigns(sentence, analysis)
    for (let at = 0; at < sectionIds.length; at += 1) if ((bits[at]! & cluesOf[sectionIds[at]!].heading) !== 0) announced |= 1 << at
  }
  return announced
})

/**
 * Counts the clues of all contents. What a form only asks for does not count in a plan; in a template it is what the template has.
 */
export const sectionTallies = fact<Readonly<Record<SectionId, SectionTally>>>((analysis) => {
  const forms = formSections(analysis)
  const parts = isTemplate(analysis)
    ? partsOfForm(analysis)
    : forms.size === 0
      ? partsOfPlan(analysis)
      : [
          addUp(
            nothingCarried,
            analysis.document.blocks.filter(({ section }) => !forms.has(section)),
            talliesOfPlan,
            analysis,
          ).part,
        ]
  const totals = sectionIds.map(totalOf)
  const counts = new Array<number>(slotOf(sectionIds.length, 0)).fill(0)
  for (const part of parts) {
    addTurns(counts, part.counts)
    totals.forEach((total, at) => {
      const more = part.totals[at]!
      total.headings += more.headings
      total.below += more.below
      total.pairs += more.pairs
      addMarks(total, more)
    })
  }
  const all = {} as Record<SectionId, SectionTally>
  sectionIds.forEach((id, at) => {
    all[id] = { ...totals[at]!, counts: counts.slice(slotOf(at, 0), slotOf(at, cluesOf[id].names.length)) }
  })
  return all
})

/** What one stretch of blocks shows, with what is carried into it from the blocks before. */
interface StretchTallies {
  readonly totals: readonly Total[]
  /** In turns, as those of a block. */
  readonly counts: readonly number[]
}

/** What is carried on from block to block. */
interface Carried {
  /** Contents, as bits, that a heading or label has just named outright. */
  readonly titled: number
  /** Contents, as bits, for which the section that goes on counts as having something below its heading. */
  readonly filled: number
  /** By content, where the two sides of its pair were shown last, counted in sentences from where reading goes on. */
  readonly lastOne: readonly number[]
  readonly lastOther: readonly number[]
}

/** How many sentences apart still counts as together. */
const neighbours = 2

/** A place in sentences that is nobody's neighbour; a whole number, for an infinite one would take memory of its own each time it is kept. */
const longAgo = -(2 ** 30)

const nothingCarried: Carried = {
  titled: 0,
  filled: 0,
  lastOne: sectionIds.map(() => longAgo),
  lastOther: sectionIds.map(() => longAgo),
}

function addUp(
  carried: Carried,
  blocks: readonly Block[],
  talliesOf: BlockFact<BlockTallies>,
  analysis: Analysis,
): { readonly part: StretchTallies; readonly carried: Carried } {
  const start = blocks.find(({ sentences }) => sentences.length > 0)?.sentences[0]?.index ?? 0
  const goesOn = blocks[0] !== undefined && blocks[0].section.heading?.block !== blocks[0] ? blocks[0].section.index : -1
  const totals = sectionIds.map(
    (_, at): Total => ({
      ...totalOf(),
      lastOne: start + carried.lastOne[at]!,
      lastOther: start + carried.lastOther[at]!,
      filled: ((carried.filled >> at) & 1) === 1 ? goesOn : -1,
    }),
  )
  const counts = new Array<number>(slotOf(sectionIds.length, 0)).fill(0)
  const announced = new Map<Section, number>()
  let { titled } = carried
  for (const block of blocks) {
    const { section } = block
    const tallies = talliesOf(block, analysis)
    if (tallies.sentences === 0) continue
    const above = block === section.heading?.block ? 0 : announcedIn(section)
    if (above !== 0)
      for (let at = 0; at < totals.length; at += 1) if ((above >> at) & 1) addBelow(totals[at]!, tallies.sentences, section.index)
    if (titled !== 0 && tallies.opening !== undefined)
      for (let at = 0; at < totals.length; at += 1) if ((titled >> at) & 1) addTitle(totals[at]!, tallies.opening)
    titled = tallies.titled
    addTurns(counts, tallies.counts)
    const { sides, marked } = tallies
    if (sides.length > 0) {
      const first = block.sentences[0]!.index
      for (let i = 0; i < sides.length; i += 3) addSides(totals[sides[i + 1]!]!, first + sides[i]!, sides[i + 2]!)
    }
    for (const marks of marked) addMarks(totals[marks.at]!, marks)
  }
  const end = (blocks.findLast(({ sentences }) => sentences.length > 0)?.sentences.at(-1)?.index ?? start - 1) + 1
  const last = blocks.at(-1)?.section.index
  return {
    part: { totals, counts: inTurns(counts) },
    carried: {
      titled,
      filled: totals.reduce((bits, { filled }, at) => (filled === last ? bits | (1 << at) : bits), 0),
      lastOne: totals.map(({ lastOne }) => distance(lastOne - end)),
      lastOther: totals.map(({ lastOther }) => distance(lastOther - end)),
    },
  }

  /** The contents, as bits, that a section's heading announces, or that of one it stands in; a document's title announces nothing. */
  function announcedIn(section: Section): number {
    let bits = announced.get(section)
    if (bits === undefined) {
      const { depth, heading, parent } = section
      const own = depth > 1 && heading !== undefined ? announcedBy(heading.block, analysis) : 0
      bits = own | (parent === undefined ? 0 : announcedIn(parent))
      announced.set(section, bits)
    }
    return bits
  }
}

/** A place in sentences from where reading goes on; those too far back to be anybody's neighbour are alike. */
function distance(sentences: number): number {
  return sentences < -neighbours ? longAgo : sentences
}

function sameCarried(one: Carried, other: Carried): boolean {
  return (
    one.titled === other.titled &&
    one.filled === other.filled &&
    one.lastOne.every((place, at) => place === other.lastOne[at]) &&
    one.lastOther.every((place, at) => place === other.lastOther[at])
  )
}

interface Total {
  headings: number
  below: number
  pairs: number
  titles: number
  columns: number
  firm: Sentence | undefined
  whole: Sentence | undefined
  /** Where the two sides of the pair were shown last. */
  lastOne: number
  lastOther: number
  /** The last section that counted as having something below its heading. */
  filled: number
}

function totalOf(): Total {
  return {
    headings: 0,
    below: 0,
    pairs: 0,
    titles: 0,
    columns: 0,
    firm: undefined,
    whole: undefined,
    lastOne: longAgo,
    lastOther: longAgo,
    filled: -1,
  }
}

function addBelow(total: Total, sentences: number, section: number): void {
  total.below += sentences
  // The blocks of one section follow each other.
  if (total.filled !== section) total.headings += 1
  total.filled = section
}

function addTitle(total: Total, below: Sentence): void {
  total.titles += 1
  total.firm ??= below
}

function addMarks(total: Total, { titles, columns, firm, whole }: Omit<BlockMarks, 'at'>): void {
  total.titles += titles
  total.columns += columns
  total.firm ??= firm
  total.whole ??= whole
}

function addSides(total: Total, index: number, sides: number): void {
  if ((sides & 1) !== 0) total.lastOne = index
  if ((sides & 2) !== 0) total.lastOther = index
  if (Math.abs(total.lastOne - total.lastOther) <= neighbours) total.pairs += 1
}

const talliesOfPlan = blockTallies(false)
const talliesOfForm = blockTallies(true)
const partsOfPlan = documentScan(
  nothingCarried,
  (carried, blocks, analysis) => addUp(carried, blocks, talliesOfPlan, analysis),
  sameCarried,
)
const partsOfForm = documentScan(
  nothingCarried,
  (carried, blocks, analysis) => addUp(carried, blocks, talliesOfForm, analysis),
  sameCarried,
)

function blockTallies(form: boolean): BlockFact<BlockTallies> {
  return blockFact((block, analysis) => {
    const counting: Counting[] = []
    const sides: number[] = []
    let sentences = 0
    let opening: Sentence | undefined
    let titled = 0
    block.sentences.forEach((sentence, place) => {
      const { bits, open, label } = sectionSigns(sentence, analysis)
      if (open && !form) return
      sentences += 1
      if (sentences === 1 && !label) opening = sentence
      let titles = 0
      for (let at = 0; at < sectionIds.length; at += 1) {
        const clues = cluesOf[sectionIds[at]!]
        const below = !label && ((titled >> at) & 1) === 1
        if (label && (bits[at]! & clues.title) !== 0) titles |= 1 << at
        if (!below && bits[at] === 0) continue
        const content = counting[at] ?? { ...totalOf(), at, counts: clues.names.map(() => 0), header: { table: -1, seen: 0, columns: 0 } }
        counting[at] = content
        if (below) addTitle(content, sentence)
        if (bits[at] === 0) continue
        count(content, sentence, bits[at]!)
        const [one, other] = clues.pair
        const shown = ((bits[at]! & one) !== 0 ? 1 : 0) | ((bits[at]! & other) !== 0 ? 2 : 0)
        if (shown !== 0) sides.push(place, at, shown)
      }
      titled = titles
    })
    const contents = Object.values(counting)
    return {
      sentences,
      counts: turnsOf(contents),
      sides,
      marked: contents
        .filter(({ titles, columns, firm, whole }) => titles + columns > 0 || firm !== undefined || whole !== undefined)
        .map(({ at, titles, columns, firm, whole }) => ({ at, titles, columns, firm, whole })),
      opening,
      titled,
    }
  })
}

/** All that contents count: clues, as `slotOf` numbers them, each followed by how often. */
function turnsOf(contents: readonly Counting[]): readonly number[] {
  const turns: number[] = []
  for (const { at, counts } of contents) for (let clue = 0; clue < counts.length; clue += 1) addTurn(turns, slotOf(at, clue), counts[clue]!)
  return turns
}

function addTurn(turns: number[], index: number, count: number): void {
  if (count !== 0) turns.push(index, count)
}

interface Counting extends Total {
  readonly at: number
  readonly counts: number[]
  /** The table whose header row is being read, and what its cells have shown so far. */
  header: { readonly table: number; seen: number; columns: number }
}

function count(counting: Counting, sentence: Sentence, bits: number): void {
  const clues = cluesOf[sectionIds[counting.at]!]
  const [one, other] = clues.pair
  addBits(counting.counts, bits)
  if ((bits & clues.firm) !== 0) counting.firm ??= sentence
  if ((bits & clues.whole) !== 0) counting.whole ??= sentence
  const { cell } = sentence.passage.reading
  if (cell?.row === 0) countHeader(cell.table)

  function countHeader(table: number): void {
    if (counting.header.table !== table) counting.header = { table, seen: 0, columns: 0 }
    const { header } = counting
    header.seen |= bits
    if ((bits & clues.column) !== 0) {
      header.columns += 1
      if (header.columns === 2) counting.columns += 1
    }
    if (header.columns >= 2 || ((header.seen & one) !== 0 && (header.seen & other) !== 0)) counting.firm ??= sentence
  }
}

/** Adds 1 wherever a bit is set; bits past the counts are of no count. */
function addBits(counts: number[], bits: number): void {
  if (bits !== 0) for (let i = 0; i < counts.length; i += 1) if ((bits >> i) & 1) counts[i]! += 1
}

/** The counts that are not 0, each after its index. */
function inTurns(counts: readonly number[]): readonly number[] {
  const turns: number[] = []
  for (let index = 0; index < counts.length; index += 1) addTurn(turns, index, counts[index]!)
  return turns
}

function addTurns(counts: number[], turns: readonly number[]): void {
  for (let i = 0; i < turns.length; i += 2) counts[turns[i]!]! += turns[i + 1]!
}
