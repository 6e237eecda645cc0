/** A half-open stretch of text, in UTF-16 code units from the start of whatever text its owner names. */
export interface Span {
  readonly start: number
  readonly end: number
}
