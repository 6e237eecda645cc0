import type { Range } from 'vscode-languageserver'

/** Client to server: who acts in a document. `DocumentParams` → `WhoActs | null` (null: not open, or not read as a plan). */
export const whoActsRequest = 'outsideIn/whoActs'

/** Those whose sentence it can be; `company` with what it offers told apart, for a product acts for those who made it. */
export type ActingSide = 'customer' | 'company' | 'product'

export interface ActingClause {
  readonly side: ActingSide
  readonly range: Range
  /** Nobody is named: the writers order it of themselves. */
  readonly unsaid: boolean
}

/** Who acts in a document. A sentence in which several act counts for each of them. */
export interface WhoActs {
  readonly version: number
  /** The line of the title, or the first one where there is none. */
  readonly titleLine: number
  /** Sentences in which anybody acts. */
  readonly sentences: number
  readonly counts: Readonly<Record<ActingSide, number>>
  /** Sentences of the company's in which nobody is named. */
  readonly unsaid: number
  readonly clauses: readonly ActingClause[]
}
