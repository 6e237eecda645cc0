import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver'
import type { Finding } from '../../core/base/finding.ts'
import { severities } from '../../core/base/severity.ts'
import type { Translate } from '../../core/base/translate.ts'
import { rulePageAddress } from '../../core/report/rule-page-address.ts'
import type { Handler } from '../handler.ts'
import type { Read } from '../session.ts'
import { shownFindings } from '../shown-findings.ts'
import { source } from '../source.ts'
import { toSeverity } from '../to-lsp.ts'

/**
 * Shows findings as diagnostics. A client that pulls is never pushed to as well, so that no document has its findings twice; files that
 * are not open are another matter (see workspace-lint).
 */
export const diagnostics: Handler = ({ connection, session, client, t }) => {
  const pulls = client.textDocument?.diagnostic !== undefined
  const related =
    client.textDocument?.diagnostic?.relatedInformation ?? client.textDocument?.publishDiagnostics?.relatedInformation ?? false
  const toDiagnostics = (read: Read) => diagnosticsOf(read, related, t)

  if (pulls) {
    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      const unchanged = (resultId: string) => ({ kind: DocumentDiagnosticReportKind.Unchanged, resultId }) as const
      if (!session.isOpen(uri)) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
      if (previousResultId !== undefined && session.isCurrent(uri, previousResultId)) return unchanged(previousResultId)
      const { run } = await session.settings(uri)
      if (run === 'onSave' && previousResultId !== undefined && !session.isSaved(uri)) return unchanged(previousResultId)
      const read = await session.read(uri, token)
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Given up by the client.')
      if (read === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
      if (read.version !== session.version(uri)) {
        throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed since.', { retriggerRequest: true })
      }
      return previousResultId === read.id
        ? unchanged(read.id)
        : { kind: DocumentDiagnosticReportKind.Full, resultId: read.id, items: toDiagnostics(read) }
    })
    if (client.workspace?.diagnostics?.refreshSupport) session.onReadAllAgain(() => connection.languages.diagnostics.refresh())
    return { diagnosticProvider: { identifier: source, interFileDependencies: false, workspaceDiagnostics: false } }
  }

  const show = (read: Read) => {
    if (read.version !== session.version(read.uri)) return
    void connection.sendDiagnostics({ uri: read.uri, version: read.version, diagnostics: toDiagnostics(read) })
  }
  session.onRead((read) => {
    if (read.settings.run === 'onType' || session.isSaved(read.uri)) show(read)
  })
  session.onSave((uri) => {
    void session.read(uri, undefined, 'hurried').then((read) => read && show(read))
  })
  session.onClose((uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }))
  return {}
}

/** The findings of a reading in LSP's terms, the clearest of them; how many more there are is told at the end of the document. */
export function diagnosticsOf(read: Read, related: boolean, t: Translate): Diagnostic[] {
  const { uri, positions } = read
  const { shown, others } = shownFindings(read)
  return [...shown.map(diagnosticOf), ...(others.length > 0 ? [restOf(read, others, t)] : [])]

  function diagnosticOf(finding: Finding): Diagnostic {
    const address = rulePageAddress(finding.rule)
    return {
      range: positions.range(finding.span),
      severity: toSeverity(finding.severity),
      code: finding.rule,
      ...(address === undefined ? {} : { codeDescription: { href: address } }),
      source,
      message: finding.message,
      ...(related && finding.related.length > 0
        ? { relatedInformation: finding.related.map(({ span, message }) => ({ location: { uri, range: positions.range(span) }, message })) }
        : {}),
    }
  }
}

/** Tells of findings that are not shown, as loudly as the loudest of them would speak. */
function restOf({ text, positions }: Read, others: readonly Finding[], t: Translate): Diagnostic {
  const loudest = severities.find((severity) => others.some((finding) => finding.severity === severity)) ?? 'hint'
  const end = positions.position(text.trimEnd().length)
  return {
    range: { start: end, end },
    severity: toSeverity(loudest),
    source,
    message:
      others.length === 1
        ? t('1 more suggestion is not shown here. The report has them all; outsideIn.maxFindings in the settings shows more.')
        : t(
            '{0} more suggestions are not shown here. The report has them all; outsideIn.maxFindings in the settings shows more.',
            others.length,
          ),
  }
}
