import type { Host } from './host.ts'

/** Name of the configuration file. */
export const configName = '.outside-in.json'

export interface FoundConfig {
  readonly location: string
  /** The folder that globs in the file are relative to, without a slash at its end. */
  readonly folder: string
  readonly text: string
}

/** The configuration nearest to a file: in its folder or the first one above that has any. Where the tool is run does not matter. Throws an `Error` that names the file where one is there and cannot be read. */
export async function findConfig(host: Host, file: string): Promise<FoundConfig | undefined> {
  for (let folder = parent(file); folder !== undefined; folder = parent(folder)) {
    const location = `${folder}/${configName}`
    const text = await host.readText(location).catch((error: Error) => {
      throw new Error(`${location}: ${error.message}`)
    })
    if (text !== undefined) return { location, folder, text }
  }
  return undefined
}

/** The folder of a location; `undefined` at the root of a disk or of a URI's authority. */
function parent(location: string): string | undefined {
  const root = /^(?:[a-z][a-z\d+.-]*:\/\/[^/]*|[a-z]:|)/i.exec(location)?.[0].length ?? 0
  const slash = location.lastIndexOf('/')
  return slash < root ? undefined : location.slice(0, slash)
}
