import type { Span } from '../base/span.ts'
import { fact } from './fact.ts'

/** What a plan is asked to contain, under whatever heading. */
export const sectionIds = [
  'jobs-to-be-done',
  'value-exchange',
  'listening',
  'business-definition',
  'alternatives',
  'customer-measures',
  'customer-journey',
  'customer-profile',
] as const

export type SectionId = (typeof sectionIds)[number]

/** How far the document has what is asked for, and the words that made it so. */
export interface SectionState {
  readonly id: SectionId
  readonly state: 'present' | 'partial' | 'absent'
  /** The clearest place; `undefined` only when absent. */
  readonly evidence: Span | undefined
  /** For a partial one: which part is lacking, as a noun phrase ("the outcome"); else empty. */
  readonly lacking: string
}

export type SectionStates = Readonly<Record<SectionId, SectionState>>

/** The state of all eight asked-for contents. */
export const sectionStates = fact<SectionStates>(() => {
  const absent = (id: SectionId): SectionState => ({
    id,
    state: 'absent',
    evidence: undefined,
    lacking: '',
  })
  return Object.fromEntries(sectionIds.map((id) => [id, absent(id)])) as Record<SectionId, SectionState>
})
