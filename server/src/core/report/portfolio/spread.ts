/** Of fewer scores each is told: there is no middle among them worth telling. */
const leastForMiddle = 5

/** How the scores of documents lie. */
export interface Spread {
  readonly documents: number
  /** How many of them have a score. */
  readonly scored: number
  readonly lowest: number | undefined
  readonly highest: number | undefined
  /** Half of the scores are this or less; of an even number the mean of the two in the middle, rounded. */
  readonly median: number | undefined
  /** The scores themselves, lowest first, where they are too few to tell their middle; else `undefined`. */
  readonly few: readonly number[] | undefined
  /** How many scores lie in each ten points: 0 to 9, 10 to 19 … 90 to 100. */
  readonly tens: readonly number[]
}

/** How the scores of some documents lie. */
export function spreadOf(documents: readonly { readonly score: number | undefined }[]): Spread {
  const scores = documents.flatMap(({ score }) => score ?? []).sort((a, b) => a - b)
  const tens = Array.from({ length: 10 }, (_none, ten) => scores.filter((score) => Math.min(9, Math.floor(score / 10)) === ten).length)
  const upper = scores[Math.floor(scores.length / 2)]
  const lower = scores[Math.floor((scores.length - 1) / 2)]
  return {
    documents: documents.length,
    scored: scores.length,
    lowest: scores[0],
    highest: scores.at(-1),
    median: upper === undefined || lower === undefined ? undefined : Math.round((lower + upper) / 2),
    few: scores.length < leastForMiddle ? scores : undefined,
    tens,
  }
}
