import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { startServer } from './server.ts'

/**
 * The server in a worker of the web editor. It reads no files itself. The script made of this also holds the core for the server in Node,
 * which only takes that from it: nothing is started there.
 */
declare const self: DedicatedWorkerGlobalScope & { readonly importScripts?: unknown }

if (typeof self === 'object' && typeof self.importScripts === 'function')
  startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)))
