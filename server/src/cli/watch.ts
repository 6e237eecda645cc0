import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { isConfigLocation } from '../host/find-config.ts'
import { CannotRun } from './cannot-run.ts'
import type { LintOptions } from './commands/lint.ts'
import { concludeLint } from './conclude-lint.ts'
import { readPaths } from './read-paths.ts'

/** Milliseconds without a change after which it is read again: who saves several files at once is told once. */
const pause = 150

/** Folders in which nobody writes plans, and much changes. */
const passedOver = /(?:^|[\\/])(?:node_modules|\.git|\.outside-in-cache)(?:$|[\\/])/

/** Files by which other files are read: configurations, what they extend, ignore files and baselines. */
const steering = /\.(?:ya?ml|jsonc?)$|^\.(?:git|outside-in)ignore$|^\.outside-in-baseline$/

/**
 * Reads what paths name, and again whenever something of it changes, until it is interrupted. Each time the terminal is cleared and the
 * whole report shown; a broken configuration is told and waited on.
 *
 * @throws CannotRun where it reads standard input
 */
export async function watch(paths: readonly string[], options: LintOptions, program: URL): Promise<void> {
  if (paths.includes('-')) throw new CannotRun('Standard input does not change: leave out "-" beside --watch.')
  const { watch: watchPaths } = await import('chokidar')
  const named = paths.length === 0 ? ['.'] : paths
  // A glob is watched from the working folder on: what it names may come later.
  const roots = named.map((path) => (statSync(resolve(path), { throwIfNoEntry: false }) === undefined ? '.' : path))
  const kept = keeping(options)
  let timer: NodeJS.Timeout | undefined
  let reading = false
  let again = false

  const watcher = watchPaths([...new Set(roots)], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => passedOver.test(path) || (stats?.isFile() === true && !counts(path)),
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(read, pause)
  })
  watcher.on('error', (error) => process.stderr.write(`Not all can be watched: ${(error as Error).message}\n`))
  await read()

  async function read(): Promise<void> {
    if (reading) {
      again = true
      return
    }
    reading = true
    do {
      again = false
      if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H')
      try {
        await concludeLint(options, ({ metrics = false, claims = false }) =>
          readPaths(paths, { ...options, ...kept, metrics, claims }, program),
        )
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error
        process.stderr.write(`${error.message}\n`)
      }
      process.stderr.write('Watching for changes; Ctrl+C ends it.\n')
    } while (again)
    reading = false
  }
}

/** Results are kept from one reading to the next, so that only what changed is read; where nobody asked for that, as long as this runs. */
function keeping({ cache, cacheLocation }: LintOptions): Pick<LintOptions, 'cache' | 'cacheLocation'> {
  if (cache !== undefined || cacheLocation !== undefined) return {}
  const folder = mkdtempSync(join(tmpdir(), 'outside-in-watch-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { cache: true, cacheLocation: folder }
}

function counts(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) || steering.test(basename(path)) || isConfigLocation(path)
}
