/** A stretch of a text, and what its groups were. */
export interface PatternMatch {
  readonly start: number
  readonly end: number
  /** The whole first. */
  readonly groups: readonly string[]
}

/** A regular expression that takes time in proportion to the text, whatever the text (RE2). */
export interface Pattern {
  /** As it was written. */
  readonly source: string
  /** Its matches, in order and apart from one another; at most `most`. Those of no length are none. */
  find(text: string, most: number): readonly PatternMatch[]
}
