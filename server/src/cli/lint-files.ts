import { readFileSync, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { DocumentKind } from '../core/base/document-kind.ts'
import { createLineIndex } from '../core/base/line-index.ts'
import { fingerprinted } from '../core/compare/fingerprinted.ts'
import { parseConfig } from '../core/config/parse-config.ts'
import { resolveConfig } from '../core/config/resolve-config.ts'
import { createEngine, type Engine } from '../core/engine/engine.ts'
import { proposalOf } from '../core/report/proposal.ts'
import type { Reported } from '../core/report/reported.ts'
import { suggestions } from '../core/what-if/suggestions.ts'
import { findConfig } from '../host/find-config.ts'
import type { Host } from '../host/host.ts'
import { CannotRun } from './cannot-run.ts'

/** A file that could not be read, and why, in one line. */
export interface Unread {
  readonly path: string
  readonly reason: string
}

/** Larger files are no plans; bytes. */
const largest = 16_000_000

export interface LinterOptions {
  /** Absolute path of a configuration file to use instead of the nearest. */
  readonly config?: string | undefined
  /** Kind of documents that do not say theirs in front matter. */
  readonly kind?: DocumentKind | undefined
  /** Whether metrics are counted; without, readings have none. */
  readonly metrics?: boolean | undefined
  /** Whether to say what plans claim of their customers; without, readings do not. */
  readonly claims?: boolean | undefined
  /** Whether to try by which changes of its agenda a review would gain. */
  readonly whatIf?: boolean | undefined
}

/** Reads documents one after the other, each by the configuration nearest to it. */
export function createLinter(host: Host, cwd: string, { config: fixedConfig, kind, metrics, claims, whatIf }: LinterOptions = {}) {
  const engines = new Map<string, { readonly engine: Engine; readonly folder: string }>()
  const byFolder = new Map<string, Promise<{ readonly engine: Engine; readonly folder: string }>>()
  return { readBytes, readFile }

  /** The reading of one file on disk, or why there is none. @throws CannotRun for a broken configuration */
  function readFile(path: string): Promise<Reported | Unread> {
    return readBytes(() => {
      const stat = statSync(path)
      // A pipe named as a file would wait for ever.
      if (!stat.isFile()) throw new Error('it is not a file')
      if (stat.size > largest) throw new Error(tooLarge(stat.size))
      return readFileSync(path)
    }, path)
  }

  /**
   * The reading of bytes that stand, or would stand, at `path`, or why there is none; `take` fetches them.
   *
   * @throws CannotRun for a broken configuration
   */
  async function readBytes(take: () => Uint8Array, path: string): Promise<Reported | Unread> {
    try {
      const bytes = take()
      if (bytes.length > largest) throw new Error(tooLarge(bytes.length))
      if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
        throw new Error('it is saved as UTF-16 ("Unicode"); save it as UTF-8')
      if (bytes.includes(0)) throw new Error('it is not a text file')
      return await read(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), path)
    } catch (error) {
      if (error instanceof CannotRun) throw error
      return { path: shownPath(path), reason: reason(error as NodeJS.ErrnoException) }
    }
  }

  async function read(text: string, path: string): Promise<Reported> {
    const { engine, folder } = await engineFor(path)
    const reading = engine.read(text, { path: relative(folder, path).split(sep).join('/') })
    // Without the tree, which is many times the text: a thousand documents are held until the report is written.
    const sections = reading.document.sections.map(({ title, depth }) => ({ title, depth }))
    const { lines, kind, doubtful, inEnglish, sections: states, orientation, review, unreadable } = reading
    const told = { lines, kind, doubtful, inEnglish, ...fingerprinted(reading), sections: states, orientation, unreadable }
    return {
      ...told,
      path: shownPath(path),
      document: { text, sections },
      // As plain data: what is read when asked for would hold the tree.
      review: review === undefined ? undefined : { ...review },
      metrics: metrics === true ? reading.metrics : undefined,
      dials: metrics === true ? reading.dials : undefined,
      claims: claims === true ? reading.claims : undefined,
      ...(whatIf === true ? { proposals: suggestions(engine, reading).map(proposalOf) } : {}),
    }
  }

  function engineFor(path: string): Promise<{ readonly engine: Engine; readonly folder: string }> {
    const folder = path.slice(0, path.lastIndexOf(sep))
    let found = byFolder.get(folder)
    if (found === undefined) {
      found = findEngine(path)
      byFolder.set(folder, found)
    }
    return found
  }

  async function findEngine(path: string): Promise<{ readonly engine: Engine; readonly folder: string }> {
    const found = await configFor(path)
    const key = found?.location ?? ''
    let entry = engines.get(key)
    if (entry === undefined) {
      const { layer, problems } = found === undefined ? { layer: undefined, problems: [] } : parseConfig(found.text)
      if (found !== undefined && problems.length > 0) {
        const lines = createLineIndex(found.text)
        throw new CannotRun(
          problems
            .map(({ span, message }) => {
              const { line, column } = lines.position(span.start)
              return `${shownPath(found.location)}:${line}:${column}  ${message}`
            })
            .join('\n'),
        )
      }
      const config = resolveConfig(layer)
      // Paths outside the configuration's folder start with `../`, which `**` does not cover.
      const kinds = kind === undefined ? config.kinds : ['**', '+(../)**'].map((glob) => ({ glob, kind }))
      entry = { engine: createEngine({ ...config, kinds }), folder: found?.folder ?? cwd }
      engines.set(key, entry)
    }
    return entry
  }

  async function configFor(path: string) {
    try {
      return fixedConfig === undefined ? await findConfig(host, path.split(sep).join('/')) : await readFixed(fixedConfig)
    } catch (error) {
      if (error instanceof CannotRun) throw error
      throw new CannotRun(`A configuration file could not be read: ${(error as Error).message}.`)
    }
  }

  async function readFixed(path: string) {
    const location = path.split(sep).join('/')
    const text = await host.readText(location)
    if (text === undefined) throw new CannotRun(`There is no configuration file "${shownPath(path)}".`)
    return { location, folder: location.slice(0, location.lastIndexOf('/')), text }
  }

  function shownPath(path: string): string {
    return relative(cwd, path).split(sep).join('/')
  }
}

/** Says that a file is too large, and what to do about it; `size` in bytes. */
function tooLarge(size: number): string {
  const [has, most] = [Math.ceil(size / 100_000) / 10, largest / 1_000_000]
  return `it has ${has} MB, and files of up to ${most} MB are read; split it into several, or name it in .outside-inignore if it is no plan`
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not valid UTF-8; save it as UTF-8'
  if (code === 'EACCES' || code === 'EPERM') return 'there is no permission to read it'
  return code === 'ENOENT' ? 'there is no such file' : message
}
