import type { Span } from '../base/span.ts'
import { doubtfulPlan } from './doubtful-plan.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import type { SectionId } from './section-ids.ts'
import { sectionSigns } from './section-signs.ts'
import { sectionStates } from './section-states.ts'
import { sentencesWith } from './stretch-fact.ts'
import { isTemplate } from './template.ts'

/** One of the three core contents that is announced and not whole. */
export interface ThinSection {
  readonly id: CoreSection
  /** The heading or label that announces it. */
  readonly at: Span
  /** The part that is lacking, as a noun phrase. */
  readonly lacking: string
}

export type CoreSection = Extract<SectionId, 'jobs-to-be-done' | 'value-exchange' | 'listening'>

const core: readonly CoreSection[] = ['jobs-to-be-done', 'value-exchange', 'listening']

const people =
  "(?:customer|user|buyer|client|member|patient|guest|visitor|reader|student|learner|resident|tenant|citizen|donor|passenger|shopper|subscriber|community|stakeholder|contributor|developer|audience)s?['’]?s?"

/** Titles that promise a content and nothing else; those that may promise other things as well would make much seem thin. */
const promises: readonly RegExp[] = [
  new RegExp(
    `\\bjobs?[- ]to[- ]be[- ]done\\b|\\bpain points?\\b|\\b${people} (?:jobs|needs|problems?|pains?|goals|stor(?:y|ies))\\b|\\bwhat (?:our )?${people} (?:need|want|try|are trying)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:value|fair) exchange\\b|\\bgives? (?:and|&) (?:gets?|takes?)\\b|\\bwhat (?:each side|both sides|they|we|you|(?:our )?${people}) (?:gives?|gets?|puts? in|brings?)\\b|\\b${people} (?:benefits?|rewards?|incentives?)\\b|\\b(?:benefits?|rewards?|incentives?) (?:for|to) (?:our )?${people}\\b|\\bmutual (?:benefits?|value)\\b|\\bwhat['’]s in it\\b`,
    'i',
  ),
  new RegExp(
    `\\bhow we (?:listen|hear|learn from|stay in touch)\\b|^\\W*(?:listening|feedback|feedback loops?|consultation)\\W*$|\\bvoice of (?:the )?${people}|\\b(?:listening|hearing|talking|feedback) (?:to|from|with) (?:our )?${people}|\\b${people} (?:feedback|voices?|interviews?|surveys?|listening|panels?|research)\\b|\\bwhat (?:our )?${people} tell us\\b`,
    'i',
  ),
]

const promised = sentenceFact<number>(({ text }) =>
  promises.reduce((bits, promise, at) => (promise.test(text) ? bits | (1 << at) : bits), 0),
)

const titles = core.map((_, at) =>
  sentencesWith((sentence, analysis) => {
    const { label, open } = sectionSigns(sentence, analysis)
    // The title of the document says what it is, not what one part of it holds.
    return label && !open && sentence.passage.reading.depth !== 1 && (promised(sentence, analysis) & (1 << at)) !== 0
  }),
)

/**
 * Those of a whole plan; of a form that is still to be filled in, none. A mention in passing is not called thin: what it is part of may be
 * another thing.
 */
export const thinSections = fact<readonly ThinSection[]>((analysis) => {
  const states = sectionStates(analysis)
  if (core.every((id) => states[id].state !== 'partial') || doubtfulPlan(analysis) || isTemplate(analysis)) return []
  return core.flatMap((id, at) => {
    const { state, lacking, wish } = states[id]
    const title = state === 'partial' && wish !== 'off' ? titles[at]!(analysis)[0] : undefined
    return title === undefined ? [] : [{ id, at: placeOf(title), lacking }]
  })
})
