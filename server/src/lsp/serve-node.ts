import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Connection } from 'vscode-languageserver'
import { collectFiles } from '../host/collect-files.ts'
import { nodeHost } from '../host/node.ts'
import type { Files } from './files.ts'
import { startServer } from './server.ts'

/** Serves one client from a process of Node, which reads files of the disk itself. */
export function serveNode(connection: Connection): void {
  startServer(connection, disk)
}

const disk: Files = {
  readText: (uri) => (uri.startsWith('file:') ? nodeHost.readText(uri) : Promise.resolve(undefined)),
  async findFiles(folder) {
    const path = pathOf(folder)
    if (path === undefined) return []
    return (await collectFiles([path], path)).files.map((file) => pathToFileURL(file).href)
  },
}

/** The path of a folder; none of what names no place on this disk, such as the `file://.` that editors make of a relative path. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}
