import type { Position } from 'vscode-languageserver'
import type { Span } from '../../core/base/span.ts'
import type { Translate } from '../../core/base/translate.ts'
import type { JobIndex } from '../jobs/job-index.ts'
import type { Read } from '../session.ts'

/** What a reader points at, and in which words to answer. */
export interface Pointed {
  readonly read: Read
  /** Offset into the text. */
  readonly at: number
  readonly position: Position
  /** The jobs of all documents, as far as they have been read. */
  readonly jobs: JobIndex
  readonly t: Translate
  /** Whether the editor follows `command:` links. */
  readonly commandLinks: boolean
}

/** What can be told of one place. */
export interface Card {
  /** What it is told of; a smaller one is pointed at more closely. */
  readonly span: Span
  /** Markdown in which the document's own words are escaped; made when it is shown. */
  readonly text: () => string
}

/** The cards of one kind for a place, the most fitting first. Silent where it is not sure: a card that is wrong is a false alarm. */
export type CardSource = (pointed: Pointed) => readonly Card[]

/** Whether a place is within a stretch, its end included: a reader points between two characters. */
export function isAt({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end
}
