import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The built command line. */
export const cli = join(root, 'server/dist/cli.js')

/** Why the built command line cannot be tested; `undefined` when it can. An old build would test an old program. */
export const unbuilt = whyUnbuilt()

function whyUnbuilt(): string | undefined {
  const stamp = statSync(join(root, 'server/dist/.built'), { throwIfNoEntry: false })
  if (stamp === undefined || !existsSync(cli)) return 'not built, npm test builds it'
  const sources = readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' })
  const changed = sources.some((path) => statSync(join(root, 'server/src', path)).mtimeMs > stamp.mtimeMs)
  return changed ? 'the build is older than the sources, npm test renews it' : undefined
}

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Environment without anything that asks for colours or none. */
export function plainEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env
  return { ...env, ...more }
}

/** Commands that go on until they are ended. */
const lasting: readonly string[] = ['lsp', 'mcp']

/** Runs the command line as a person would, and waits for it. It is the built one, loaded once for many runs. */
export function runCli(words: readonly string[], options: RunOptions = {}): Ran {
  const { cwd = root, input = '', env = {} } = options
  // What lasts, or is to be started by a Node with other options, needs a process of its own.
  if (lasting.includes(words[0] ?? '') || 'NODE_OPTIONS' in env) return runProcess(words, options)
  asking ??= startAsking()
  const [asked, answered] = asking
  Atomics.store(answered, 0, 0)
  questions += 1
  asked.postMessage({ number: questions, words, cwd, input, env: plainEnv(env) })
  const end = Date.now() + 110_000
  for (;;) {
    const left = Math.max(0, end - Date.now())
    assert.notEqual(Atomics.wait(answered, 0, 0, left), 'timed-out', `It does not come to an end: ${words.join(' ')}`)
    Atomics.store(answered, 0, 0)
    // One that was given up may answer late, and is not taken for this one.
    for (let said = receiveMessageOnPort(asked); said !== undefined; said = receiveMessageOnPort(asked)) {
      const answer: { readonly number: number } & (Ran | { readonly gone: string }) = said.message
      const { number, ...ran } = answer
      if (number !== questions) continue
      if ('gone' in ran) assert.fail(ran.gone)
      return ran
    }
  }
}

let questions = 0

/** Runs the command line in a process of its own, where it is the process that is tested. */
export function runProcess(words: readonly string[], { cwd = root, input = '', env = {} }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd,
    input,
    env: plainEnv(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}

let asking: ReturnType<typeof startAsking> | undefined

function startAsking(): readonly [MessagePort, Int32Array] {
  const answered = new Int32Array(new SharedArrayBuffer(4))
  const { port1, port2 } = new MessageChannel()
  const thread = new Worker(new URL('ask-program.mjs', import.meta.url), {
    workerData: { port: port2, answered, cli },
    transferList: [port2],
    execArgv: [],
  })
  thread.unref()
  port1.unref()
  return [port1, answered]
}

/** A folder of its own for one test; files are given by path and text. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'outside-in-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
