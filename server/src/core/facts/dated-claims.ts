import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { placedClaims, sourceDates } from './customer-claims.ts'
import { type DocumentDate, documentDate } from './document-date.ts'
import { fact } from './fact.ts'

/** A claim about those served that says from when it is known. Months are counted from the year 0. */
export interface DatedClaim {
  readonly span: Span
  readonly words: string
  /** When its source is from: as written, and its last month. */
  readonly when: { readonly words: string; readonly lastMonth: number }
  /** The newest month that the passage or row around it names for what is known: an old figure may be the start of a comparison. */
  readonly newestBeside: number
  /** When the document was written, if it says so. */
  readonly written: DocumentDate | undefined
}

/** The claims with a date, in document order. */
export const datedClaims = fact<readonly DatedClaim[]>((analysis) => {
  const written = documentDate(analysis)
  return placedClaims(analysis).flatMap(({ sentence, span, words, evidence: { when, directness } }) => {
    if (when === undefined || directness === 'assumed') return []
    return [{ span, words, when, newestBeside: newest(sentence, when.lastMonth, analysis), written }]
  })
})

function newest({ passage }: Sentence, least: number, analysis: Analysis): number {
  const { cell } = passage.reading
  const beside =
    cell === undefined
      ? passage.sentences
      : passage.block.passages
          .filter(({ reading }) => reading.cell?.table === cell.table && reading.cell.row === cell.row)
          .flatMap(({ sentences }) => sentences)
  return beside.reduce((best, one) => Math.max(best, ...sourceDates(one, analysis).map(({ last }) => last)), least)
}
