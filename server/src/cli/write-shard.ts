import { relative, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { count } from '../core/report/count.ts'
import { printable } from '../core/report/printable.ts'
import { slashed } from '../host/location/slashed.ts'
import { CannotRun } from './cannot-run.ts'
import type { LintOptions } from './lint-options.ts'
import { nearestBaselines } from './nearest-baselines.ts'
import { readShare } from './read-paths.ts'
import { isInShard, type Shard } from './shard.ts'
import type { ShardFile } from './shard-file.ts'
import { shareSettings } from './share-settings.ts'
import { spareDocuments } from './spare-documents.ts'
import { storeReading } from './stored-reading.ts'
import { writeFile } from './write-file.ts'

/** Reads one machine's share of the documents, and writes what it read to a file for `outside-in merge`. @throws CannotRun */
export async function writeShard(paths: readonly string[], options: LintOptions, shard: Shard, program: URL): Promise<void> {
  if (paths.includes('-')) throw new CannotRun('Standard input cannot be shared between machines: leave out "-" beside --shard.')
  const cwd = process.cwd()
  const isMine = (file: string) => isInShard(slashed(relative(cwd, file)), shard)
  const { readings, unread, asked, empty, nothing } = await readShare(paths, { ...options, metrics: true, claims: true }, program, isMine)
  const file: ShardFile = {
    outsideIn: manifest.version,
    shard,
    settings: await shareSettings(cwd, options),
    baselines: [...nearestBaselines(readings, cwd)].map((baseline) => slashed(relative(cwd, baseline))).sort(),
    readings: [...readings]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((reading) => ({ path: reading.path, text: reading.document.text, stored: storeReading(reading) })),
    unread,
    empty,
    nothing,
  }
  const output = options.output ?? `outside-in-shard-${shard.index}-of-${shard.of}.json`
  for (const { path, reason } of unread) process.stderr.write(`${printable(path)}: not read, ${printable(reason)}.\n`)
  spareDocuments(resolve(cwd, output), asked)
  writeFile(resolve(cwd, output), `${JSON.stringify(file)}\n`, 'What was read')
  process.stderr.write(`${count(readings.length, 'document')} read, share ${shard.index} of ${shard.of}: ${printable(output)}\n`)
}
