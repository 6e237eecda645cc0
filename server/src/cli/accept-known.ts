import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Finding } from '../core/base/finding.ts'
import type { BaselineEntry } from '../core/compare/baseline.ts'
import { placesOfFinding } from '../core/compare/places-of-finding.ts'
import type { Reported } from '../core/report/reported.ts'
import { rules } from '../core/rules/registry.generated.ts'
import { type BaselineFile, createBaselines } from '../host/baselines.ts'
import { locationBelow } from '../host/location/location-below.ts'
import { pathBelow } from '../host/location/path-below.ts'
import { slashed } from '../host/location/slashed.ts'
import { nodeHost } from '../host/node.ts'
import { CannotRun } from './cannot-run.ts'

/** A baseline with what became of its entries. */
export interface BaselineUse {
  readonly file: BaselineFile
  /** Entries whose sentence is gone, or has no such finding any more. */
  readonly gone: readonly BaselineEntry[]
  /** Documents by the path that their entries are under where that is not their own any more. */
  readonly moved: ReadonlyMap<string, string>
}

export interface AcceptedKnown {
  /** Without the findings that are known. */
  readonly readings: readonly Reported[]
  /** How many those are. */
  readonly known: number
  /** The baselines of these documents, in order of their places. */
  readonly uses: readonly BaselineUse[]
}

/**
 * Takes out the findings that a baseline knows. Scores stay as they are.
 *
 * @param cwd the folder that the paths of readings are relative to
 * @throws CannotRun where a baseline cannot be read
 */
export async function acceptKnown(readings: readonly Reported[], cwd: string): Promise<AcceptedKnown> {
  const baselines = createBaselines(nodeHost)
  const used = new Map<string, { file: BaselineFile; found: Set<BaselineEntry>; looked: Set<string>; moved: Map<string, string> }>()
  let number = 0
  const left: Reported[] = []
  for (const reading of readings) {
    const location = slashed(resolve(cwd, reading.path))
    const file = await baselines.nearest(location).catch((error: Error) => {
      throw new CannotRun(shown(error.message, cwd))
    })
    if (file === undefined) {
      left.push(reading)
      continue
    }
    const use = used.get(file.location) ?? { file, found: new Set(), looked: new Set(), moved: new Map() }
    used.set(file.location, use)
    const path = pathBelow(file.folder, location)
    const { left: unknown, entries } = await baselines.known(file, location, reading.findings)
    use.looked.add(path)
    const now = new Set(reading.findings.flatMap(placesOfFinding).map(({ fingerprint }) => fingerprint))
    for (const entry of entries) {
      if (entry.path !== path) use.moved.set(path, entry.path)
      if (now.has(entry.fingerprint)) use.found.add(entry)
    }
    number += reading.findings.length - unknown.length
    left.push(withOnly(reading, unknown))
  }
  const uses: BaselineUse[] = []
  for (const { file, found, looked, moved } of used.values()) {
    const formerly = new Set(moved.values())
    const others = [...file.entries.keys()].filter((path) => !looked.has(path) && !formerly.has(path))
    const unread = new Set<string>()
    for (const path of others) {
      const place = locationBelow(file.folder, path)
      if (place !== undefined && existsSync(place)) unread.add(path)
    }
    const gone = [...file.entries.values()]
      .flat()
      .filter((entry) => !found.has(entry) && !unread.has(entry.path) && !(unread.size > 0 && lookAcross.has(entry.rule)))
    uses.push({ file, gone, moved })
  }
  return { readings: left, known: number, uses: uses.sort((a, b) => (a.file.location < b.file.location ? -1 : 1)) }
}

/** Rules that need all documents: where some were not read, nobody knows what they would say. */
const lookAcross: ReadonlySet<string> = new Set(rules.filter(({ across }) => across !== undefined).map(({ id }) => id))

/** A reading with what is left of its findings; those that are gone from it are counted as known. */
export function withOnly(reading: Reported, left: readonly Finding[]): Reported {
  const known = (reading.known ?? 0) + reading.findings.length - left.length
  return { ...reading, findings: left, ...(known === 0 ? {} : { known }) }
}

/** A message with the places in it as seen from the working directory. */
function shown(message: string, cwd: string): string {
  const folder = `${slashed(cwd)}/`
  return message.startsWith(folder) ? message.slice(folder.length) : message
}
