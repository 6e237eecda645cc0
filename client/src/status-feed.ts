import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type DocumentStatus, documentStatusNotification } from '../../server/src/lsp/protocol/document-status.ts'

/** How documents read, told to everybody who listens. */
export interface StatusFeed extends vscode.Disposable {
  readonly onStatus: vscode.Event<DocumentStatus>
}

/** A client tells of a notification to the one who asked for it last, so this is the one, and tells the others. */
export function createStatusFeed(client: BaseLanguageClient): StatusFeed {
  const told = new vscode.EventEmitter<DocumentStatus>()
  const listening = client.onNotification(documentStatusNotification, (status: DocumentStatus) => told.fire(status))
  return {
    onStatus: told.event,
    dispose() {
      listening.dispose()
      told.dispose()
    },
  }
}
