import type { Span } from '../../base/span.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import type { Driver } from './driver.ts'
import { driverOfText } from './driver-of-text.ts'
import { reviewSections } from './review-sections.ts'

/** A question that is to be asked, or was. */
export interface ReviewQuestion {
  readonly text: string
  readonly span: Span
  /** What it is about. */
  readonly driver: Driver
}

/** The questions of a review: those listed, and those below its items. */
export const reviewQuestions = fact<readonly ReviewQuestion[]>((analysis) => {
  const lines = agendaLines(analysis)
  const below = agendaItems(analysis).items.flatMap((item) => [item.line, ...item.below.map((index) => lines[index]!)])
  const asked = new Set([...reviewSections(analysis).questions, ...below].filter((line) => /\?["'”’)]*\s*$/.test(line.text)))
  return [...asked].map(({ text, span }) => ({ text, span, driver: driverOfText(text, analysis.lexicon) }))
})
