import type { ReadPart } from './part-reading.ts'

/** Share of the questions that should be about customers. */
const enough = 0.4
/** Fewer questions show no direction. */
const fewest = 2

/** What is asked. */
export const questions: ReadPart = ({ questions }) => {
  if (questions.length < fewest) return undefined
  const about = questions.filter(({ driver }) => driver === 'value')
  return {
    met: about.length / questions.length / enough,
    reason: `${about.length} of ${questions.length} questions ${about.length === 1 ? 'is' : 'are'} about customers; full marks from ${Math.ceil(questions.length * enough)}`,
    evidence: (about.length > 0 ? about : questions).map(({ span }) => span),
  }
}
