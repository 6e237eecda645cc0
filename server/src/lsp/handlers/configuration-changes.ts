import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import { configName } from '../../host/find-config.ts'
import { type MutedParams, mutedDocumentsNotification, trustGrantedNotification } from '../protocol/client-options.ts'
import type { Handler } from '../server.ts'

/** Reads all again when the settings, a configuration file, the folders, the trust in them or what is muted change. */
export const configurationChanges: Handler = ({ connection, session, client, onReady }) => {
  connection.onDidChangeConfiguration(({ settings }) => {
    // A client that is asked for settings sends none of worth here.
    if (client.workspace?.configuration) session.readAllAgain()
    else session.useSettings((settings as { outsideIn?: unknown } | null)?.outsideIn)
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${configName}`))) session.readAllAgain()
    session.tellFileChanges(changes)
  })
  // A client that does not watch files tells of no change: a save is the next best time to look.
  if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) session.onSave(() => session.readAllAgain())
  connection.onNotification(trustGrantedNotification, () => session.setTrusted(true))
  connection.onNotification(mutedDocumentsNotification, ({ uris }: MutedParams) => session.setMuted(uris))
  onReady(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'outsideIn' })
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${configName}` }, { globPattern: '**/*.{md,markdown}' }],
      })
    }
    if (client.workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(() => session.readAllAgain())
  })
  return {}
}
