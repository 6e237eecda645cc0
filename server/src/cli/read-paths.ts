import { fstatSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DocumentKind } from '../core/base/document-kind.ts'
import { printable } from '../core/report/printable.ts'
import type { Reported } from '../core/report/reported.ts'
import { collectFiles, type Empty } from '../host/collect-files.ts'
import { nodeHost } from '../host/node.ts'
import { today } from '../host/today.ts'
import { CannotRun } from './cannot-run.ts'
import { largest } from './file-text.ts'
import type { Unread } from './lint-files.ts'
import { startProgress } from './progress.ts'
import type { FilesTask } from './read-files.ts'
import { whyEmpty } from './why-empty.ts'

/** What the command line says about reading, for every command that reads. */
export interface ReadOptions {
  readonly config?: string
  readonly kind?: DocumentKind
  readonly stdinFilename?: string
  /** The day that comments which hold until some day are read by: `2027-03-31`; the day it is where nobody says one. */
  readonly today?: string
  /** Whether to say what plans claim of their customers. */
  readonly claims?: boolean
  /** False for `--no-color`. */
  readonly color?: boolean
  readonly metrics?: boolean
  /** Whether to try by which changes of its agenda a review would gain. */
  readonly whatIf?: boolean
  /** Whether to keep what parts on customers are compared by. */
  readonly customerSections?: boolean
  /** Whether to keep results for the next run, and to use those of the last. */
  readonly cache?: boolean
  readonly cacheLocation?: string
}

export interface Readings {
  /** Sorted by path. */
  readonly readings: readonly Reported[]
  /** What was asked for and could not be read, sorted by path; it has been said on stderr. */
  readonly unread: readonly Unread[]
  /** Paths of all that was asked for, read or not, of other machines' shares too: nothing is written over any of them. */
  readonly asked: readonly string[]
}

/** What was read, before documents are compared and what could not be read is told: all of a run, or the share of one of several machines. */
export interface Share extends Readings {
  /** Named paths in which there is nothing to read. */
  readonly empty: readonly Unread[]
  /** What is told where that holds of all of them. */
  readonly nothing: string
}

/**
 * Reads what paths, folders, globs and `-` name. What cannot be read is said on stderr, a line each, and the others are read.
 *
 * @param program the file of the command line itself, for workers to run
 * @throws CannotRun where there is nothing to read, or a configuration is broken
 */
export async function readPaths(paths: readonly string[], options: ReadOptions, program: URL): Promise<Readings> {
  return await settled(await readShare(paths, options, program))
}

/** Reads what paths name, without comparing. @throws CannotRun for a broken configuration */
export async function readShare(
  paths: readonly string[],
  options: ReadOptions,
  program: URL,
  isMine: (file: string) => boolean = () => true,
): Promise<Share> {
  const cwd = process.cwd()
  const task = {
    cwd,
    config: options.config === undefined ? undefined : resolve(cwd, options.config),
    kind: options.kind,
    today: options.today ?? today(),
    metrics: options.metrics,
    claims: options.claims,
    whatIf: options.whatIf,
    customerSections: options.customerSections,
  }
  const named = paths.length === 0 ? ['.'] : paths.filter((path) => path !== '-')
  const { files: all, unsearched, empty } = await collectFiles(named, cwd)
  const files = all.filter(isMine)
  const unread: Unread[] = [...unsearched]
  const readings: Reported[] = []
  const asked = [...all, ...unsearched.map(({ path }) => resolve(cwd, path))]

  if (paths.includes('-')) {
    const name = resolve(cwd, options.stdinFilename ?? 'stdin.md')
    asked.push(name)
    const bytes = await standardInput()
    const take = (): Uint8Array => {
      if (typeof bytes === 'string') throw new Error(bytes)
      return bytes
    }
    const { createLinter } = await import('./lint-files.ts')
    const reading = await createLinter(nodeHost, cwd, task).readBytes(take, name)
    if ('reason' in reading) unread.push({ ...reading, path: 'standard input' })
    else readings.push(reading)
  }
  const progress = startProgress(files.length)
  try {
    for (const answer of await readAll(files, { task, program, progress }, options)) {
      if ('reason' in answer) unread.push(answer)
      else readings.push(answer)
    }
  } finally {
    progress.end()
  }

  return {
    readings,
    unread,
    asked,
    empty: empty.map((each) => ({ path: each.path, reason: whyEmpty(each) })),
    nothing: nothingToRead(empty),
  }
}

/** What was read, compared and in order; tells on stderr what could not be read. @throws CannotRun where nothing could */
export async function settled({ readings, unread: failed, asked, empty, nothing }: Share): Promise<Readings> {
  if (readings.length === 0 && failed.length === 0) throw new CannotRun(nothing)
  // Beside others that are read, too: who names a folder or a glob means something by it.
  const unread = [...failed, ...empty].sort(byPath)
  for (const { path, reason } of unread) process.stderr.write(`${printable(path)}: not read, ${printable(reason)}.\n`)
  if (readings.length === 0) throw new CannotRun('No document could be read.')
  return { readings: await compared([...readings].sort(byPath)), unread, asked }
}

async function readAll(files: readonly string[], task: FilesTask, { cache, cacheLocation }: ReadOptions) {
  if (cache === false || (cache === undefined && cacheLocation === undefined))
    return await (await import('./read-files.ts')).readFiles(files, task)
  const [{ readCached }, { cacheFolder }] = await Promise.all([import('./read-cached.ts'), import('./open-cache.ts')])
  return await readCached(files, cacheFolder(task.task.cwd, cacheLocation), task)
}

/** The readings with what shows only across them; what looks for it is loaded only where there is something to compare. */
async function compared(readings: readonly Reported[]): Promise<readonly Reported[]> {
  if (readings.every(({ comparables }) => comparables.length === 0)) return readings
  const { alikePlaces } = await import('../core/engine/alike-places.ts')
  const places = alikePlaces(readings)
  if (places.length === 0) return readings
  // What is said of them is the rules' own, and with the rules comes all that they read by.
  const { compareReadings } = await import('../core/engine/compare-readings.ts')
  return compareReadings(readings, places)
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** All of standard input, or why nothing comes from there, as a clause. */
async function standardInput(): Promise<Uint8Array | string> {
  const source = fstatSync(0)
  if (source.isDirectory()) return 'it is a folder'
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    // What comes without end is not held.
    if (size > largest) return `it is longer than ${largest / 1_000_000} MB, the most that is read`
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  // A closed one is opened on the device that holds nothing. A pipe may bring a document without a word.
  return bytes.length === 0 && source.isCharacterDevice() ? 'nothing came from it' : bytes
}

function nothingToRead(empty: readonly Empty[]): string {
  const told = empty.map(
    (each) => `There is nothing to read in ${each.path === '.' ? 'this folder' : `"${printable(each.path)}"`}: ${whyEmpty(each)}.`,
  )
  const left = empty.some(({ ignored }) => ignored.size > 0)
  return [...told, ...(left ? ['A file that is named outright is read in any case: outside-in lint path/to/plan.md'] : [])].join('\n')
}
