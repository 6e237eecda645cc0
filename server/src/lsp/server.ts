import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
} from 'vscode-languageserver'
import manifest from '../../package.json' with { type: 'json' }
import { createTranslate } from '../core/base/translate.ts'
import { byScheme, createClientFiles, type Files, noFiles } from './files.ts'
import type { Handler } from './handler.ts'
import { codeActions } from './handlers/code-actions.ts'
import { codeLenses } from './handlers/code-lenses.ts'
import { completion } from './handlers/completion.ts'
import { configurationChanges } from './handlers/configuration-changes.ts'
import { configurationProblems } from './handlers/configuration-problems.ts'
import { diagnostics } from './handlers/diagnostics.ts'
import { documentStatus } from './handlers/document-status.ts'
import { documentSymbols } from './handlers/document-symbols.ts'
import { frontMatterSetting } from './handlers/front-matter-setting.ts'
import { hover } from './handlers/hover.ts'
import { inlayHints } from './handlers/inlay-hints.ts'
import { jobHierarchy } from './handlers/job-hierarchy.ts'
import { jobNavigation } from './handlers/job-navigation.ts'
import { jobRename } from './handlers/job-rename.ts'
import { jobTree } from './handlers/job-tree.ts'
import { kindGrounds } from './handlers/kind-grounds.ts'
import { modelFindings } from './handlers/model-findings.ts'
import { planOutlines } from './handlers/plan-outlines.ts'
import { report } from './handlers/report.ts'
import { reviewPages } from './handlers/review-pages.ts'
import { ruleExplanations } from './handlers/rule-explanations.ts'
import { sectionInsertion } from './handlers/section-insertion.ts'
import { whoActs } from './handlers/who-acts.ts'
import { workspaceLint } from './handlers/workspace-lint.ts'
import { createHistory } from './history/history.ts'
import { createWorkspaceJobs } from './jobs/workspace-jobs.ts'
import type { ClientOptions } from './protocol/client-options.ts'
import type { ServerContext } from './server-context.ts'
import { createSession } from './session.ts'
import { source } from './source.ts'
import { agreeOnEncoding } from './to-lsp.ts'

const handlers: readonly Handler[] = [
  configurationChanges,
  configurationProblems,
  diagnostics,
  documentStatus,
  kindGrounds,
  hover,
  inlayHints,
  codeLenses,
  codeActions,
  completion,
  documentSymbols,
  sectionInsertion,
  frontMatterSetting,
  ruleExplanations,
  modelFindings,
  report,
  reviewPages,
  planOutlines,
  workspaceLint,
  whoActs,
  jobNavigation,
  jobRename,
  jobHierarchy,
  jobTree,
]

/**
 * Serves one client over `connection` until it says exit. `own` reads the files that the server can read itself; for the rest it asks
 * a client that offers to.
 */
export function startServer(connection: Connection, own?: Files): void {
  const ready: (() => void)[] = []

  connection.onInitialize((params): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as ClientOptions
    const encoding = agreeOnEncoding(params.capabilities.general?.positionEncodings)
    const files = filesFor(options)
    const session = createSession({
      connection,
      host: files,
      encoding,
      asksForSettings: params.capabilities.workspace?.configuration === true,
      trusted: options.trusted !== false,
      muted: options.muted ?? [],
      folders: workspaceFolders(params),
    })
    const context: ServerContext = {
      connection,
      session,
      files,
      history: createHistory(connection, session, encoding, options.history === true),
      jobs: createWorkspaceJobs({
        connection,
        session,
        files,
        encoding,
        watches: params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      }),
      encoding,
      client: params.capabilities,
      options,
      t: createTranslate(options.translations),
      onReady: (act) => void ready.push(act),
    }
    const capabilities: ServerCapabilities = {
      positionEncoding: encoding,
      textDocumentSync: { openClose: true, change: session.syncKind, save: { includeText: false } },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }
    if (encoding === PositionEncodingKind.UTF16) delete capabilities.positionEncoding
    return {
      capabilities: Object.assign(capabilities, ...handlers.map((handler) => handler(context))),
      serverInfo: { name: source, version: manifest.version },
    }
  })
  connection.onInitialized(() => {
    for (const act of ready) act()
  })
  connection.listen()

  function filesFor(options: ClientOptions): Files {
    if (!options.files) return own ?? noFiles
    const client = createClientFiles(connection)
    return own ? byScheme(own, client) : client
  }

  /** The workspace's folders now; a client that knows none is asked about the one root it may have named. */
  function workspaceFolders(params: InitializeParams): () => Promise<readonly string[]> {
    const first = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : [])
    if (params.capabilities.workspace?.workspaceFolders !== true) return async () => first
    let known: readonly string[] = first
    ready.push(() => {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri))
        known = [...known.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]
      })
    })
    return async () => known
  }
}
