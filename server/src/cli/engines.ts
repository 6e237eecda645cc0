import type { DocumentKind } from '../core/base/document-kind.ts'
import { resolveConfig } from '../core/config/resolve-config.ts'
import { createEngine, type Engine } from '../core/engine/engine.ts'
import type { ConfigChain } from '../host/read-chain.ts'
import { settledChain } from './settled-chain.ts'

/** Paths outside the configuration's folder start with `../`, which `**` does not cover. */
const anywhere = Array.from({ length: 40 }, (_, up) => `${'../'.repeat(up)}**`)

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
    const config = chain === undefined ? resolveConfig() : settledChain(chain, cwd).config
    const kinds = kind === undefined ? config.kinds : [{ glob: anywhere, kind }]
    return createEngine({ ...config, kinds })
  }
}
