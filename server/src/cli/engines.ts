import { relative, sep } from 'node:path'
import type { DocumentKind } from '../core/base/document-kind.ts'
import { createLineIndex } from '../core/base/line-index.ts'
import { parseConfig } from '../core/config/parse-config.ts'
import { resolveConfig } from '../core/config/resolve-config.ts'
import { createEngine, type Engine } from '../core/engine/engine.ts'
import type { FoundConfig } from '../host/find-config.ts'
import { CannotRun } from './cannot-run.ts'

/** The engines of a run, one a configuration; `kind` is that of documents that do not say theirs in front matter. */
export function createEngines(cwd: string, kind: DocumentKind | undefined) {
  const engines = new Map<string, Engine>()
  return { engineFor }

  /** The engine of a configuration, or of none. @throws CannotRun for a broken one */
  function engineFor(found: FoundConfig | undefined): Engine {
    const key = found?.location ?? ''
    let engine = engines.get(key)
    if (engine === undefined) {
      engine = engineOf(found)
      engines.set(key, engine)
    }
    return engine
  }

  function engineOf(found: FoundConfig | undefined): Engine {
    const { layer, problems } = found === undefined ? { layer: undefined, problems: [] } : parseConfig(found.text)
    if (found !== undefined && problems.length > 0) {
      const lines = createLineIndex(found.text)
      throw new CannotRun(
        problems
          .map(({ span, message }) => {
            const { line, column } = lines.position(span.start)
            return `${relative(cwd, found.location).split(sep).join('/')}:${line}:${column}  ${message}`
          })
          .join('\n'),
      )
    }
    const config = resolveConfig(layer)
    // Paths outside the configuration's folder start with `../`, which `**` does not cover.
    const kinds = kind === undefined ? config.kinds : ['**', '+(../)**'].map((glob) => ({ glob, kind }))
    return createEngine({ ...config, kinds })
  }
}
