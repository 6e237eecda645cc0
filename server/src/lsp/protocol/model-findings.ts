/**
 * Client to server: what is said of a document, compact, for a language model to read. `ModelFindingsParams` → `ModelFindings | null`
 * (null: it is not open, and no text was sent).
 */
export const modelFindingsRequest = 'outsideIn/modelFindings'

export interface ModelFindingsParams {
  readonly uri: string
  /** The text of a file that is not open. */
  readonly text?: string
}

export interface ModelFindings {
  /** `none` where the document is no plan; nothing is found then. */
  readonly kind: string
  /** Why nothing is said, where that has another reason than there being nothing to say. */
  readonly silent?: string
  /** 0 to 100: how far it is written from its customers' side; null where that cannot be judged. */
  readonly score: number | null
  readonly scoreParts: readonly { readonly title: string; readonly points: number; readonly of: number }[]
  /** In the order of the text; the clearest where there are too many. */
  readonly findings: readonly ModelFinding[]
  /** Findings beyond those. */
  readonly more: number
}

export interface ModelFinding {
  readonly rule: string
  /** 1-based, as people count. */
  readonly line: number
  readonly words: string
  readonly message: string
  readonly why: string
}
