const steps = '▁▂▃▄▅▆▇█'

/** Scores of 0 to 100 as a line of blocks, one each, `·` where there is none. The whole scale counts: a low line is a low score. */
export function sparkLine(scores: readonly (number | undefined)[]): string {
  return scores
    .map((score) => (score === undefined ? '·' : steps[Math.min(steps.length - 1, Math.floor((score / 100) * steps.length))]))
    .join('')
}
