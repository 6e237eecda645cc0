import type { Question } from './question.ts'

/** A question that may be asked, with how much it weighs in this document. */
export interface Candidate extends Question {
  readonly weight: number
}
