import type { Finding } from '../base/finding.ts'
import { speaksOfSilences } from './speaks-of-silences.ts'

/** Of so many places one is a rule's own share while others wait. */
const shares = 3

/**
 * The same in the order in which places are given away: no rule takes more than a third of the places, its first ones, as long as others
 * have something to say. One that speaks often, such as one of a team's own, would leave no place to them. What is over its share comes
 * behind those others. Errors share among themselves: they are what a build fails by, and nothing quieter takes the place of one. What is
 * about comments for silence takes no place from what is about the text, either.
 *
 * @param ranked those first that a reader should see first, the loudest before all others
 * @param most how many places there are
 */
export function sharedOut<T>(ranked: readonly T[], most: number, findingOf: (one: T) => Finding): readonly T[] {
  const share = Math.ceil(most / shares)
  const taken = new Map<string, number>()
  const shared: T[] = []
  let isError = false
  let ofSilences = false
  let over: T[] = []
  for (const one of ranked) {
    const finding = findingOf(one)
    const { rule } = finding
    if ((finding.severity === 'error') !== isError || speaksOfSilences(finding) !== ofSilences) {
      shared.push(...over)
      over = []
      taken.clear()
      isError = finding.severity === 'error'
      ofSilences = speaksOfSilences(finding)
    }
    const before = taken.get(rule) ?? 0
    taken.set(rule, before + 1)
    if (before < share) shared.push(one)
    else over.push(one)
  }
  return [...shared, ...over]
}
