import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import { baselineName } from '../../core/compare/baseline.ts'
import { isConfigLocation } from '../../host/find-config.ts'
import { canonicalUri } from '../../host/location/canonical-uri.ts'
import { lastName } from '../../host/location/last-name.ts'
import { parentLocation } from '../../host/location/parent-location.ts'
import type { Handler } from '../handler.ts'
import { type MutedParams, mutedDocumentsNotification, trustGrantedNotification } from '../protocol/client-options.ts'

/** Reads all again when the settings, a configuration file, a baseline, the folders, the trust in them or what is muted change. */
export const configurationChanges: Handler = ({ connection, session, client, onReady }) => {
  const watching = client.workspace?.didChangeWatchedFiles
  /** Files that configurations build on, there or not; they may be called anything, so each is watched by itself. */
  const extended = new Set<string>()
  session.onConfigurationFile(({ location }) => {
    if (isConfigLocation(location) || extended.has(canonicalUri(location))) return
    extended.add(canonicalUri(location))
    if (!watching?.dynamicRegistration) return
    const [folder, name] = [parentLocation(location) ?? location, lastName(location)]
    const globPattern = watching.relativePatternSupport ? { baseUri: folder, pattern: name } : `**/${name}`
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    // A client that is asked for settings sends none of worth here.
    if (client.workspace?.configuration) session.readAllAgain()
    else session.useSettings((settings as { outsideIn?: unknown } | null)?.outsideIn)
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isConfigLocation(uri) || extended.has(canonicalUri(uri)) || uri.endsWith(`/${baselineName}`)))
      session.readAllAgain()
    session.tellFileChanges(changes)
  })
  // A client that does not watch files tells of no change: a save is the next best time to look.
  if (!watching?.dynamicRegistration) session.onSave(() => session.readAllAgain())
  connection.onNotification(trustGrantedNotification, () => session.setTrusted(true))
  connection.onNotification(mutedDocumentsNotification, ({ uris }: MutedParams) => session.setMuted(uris))
  onReady(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'outsideIn' })
    }
    if (watching?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/.outside-in.{json,jsonc,yaml,yml}' },
          { globPattern: `**/${baselineName}` },
          { globPattern: '**/*.{md,markdown}' },
        ],
      })
    }
    if (client.workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(() => session.readAllAgain())
  })
  return {}
}
