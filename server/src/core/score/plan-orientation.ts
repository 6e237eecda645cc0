import { fact } from '../facts/fact.ts'
import type { Score } from './contribution.ts'

/** How far a plan is written from the customer's side. */
export const planOrientation = fact<Score>(() => ({
  total: undefined,
  parts: [],
}))
