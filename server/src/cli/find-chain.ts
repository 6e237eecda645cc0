import { relative } from 'node:path'
import { createConfigFinder, type FoundConfig } from '../host/find-config.ts'
import type { Host } from '../host/host.ts'
import { slashed } from '../host/location/slashed.ts'
import type { ConfigChain } from '../host/read-chain.ts'
import { CannotRun } from './cannot-run.ts'

/**
 * Finds the configuration that holds for each file, with all that it extends; each is read once.
 *
 * @param fixed absolute path of a configuration to use instead of the nearest
 * @returns for an absolute path its configuration, or `undefined` where there is none. Rejects with `CannotRun` where one cannot be read.
 */
export function createChainFinder(host: Host, cwd: string, fixed?: string): (path: string) => Promise<ConfigChain | undefined> {
  const finder = createConfigFinder(host)
  const chains = new Map<string, Promise<ConfigChain>>()
  let fixedConfig: Promise<FoundConfig> | undefined
  return async (path) => {
    const found = await (fixed === undefined ? nearestConfig(path) : theFixed(fixed))
    if (found === undefined) return undefined
    let chain = chains.get(found.location)
    if (chain === undefined) {
      chain = import('../host/read-chain.ts').then(({ readChain }) => readChain(host, found))
      chains.set(found.location, chain)
    }
    return await chain
  }

  function nearestConfig(path: string): Promise<FoundConfig | undefined> {
    return finder(slashed(path)).catch(({ message }: Error) => {
      // Seen from where the command is run, as all other paths are told.
      const here = `${slashed(cwd)}/`
      throw notReadable(new Error(message.startsWith(here) ? message.slice(here.length) : message))
    })
  }

  function theFixed(path: string): Promise<FoundConfig> {
    fixedConfig ??= readFixed(path)
    return fixedConfig
  }

  async function readFixed(path: string): Promise<FoundConfig> {
    const location = slashed(path)
    const shown = slashed(relative(cwd, path)) || '.'
    const text = await host.readText(location).catch(({ message }: Error) => {
      throw notReadable(new Error(`${shown}: ${message}`))
    })
    if (text === undefined) throw new CannotRun(`There is no configuration file "${shown}".`)
    return { location, folder: location.slice(0, location.lastIndexOf('/')), text }
  }
}

function notReadable({ message }: Error): CannotRun {
  return new CannotRun(`A configuration file could not be read: ${message}.`)
}
