import { FileChangeType, type ProgressToken, WorkDoneProgress } from 'vscode-languageserver'
import { breathe } from '../breathe.ts'
import type { Handler } from '../handler.ts'
import { longestPlan } from '../longest-plan.ts'
import { lintWorkspaceRequest, type WorkspaceSummary } from '../protocol/workspace-lint.ts'
import type { Read } from '../session.ts'
import { newFindings } from '../shown-findings.ts'
import { diagnosticsOf } from './diagnostics.ts'

/**
 * Reads every markdown file of the workspace when asked to, never of its own accord: nobody wants thousands of findings on opening a
 * folder. Findings of files that are not open are pushed; they go as soon as the file is opened, for from then on it speaks for itself.
 */
export const workspaceLint: Handler = ({ connection, session, files, client, t }) => {
  const related = client.textDocument?.publishDiagnostics?.relatedInformation ?? false
  const shown = new Set<string>()
  const forget = (uri: string) => {
    if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  const lintClosed = async (uri: string) => {
    const text = await files.readText(uri)
    if (text === undefined || text.length > longestPlan) {
      forget(uri)
      return undefined
    }
    const read = await session.readClosed(uri, text)
    const found = diagnosticsOf(read, related, t)
    if (found.length > 0) {
      shown.add(uri)
      void connection.sendDiagnostics({ uri, diagnostics: found })
    } else forget(uri)
    return { plan: read.reading.kind !== 'none', findings: numberOf(read) }
  }

  connection.onRequest(lintWorkspaceRequest, async (params: { workDoneToken?: ProgressToken } | null, token): Promise<WorkspaceSummary> => {
    const say = progress(params?.workDoneToken)
    say.begin(t('Looking for plans'))
    const found = (await Promise.all((await session.folders()).map((folder) => files.findFiles(folder)))).flat()
    const all = [...new Set(found)].sort()
    let plans = 0
    let findings = 0
    let unread = 0
    for (const [index, uri] of all.entries()) {
      if (token.isCancellationRequested) break
      say.report(t('{0} of {1}', index + 1, all.length), Math.floor((100 * index) / all.length))
      // An open document shows its own findings; here it only counts.
      const result = session.isOpen(uri)
        ? await session.read(uri, token).then((read) => read && { plan: read.reading.kind !== 'none', findings: numberOf(read) })
        : await lintClosed(uri).catch(() => undefined)
      if (!result) unread += 1
      else {
        plans += result.plan ? 1 : 0
        findings += result.findings
      }
      await breathe()
    }
    say.end()
    return { files: all.length, plans, findings, unread, cancelled: token.isCancellationRequested }
  })
  session.onOpen(forget)
  session.onFileChanges((changes) => {
    for (const { uri, type } of changes) {
      if (!shown.has(uri) || session.isOpen(uri)) continue
      if (type === FileChangeType.Deleted) forget(uri)
      else void lintClosed(uri).catch(() => forget(uri))
    }
  })
  return {}

  function progress(token: ProgressToken | undefined) {
    const send = (value: object) => {
      if (token !== undefined) void connection.sendProgress(WorkDoneProgress.type, token, value as never)
    }
    return {
      begin: (title: string) => send({ kind: 'begin', title, percentage: 0, cancellable: true }),
      report: (message: string, percentage: number) => send({ kind: 'report', message, percentage }),
      end: () => send({ kind: 'end' }),
    }
  }
}

/** All findings that are new, whether shown or only counted. */
function numberOf(read: Read): number {
  return newFindings(read).length
}
