import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'

/** Bytes of a process's heap after collecting what is not used any more. */
export interface Heap {
  /** Before any plan was there: what the program itself takes. */
  readonly empty: number
  /** With all plans. */
  readonly full: number
}

const root = join(import.meta.dirname, '../..')

/**
 * Opens all `texts` in the built language server, has each read, and weighs its heap; beside it the heap of a process that keeps the
 * texts with remark's bare trees of them.
 */
export async function serverMemory(texts: readonly string[]): Promise<{ readonly server: Heap; readonly trees: Heap }> {
  const folder = mkdtempSync(join(tmpdir(), 'outside-in-memory-'))
  const scales = join(folder, 'scales.cjs')
  writeFileSync(scales, weighing)
  try {
    return { server: await ofServer(texts, scales), trees: await ofTrees(texts, scales) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Loaded before the program that is weighed, which is the one that is shipped and knows nothing of it. */
const weighing = `
process.on('message', (message) => {
  if (message !== 'weigh') return
  gc()
  setTimeout(() => {
    gc()
    process.send({ heap: process.memoryUsage().heapUsed })
  }, 200)
})
process.channel.unref()
`

/** A program that reads texts and keeps their trees. */
const keeper = `
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
parser.parse('warm')
globalThis.kept = []
process.on('message', (message) => {
  if (message === 'weigh') return
  kept.push({ text: message.text, tree: parser.parse(message.text) })
  process.send('kept')
})
process.channel.ref()
process.send('ready')
`

async function ofServer(texts: readonly string[], scales: string): Promise<Heap> {
  const server = spawn(process.execPath, ['--expose-gc', '--require', scales, join(root, 'dist/server/main.node.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  })
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!))
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  const capabilities = { textDocument: { diagnostic: {} } }
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities })
  await connection.sendNotification('initialized', {})
  const empty = await weigh(server)
  for (const [index, text] of texts.entries()) {
    const uri = `untitled:plan-${index}.md`
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } })
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
  }
  const full = await weigh(server)
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  connection.dispose()
  return { empty, full }
}

async function ofTrees(texts: readonly string[], scales: string): Promise<Heap> {
  const child = spawn(process.execPath, ['--expose-gc', '--require', scales, '--input-type=module', '--eval', keeper], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await answerOf(child)
  const empty = await weigh(child)
  for (const text of texts) {
    const kept = answerOf(child)
    child.send({ text })
    await kept
  }
  const full = await weigh(child)
  child.kill()
  return { empty, full }
}

async function weigh(child: ChildProcess): Promise<number> {
  const answer = answerOf(child)
  child.send('weigh')
  return ((await answer) as { readonly heap: number }).heap
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((heard, died) => {
    const gone = (code: number | null) => died(new Error(`the process that is weighed ended with ${code}`))
    child.once('exit', gone)
    child.once('message', (message) => {
      child.off('exit', gone)
      heard(message)
    })
  })
}
