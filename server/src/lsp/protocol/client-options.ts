/*
 * The files of this folder are what client and server say to each other beyond LSP. Methods are plain strings and messages plain data, so that
 * either side of any editor can speak them. Lines are 0-based as in LSP.
 */

/** What a client may say in `initializationOptions`. All are off unless said. */
export interface ClientOptions {
  /** The client wants `documentStatusNotification`. */
  readonly status?: boolean
  /** The client knows the command `outsideIn.explainRule` and follows `command:` links in hovers. */
  readonly commandLinks?: boolean
  /** The client answers `readFileRequest` and `findFilesRequest`. */
  readonly files?: boolean
  /** The client answers `historyRequest`. */
  readonly history?: boolean
  /** The client wants `jobsChangedNotification`. */
  readonly jobs?: boolean
  /** The strings of the interface in the user's language, by their English ones; English where there are none. */
  readonly translations?: Readonly<Record<string, string>>
  /** Whether the workspace is trusted; in one that is not, its configuration files are left aside. Trusted unless said otherwise. */
  readonly trusted?: boolean
  /** URIs of documents that their reader wants left alone. */
  readonly muted?: readonly string[]
}

/** Client to server: the workspace is trusted from now on. */
export const trustGrantedNotification = 'outsideIn/trustGranted'

/** Client to server: the documents to leave alone from now on, instead of those named before. `MutedParams`. */
export const mutedDocumentsNotification = 'outsideIn/mutedDocuments'

export interface MutedParams {
  readonly uris: readonly string[]
}
