import type { Span } from '../../core/base/span.ts'
import type { Translate } from '../../core/base/translate.ts'
import type { Read } from '../session.ts'

/** A few words that are shown beside a line. */
export interface Hint {
  /** What they are said of. */
  readonly span: Span
  readonly label: string
  /** The same where the line has little room; `label` if there is none. */
  readonly brief?: string
  /** What is told when one points at it, as markdown; made when it is shown. */
  readonly tooltip: () => string
}

/** All hints of one kind in a document. Silent where it is not sure: a hint that is wrong costs more than one that is not there. */
export type HintSource = (read: Read, t: Translate) => readonly Hint[]
