import { fact } from '../facts/fact.ts'
import type { Score } from './contribution.ts'

/** How far a review is about what customers get. */
export const agendaOrientation = fact<Score>(() => ({
  total: undefined,
  parts: [],
}))
