/**
 * What a good coach would ask of words of the author's: they stay as they are, and are gone on from.
 * It is asked behind the words themselves: “Grow our market share”: what will people be able to do then that they cannot do today?
 */
export interface Prompt {
  /** Goes on after a colon, so that it begins with a small letter; ends with a question mark. */
  readonly question: string
  /** How the answer may begin, with `…` where the author's words are to stand. */
  readonly answer: string
  /** It is about all that the block of the words holds, and is asked below that. */
  readonly ofAll?: true
  /** The words may also be gone on with in the sentence itself, where they end it: “… so that [who] can [do what]”. */
  readonly goesOn?: 'so that'
}
