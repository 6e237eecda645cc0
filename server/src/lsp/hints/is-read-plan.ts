import type { Reading } from '../../core/engine/engine.ts'
import { isTemplate } from '../../core/facts/template.ts'
import { writtenInEnglish } from '../../core/facts/written-in-english.ts'

/** Whether a document is surely a plan that says something of its own, in a language that is read: elsewhere hints would be guesses. */
export function isReadPlan(reading: Pick<Reading, 'sections' | 'doubtful' | 'ask'>): boolean {
  return reading.sections !== undefined && !reading.doubtful && !reading.ask(isTemplate) && reading.ask(writtenInEnglish)
}
