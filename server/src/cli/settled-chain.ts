import { relative } from 'node:path'
import { createLineIndex } from '../core/base/line-index.ts'
import { type LoadedConfig, type LoadedFile, settleChain } from '../host/load-config.ts'
import { slashed } from '../host/location/slashed.ts'
import type { ConfigChain } from '../host/read-chain.ts'
import { CannotRun } from './cannot-run.ts'

/** What a chain of configuration files says together. @throws CannotRun with every fault of every file, a line each */
export function settledChain(chain: ConfigChain, cwd: string): LoadedConfig {
  const loaded = settleChain(chain)
  const faults = loaded.files.flatMap((file) => told(file, cwd))
  if (faults.length > 0) throw new CannotRun(faults.join('\n'))
  return loaded
}

function told({ location, text, problems }: LoadedFile, cwd: string): readonly string[] {
  const lines = createLineIndex(text)
  return problems.map(({ span, message }) => {
    const { line, column } = lines.position(span.start)
    return `${slashed(relative(cwd, location))}:${line}:${column}  ${message}`
  })
}
