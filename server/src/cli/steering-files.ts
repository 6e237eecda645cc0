import { dirname, join } from 'node:path'
import { baselineName } from '../core/compare/baseline.ts'
import { configNames, misnamed } from '../host/find-config.ts'
import { nodeHost } from '../host/node.ts'
import { createChainFinder } from './find-chain.ts'

/** Names of files that speak for the folders below theirs. */
const names = [...configNames, misnamed, '.gitignore', '.outside-inignore', baselineName]

/**
 * The files outside some places that steer, or would if they were there, how documents in them are read: those of the folders above, and
 * all that configurations extend.
 *
 * @param places absolute paths of folders and files
 * @param documents absolute paths of the documents in them
 * @param fixed absolute path of a configuration to use instead of the nearest
 */
export async function steeringFiles(
  places: readonly string[],
  documents: readonly string[],
  fixed: string | undefined,
): Promise<ReadonlySet<string>> {
  const chainFor = createChainFinder(nodeHost, process.cwd(), fixed)
  const looked = new Set<string>()
  const found = new Set(fixed === undefined ? [] : [fixed])
  for (const place of places)
    for (let folder = dirname(place); !looked.has(folder); folder = dirname(folder)) {
      looked.add(folder)
      for (const name of names) found.add(join(folder, name))
    }
  // Where a configuration is broken there are no documents yet, and it is looked at what would hold for one.
  for (const path of [...places.map((place) => join(place, 'plan.md')), ...documents]) {
    // What cannot be read has been told.
    const chain = await chainFor(path).catch(() => undefined)
    for (const { location } of chain?.files ?? []) found.add(location)
    for (const location of chain?.missing ?? []) found.add(location)
  }
  return found
}
