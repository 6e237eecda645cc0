import type { Span } from '../base/span.ts'
import type { Section } from '../document/document.ts'
import { locatePassage } from '../document/locate.ts'
import { termsIn, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { formSections, isTemplate } from './template.ts'

/** A part of a document that tells of those served, in a form that can be compared with parts of others. */
export interface CustomerSection {
  /** Its heading. */
  readonly span: Span
  readonly title: string
  /** Numbers that stand for its runs of three words, in order: two parts are as alike as they have numbers in common. */
  readonly sketch: readonly number[]
}

/** Headings under which a plan tells who those served are, what they are after, and what they go through. */
const telling = [
  'profile-titles',
  'segment-titles',
  'job-titles',
  'journey-titles',
  'exchange-titles',
] as const satisfies readonly WordClass[]

/** Longest heading, in words, that can be about nothing else. */
const longestTitle = 8
/** Numbers kept of one section: the smallest, which are as good as drawn by lot and the same for the same words. */
const kept = 128
/** Sections with fewer runs of words are too short to be told apart from a manner of speaking. */
const leastRuns = 24

const titlesCustomers = sentenceFact((sentence, lexicon) => {
  if (sentence.words.length > longestTitle) return false
  const terms = termsIn(sentence, lexicon)
  return telling.some((wordClass) => terms.has(wordClass))
})

/** A number for each run of three words of a block, each once. */
const runsOfBlock = blockFact<readonly number[]>((block) => {
  const runs = new Set<number>()
  const words = block.passages.flatMap(({ reading }) =>
    reading.role === 'heading' || reading.role === 'code'
      ? []
      : reading.sentences.flatMap((sentence) => sentence.words.map(({ lower }) => lower)),
  )
  for (let at = 0; at + 3 <= words.length; at += 1) runs.add(numbered(`${words[at]} ${words[at + 1]} ${words[at + 2]}`))
  return [...runs]
})

/** FNV-1a: a number of 32 bits that only depends on the words. */
function numbered(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The outermost parts of a document that tell of those served; none of a form, nor of what is not filled in yet. */
export const customerSections = fact<readonly CustomerSection[]>((analysis) => {
  if (isTemplate(analysis)) return []
  const forms = formSections(analysis)
  const found: CustomerSection[] = []
  let until = -1
  for (const section of analysis.document.sections) {
    if (section.heading === undefined || section.depth < 2 || section.span.start < until || forms.has(section)) continue
    if (!section.heading.sentences.some((one) => titlesCustomers(one, analysis))) continue
    until = section.span.end
    const runs = new Set<number>()
    gather(section, runs, analysis)
    if (runs.size < leastRuns) continue
    found.push({
      span: locatePassage(section.heading),
      title: section.title,
      sketch: [...runs].sort((a, b) => a - b).slice(0, kept),
    })
  }
  return found
})

function gather(section: Section, runs: Set<number>, analysis: Analysis): void {
  for (const block of section.blocks) for (const run of runsOfBlock(block, analysis)) runs.add(run)
  for (const child of section.children) gather(child, runs, analysis)
}
