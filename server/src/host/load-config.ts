import type { Config } from '../core/config/config.ts'
import type { ConfigLink } from '../core/config/config-link.ts'
import { parseConfig } from '../core/config/parse-config.ts'
import { resolveChain } from '../core/config/resolve-chain.ts'
import type { ConfigProblem } from '../core/config/source/config-problem.ts'
import { unknownOwnNames } from '../core/config/unknown-own-names.ts'
import { createConfigFinder } from './find-config.ts'
import { globFolderOf } from './glob-folder-of.ts'
import type { Host } from './host.ts'
import { type ConfigChain, readChain } from './read-chain.ts'

/** A file of a configuration as it was read. */
export interface LoadedFile {
  readonly location: string
  readonly text: string
  /** What is wrong with it, by place. */
  readonly problems: readonly ConfigProblem[]
}

export interface LoadedConfig {
  readonly config: Config
  /** The folder that documents' paths are relative to. */
  readonly folder: string
  /** The own file first, then those that it extends, each once. */
  readonly files: readonly LoadedFile[]
  readonly links: readonly ConfigLink[]
  /** Files that are extended and not there. */
  readonly missing: readonly string[]
}

/**
 * The configuration that holds for a document: the nearest file upwards from it, with all that it extends; `undefined` where there is
 * none. What is wrong with it is told with it, and the rest holds. Rejects where a file is there and cannot be read.
 */
export async function loadConfig(host: Host, document: string): Promise<LoadedConfig | undefined> {
  const found = await createConfigFinder(host)(document)
  return found && settleChain(await readChain(host, found))
}

/** Reads what the files of a chain say, and puts it together. */
export function settleChain({ folder, files, steps, missing }: ConfigChain): LoadedConfig {
  const parsed = new Map(files.map(({ location, text }) => [location, parseConfig(text, location)]))
  const layers = [...parsed.values()].map(({ layer }) => layer)
  const links = steps.map((step): ConfigLink => {
    if ('preset' in step) return step
    const { layer } = parsed.get(step.location)!
    const globs = globFolderOf(folder, step.globs)
    return { layer, location: step.location, ...(globs !== undefined && { folder: globs }) }
  })
  return {
    config: resolveChain(links),
    folder,
    files: files.map(({ location, text, problems }) => ({
      location,
      text,
      problems: [...problems, ...parsed.get(location)!.problems, ...unknownOwnNames(parsed.get(location)!.layer, layers)].sort(
        (a, b) => a.span.start - b.span.start,
      ),
    })),
    links,
    missing,
  }
}
