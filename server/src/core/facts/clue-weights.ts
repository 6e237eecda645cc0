/** What each clue is worth for one question about a document. Clues that are not named count for nothing. */
export interface ClueWeights {
  readonly bias: number
  readonly length: number
  readonly headings: number
  readonly below: number
  readonly pairs: number
  readonly titles: number
  readonly columns: number
  /** What the wording of the document counts for. */
  readonly wording: number
  /** What the document is about otherwise may count for or against a content. */
  readonly subjects: Readonly<Record<string, number>>
  readonly clues: Readonly<Record<string, number>>
}
