import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { DocumentKind } from '../core/base/document-kind.ts'
import { compareReadings } from '../core/engine/compare-readings.ts'
import { count } from '../core/report/count.ts'
import { printable } from '../core/report/printable.ts'
import type { Reported } from '../core/report/reported.ts'
import { collectFiles } from '../host/collect-files.ts'
import { nodeHost } from '../host/node.ts'
import { CannotRun } from './cannot-run.ts'
import { createLinter, type Unread } from './lint-files.ts'
import { startProgress } from './progress.ts'

/** Files from which on starting workers takes less time than it saves. */
const worthWorkers = 200
/** Each holds the word lists and its parser. */
const mostWorkers = 8

/** What the command line says about reading, for every command that reads. */
export interface ReadOptions {
  readonly config?: string
  readonly kind?: DocumentKind
  readonly stdinFilename?: string
  /** Whether to say what plans claim of their customers. */
  readonly claims?: boolean
  /** False for `--no-color`. */
  readonly color?: boolean
  readonly metrics?: boolean
  /** Whether to try by which changes of its agenda a review would gain. */
  readonly whatIf?: boolean
}

export interface Readings {
  /** Sorted by path. */
  readonly readings: readonly Reported[]
  /** What was asked for and could not be read, sorted by path; it has been said on stderr. */
  readonly unread: readonly Unread[]
}

/**
 * Reads what paths, folders, globs and `-` name. What cannot be read is said on stderr, a line each, and the others are read.
 *
 * @param program the file of the command line itself, for workers to run
 * @throws CannotRun where there is nothing to read, or a configuration is broken
 */
export async function readPaths(paths: readonly string[], options: ReadOptions, program: URL): Promise<Readings> {
  const cwd = process.cwd()
  const linterOptions = {
    config: options.config === undefined ? undefined : resolve(cwd, options.config),
    kind: options.kind,
    metrics: options.metrics,
    claims: options.claims,
    whatIf: options.whatIf,
  }
  const linter = createLinter(nodeHost, cwd, linterOptions)
  const named = paths.length === 0 ? ['.'] : paths.filter((path) => path !== '-')
  const { files, ignored, missing } = await collectFiles(named, cwd)
  const unread: Unread[] = missing.map((path) => ({ path, reason: 'there is no such file or folder' }))
  const readings: Reported[] = []

  if (paths.includes('-')) {
    const name = resolve(cwd, options.stdinFilename ?? 'stdin.md')
    const bytes = await standardInput()
    const reading = await linter.readBytes(() => bytes, name)
    if ('reason' in reading) unread.push({ ...reading, path: 'standard input' })
    else readings.push(reading)
  }
  const { step, end } = startProgress(files.length)
  try {
    const workers = files.length < worthWorkers ? 0 : Math.min(availableParallelism(), mostWorkers)
    const answers =
      workers > 1
        ? await (await import('./read-in-workers.ts')).readInWorkers(files, { program, workers, task: { cwd, ...linterOptions }, step })
        : await inTurn(files)
    for (const answer of answers) {
      if ('reason' in answer) unread.push(answer)
      else readings.push(answer)
    }
  } finally {
    end()
  }

  unread.sort(byPath)
  for (const { path, reason } of unread) process.stderr.write(`${printable(path)}: not read, ${printable(reason)}.\n`)
  if (readings.length === 0) throw new CannotRun(unread.length > 0 ? 'No document could be read.' : nothingToRead(named, ignored))
  readings.sort(byPath)
  return { readings: compareReadings(readings), unread }

  async function inTurn(paths: readonly string[]): Promise<readonly (Reported | Unread)[]> {
    const answers: (Reported | Unread)[] = []
    for (const path of paths) {
      answers.push(await linter.readFile(path))
      step()
    }
    return answers
  }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function nothingToRead(paths: readonly string[], ignored: ReadonlyMap<string, number>): string {
  const where = paths.map((path) => (path === '.' ? 'this folder' : `"${path}"`)).join(', ')
  const left = [...ignored].map(([name, number]) => `${count(number, 'markdown file is', 'markdown files are')} left out by ${name}.`)
  return [
    `There is no markdown file to read in ${where}.`,
    ...left,
    ...(left.length > 0 ? ['A file that is named outright is read in any case: outside-in lint path/to/plan.md'] : []),
  ].join('\n')
}
