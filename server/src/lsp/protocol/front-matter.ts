import type { TextEdit } from 'vscode-languageserver'
import type { DocumentParams } from './document-params.ts'

/** Client to server: the edit that makes a document say what it is. `KindParams` → `FrontMatterEdit | null` (null: it has no place for it). */
export const kindEditRequest = 'outsideIn/kindEdit'

/** Client to server: the edit that makes a review say what kind of meeting it is of. `MeetingParams` → `FrontMatterEdit | null`. */
export const meetingEditRequest = 'outsideIn/meetingEdit'

export interface KindParams extends DocumentParams {
  readonly kind: string
}

export interface MeetingParams extends DocumentParams {
  readonly meeting: string
}

export interface FrontMatterEdit {
  readonly version: number
  readonly edits: readonly TextEdit[]
}
