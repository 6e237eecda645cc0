import type { Comparison } from '../compare/compare-versions.ts'
import type { Reported } from './reported.ts'

/** A comparison with the two readings it is of. */
export interface Compared {
  readonly comparison: Comparison
  readonly earlier: Reported
  readonly later: Reported
  /** What the earlier version is, in the reader's language: "Compared with the last commit, a1b2c3d of 2026-11-21". */
  readonly since: string
}
