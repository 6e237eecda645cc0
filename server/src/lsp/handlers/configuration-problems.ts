import { DiagnosticSeverity } from 'vscode-languageserver'
import { createLineIndex } from '../../core/base/line-index.ts'
import { isConfigLocation } from '../../host/find-config.ts'
import { canonicalUri } from '../../host/location/canonical-uri.ts'
import type { Handler } from '../handler.ts'
import { source } from '../source.ts'
import { createPositions } from '../to-lsp.ts'

/**
 * Shows what is wrong in a configuration file where it stands, in that file. They are pushed to every client: the file is no document of
 * ours that could be asked about. They stay until the file is mended or gone, whether or not a document that goes by it is open.
 */
export const configurationProblems: Handler = ({ connection, session, encoding }) => {
  const shown = new Set<string>()
  const extended = new Set<string>()
  session.onConfigurationFile(({ location, text, problems }) => {
    if (!isConfigLocation(location)) extended.add(canonicalUri(location))
    if (problems.length === 0 && !shown.delete(location)) return
    if (problems.length > 0) shown.add(location)
    const positions = createPositions(text, createLineIndex(text), encoding)
    const diagnostics = problems.map(({ span, message }) => ({
      range: positions.range(span),
      severity: DiagnosticSeverity.Error,
      code: 'configuration',
      source,
      message,
    }))
    void connection.sendDiagnostics({ uri: location, diagnostics })
  })
  session.onReadAllAgain(() => {
    for (const uri of shown) void session.checkConfigurationFile(uri)
  })
  session.onFileChanges((changes) => {
    for (const { uri } of changes) if (isConfigLocation(uri) || extended.has(canonicalUri(uri))) void session.checkConfigurationFile(uri)
  })
  return {}
}
