import { fileURLToPath, pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { collectFiles } from '../host/collect-files.ts'
import { nodeHost } from '../host/node.ts'
import type { Files } from './files.ts'
import { startServer } from './server.ts'

/** The server as a process: over stdio for any editor, over Node's own channel (`--node-ipc`) for VS Code. */
const chosen = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument))
const connection = chosen ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout)

const files: Files = {
  readText: (uri) => (uri.startsWith('file:') ? nodeHost.readText(uri) : Promise.resolve(undefined)),
  async findFiles(folder) {
    if (!folder.startsWith('file:')) return []
    const path = fileURLToPath(folder)
    return (await collectFiles([path], path)).files.map((file) => pathToFileURL(file).href)
  },
}

startServer(connection, files)
