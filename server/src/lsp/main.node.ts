import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serveNode } from './serve-node.ts'

/** The server as a process: over stdio for any editor, over Node's own channel (`--node-ipc`) for VS Code. */
const chosen = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument))
serveNode(chosen ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout))
