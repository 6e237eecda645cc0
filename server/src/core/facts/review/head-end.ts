/** Marks behind which more is told of what the head names. */
const marks = /[:–—(]|\s-\s|\.\s/g
/** A number or a time before a mark is no head of its own. */
const counting = /\b(?:min(?:ute)?s?|hours?|am|pm|part|section|item|step|block)\b/gi

/** Where the head of a text ends: before the first colon, dash, bracket or full stop that stands behind a word. */
export function headEnd(text: string): number {
  for (const { index } of text.matchAll(marks)) if (/\p{L}{3}/u.test(text.slice(0, index).replace(counting, ''))) return index
  return text.length
}
