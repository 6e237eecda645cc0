import type { Span } from '../base/span.ts'
import type { Passage } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { fact, sentenceFact } from './fact.ts'
import { type JobStatement, jobStatements } from './job-statements.ts'

/** Whether a side of a job is told. `unsure` where words stand that can mean it: "my family", "trust". */
export type SideTold = 'told' | 'unsure' | 'untold'

/** A job with its three sides: the task, how somebody feels, how they stand with others. After Christensen and others on jobs to be done. */
export interface JobDimensions {
  readonly span: Span
  readonly functional: boolean
  readonly emotional: SideTold
  readonly social: SideTold
}

/** Passages behind a statement that are read as part of its job. */
const mostPassages = 8

const emotionalLabel = /^\W*(?:[^:.]{0,30}\()?(?:emotional|feelings?|how (?:it|they|i) feels?)\b[^:.]{0,30}:\W*\w/i
const socialLabel = /^\W*(?:[^:.]{0,40}\()?(?:social|standing|how (?:it|they|i) looks?(?: to others)?)\b[^:.]{0,30}:\W*\w/i
const functionalLabel = /^\W*(?:[^:.]{0,40}\()?(?:functional|practical|task)\b[^:.]{0,30}:\W*\w/i
const another = /^\W*(?:j|job|jtbd)[ -]?\d{1,2}\b/i

const told = sentenceFact((sentence, lexicon) => ({
  functional: functionalLabel.test(sentence.text),
  emotional: emotionalLabel.test(sentence.text) || termsOf(sentence, 'feelings-named', lexicon).length > 0,
  social: socialLabel.test(sentence.text) || termsOf(sentence, 'standing-with-others', lexicon).length > 0,
  unsure: termsOf(sentence, 'feeling-and-standing', lexicon).length > 0,
}))

/** The sides of each job statement, told in it or in what belongs to it: its row, the lines below it up to the next job. */
export const jobDimensions = fact<readonly JobDimensions[]>((analysis) => {
  const statements = jobStatements(analysis)
  const begins = new Set(statements.map(({ sentence }) => sentence.passage))
  return statements.map((job) => {
    const sides = passagesOf(job).flatMap(({ sentences }) => sentences.map((sentence) => told(sentence, analysis)))
    const side = (name: 'emotional' | 'social'): SideTold =>
      sides.some((one) => one[name]) ? 'told' : sides.some(({ unsure }) => unsure) ? 'unsure' : 'untold'
    return {
      span: job.span,
      functional: job.motivation || sides.some(({ functional }) => functional),
      emotional: side('emotional'),
      social: side('social'),
    }
  })

  function passagesOf({ sentence: { passage } }: JobStatement): readonly Passage[] {
    const { cell } = passage.reading
    if (cell !== undefined)
      return passage.block.passages.filter(({ reading }) => reading.cell?.table === cell.table && reading.cell.row === cell.row)
    const found = [passage]
    const { blocks } = passage.block.section
    const own = blocks.slice(blocks.indexOf(passage.block)).flatMap(({ passages }) => passages)
    for (const next of own.slice(own.indexOf(passage) + 1, own.indexOf(passage) + 1 + mostPassages)) {
      if (begins.has(next) || next.reading.role === 'code' || next.reading.cell !== undefined || another.test(next.reading.text)) break
      const { item } = passage.reading
      const below = next.reading.item
      // Of a list of jobs, what stands beside one is another one; what stands below it is its own. Below a paragraph, a list tells more of it.
      if (below === undefined || (item !== undefined && below.opens && below.depth <= item.depth)) break
      found.push(next)
    }
    return found
  }
})
