import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { type BlockFact, blockFact } from './block-fact.ts'
import type { ClueWeights } from './clue-weights.ts'
import { contentGap } from './content-gap.ts'
import { contentShown } from './content-shown.ts'
import { type Fact, fact } from './fact.ts'
import { type SectionId, sectionIds } from './section-ids.ts'
import { cluesOf, sectionSigns, subjects } from './section-signs.ts'
import { type SectionTally, sectionTallies, subjectCounts } from './section-tallies.ts'
import { sectionWeights } from './section-weights.generated.ts'
import type { SectionWish } from './section-wishes.ts'
import { documentSum } from './stretch-fact.ts'
import { formSections, isTemplate } from './template.ts'
import { wishedOf } from './wished-of.ts'
import { wording } from './wording.ts'

export { type SectionId, sectionIds } from './section-ids.ts'

/** How far the document has what is asked for, and the words that made it so. */
export interface SectionState {
  readonly id: SectionId
  readonly state: 'present' | 'partial' | 'absent'
  /** The clearest place; `undefined` only when absent. */
  readonly evidence: Span | undefined
  /** For a partial one: which part is lacking, as a noun phrase ("the outcome"); else empty. */
  readonly lacking: string
  /** For an absent one: the signs against it are few, so that a reader might find a trace of it all the same. */
  readonly doubtful: boolean
  /** What configuration asks of it in this kind of document, where it does. */
  readonly wish?: SectionWish
}

export type SectionStates = Readonly<Record<SectionId, SectionState>>

/** The state of all eight asked-for contents, found by meaning under any heading. */
export const sectionStates = fact<SectionStates>((analysis) => {
  const tallies = sectionTallies(analysis)
  const states = {} as Record<SectionId, SectionState>
  for (const id of sectionIds) {
    const wish = wishedOf(id, analysis)
    const state = stateOf(id, tallies[id], analysis)
    states[id] = wish === undefined ? state : { ...state, wish }
  }
  return states
})

/** The state by the clues, as far as other facts bear it out: rules judge by those, and must not be told otherwise here. */
function stateOf(id: SectionId, tally: SectionTally, analysis: Analysis): SectionState {
  const read = stateByClues(id, tally, analysis)
  if (read.state === 'absent') {
    const shown = contentShown(id, analysis)
    if (shown === undefined) return read
    return { id, state: 'partial', evidence: shown, lacking: contentGap(id, analysis) ?? lackingPart(id, tally), doubtful: false }
  }
  const lacking = contentGap(id, analysis)
  return lacking === undefined ? read : { ...read, state: 'partial', lacking }
}

function stateByClues(id: SectionId, tally: SectionTally, analysis: Analysis): SectionState {
  const { touched, complete } = sectionWeights[id]
  const worded = wording(analysis)
  const at = sectionIds.indexOf(id)
  const clearest = tally.whole ?? tally.firm ?? clearestSentence(id, analysis)
  const traces = surelyTouched(id, tally, analysis.document.sentences.length) ? 0 : weigh(id, touched, tally, worded.touched[at]!, analysis)
  if (clearest === undefined || traces < 0)
    return { id, state: 'absent', evidence: undefined, lacking: '', doubtful: traces > surelyAbsent }
  const evidence = locate(clearest)
  // In a note, one mention is not enough for the whole: there is too little else to weigh.
  const { titles, pairs, counts } = tally
  const mentioned = analysis.document.sentences.length <= shortPlan && titles + pairs === 0 && counts.every((count) => count < 2)
  if (tally.whole !== undefined || (!mentioned && weigh(id, complete, tally, 0, analysis) >= 0))
    return { id, state: 'present', evidence, lacking: '', doubtful: false }
  return { id, state: 'partial', evidence, lacking: lackingPart(id, tally), doubtful: false }
}

/**
 * Up to these log-odds of a content being touched at all, four in five readers find nothing of it; between them and 0 hardly every second
 * does. Over plans of organisations that the weights were not fitted to.
 */
const surelyAbsent = -1.5

/** Longest plan, in sentences, in which one clear sentence is enough; in longer ones it needs company. */
const shortPlan = 12

