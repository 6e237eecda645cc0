import type { ReviewQuestion } from '../../facts/review/review-questions.ts'
import type { ReadPart } from './part-reading.ts'

/** Share of the questions that should be about customers. */
const enough = 0.4
/** Fewer questions show no direction. */
const fewest = 2

/** What is asked, and what whoever leads the meeting asks. */
export const questions: ReadPart = ({ questions }) => {
  if (questions.length < fewest) return undefined
  const about = questions.filter(({ driver }) => driver === 'value')
  return {
    met: about.length / questions.length / enough,
    reason: `${about.length} of ${questions.length} questions ${about.length === 1 ? 'is' : 'are'} about customers${chairs(questions)}; full marks from ${Math.ceil(questions.length * enough)}`,
    evidence: (about.length > 0 ? about : questions).map(({ span }) => span),
  }
}

/** The chair's own questions told apart, where it is known who asked. */
function chairs(questions: readonly ReviewQuestion[]): string {
  const own = questions.filter(({ chair }) => chair)
  if (own.length === 0 || own.length === questions.length) return own.length === 0 ? '' : ', all asked by the chair'
  const about = own.filter(({ driver }) => driver === 'value').length
  return `; the chair asked ${own.length}, ${about === 0 ? 'none' : about} of them about customers`
}
