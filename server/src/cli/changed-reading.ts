import type { Finding } from '../core/base/finding.ts'
import { type ComparedVersion, compareVersions } from '../core/compare/compare-versions.ts'
import { fingerprinted } from '../core/compare/fingerprinted.ts'
import { placesOfFinding } from '../core/compare/places-of-finding.ts'
import type { Engine, Reading, ReadOptions } from '../core/engine/engine.ts'
import { type ScoreBefore, scoreOf } from './score-of.ts'

/** What a change did to a document. */
export interface ChangedReading {
  /** Fingerprints of the findings of now that the earlier version did not have. */
  readonly fresh: ReadonlySet<string>
  readonly scoreBefore: ScoreBefore | undefined
}

/** Both versions are read as standing at the same path. */
export function changedReading(engine: Engine, before: string, now: string, options: Pick<ReadOptions, 'path' | 'today'>): ChangedReading {
  const earlier = engine.read(before, options)
  const later = engine.read(now, options)
  const [had, have] = [fingerprinted(earlier), fingerprinted(later)]
  const compared = compareVersions(byPlace(earlier, had.findings), byPlace(later, have.findings))
  // A sentence that was written anew is part of the change, whatever was said of the one before it.
  const fresh = [...compared.fresh, ...compared.changed.map(({ after }) => after)]
  const knew = new Set(had.comparables.map(({ fingerprint }) => fingerprint))
  return {
    fresh: new Set([
      ...fresh.map(({ fingerprint }) => fingerprint!),
      ...have.comparables.flatMap(({ fingerprint }) => (knew.has(fingerprint) ? [] : [fingerprint!])),
    ]),
    scoreBefore: scoreOf(earlier),
  }
}

/** A version with a finding for each place: whether a place is new does not hang on which other places the document has. */
function byPlace({ document, orientation, review, sections }: Reading, findings: readonly Finding[]): ComparedVersion {
  const single = findings.flatMap((finding) =>
    placesOfFinding(finding).map(({ also: _, ...place }) => ({ rule: finding.rule, scope: finding.scope, ...place })),
  )
  return { document, orientation, review, sections, findings: single }
}
