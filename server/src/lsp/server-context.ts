import type { Connection, InitializeParams, PositionEncodingKind } from 'vscode-languageserver'
import type { Translate } from '../core/base/translate.ts'
import type { Files } from './files.ts'
import type { History } from './history/history.ts'
import type { WorkspaceJobs } from './jobs/workspace-jobs.ts'
import type { ClientOptions } from './protocol/client-options.ts'
import type { Session } from './session.ts'

/** What a handler has to work with. */
export interface ServerContext {
  readonly connection: Connection
  readonly session: Session
  readonly files: Files
  readonly history: History
  /** The jobs of all documents of the workspace. */
  readonly jobs: WorkspaceJobs
  /** How the client counts characters. */
  readonly encoding: PositionEncodingKind
  /** What the client can do, and what ours said besides. */
  readonly client: InitializeParams['capabilities']
  readonly options: ClientOptions
  /** Says strings of the interface in the user's language. */
  readonly t: Translate
  /** Runs when the client has said that it is ready to be asked. */
  onReady(act: () => void): void
}
