import type { Severity } from '../base/severity.ts'
import type { Reported } from './reported.ts'
import type { Tool } from './tool.ts'

/** What a run of the linter has to report. */
export interface ReportedRun {
  readonly tool: Tool
  /** Sorted by path. */
  readonly readings: readonly Reported[]
  /** What was asked for and could not be read. */
  readonly unread: readonly UnreadFile[]
  /** How many findings were asked not to be shown. */
  readonly hidden: number
  /** Findings as loud as this or louder make the run fail. */
  readonly failOn: Severity | 'none'
  /** What is not told because it was accepted before, a sentence each. */
  readonly notes: readonly string[]
  /** Scores at the commit that only changes since are told of, by path, of documents that were changed. `undefined` where all is told. */
  readonly scoresBefore?: ReadonlyMap<string, number>
}

/** A file that could not be read, and why, as a clause without a full stop. */
export interface UnreadFile {
  readonly path: string
  readonly reason: string
}
