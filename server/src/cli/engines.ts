import { relative, sep } from 'node:path'
import type { DocumentKind } from '../core/base/document-kind.ts'
import { createLineIndex } from '../core/base/line-index.ts'
import { resolveConfig } from '../core/config/resolve-config.ts'
import { createEngine, type Engine } from '../core/engine/engine.ts'
import { type LoadedFile, settleChain } from '../host/load-config.ts'
import type { ConfigChain } from '../host/read-chain.ts'
import { CannotRun } from './cannot-run.ts'

/** The engines of a run, one a configuration; `kind` is that of documents that do not say theirs in front matter. */
export function createEngines(cwd: string, kind: DocumentKind | undefined) {
  const engines = new Map<string, Engine>()
  return { engineFor }

  /** The engine of a configuration, or of none. @throws CannotRun for a broken one */
  function engineFor(chain: ConfigChain | undefined): Engine {
    const key = chain?.location ?? ''
    let engine = engines.get(key)
    if (engine === undefined) {
      engine = engineOf(chain)
      engines.set(key, engine)
    }
    return engine
  }

  function engineOf(chain: ConfigChain | undefined): Engine {
    const loaded = chain && settleChain(chain)
    const problems = loaded?.files.flatMap(told) ?? []
    if (problems.length > 0) throw new CannotRun(problems.join('\n'))
    const config = loaded?.config ?? resolveConfig()
    // Paths outside the configuration's folder start with `../`, which `**` does not cover.
    const kinds = kind === undefined ? config.kinds : ['**', '+(../)**'].map((glob) => ({ glob, kind }))
    return createEngine({ ...config, kinds })
  }

  function told({ location, text, problems }: LoadedFile): readonly string[] {
    const lines = createLineIndex(text)
    return problems.map(({ span, message }) => {
      const { line, column } = lines.position(span.start)
      return `${relative(cwd, location).split(sep).join('/')}:${line}:${column}  ${message}`
    })
  }
}
