/** Server to client: an earlier version of a document, for clients that said `history`. `HistoryParams` → `EarlierVersion | null`. */
export const historyRequest = 'outsideIn/history'

/** Client to server: commits were made, or another branch is checked out; what was told of earlier versions may be past. */
export const historyChangedNotification = 'outsideIn/historyChanged'

/** What to compare with: the document as last committed, or as it was where its branch began. */
export type HistoryPoint = 'lastCommit' | 'mergeBase'

export interface HistoryParams {
  readonly uri: string
  readonly of: HistoryPoint
}

/** A document as a commit has it. Null is answered where there is no such commit, or the document is not in it. */
export interface EarlierVersion {
  readonly text: string
  /** The commit's whole hash. */
  readonly ref: string
  /** The commit as people read it: its short hash. */
  readonly label: string
  /** When it was made, as an ISO date; null where that is not known. */
  readonly date: string | null
}
