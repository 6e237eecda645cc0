import type { Finding } from '../core/base/finding.ts'
import { createLineIndex } from '../core/base/line-index.ts'
import { type BaselineEntry, baselineName, parseBaseline } from '../core/compare/baseline.ts'
import {
  type EntriesByPath,
  entriesByPath,
  formerPaths,
  type TellingEntries,
  tellingEntries,
  unknownAmong,
} from '../core/compare/known-findings.ts'
import type { Host } from './host.ts'
import { isSameLocation } from './location/is-same-location.ts'
import { locationBelow } from './location/location-below.ts'
import { parentLocation } from './location/parent-location.ts'
import { pathBelow } from './location/path-below.ts'

/** A baseline as it stands in a folder. */
export interface BaselineFile {
  readonly location: string
  /** The folder that its paths are relative to, without a slash at its end. */
  readonly folder: string
  readonly entries: EntriesByPath
  /** By which documents that were renamed are found. */
  readonly telling: TellingEntries
}

/** What a baseline says of one document's findings. */
export interface Known {
  /** The findings that are left to tell, each about those of its places that are not known. */
  readonly left: readonly Finding[]
  /** The entries that speak of the document: its own, or those of the document that it was before it was renamed. */
  readonly entries: readonly BaselineEntry[]
}

export interface Baselines {
  /**
   * The baseline nearest to a document, in its folder or the first one above that has any.
   *
   * @throws Error that names the file, and the place in it, where one cannot be read
   */
  nearest(location: string): Promise<BaselineFile | undefined>
  /**
   * What of a document's findings is known. The command line and the editor both ask here, so that they cannot differ. It is told at once
   * unless there are files to look for: those that the document may have been before it was renamed.
   */
  known(baseline: BaselineFile, location: string, findings: readonly Finding[]): Known | Promise<Known>
  /** Whether an answer hangs on a file being there. */
  lookedFor(location: string): boolean
}

/** Looks for baselines; what was read is remembered, so a new one is made when files may have changed. */
export function createBaselines(host: Host): Baselines {
  const byFolder = new Map<string, Promise<BaselineFile | undefined>>()
  const there = new Map<string, boolean>()
  return { nearest, known, lookedFor: (location) => [...there.keys()].some((one) => isSameLocation(one, location)) }

  function nearest(location: string): Promise<BaselineFile | undefined> {
    const folder = parentLocation(location)
    if (folder === undefined) return Promise.resolve(undefined)
    let found = byFolder.get(folder)
    if (found === undefined) {
      found = read(folder).then((file) => file ?? nearest(folder))
      byFolder.set(folder, found)
    }
    return found
  }

  async function read(folder: string): Promise<BaselineFile | undefined> {
    const location = `${folder}/${baselineName}`
    const text = await host.readText(location).catch((error: Error) => {
      throw new Error(`${location}: not read, ${error.message}.`)
    })
    if (text === undefined) return undefined
    const { entries, problems } = parseBaseline(text)
    const [problem] = problems
    if (problem !== undefined) {
      const { line, column } = createLineIndex(text).position(problem.span.start)
      throw new Error(`${location}:${line}:${column}  ${problem.message}`)
    }
    const byPath = entriesByPath(entries)
    return { location, folder, entries: byPath, telling: tellingEntries(byPath) }
  }

  function known({ folder, entries, telling }: BaselineFile, location: string, findings: readonly Finding[]): Known | Promise<Known> {
    const path = pathBelow(folder, location)
    const own = entries.get(path)
    if (own !== undefined) return { left: unknownAmong(findings, own), entries: own }
    const formers = formerPaths(path, findings, telling).flatMap((former) => {
      const place = locationBelow(folder, former.path)
      return place === undefined ? [] : [{ ...former, place }]
    })
    const unseen = formers.filter(({ place }) => !there.has(place))
    return unseen.length === 0 ? told() : Promise.all(unseen.map(({ place }) => look(place))).then(told)

    function told(): Known {
      const [first, second] = formers.filter(({ place }) => there.get(place) === false)
      // Of two that it may have been, neither is it.
      if (first === undefined || first.shared === second?.shared) return { left: findings, entries: [] }
      const former = entries.get(first.path)!
      return { left: unknownAmong(findings, former), entries: former }
    }
  }

  /** Looks whether there is a file. One that cannot be read is there. */
  async function look(location: string): Promise<void> {
    const answer = await host.readText(location).then(
      (text) => text !== undefined,
      () => true,
    )
    there.set(location, answer)
  }
}
