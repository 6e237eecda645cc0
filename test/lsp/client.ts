import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough, type Readable, type Writable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import type { ClientOptions } from '../../server/src/lsp/protocol/client-options.ts'
import { serveNode } from '../../server/src/lsp/serve-node.ts'
import { unbuilt } from '../cli/run-cli.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Builds the server that the tests start where the sources are newer, so that they never talk to an old one. */
export function buildServer(): void {
  if (unbuilt === undefined && existsSync(join(root, 'dist/server/main.node.cjs'))) return
  execFileSync(process.execPath, [join(root, 'server/tasks/build.mjs'), '--quiet', 'lsp'], { stdio: 'inherit' })
}

/**
 * Stops after each test of the `describe` that this is called in the clients that it started.
 *
 * @returns what starts them
 */
export function clientsOfTests(): typeof startClient {
  const running: TestClient[] = []
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

/** The two ends of a server's channel, and how the server comes to an end once it was asked to shut down. */
interface Served {
  readonly output: Readable
  readonly input: Writable
  readonly processId: number | null
  end(connection: ProtocolConnection): Promise<void>
}

/** Starts a server in this process, and shakes hands as an editor would. */
export function startClient(setup: ClientSetup = {}): Promise<TestClient> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(input), new StreamMessageWriter(output))
  serveNode(server)
  return shakeHands({ input, output, processId: null, end: async () => server.dispose() }, setup)
}

/** Starts the built server over stdio, in a process of its own as an editor does, and shakes hands. */
export function startProcess(setup: ClientSetup = {}): Promise<TestClient> {
  const server = spawn(process.execPath, [join(root, 'dist/server/main.node.cjs'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = new Promise<void>((done) => server.once('exit', () => done()))
  const end = async (connection: ProtocolConnection): Promise<void> => {
    await connection.sendNotification('exit')
    await exited
  }
  return shakeHands({ input: server.stdin, output: server.stdout, processId: process.pid, end }, setup)
}

async function shakeHands({ input, output, processId, end }: Served, setup: ClientSetup): Promise<TestClient> {
  const connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input))
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
    processId,
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
      await end(connection)
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
