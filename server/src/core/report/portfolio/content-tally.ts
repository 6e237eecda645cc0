import type { SectionId } from '../../facts/section-ids.ts'

/** In how many plans a content is there, in part, or not found. */
export interface ContentTally {
  readonly id: SectionId
  readonly present: number
  readonly partial: number
  readonly absent: number
}
