import { readFileSync, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { createLineIndex } from '../core/base/line-index.ts'
import { parseConfig } from '../core/config/parse-config.ts'
import { resolveConfig } from '../core/config/resolve-config.ts'
import { createEngine, type Engine, type Reading } from '../core/engine/engine.ts'
import { findConfig } from '../host/find-config.ts'
import type { Host } from '../host/host.ts'
import { CannotRun } from './collect-files.ts'

/** A file that could not be read, and why, in one line. */
export interface Unread {
  readonly path: string
  readonly reason: string
}

/** Larger files are no plans; bytes. */
const largest = 16 * 1024 * 1024

/** Reads documents one after the other, each by the configuration nearest to it. */
export function createLinter(host: Host, cwd: string, fixedConfig?: string) {
  const engines = new Map<string, { readonly engine: Engine; readonly folder: string }>()
  const byFolder = new Map<string, Promise<{ readonly engine: Engine; readonly folder: string }>>()
  return { read, readFile }

  /** The reading of one file on disk, or why there is none. @throws CannotRun for a broken configuration */
  async function readFile(path: string): Promise<Reading | Unread> {
    const shown = shownPath(path)
    try {
      const { size } = statSync(path)
      if (size > largest) return { path: shown, reason: `it is larger than ${largest / 1024 / 1024} MB` }
      const bytes = readFileSync(path)
      if (bytes.includes(0)) return { path: shown, reason: 'it is not a text file' }
      return await read(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), path)
    } catch (error) {
      if (error instanceof CannotRun) throw error
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { path: shown, reason: 'it is not valid UTF-8; save it as UTF-8' }
      return { path: shown, reason: code === 'EACCES' ? 'there is no permission to read it' : message }
    }
  }

  /** The reading of a text that stands, or would stand, at `path`. @throws CannotRun for a broken configuration */
  async function read(text: string, path: string): Promise<Reading> {
    const { engine, folder } = await engineFor(path)
    return { ...engine.read(text, { path: relative(folder, path).split(sep).join('/') }), path: shownPath(path) }
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
    const found = fixedConfig === undefined ? await findConfig(host, path.split(sep).join('/')) : await readFixed(fixedConfig)
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
      entry = { engine: createEngine(resolveConfig(layer)), folder: found?.folder ?? cwd }
      engines.set(key, entry)
    }
    return entry
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
