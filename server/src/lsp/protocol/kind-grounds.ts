/** Client to server: why a document is taken for what it is. `DocumentParams` → `KindGrounds | null` (null: it is not open). */
export const kindGroundsRequest = 'outsideIn/kindGrounds'

export interface KindGrounds {
  readonly by: 'front matter' | 'configuration' | 'text'
  /** Of a kind told from the text: the headings that spoke most for it, strongest first. */
  readonly headings: readonly string[]
}
