import type { Section, Sentence } from '../document/document.ts'
import { fact } from './fact.ts'
import type { SectionClues } from './section-clues.ts'
import { type SectionId, sectionIds } from './section-ids.ts'
import { cluesOf, sectionSigns, subjects } from './section-signs.ts'
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

/** How many sentences speak of each subject, in the order of `subjects`. */
export const subjectCounts = fact<readonly number[]>((analysis) => {
  const counts = subjects.map(() => 0)
  for (const sentence of analysis.document.sentences) {
    const about = sectionSigns(sentence, analysis).subjects
    if (about !== 0) for (let i = 0; i < counts.length; i += 1) if ((about >> i) & 1) counts[i]! += 1
  }
  return counts
})

/**
 * Counts the clues of all contents. What a form only asks for does not count in a plan; in a template it is what the template has.
 */
export const sectionTallies = fact<Readonly<Record<SectionId, SectionTally>>>((analysis) => {
  const { document } = analysis
  const form = isTemplate(analysis)
  const forms = formSections(analysis)
  const counters = sectionIds.map((id, at) => counterOf(cluesOf[id], announcedSections(at)))
  document.sentences.forEach((sentence, index) => {
    const { bits, open, label } = sectionSigns(sentence, analysis)
    if (!form && (open || forms.has(sentence.passage.block.section))) return
    for (let at = 0; at < counters.length; at += 1) counters[at]!.count(sentence, index, bits[at]!, label)
  })
  const tallies = {} as Record<SectionId, SectionTally>
  sectionIds.forEach((id, at) => {
    tallies[id] = counters[at]!.tally()
  })
  return tallies

  /** Sections whose heading, or that of one they stand in, announces the content; the document's title announces nothing. */
  function announcedSections(at: number): ReadonlySet<Section> {
    const { heading } = cluesOf[sectionIds[at]!]
    const announced = new Set<Section>()
    for (const section of document.sections) {
      const { parent } = section
      const own = section.depth > 1 && section.heading?.sentences.some((one) => (sectionSigns(one, analysis).bits[at]! & heading) !== 0)
      if (own || (parent !== undefined && announced.has(parent))) announced.add(section)
    }
    return announced
  }
})

/** How many sentences apart still counts as together. */
const neighbours = 2

interface Counter {
  count(sentence: Sentence, index: number, bits: number, label: boolean): void
  tally(): SectionTally
}

function counterOf(clues: SectionClues, announced: ReadonlySet<Section>): Counter {
  const filled = new Set<Section>()
  const counts = clues.names.map(() => 0)
  const [one, other] = clues.pair
  let below = 0
  let firm: Sentence | undefined
  let whole: Sentence | undefined
  let pairs = 0
  let lastOne = Number.NEGATIVE_INFINITY
  let lastOther = Number.NEGATIVE_INFINITY
  /** Block and table of the header row that is being read, and what its cells have shown so far. */
  let header = { block: -1, table: -1, seen: 0, columns: 0 }
  /** Whether the last heading or label names the content outright, until something stands below it. */
  let titled = false
  let titles = 0
  let columns = 0
  return { count, tally: () => ({ counts, headings: filled.size, below, pairs, titles, columns, firm, whole }) }

  function count(sentence: Sentence, index: number, bits: number, label: boolean): void {
    const { passage } = sentence
    const { section } = passage.block
    if (announced.size > 0 && passage !== section.heading && announced.has(section)) {
      below += 1
      filled.add(section)
    }
    if (label) titled = (bits & clues.title) !== 0
    else if (titled) {
      titles += 1
      titled = false
      firm ??= sentence
    }
    if (bits === 0) return
    for (let i = 0; i < counts.length; i += 1) if ((bits >> i) & 1) counts[i]! += 1
    if ((bits & clues.firm) !== 0) firm ??= sentence
    if ((bits & clues.whole) !== 0) whole ??= sentence
    const { cell } = passage.reading
    if (cell?.row === 0) countHeader(sentence, cell.table, bits)
    if ((bits & one) !== 0) lastOne = index
    if ((bits & other) !== 0) lastOther = index
    if ((bits & (one | other)) !== 0 && Math.abs(lastOne - lastOther) <= neighbours) pairs += 1
  }

  function countHeader(sentence: Sentence, table: number, bits: number): void {
    const block = sentence.passage.block.index
    if (header.block !== block || header.table !== table) header = { block, table, seen: 0, columns: 0 }
    header.seen |= bits
    if ((bits & clues.column) !== 0) {
      header.columns += 1
      if (header.columns === 2) columns += 1
    }
    if (header.columns >= 2 || ((header.seen & one) !== 0 && (header.seen & other) !== 0)) firm ??= sentence
  }
}
