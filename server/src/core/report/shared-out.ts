import type { Finding } from '../base/finding.ts'
import type { Severity } from '../base/severity.ts'
import { speaksOfSilences } from './speaks-of-silences.ts'

/** Of so many places one is a rule's own share while others wait. */
const shares = 3

/**
 * The same in the order in which places are given away: among findings of one severity no rule takes more than a third of the places, its
 * first ones, as long as others as loud have something to say. One that speaks often, such as one of a team's own, would leave no place to
 * them. What is over its share comes behind those others, and still before all that is quieter: no hint takes the place of an error.
 * What is about comments for silence takes no place from what is about the text, either.
 *
 * @param ranked those first that a reader should see first, the loudest before all others
 * @param most how many places there are
 */
export function sharedOut<T>(ranked: readonly T[], most: number, findingOf: (one: T) => Finding): readonly T[] {
  const share = Math.ceil(most / shares)
  const taken = new Map<string, number>()
  const shared: T[] = []
  let loudness: Severity | undefined
  let ofSilences = false
  let over: T[] = []
  for (const one of ranked) {
    const finding = findingOf(one)
    const { rule, severity } = finding
    if (severity !== loudness || speaksOfSilences(finding) !== ofSilences) {
      shared.push(...over)
      over = []
      taken.clear()
      loudness = severity
      ofSilences = speaksOfSilences(finding)
    }
    const before = taken.get(rule) ?? 0
    taken.set(rule, before + 1)
    if (before < share) shared.push(one)
    else over.push(one)
  }
  return [...shared, ...over]
}
