import { readDocument } from '../../server/src/core/document/read-document.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

/** A document as a review's agenda, whatever it looks like. */
export function reviewAnalysis(text: string): Analysis {
  return { document: readDocument(text), lexicon, settings: { kind: 'qbr', customer: [], company: [], product: [] }, path: 'review.md' }
}
