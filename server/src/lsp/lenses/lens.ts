import type { Translate } from '../../core/base/translate.ts'
import type { Read } from '../session.ts'

/** A line that is shown over another one. */
export interface Lens {
  /** Where the line begins that it stands over. */
  readonly at: number
  readonly title: string
  /** What a click does, in editors that know our commands. */
  readonly command: string
  readonly arguments: readonly unknown[]
}

/** All lenses of one kind in a document. */
export type LensSource = (read: Read, t: Translate) => readonly Lens[]
