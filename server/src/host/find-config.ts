import type { Host } from './host.ts'
import { parentLocation } from './parent-location.ts'

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
  for (let folder = parentLocation(file); folder !== undefined; folder = parentLocation(folder)) {
    const location = `${folder}/${configName}`
    const text = await host.readText(location).catch((error: Error) => {
      throw new Error(`${location}: ${error.message}`)
    })
    if (text !== undefined) return { location, folder, text }
  }
  return undefined
}
