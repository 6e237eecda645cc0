import type { Section, Sentence } from '../document/document.ts'
import { termsOf, type WordClass } from '../lexicon/lexicon.ts'
import { alternatives } from './alternatives.ts'
import type { Analysis } from './analysis.ts'
import { businessDefinition } from './business-definition.ts'
import { customerJourney } from './customer-journey.ts'
import { customerMeasures } from './customer-measures.ts'
import { customerProfile } from './customer-profile.ts'
import { fact, sentenceFact } from './fact.ts'
import { jobs } from './jobs.ts'
import { listeningActivities } from './listening-activities.ts'
import { isOpenPrompt } from './open-prompt.ts'
import type { SectionClues } from './section-clues.ts'
import { type SectionId, sectionIds } from './section-ids.ts'
import { valueExchanges } from './value-exchanges.ts'

/** How each asked-for content is recognised. */
export const cluesOf: Readonly<Record<SectionId, SectionClues>> = {
  'jobs-to-be-done': jobs,
  'value-exchange': valueExchanges,
  listening: listeningActivities,
  'business-definition': businessDefinition,
  alternatives,
  'customer-measures': customerMeasures,
  'customer-journey': customerJourney,
  'customer-profile': customerProfile,
}

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
  /** The first sentence that is about nothing else, or the table whose header names both sides of the pair. */
  readonly firm: Sentence | undefined
  /** The first sentence that has all the parts. */
  readonly whole: Sentence | undefined
}

/** Families of words that show what a document is about otherwise: some subjects go with a content, others without it. */
export const subjects = [
  'aim-topic',
  'planning-topic',
  'measure-topic',
  'market-topic',
  'promotion-topic',
  'care-topic',
  'sales-topic',
  'community-topic',
  'need-topic',
  'research-topic',
  'meeting-topic',
  'software-topic',
  'decision-topic',
  'change-topic',
  'employment-topic',
  'governance-topic',
  'delivery-topic',
  'teaching-topic',
] as const satisfies readonly WordClass[]

const subjectsIn = sentenceFact<number>((sentence, lexicon) => {
  let bits = 0
  for (let i = 0; i < subjects.length; i += 1) if (termsOf(sentence, subjects[i]!, lexicon).length > 0) bits |= 1 << i
  return bits
})

/** How many sentences speak of each subject, in the order of `subjects`. */
export const subjectCounts = fact<readonly number[]>((analysis) => {
  const counts = subjects.map(() => 0)
  for (const sentence of analysis.document.sentences) {
    const bits = subjectsIn(sentence, analysis)
    if (bits !== 0) for (let i = 0; i < counts.length; i += 1) if ((bits >> i) & 1) counts[i]! += 1
  }
  return counts
})

/**
 * Counts the clues of all contents. What a form only asks for does not count in a plan; in a template it is what the template has.
 */
export const sectionTallies = fact<Readonly<Record<SectionId, SectionTally>>>((analysis) => {
  const { document } = analysis
  const said = document.frontMatter.template
    ? document.sentences
    : document.sentences.filter((sentence) => !isOpenPrompt(sentence, analysis))
  const tallies = {} as Record<SectionId, SectionTally>
  for (const id of sectionIds) tallies[id] = tallyOf(cluesOf[id], said, analysis)
  return tallies
})

/** How many sentences apart still counts as together. */
const neighbours = 2

function tallyOf(clues: SectionClues, said: readonly Sentence[], analysis: Analysis): SectionTally {
  const announced = announcedSections(clues, analysis)
  const filled = new Set<Section>()
  const counts = clues.names.map(() => 0)
  let below = 0
  let firm: Sentence | undefined
  let whole: Sentence | undefined
  let pairs = 0
  const lastSeen = [-neighbours - 1, -neighbours - 1]
  let index = -1
  /** Block, table and sides of the header row that is being read. */
  let header = { block: -1, table: -1, sides: [false, false], columns: 0 }
  /** The last heading or label that names the content outright, until something stands below it. */
  let title: Sentence | undefined
  let titles = 0
  let columns = 0
  for (const sentence of said) {
    index += 1
    const { section } = sentence.passage.block
    if (sentence.passage !== section.heading && announced.has(section)) {
      below += 1
      filled.add(section)
    }
    if (isLabel(sentence)) title = clues.isTitle(sentence, analysis) ? sentence : undefined
    else if (title !== undefined) {
      titles += 1
      title = undefined
    }
    if (sentence.passage.reading.cell?.row === 0) {
      const { cell } = sentence.passage.reading
      const { index: block } = sentence.passage.block
      if (header.block !== block || header.table !== cell.table) header = { block, table: cell.table, sides: [false, false], columns: 0 }
      if (clues.isColumn(sentence, analysis)) header = { ...header, columns: header.columns + 1 }
      if (header.columns === 2) columns += 1
    }
    const bits = clues.inSentence(sentence, analysis)
    if (bits === 0) continue
    for (let i = 0; i < counts.length; i += 1) if ((bits >> i) & 1) counts[i]! += 1
    if (firm === undefined && (bits >> counts.length) & 1) firm = sentence
    if (whole === undefined && (bits >> (counts.length + 1)) & 1) whole = sentence
    const sides = clues.pair.map((side) => (bits & side) !== 0)
    const { cell } = sentence.passage.reading
    if (cell?.row === 0) {
      header = { ...header, sides: header.sides.map((seen, side) => seen || sides[side]!) }
      if (header.sides.every(Boolean)) firm ??= sentence
    }
    if (sides[0]) lastSeen[0] = index
    if (sides[1]) lastSeen[1] = index
    if ((sides[0] || sides[1]) && Math.abs(lastSeen[0]! - lastSeen[1]!) <= neighbours) pairs += 1
  }
  return { counts, headings: filled.size, below, pairs, titles, columns, firm, whole }
}

/** Whether a sentence is a heading or a label in bold that opens a passage: "**Exchange.** Members give …". */
function isLabel({ reading, passage }: Sentence): boolean {
  if (passage.reading.role === 'heading') return true
  const first = passage.reading.marks[0]
  return first?.type === 'strong' && first.start <= reading.start && first.end >= reading.end - 1
}

/** Sections whose heading, or that of one they stand in, announces the content; the document's title announces nothing. */
function announcedSections(clues: SectionClues, analysis: Analysis): ReadonlySet<Section> {
  const announced = new Set<Section>()
  for (const section of analysis.document.sections) {
    const { parent } = section
    const own = section.heading?.sentences.some((sentence) => clues.inHeading(sentence, analysis)) ?? false
    if ((own && section.depth > 1) || (parent !== undefined && announced.has(parent))) announced.add(section)
  }
  return announced
}
