import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type FileParams, findFilesRequest, readFileRequest } from '../../server/src/lsp/protocol/file-access.ts'

/** More plans than this in one folder are not looked for. */
const mostFiles = 10_000

/** Reads files for a server that cannot: one in a worker, or one on a desktop that is asked about a virtual file system. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(readFileRequest, async ({ uri }: FileParams): Promise<string | null> => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)))
      } catch {
        return null
      }
    }),
    client.onRequest(findFilesRequest, async ({ uri }: FileParams): Promise<string[]> => {
      const within = new vscode.RelativePattern(vscode.Uri.parse(uri), '**/*.{md,markdown}')
      const found = await vscode.workspace.findFiles(within, '**/node_modules/**', mostFiles)
      return found.map((file) => file.toString()).sort()
    }),
  )
}
