import type { ServerCapabilities } from 'vscode-languageserver'
import type { ServerContext } from './server-context.ts'

/** One feature: it answers its requests on the connection and says what the server can do by it. */
export type Handler = (context: ServerContext) => Partial<ServerCapabilities>
