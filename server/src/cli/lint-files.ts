import { relative } from 'node:path'
import type { DocumentKind } from '../core/base/document-kind.ts'
import { readEarly } from '../core/engine/read-early.ts'
import type { Reported } from '../core/report/reported.ts'
import type { Host } from '../host/host.ts'
import { slashed } from '../host/location/slashed.ts'
import { CannotRun } from './cannot-run.ts'
import type { ChangedReading } from './changed-reading.ts'
import { faultOfOurs } from './fault-of-ours.ts'
import { decodeText, fileBytes, whyUnread } from './file-text.ts'
import { createChainFinder } from './find-chain.ts'
import { reportedNone } from './reported-none.ts'
import type { ToldBesides } from './told-besides.ts'

/** A file that could not be read, and why, in one line. */
export interface Unread {
  readonly path: string
  readonly reason: string
}

export interface LinterOptions extends ToldBesides {
  /** Absolute path of a configuration file to use instead of the nearest. */
  readonly config?: string | undefined
  /** Kind of documents that do not say theirs in front matter. */
  readonly kind?: DocumentKind | undefined
}

/** Reads documents one after the other, each by the configuration nearest to it. */
export function createLinter(host: Host, cwd: string, { config: fixedConfig, kind, ...besides }: LinterOptions = {}) {
  const configFor = createChainFinder(host, cwd, fixedConfig)
  // Two megabytes of words, rules and parser, which is most of what there is to load.
  const engines = once(async () => {
    const [{ createEngines }, { reportedReading }] = await Promise.all([import('./engines.ts'), import('./reported-reading.ts')])
    return { ...createEngines(cwd, kind), reportedReading }
  })
  return { readBytes, readFile, readChange }

  /** The reading of one file on disk, or why there is none. @throws CannotRun for a broken configuration */
  function readFile(path: string): Promise<Reported | Unread> {
    return readBytes(() => fileBytes(path), path)
  }

  /**
   * The reading of bytes that stand, or would stand, at `path`, or why there is none; `take` fetches them.
   *
   * @throws CannotRun for a broken configuration
   */
  async function readBytes(take: () => Uint8Array, path: string): Promise<Reported | Unread> {
    let text: string
    try {
      text = decodeText(take())
    } catch (error) {
      return { path: shownPath(path), reason: whyUnread(error as NodeJS.ErrnoException) }
    }
    try {
      return await read(text, path)
    } catch (error) {
      if (error instanceof CannotRun) throw error
      return { path: shownPath(path), reason: faultOfOurs(error as Error) }
    }
  }

  async function read(text: string, path: string): Promise<Reported> {
    const config = await configFor(path)
    if (config === undefined && kind === undefined) {
      const early = readEarly(text, slashed(relative(cwd, path)))
      if (early !== undefined) return reportedNone(shownPath(path), early.inEnglish, besides)
    }
    const { engineFor, reportedReading } = await engines()
    return reportedReading(engineFor(config), text, slashed(relative(config?.folder ?? cwd, path)), shownPath(path), besides)
  }

  /**
   * What became of a document between two texts of it that stood, or would stand, at `path`.
   *
   * @throws CannotRun for a broken configuration
   */
  async function readChange(before: string, now: string, path: string): Promise<ChangedReading> {
    const config = await configFor(path)
    const [{ engineFor }, { changedReading }] = await Promise.all([engines(), import('./changed-reading.ts')])
    return changedReading(engineFor(config), before, now, { path: slashed(relative(config?.folder ?? cwd, path)), today: besides.today })
  }

  function shownPath(path: string): string {
    return slashed(relative(cwd, path))
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
