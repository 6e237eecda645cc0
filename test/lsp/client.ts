import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import type { ClientOptions } from '../../server/src/lsp/protocol/client-options.ts'
import { unbuilt } from '../cli/run-cli.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Builds the server that the tests start where the sources are newer, so that they never talk to an old one. */
export function buildServer(): void {
  if (unbuilt === undefined && existsSync(join(root, 'dist/server/main.node.cjs'))) return
  execFileSync(process.execPath, [join(root, 'server/tasks/build.mjs'), '--quiet', 'lsp'], { stdio: 'inherit' })
}

/**
 * Builds the server before the tests of the `describe` that this is called in, and stops after each test the clients that it started.
 *
 * @returns what starts them
 */
export function clientsOfTests(): typeof startClient {
  const running: TestClient[] = []
  before(buildServer)
  afterEach(async () => {
    await Promise.all(running.splice(0).map((client) => client.stop()))
  })
  return async (setup) => {
    const client = await startClient(setup)
    running.push(client)
    return client
  }
}

/** What VS Code can do, as far as it matters here; tests take away or add. */
export const usualCapabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    hover: { contentFormat: ['markdown'] },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
}

export interface ClientSetup {
  readonly capabilities?: ClientCapabilities
  readonly options?: ClientOptions
  readonly folders?: readonly string[]
  /** What `outsideIn` is in the editor's settings; may be changed while the client runs. */
  readonly settings?: Record<string, unknown>
}

export interface TestClient {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  /** All pushes so far, in order. */
  readonly pushed: PublishDiagnosticsParams[]
  settings: Record<string, unknown>
  open(uri: string, text: string, version?: number): void
  /** Replaces the whole text. */
  change(uri: string, text: string, version: number): void
  /** Waits for the next push for a document that `wanted` accepts, past ones included. */
  push(uri: string, wanted?: (params: PublishDiagnosticsParams) => boolean): Promise<readonly Diagnostic[]>
  stop(): Promise<void>
}

/** Starts the built server over stdio, as an editor would, and shakes hands. */
export async function startClient(setup: ClientSetup = {}): Promise<TestClient> {
  const server = spawn(process.execPath, [join(root, 'dist/server/main.node.cjs'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = new Promise<void>((done) => server.once('exit', () => done()))
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
  const pushed: PublishDiagnosticsParams[] = []
  let heard: (() => void)[] = []
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    pushed.push(params)
    const now = heard
    heard = []
    for (const listener of now) listener()
  })
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => client.settings))
  connection.listen()
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: setup.folders?.[0] ?? null,
    capabilities: setup.capabilities ?? usualCapabilities,
    initializationOptions: setup.options ?? {},
    workspaceFolders: setup.folders?.map((uri, index) => ({ uri, name: `folder ${index}` })) ?? null,
  })
  void connection.sendNotification('initialized', {})

  const client: TestClient = {
    connection,
    initialized,
    pushed,
    settings: setup.settings ?? {},
    open: (uri, text, version = 1) =>
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } }),
    change: (uri, text, version) =>
      void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] }),
    async push(uri, wanted = () => true) {
      for (;;) {
        const found = pushed.findLast((params) => params.uri === uri && wanted(params))
        if (found) return found.diagnostics
        await new Promise<void>((next) => heard.push(next))
      }
    },
    async stop() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      await exited
      connection.dispose()
    },
  }
  return client
}

/** A folder of its own for one test; its URI has no slash at its end. */
export function temporaryFolder(): { readonly path: string; readonly uri: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'outside-in-lsp-'))
  return { path, uri: pathToFileURL(path).href, remove: () => rmSync(path, { recursive: true, force: true }) }
}
