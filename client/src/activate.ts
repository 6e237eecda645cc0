import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { type ClientOptions, trustGrantedNotification } from '../../server/src/lsp/protocol/client-options.ts'
import { registerCommands } from './commands.ts'
import { provideRulePages } from './explain-rule.ts'
import { answerFileRequests } from './file-requests.ts'
import { answerHistoryRequests } from './git-history.ts'
import { provideNewDocuments } from './new-document.ts'
import { createPlanTree } from './plan-tree.ts'
import { registerPlanTreeCommands } from './plan-tree-commands.ts'
import { createReportPanel } from './report-panel.ts'
import { registerReviewCommands } from './review-commands.ts'
import { createReviewPanel } from './review-panel.ts'
import { createStatusBar } from './status-bar.ts'
import { createStatusFeed } from './status-feed.ts'
import { provideTour } from './tour.ts'

/** Makes the client of one runtime, not started yet. `end` does what the client leaves undone when it has stopped. */
export type CreateClient = (options: LanguageClientOptions) => { readonly client: BaseLanguageClient; end?(): void }

/** Starts the server and wires every feature to it; all of it ends with the extension. */
export async function activateWith(context: vscode.ExtensionContext, createClient: CreateClient): Promise<void> {
  const output = vscode.window.createOutputChannel('Outside-In', { log: true })
  const begin = () => start(createClient, context.extensionUri, output)
  // What needs no server is there while it starts.
  context.subscriptions.push(provideNewDocuments(context.extensionUri), provideTour(context.extensionUri))
  // Views of ours stay out of windows that hold no markdown.
  void vscode.commands.executeCommand('setContext', 'outsideIn.active', true)
  let running = await begin()
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand('outsideIn.showOutput', () => output.show()),
    vscode.commands.registerCommand('outsideIn.restartServer', async () => {
      await running.end()
      running = await begin()
    }),
    { dispose: () => running.end() },
  )
}

/** One life of the server, and of all that hangs on it. */
async function start(
  createClient: CreateClient,
  extension: vscode.Uri,
  output: vscode.LogOutputChannel,
): Promise<{ end(): Promise<void> }> {
  const wishes: ClientOptions = {
    status: true,
    commandLinks: true,
    files: true,
    history: true,
    trusted: vscode.workspace.isTrusted,
    ...(vscode.l10n.bundle ? { translations: vscode.l10n.bundle } : {}),
  }
  const { client, end } = createClient({
    documentSelector: [{ language: 'markdown' }],
    outputChannel: output,
    initializationOptions: wishes,
    markdown: { isTrusted: { enabledCommands: ['outsideIn.explainRule'] } },
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
  })
  const feed = createStatusFeed(client)
  const icon = vscode.Uri.joinPath(extension, 'client/media/icon.png')
  const report = createReportPanel(client, feed, icon)
  const review = createReviewPanel(icon)
  const tree = createPlanTree(client, feed)
  const parts = vscode.Disposable.from(
    feed,
    createStatusBar(client, feed),
    report,
    answerFileRequests(client),
    answerHistoryRequests(client),
    provideRulePages(),
    registerCommands(client, report),
    review,
    registerReviewCommands(client, review),
    tree,
    registerPlanTreeCommands(client, tree),
    // What a trusted workspace says about rules is read only now.
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(trustGrantedNotification)),
  )
  await client.start()
  return {
    async end() {
      parts.dispose()
      await client.dispose()
      end?.()
    },
  }
}
