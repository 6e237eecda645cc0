import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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

/** Runs the command line as a person would, and waits for it. */
export function runCli(words: readonly string[], { cwd = root, input = '', env = {} }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd,
    input,
    env: plainEnv(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
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
