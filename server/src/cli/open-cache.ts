import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { printable } from '../core/report/printable.ts'
import type { Reported } from '../core/report/reported.ts'
import { slashed } from '../host/location/slashed.ts'
import { CannotRun } from './cannot-run.ts'
import { whyUnread } from './file-text.ts'
import { hashOf } from './hash-of.ts'
import { makeFolder } from './make-folder.ts'
import { restoreReading, storeReading } from './stored-reading.ts'
import type { ToldBesides } from './told-besides.ts'
import { whyUnwritten } from './why-unwritten.ts'
import { writeFile } from './write-file.ts'

/** What a reading follows from: the same key, the same reading, on any machine. */
export interface ReadingKey {
  /** The path that reports show. */
  readonly path: string
  /** Hash of the bytes of the document. */
  readonly content: string
  /** Hash of the configuration, of what the command line says of it, and of the path as the configuration sees it. */
  readonly settings: string
}

export interface ResultCache {
  /** The reading that was kept; `undefined` where there is none, or it was read for less than is asked for now. */
  find(key: ReadingKey, text: () => string, besides: ToldBesides): Reported | undefined
  keep(key: ReadingKey, reading: Reported, besides: ToldBesides): void
  /** Writes what is kept, whole or not at all; where nothing is new, nothing is written. */
  save(): void
}

interface Entry extends Omit<ReadingKey, 'path'> {
  /** First letters of what was asked for besides. */
  readonly besides: string
  readonly stored: string
}

const title = 'outside-in readings 1'

/** The folder for the cache where nobody names one: with those of other tools, where a project has any. */
export function cacheFolder(cwd: string, named: string | undefined): string {
  if (named === '') throw new CannotRun('--cache-location names no folder.')
  if (named !== undefined) return resolve(cwd, named)
  return existsSync(join(cwd, 'node_modules')) ? join(cwd, 'node_modules/.cache/outside-in') : join(cwd, '.outside-in-cache')
}

/**
 * Name of the file for what was read from a folder. Each folder has its own, told by the way there from the cache: in several folders
 * there may be documents of the same path, and what is gone in one may be there in another.
 */
export function cacheFile(folder: string, cwd: string): string {
  return `readings-${hashOf(slashed(relative(folder, cwd))).slice(0, 8)}.jsonl`
}

/**
 * Opens the readings that earlier runs from the same folder kept, in one file. What another version of the program kept is forgotten; a file that is broken or
 * no cache is told once and built anew. It holds no path of this machine and no time, so that machines can share it.
 *
 * @param program what tells this program from others: its rules, words and version
 * @param say tells the reader one line
 */
export function openCache(folder: string, cwd: string, program: string, say: (line: string) => void): ResultCache {
  const file = join(folder, cacheFile(folder, cwd))
  const shown = printable(slashed(relative(cwd, file)))
  const entries = read()
  const used = new Set<string>()
  let changed = false
  return { find, keep, save }

  function find({ path, content, settings }: ReadingKey, text: () => string, besides: ToldBesides): Reported | undefined {
    used.add(path)
    const entry = entries.get(path)
    if (entry === undefined || entry.content !== content || entry.settings !== settings) return undefined
    if ([...lettersOf(besides)].some((letter) => !entry.besides.includes(letter))) return undefined
    try {
      return restoreReading(entry.stored, path, entry.stored.length > 1 ? text() : '', besides)
    } catch {
      // What is no reading is read.
      return undefined
    }
  }

  function keep({ path, content, settings }: ReadingKey, reading: Reported, besides: ToldBesides): void {
    entries.set(path, { content, settings, besides: lettersOf(besides), stored: storeReading(reading) })
    changed = true
  }

  function save(): void {
    // Other runs may read other folders; what they kept stays as long as its document does.
    for (const path of entries.keys()) {
      if (used.has(path) || existsSync(resolve(cwd, path))) continue
      entries.delete(path)
      changed = true
    }
    if (!changed) return
    const body = [...entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, { content, settings, besides, stored }]) => `${JSON.stringify(path)}\t${content}\t${settings}\t${besides}\t${stored}\n`)
      .join('')
    try {
      if (!existsSync(folder)) {
        makeFolder(folder)
        writeFileSync(join(folder, '.gitignore'), '*\n')
      }
      writeFile(file, `${title}\t${program}\t${hashOf(body)}\n${body}`, 'The cache')
    } catch (error) {
      const why =
        error instanceof CannotRun ? error.message : `The cache could not be written to ${shown}: ${whyUnwritten(error as Error)}.`
      say(`${why} The next run reads all again.`)
    }
  }

  function read(): Map<string, Entry> {
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        say(`The cache ${shown} could not be read (${whyUnread(error as Error)}), and is built anew.`)
      return new Map()
    }
    const end = text.indexOf('\n')
    const [said, by, sum] = text.slice(0, end).split('\t')
    const body = text.slice(end + 1)
    if (said !== title || sum !== hashOf(body)) {
      say(`The cache ${shown} is broken or no cache of this program, and is built anew.`)
      return new Map()
    }
    if (by !== program) return new Map()
    const found = new Map<string, Entry>()
    for (const line of body.split('\n')) {
      if (line === '') continue
      const [path, content, settings, besides, stored] = line.split('\t')
      found.set(JSON.parse(path!), { content: content!, settings: settings!, besides: besides!, stored: stored! })
    }
    return found
  }
}

function lettersOf({ metrics, claims, whatIf, customerSections }: ToldBesides): string {
  return `${metrics ? 'm' : ''}${claims ? 'c' : ''}${whatIf ? 'w' : ''}${customerSections ? 's' : ''}`
}
