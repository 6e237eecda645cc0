import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { isConfigLocation } from '../host/find-config.ts'
import { CannotRun } from './cannot-run.ts'
import { concludeLint } from './conclude-lint.ts'
import type { LintOptions } from './lint-options.ts'
import { readPaths } from './read-paths.ts'
import { steeringFiles } from './steering-files.ts'
import { withoutControls } from './without-controls.ts'

/** Milliseconds without a change after which it is read again: who saves several files at once is told once. */
const pause = 150

/** Milliseconds after which it is looked at files that stand outside what is watched. */
const lookEvery = 500

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
  const roots = named.map((path) => (existsSync(resolve(path)) ? path : '.'))
  const kept = keeping(options)
  let timer: NodeJS.Timeout | undefined
  let reading = false
  let again = false
  let documents: readonly string[] = []
  /** Files outside what is watched, with what they were when they were last looked at. */
  let outside = new Map<string, string>()

  const watcher = watchPaths([...new Set(roots)], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => passedOver.test(path) || (stats?.isFile() === true && !counts(path)),
  })
  watcher.on('all', changed)
  watcher.on('error', (error) => process.stderr.write(`Not all can be watched: ${(error as Error).message}\n`))
  // Read before, a document could change unseen behind the reading.
  await new Promise<void>((ready) => watcher.once('ready', ready))
  // The same holds for what stands above: what it was when the reading began is what it is compared with.
  await watchSteering()
  setInterval(look, lookEvery)
  await read()

  function changed(): void {
    clearTimeout(timer)
    timer = setTimeout(read, pause)
  }

  /** Looks from now on at what steers the reading and may stand elsewhere: few files, again and again, so that no folder above is watched. */
  async function watchSteering(): Promise<void> {
    const { config } = options
    const absolute = roots.map((root) => resolve(root))
    const wanted = await steeringFiles(absolute, documents, config === undefined ? undefined : resolve(config))
    outside = new Map([...wanted].map((file) => [file, outside.get(file) ?? stampOf(file)]))
  }

  function look(): void {
    for (const [file, before] of outside) {
      const now = stampOf(file)
      if (now === before) continue
      outside.set(file, now)
      changed()
    }
  }

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
        await concludeLint(options, async ({ metrics = false, claims = false }) => {
          const read = await readPaths(paths, { ...options, ...kept, metrics, claims }, program)
          documents = read.readings.map(({ path }) => resolve(path))
          return read
        })
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error
        process.stderr.write(`${withoutControls(error.message)}\n`)
      }
      await watchSteering()
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

/** What tells a file from what it was before; empty where there is none, or nobody may look. */
function stampOf(file: string): string {
  try {
    const { ino, ctimeMs } = statSync(file)
    return `${ino} ${ctimeMs}`
  } catch {
    return ''
  }
}

function counts(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) || steering.test(basename(path)) || isConfigLocation(path)
}
