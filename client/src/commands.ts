import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { explainRule } from './explain-rule.ts'
import { exportReport } from './export-report.ts'
import { insertSection } from './insert-section.ts'
import { lintWorkspace } from './lint-workspace.ts'
import { showMenu } from './menu.ts'
import { type Muting, muteWorkspace } from './mute.ts'
import { onPlan } from './on-plan.ts'
import type { ReportPanels } from './report-panels.ts'
import { setKind, setMeeting } from './set-front-matter.ts'
import { showJob } from './show-job.ts'

/** Registers the commands that ask the server. */
export function registerCommands(client: BaseLanguageClient, report: ReportPanels, muting: Muting): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('outsideIn.openReport', (uri?: unknown) => onPlan((document) => report.show(document), uri)),
    vscode.commands.registerCommand('outsideIn.exportReport', (uri?: unknown, format?: unknown) => {
      const shown = report.active()
      // The button over a report names the panel, which is no document.
      return shown && typeof uri !== 'string'
        ? exportReport(client, shown)
        : onPlan((document) => exportReport(client, document.uri, format), uri)
    }),
    vscode.commands.registerCommand('outsideIn.insertSection', (section?: unknown) =>
      onPlan((document) => insertSection(client, document, typeof section === 'string' ? section : undefined)),
    ),
    vscode.commands.registerCommand('outsideIn.setKind', (kind?: unknown) =>
      onPlan((document) => setKind(client, document, typeof kind === 'string' ? kind : undefined)),
    ),
    vscode.commands.registerCommand('outsideIn.setMeeting', (meeting?: unknown) =>
      onPlan((document) => setMeeting(client, document, typeof meeting === 'string' ? meeting : undefined)),
    ),
    vscode.commands.registerCommand('outsideIn.explainRule', (rule?: unknown) =>
      explainRule(client, typeof rule === 'string' ? rule : undefined),
    ),
    vscode.commands.registerCommand('outsideIn.fixAll', () =>
      // The editor's own way to run what it may also run at every save.
      vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.outsideIn', apply: 'first' }),
    ),
    vscode.commands.registerCommand('outsideIn.showMenu', () => onPlan((document) => showMenu(client, muting, document))),
    vscode.commands.registerCommand('outsideIn.muteDocument', () => onPlan((document) => muting.set(document.uri, true))),
    vscode.commands.registerCommand('outsideIn.unmuteDocument', () => onPlan((document) => muting.set(document.uri, false))),
    vscode.commands.registerCommand('outsideIn.muteWorkspace', () => muteWorkspace(true)),
    vscode.commands.registerCommand('outsideIn.unmuteWorkspace', () => muteWorkspace(false)),
    // Of lenses alone: it is of no use without a place.
    vscode.commands.registerCommand('outsideIn.showJob', showJob),
    vscode.commands.registerCommand('outsideIn.lintWorkspace', () => lintWorkspace(client)),
  )
}
