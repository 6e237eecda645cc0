import { readFileSync } from 'node:fs'
import manifest from '../../package.json' with { type: 'json' }
import { printable } from '../core/report/printable.ts'
import { CannotRun } from './cannot-run.ts'
import type { Unread } from './lint-files.ts'
import type { Share } from './read-paths.ts'
import { readShard, type Shard } from './shard.ts'
import { otherwiseRead, type ShareSettings } from './share-settings.ts'
import { restoreReading } from './stored-reading.ts'
import type { ToldBesides } from './told-besides.ts'

/** What one machine read. It holds the text of documents of which there is something to say. */
export interface ShardFile {
  /** Version of the program. */
  readonly outsideIn: string
  readonly shard: Shard
  readonly settings: ShareSettings
  /** Baselines above the documents, relative to the folder that paths are relative to. */
  readonly baselines: readonly string[]
  readonly readings: readonly { readonly path: string; readonly text: string; readonly stored: string }[]
  readonly unread: readonly Unread[]
  readonly empty: readonly Unread[]
  readonly nothing: string
}

/** What several machines read, as though one had. @throws CannotRun where a file is none of theirs, or one is lacking */
export function readShards(paths: readonly string[], besides: ToldBesides): Share & Pick<ShardFile, 'baselines'> {
  const files = paths.map((path) => ({ path, file: readShardFile(path) }))
  const [first] = files
  if (first === undefined) throw new CannotRun('Name the files that outside-in lint --shard wrote.')
  const { of } = first.file.shard
  const byIndex = new Map<number, string>()
  for (const { path, file } of files) {
    const { index } = file.shard
    if (file.shard.of !== of)
      throw new CannotRun(
        `${shown(path)} is of a run of ${file.shard.of} shares, and ${shown(first.path)} of one of ${of}: merge those of one run.`,
      )
    const otherwise = otherwiseRead(file.settings, first.file.settings)
    if (otherwise !== undefined)
      throw new CannotRun(`${shown(path)} was read ${otherwise} than ${shown(first.path)}: read all shares of a run alike.`)
    const other = byIndex.get(index)
    if (other !== undefined)
      throw new CannotRun(`${shown(other)} and ${shown(path)} are both share ${index} of ${of}: merge each share once.`)
    byIndex.set(index, path)
  }
  const lacking = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !byIndex.has(index))
  if (lacking.length > 0)
    throw new CannotRun(`Of ${of} shares ${lacking.join(', ')} ${lacking.length === 1 ? 'is' : 'are'} lacking: name all of them.`)
  const all = files.map(({ file }) => file)
  return {
    readings: files.flatMap(({ path: share, file }) =>
      file.readings.map(({ path, text, stored }) => {
        try {
          const reading = restoreReading(stored, path, text, besides)
          if (Array.isArray(reading.findings) && Array.isArray(reading.comparables)) return reading
        } catch {
          // Told below.
        }
        throw noShare(share)
      }),
    ),
    // What could not be searched is met by every machine.
    unread: [...new Map(all.flatMap(({ unread }) => unread.map((one) => [`${one.path}\n${one.reason}`, one] as const))).values()],
    asked: [...paths, ...all.flatMap(({ readings, unread }) => [...readings, ...unread].map(({ path }) => path))],
    empty: first.file.empty,
    nothing: first.file.nothing,
    baselines: [...new Set(all.flatMap(({ baselines }) => baselines))].sort(),
  }
}

function readShardFile(path: string): ShardFile {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new CannotRun(`${shown(path)} could not be read: ${code === 'ENOENT' ? 'there is no such file' : message}.`)
  }
  const file = parsed(text)
  if (typeof file?.outsideIn !== 'string') throw noShare(path)
  if (file.outsideIn !== manifest.version)
    throw new CannotRun(
      `${shown(path)} was written by version ${printable(file.outsideIn)}, and this is ${manifest.version}: run the same version everywhere.`,
    )
  if (!isShardFile(file)) throw noShare(path)
  return file
}

function isShardFile(file: Partial<ShardFile>): file is ShardFile {
  const { shard, settings, baselines, readings, unread, empty, nothing } = file
  return (
    readShard(`${shard?.index}/${shard?.of}`) !== undefined &&
    typeof settings === 'object' &&
    settings !== null &&
    Array.isArray(baselines) &&
    baselines.every((baseline) => typeof baseline === 'string') &&
    isListOf(readings, ['path', 'text', 'stored']) &&
    isListOf(unread, ['path', 'reason']) &&
    isListOf(empty, ['path', 'reason']) &&
    typeof nothing === 'string'
  )
}

/** Whether it is a list of objects with these texts. */
function isListOf(value: unknown, keys: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.every((item: unknown) => {
      if (typeof item !== 'object' || item === null) return false
      const entries = new Map<string, unknown>(Object.entries(item))
      return keys.every((key) => typeof entries.get(key) === 'string')
    })
  )
}

function noShare(path: string): CannotRun {
  return new CannotRun(`${shown(path)} is none of the files that outside-in lint --shard writes.`)
}

function parsed(text: string): Partial<ShardFile> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function shown(path: string): string {
  return printable(path)
}
