import type { Host } from './host.ts'

/** A host whose files are the entries of a map, by location: for tests, and for what is not saved yet. */
export function memoryHost(files: ReadonlyMap<string, string>): Host {
  return { readText: async (location) => files.get(location) }
}
