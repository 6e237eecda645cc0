import type { Finding } from '../base/finding.ts'

/** Of so many places one is a rule's own share while others wait. */
const shares = 3

/**
 * The same in the order in which places are given away: no rule takes more than a third of them, its first ones, as long as others have
 * something to say. One that speaks often, such as one of a team's own, would leave no place to the others. What is over its share
 * comes behind, in the order it had.
 *
 * @param ranked those first that a reader should see first
 * @param most how many places there are
 */
export function sharedOut<T>(ranked: readonly T[], most: number, findingOf: (one: T) => Finding): readonly T[] {
  const share = Math.ceil(most / shares)
  const taken = new Map<string, number>()
  const within: T[] = []
  const over: T[] = []
  for (const one of ranked) {
    const { rule } = findingOf(one)
    const before = taken.get(rule) ?? 0
    taken.set(rule, before + 1)
    if (before < share) within.push(one)
    else over.push(one)
  }
  return [...within, ...over]
}
