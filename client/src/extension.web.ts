import * as vscode from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { activateWith } from './activate.ts'

/** The web: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return activateWith(context, async (options) => {
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/main.web.js')
    return new LanguageClient('outsideIn', 'Outside-In', await startWorker(script), options)
  })
}

/** A worker may not be loaded from an extension that lives on a remote machine, so its script is handed over as a blob there. */
async function startWorker(script: vscode.Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true))
  const code = await vscode.workspace.fs.readFile(script)
  return new Worker(URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' })))
}
