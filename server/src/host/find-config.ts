import type { Host } from './host.ts'
import { parentLocation } from './location/parent-location.ts'

/** Names that a configuration may have; in one folder only one of them. */
export const configNames = ['.outside-in.jsonc', '.outside-in.json', '.outside-in.yaml'] as const

/** Read to say how it is to be called: one that is passed over in silence would be believed to count. */
export const misnamed = '.outside-in.yml'

/** Whether a location is that of a configuration, by its name. */
export function isConfigLocation(location: string): boolean {
  return [...configNames, misnamed].some((name) => location.endsWith(`/${name}`))
}

export interface FoundConfig {
  readonly location: string
  /** The folder that it speaks for, without a slash at its end. */
  readonly folder: string
  readonly text: string
  /** What is wrong with its being there, in a sentence. */
  readonly problem?: string
}

/**
 * The configuration nearest to each file: in its folder or the first one above that has any. Where the tool is run does not matter. Each
 * folder is looked at once. Rejects with an `Error` that names the file where one is there and cannot be read.
 */
export function createConfigFinder(host: Host): (file: string) => Promise<FoundConfig | undefined> {
  const folders = new Map<string, Promise<FoundConfig | undefined>>()
  return (file) => nearest(parentLocation(file))

  function nearest(folder: string | undefined): Promise<FoundConfig | undefined> {
    if (folder === undefined) return Promise.resolve(undefined)
    let found = folders.get(folder)
    if (found === undefined) {
      found = configIn(host, folder).then((own) => own ?? nearest(parentLocation(folder)))
      folders.set(folder, found)
    }
    return found
  }
}

async function configIn(host: Host, folder: string): Promise<FoundConfig | undefined> {
  const all = await Promise.all([...configNames, misnamed].map(async (name) => ({ name, text: await textOf(host, `${folder}/${name}`) })))
  const [first, second] = all.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]))
  if (first === undefined) return undefined
  const { name, text } = first
  const problem =
    second !== undefined
      ? `${second.name} is in the same folder, and only one can count: keep ${name} or ${second.name}.`
      : name === misnamed
        ? `${misnamed} is not read: call it .outside-in.yaml.`
        : undefined
  return { location: `${folder}/${name}`, folder, text, ...(problem !== undefined && { problem }) }
}

function textOf(host: Host, location: string): Promise<string | undefined> {
  return host.readText(location).catch((error: Error) => {
    throw new Error(`${location}: ${error.message}`)
  })
}