/** Whether a single sentence says it so plainly that nothing need be weighed. */
export function surelyTouched(id: SectionId, tally: SectionTally, sentences: number): boolean {
  if (tally.whole !== undefined || tally.firm !== undefined) return true
  const { names, clear } = cluesOf[id]
  return sentences <= shortPlan && clear.some((name) => tally.counts[names.indexOf(name)]! > 0)
}

/** What the clues of a document come to: at least 0 says yes. Repetition counts less and less, and long documents need more. */
function weigh(id: SectionId, weights: ClueWeights, tally: SectionTally, worded: number, analysis: Analysis): number {
  const { counts, headings, below, pairs, titles, columns } = tally
  const { names } = cluesOf[id]
  let sum =
    weights.bias +
    weights.length * lengthOf(analysis.document.sentences.length) +
    weights.headings * often(headings) +
    weights.below * often(below) +
    weights.pairs * often(pairs) +
    weights.titles * often(titles) +
    weights.columns * often(columns) +
    weights.wording * worded
  for (let i = 0; i < counts.length; i += 1) sum += (weights.clues[names[i]!] ?? 0) * often(counts[i]!)
  const about = subjectCounts(analysis)
  for (let i = 0; i < subjects.length; i += 1) sum += (weights.subjects[subjects[i]!] ?? 0) * often(about[i]!)
  return sum
}

/** A count as it is weighed: doublings, up to 32 sentences. */
export function often(count: number): number {
  return Math.log2(1 + Math.min(count, 32))
}

/** Length of a document as it is weighed: doublings from 31 sentences on, within the bounds of ordinary plans. */
export function lengthOf(sentences: number): number {
  return Math.log2(1 + Math.min(Math.max(sentences, 6), 200)) - 5
}

interface Clearest {
  readonly worth: number
  readonly sentence: Sentence | undefined
}

const noneClear: Clearest = { worth: 0, sentence: undefined }

/** The sentence of each block that has the most of one content; of equal ones the first. What a form only asks for counts in forms. */
const clearestOfBlock = sectionIds.map((id, at) => {
  const { names } = cluesOf[id]
  const { touched, complete } = sectionWeights[id]
  const worths = names.map((name) => (touched.clues[name] ?? 0) + (complete.clues[name] ?? 0))
  const clues = (1 << names.length) - 1
  return [clearest(false), clearest(true)] as const

  function clearest(form: boolean): BlockFact<Clearest> {
    return blockFact((block, analysis) => {
      let most = noneClear
      for (const sentence of block.sentences) {
        const signs = sectionSigns(sentence, analysis)
        const bits = signs.bits[at]! & clues
        if (bits === 0 || (signs.open && !form)) continue
        // Any clue is worth a little, so that there is a place to show even where none of those found has much weight.
        let worth = 0.01
        for (let i = 0; i < worths.length; i += 1) if ((bits >> i) & 1) worth += worths[i]!
        if (sentence.passage.reading.role === 'heading') worth /= 2
        if (worth > most.worth) most = { worth, sentence }
      }
      return most
    })
  }
})

function clearestSentence(id: SectionId, analysis: Analysis): Sentence | undefined {
  const at = sectionIds.indexOf(id)
  const [ofPlan, ofForm] = clearestOfDocument[at]!
  if (isTemplate(analysis)) return ofForm(analysis).sentence
  const forms = formSections(analysis)
  if (forms.size === 0) return ofPlan(analysis).sentence
  const blocks = analysis.document.blocks.filter(({ section }) => !forms.has(section))
  return clearestOf(blocks.map((block) => clearestOfBlock[at]![0](block, analysis))).sentence
}

const clearestOfDocument = clearestOfBlock.map(
  (facts) => facts.map((ofBlock) => documentSum(ofBlock, clearestOf)) as [Fact<Clearest>, Fact<Clearest>],
)

function clearestOf(parts: readonly Clearest[]): Clearest {
  let most = noneClear
  for (const part of parts) if (part.worth > most.worth) most = part
  return most
}

function lackingPart(id: SectionId, { counts }: SectionTally): string {
  const { names, parts } = cluesOf[id]
  const missing = parts.find(({ shownBy }) => !shownBy.some((name) => counts[names.indexOf(name)]! > 0))
  return (missing ?? parts.at(-1))?.noun ?? ''
}
