import type { CompletionItem } from 'vscode-languageserver'
import type { Translate } from '../../core/base/translate.ts'
import type { JobIndex } from '../jobs/job-index.ts'
import type { Read } from '../session.ts'
import type { Cursor } from './cursor.ts'
import type { FindingsSeen } from './findings-seen.ts'

/** What a source of completions has to work with, besides where the cursor is. */
export interface CompletionContext {
  readonly uri: string
  readonly t: Translate
  /** What was last read of the document: of this text, or of an earlier one. */
  readonly last: Read | undefined
  /** The jobs of all documents, as far as they have been read; looked up when they are asked for. */
  readonly jobs: () => JobIndex
  readonly seen: FindingsSeen | undefined
  /** Whether the client fills in snippets with places to step through. */
  readonly snippets: boolean
  /** Whether the client can be asked for the next list once an item is taken, as VS Code can. */
  readonly asksAgain: boolean
}

/** One kind of place in which something can be completed. Gives `undefined` where the cursor is in no such place. */
export type CompletionSource = (cursor: Cursor, context: CompletionContext) => readonly CompletionItem[] | undefined
