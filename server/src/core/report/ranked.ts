import type { Finding } from '../base/finding.ts'
import { clearerFirst } from './clearer-first.ts'
import type { Reported } from './reported.ts'

/** A finding with the reading that it is of. */
export interface FindingOf {
  readonly reading: Reported
  readonly finding: Finding
}

/**
 * The findings of all documents, those first that a reader should see first. Where nothing else tells two apart, what a rule says first
 * in a document stands before what it says there again, so that one document does not crowd out the others.
 */
export function ranked(readings: readonly Reported[]): readonly FindingOf[] {
  const all = readings.flatMap((reading) => {
    const times = new Map<string, number>()
    return reading.findings.map((finding) => {
      const time = (times.get(finding.rule) ?? 0) + 1
      times.set(finding.rule, time)
      return { reading, finding, time }
    })
  })
  const compare = clearerFirst(all.map(({ finding }) => finding))
  return all.sort((a, b) => compare(a.finding, b.finding) || a.time - b.time)
}
