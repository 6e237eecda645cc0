import type { Translate } from '../../core/base/translate.ts'
import type { WorkspaceJobs } from '../jobs/workspace-jobs.ts'
import type { Read } from '../session.ts'
import type { ScoreBefore } from './score-before.ts'

/** A line that is shown over another one. */
export interface Lens {
  /** Where the line begins that it stands over. */
  readonly at: number
  readonly title: string
  /** What a click does, in editors that know our commands. */
  readonly command: string
  readonly arguments: readonly unknown[]
}

/** What lenses are made with. */
export interface LensContext {
  readonly t: Translate
  readonly scoreBefore: ScoreBefore
  readonly jobs: WorkspaceJobs
}

/** All lenses of one kind in a document. */
export type LensSource = (read: Read, context: LensContext) => readonly Lens[]
