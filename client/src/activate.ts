import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { type ClientOptions, mutedDocumentsNotification, trustGrantedNotification } from '../../server/src/lsp/protocol/client-options.ts'
import { registerCommands } from './commands.ts'
import { type Crashes, createCrashes } from './crashes.ts'
import { provideRulePages } from './explain-rule.ts'
import { answerFileRequests } from './file-requests.ts'
import { answerHistoryRequests } from './git-history.ts'
import { createJobTree } from './job-tree.ts'
import { registerLanguageModelTools } from './language-model-tools.ts'
import { createMuting, type Muting } from './mute.ts'
import { provideNewDocuments } from './new-document.ts'
import { createPlanTree } from './plan-tree.ts'
import { registerPlanTreeCommands } from './plan-tree-commands.ts'
import { createReportPanels, type ReportPanels } from './report-panels.ts'
import { registerReviewCommands } from './review-commands.ts'
import { createReviewPanel, type ReviewPanel } from './review-panel.ts'
import { createStatusBar } from './status-bar.ts'
import { createStatusFeed } from './status-feed.ts'
import { provideTour } from './tour.ts'
import { createTraceChannel } from './trace-channel.ts'
import { createWhoActsView } from './who-acts.ts'

/** Makes the client of one runtime, not started yet. `end` does what the client leaves undone when it has stopped. */
export type CreateClient = (options: LanguageClientOptions) => { readonly client: BaseLanguageClient; end?(): void }

/** What one life of the server needs of the extension, which outlives it. */
interface Surroundings {
  readonly createClient: CreateClient
  readonly output: vscode.LogOutputChannel
  readonly trace: vscode.LogOutputChannel
  readonly muting: Muting
  readonly crashes: Crashes
  /** Pages stay where they are when the server is started anew. */
  readonly report: ReportPanels
  readonly review: ReviewPanel
}

/**
 * Starts the server and wires every feature to it; all of it ends with the extension. Nobody waits for the server here: what is asked
 * of it before it is up waits by itself.
 */
export function activateWith(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const output = vscode.window.createOutputChannel('Outside-In', { log: true })
  // Views of ours stay out of windows that hold no markdown.
  void vscode.commands.executeCommand('setContext', 'outsideIn.active', true)
  let turn: Promise<void> = Promise.resolve()
  const failed = (error: unknown) => output.error(`The server could not be restarted: ${String(error)}`)
  /** One restart after the other, however fast they are asked for. One that fails leaves the next its turn. */
  const restart = () => {
    turn = turn
      .then(async () => {
        await running.end().catch(failed)
        running = start(surroundings)
        await running.started
      })
      .catch(failed)
    return turn
  }
  const icon = vscode.Uri.joinPath(context.extensionUri, 'client/media/icon.png')
  const surroundings: Surroundings = {
    createClient,
    output,
    trace: createTraceChannel(output),
    muting: createMuting(context.workspaceState),
    crashes: createCrashes(output, restart),
    report: createReportPanels(icon),
    review: createReviewPanel(icon),
  }
  let running = start(surroundings)
  context.subscriptions.push(
    output,
    surroundings.trace,
    surroundings.report,
    surroundings.review,
    surroundings.muting,
    provideNewDocuments(context.extensionUri),
    provideTour(context.extensionUri),
    vscode.commands.registerCommand('outsideIn.showOutput', () => output.show()),
    vscode.commands.registerCommand('outsideIn.restartServer', restart),
    { dispose: () => running.end() },
  )
}

/** One life of the server, and of all that hangs on it. */
function start({ createClient, output, trace, muting, crashes, report, review }: Surroundings): {
  /** Settled, never rejected, when the server is up or is known not to come up. */
  readonly started: Promise<void>
  end(): Promise<void>
} {
  const wishes: ClientOptions = {
    status: true,
    commandLinks: true,
    files: true,
    history: true,
    jobs: true,
    trusted: vscode.workspace.isTrusted,
    muted: muting.muted(),
    ...(vscode.l10n.bundle ? { translations: vscode.l10n.bundle } : {}),
  }
  const watch = crashes.watch()
  const { client, end } = createClient({
    documentSelector: [{ language: 'markdown' }],
    outputChannel: output,
    traceOutputChannel: trace,
    errorHandler: watch,
    initializationFailedHandler: () => false,
    initializationOptions: wishes,
    markdown: { isTrusted: { enabledCommands: ['outsideIn.explainRule'] } },
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
  })
  quieten(client, output)
  const feed = createStatusFeed(client)
  // A server that is down is told at its next start, by its wishes.
  const tell = (method: string, params?: object) => void client.sendNotification(method, params).catch(() => {})
  const tree = createPlanTree(client, feed)
  const parts = vscode.Disposable.from(
    feed,
    createStatusBar(client, feed, muting),
    report.serve(client, feed),
    answerFileRequests(client),
    answerHistoryRequests(client),
    provideRulePages(),
    registerCommands(client, report, muting),
    registerLanguageModelTools(client),
    createWhoActsView(client),
    registerReviewCommands(client, review),
    tree,
    registerPlanTreeCommands(client, tree),
    createJobTree(client),
    // What a trusted workspace says about rules is read only now.
    vscode.workspace.onDidGrantWorkspaceTrust(() => tell(trustGrantedNotification)),
    muting.onDidChange(() => tell(mutedDocumentsNotification, { uris: muting.muted() })),
  )
  const started = client.start().catch(watch.failed)
  return {
    started,
    async end() {
      parts.dispose()
      // One that is still starting cannot be stopped.
      await started
      // One that is reading a long text may not answer in time; it is ended all the same.
      if (client.needsStop())
        await client.dispose().catch((error: unknown) => output.warn(`The server did not end in time: ${String(error)}`))
      end?.()
    },
  }
}

/** What the library has to say of errors goes to the output, where who looks for it finds it. What users can do something about, we tell. */
function quieten(client: BaseLanguageClient, output: vscode.LogOutputChannel): void {
  client.error = (message, data) => output.error(data instanceof Error ? `${message} ${data.message}` : message)
}
