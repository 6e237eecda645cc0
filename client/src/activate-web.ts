import * as vscode from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { activateWith } from './activate.ts'

/** The web: the server is a worker. */
export function activateWeb(context: vscode.ExtensionContext): void {
  activateWith(context, (options) => {
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/main.web.js')
    let worker: Worker | undefined
    const start = async () => {
      worker = await startWorker(script)
      // The web's host has a Worker of its own make, which the client would not know for one: it is given the two ends instead.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
    }
    return { client: new LanguageClient('outsideIn', 'Outside-In', start, options), end: () => worker?.terminate() }
  })
}

/** A worker may not be loaded from an extension that lives on a remote machine, so its script is handed over as a blob there. */
async function startWorker(script: vscode.Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true))
  const code = await vscode.workspace.fs.readFile(script)
  return new Worker(URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' })))
}
