import { createLineIndex } from '../core/base/line-index.ts'
import type { Config } from '../core/config/config.ts'
import { type ConfigLayer, type ConfigProblem, parseConfig } from '../core/config/parse-config.ts'
import { resolveConfig } from '../core/config/resolve-config.ts'
import { configName, findConfig } from '../host/find-config.ts'
import type { Host } from '../host/host.ts'
import { configOfSettings, type Settings } from './settings.ts'

/** The configuration that one document is read by. */
export interface DocumentConfig {
  readonly config: Config
  /** The document's path relative to the folder that the configuration speaks for. */
  readonly path: string
  /** What is wrong with the configuration, a sentence each. */
  readonly problems: readonly string[]
}

/** A configuration file as it was read. */
export interface ConfigurationFile {
  readonly location: string
  readonly text: string
  /** What is wrong with it; empty also for a file that is gone. */
  readonly problems: readonly ConfigProblem[]
}

interface ReadFile extends ConfigurationFile {
  readonly layer: ConfigLayer
}

export interface Configuration {
  /**
   * The nearest `.outside-in.json` upwards from the document counts, whole and alone: editor and CI then agree. Where there is none,
   * and in a workspace that is not trusted, the settings count.
   */
  of(uri: string, settings: Settings, folders: readonly string[], trusted: boolean): Promise<DocumentConfig>
  /** Reads a file for its own sake. */
  check(location: string): Promise<void>
  /** Forgets all files read so far. */
  forget(): void
}

/** @param tell hears of every file that is read, once until it is forgotten */
export function createConfiguration(host: Host, tell: (file: ConfigurationFile) => void = () => {}): Configuration {
  const texts = new Map<string, Promise<string | undefined>>()
  const remembering: Host = {
    readText(location) {
      const known = texts.get(location)
      if (known) return known
      const reading = host.readText(location)
      texts.set(location, reading)
      return reading
    },
  }
  const files = new Map<string, ReadFile>()

  /** Parsed once: every reading of a document asks. */
  function parsed(location: string, text: string): ReadFile {
    let file = files.get(location)
    if (file?.text !== text) {
      file = { location, text, ...parseConfig(text) }
      files.set(location, file)
      tell(file)
    }
    return file
  }

  return {
    async of(uri, settings, folders, trusted) {
      const problems: string[] = []
      if (trusted && hasFolder(uri)) {
        try {
          const found = await findConfig(remembering, uri)
          if (found) {
            const { layer, problems: faults } = parsed(found.location, found.text)
            const lines = createLineIndex(found.text)
            for (const { span, message } of faults) problems.push(`${configName}, line ${lines.position(span.start).line}: ${message}`)
            return { config: resolveConfig(layer), path: pathBelow(found.folder, uri), problems }
          }
        } catch (error) {
          problems.push(`The configuration could not be read: ${error instanceof Error ? error.message : String(error)}.`)
        }
      }
      const root = [...folders].sort((a, b) => b.length - a.length).find((folder) => uri.startsWith(withSlash(folder)))
      return { config: configOfSettings(settings), path: root === undefined ? lastName(uri) : pathBelow(root, uri), problems }
    },
    async check(location) {
      const text = await remembering.readText(location).catch(() => undefined)
      if (text === undefined) tell({ location, text: '', problems: [] })
      else parsed(location, text)
    },
    forget() {
      texts.clear()
      files.clear()
    },
  }
}

/** Documents that are saved nowhere yet have no folder to look in. */
const hasFolder = (uri: string) => /^(?!untitled:)[a-z][a-z\d+.-]*:\//i.test(uri)
const withSlash = (folder: string) => (folder.endsWith('/') ? folder : `${folder}/`)
const pathBelow = (folder: string, uri: string) => decode(uri.slice(withSlash(folder).length))
const lastName = (uri: string) => decode(uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1))

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
