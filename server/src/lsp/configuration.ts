import { createLineIndex } from '../core/base/line-index.ts'
import type { Config } from '../core/config/config.ts'
import { createConfigFinder, type FoundConfig } from '../host/find-config.ts'
import type { Host } from '../host/host.ts'
import { type LoadedConfig, type LoadedFile, settleChain } from '../host/load-config.ts'
import { canonicalUri } from '../host/location/canonical-uri.ts'
import { lastName } from '../host/location/last-name.ts'
import { parentLocation } from '../host/location/parent-location.ts'
import { pathBelow } from '../host/location/path-below.ts'
import { readChain } from '../host/read-chain.ts'
import { configOfSettings, type Settings } from './settings.ts'

/** The configuration that one document is read by. */
export interface DocumentConfig {
  readonly config: Config
  /** The document's path relative to the folder that the configuration speaks for. */
  readonly path: string
  /** What is wrong with the configuration, a sentence each. */
  readonly problems: readonly string[]
}

export interface Configuration {
  /**
   * The nearest configuration file upwards from the document counts with what it extends, and alone: editor and CI then agree. Where there
   * is none, and in a workspace that is not trusted, the settings count.
   */
  of(uri: string, settings: Settings, folders: readonly string[], trusted: boolean): Promise<DocumentConfig>
  /** Reads a file for its own sake. */
  check(location: string): Promise<void>
  /** Forgets all files read so far. */
  forget(): void
}

/**
 * @param tell hears of every file that is read, once until it is forgotten, and of those that are named and not there: these have no text
 * and no problems
 */
export function createConfiguration(host: Host, tell: (file: LoadedFile) => void = () => {}): Configuration {
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
  let finder = createConfigFinder(remembering)
  const loaded = new Map<string, Promise<LoadedConfig>>()
  /** These and the owners go by one spelling of their URIs: clients tell of a change in their own. */
  const told = new Set<string>()
  /** The configuration by which a file was come by, so that it is read again in its company. */
  const owners = new Map<string, string>()

  /** Loaded once: every reading of a document asks. */
  function load(found: FoundConfig): Promise<LoadedConfig> {
    let loading = loaded.get(found.location)
    if (loading === undefined) {
      loading = readChain(remembering, found).then((chain) => {
        const config = settleChain(chain)
        for (const file of config.files) {
          owners.set(canonicalUri(file.location), found.location)
          tellOnce(file)
        }
        for (const location of config.missing) {
          owners.set(canonicalUri(location), found.location)
          tellOnce({ location, text: '', problems: [] })
        }
        return config
      })
      loaded.set(found.location, loading)
    }
    return loading
  }

  function tellOnce(file: LoadedFile): void {
    const key = canonicalUri(file.location)
    if (told.has(key)) return
    told.add(key)
    tell(file)
  }

  return {
    async of(uri, settings, folders, trusted) {
      const problems: string[] = []
      if (trusted && hasFolder(uri)) {
        try {
          const found = await finder(uri)
          if (found) {
            const { config, folder, files } = await load(found)
            for (const { location, text, problems: faults } of files) {
              const lines = createLineIndex(text)
              for (const { span, message } of faults)
                problems.push(`${lastName(location)}, line ${lines.position(span.start).line}: ${message}`)
            }
            return { config, path: pathBelow(folder, uri), problems }
          }
        } catch (error) {
          problems.push(`The configuration could not be read: ${error instanceof Error ? error.message : String(error)}.`)
        }
      }
      const root = [...folders].sort((a, b) => b.length - a.length).find((folder) => uri.startsWith(withSlash(folder)))
      return { config: configOfSettings(settings), path: root === undefined ? lastName(uri) : pathBelow(root, uri), problems }
    },
    async check(location) {
      const owner = owners.get(canonicalUri(location)) ?? location
      const found = await finder(owner).catch(() => undefined)
      if (found?.location === owner) await load(found)
      if (told.has(canonicalUri(location))) return
      // Nothing builds on it any more.
      owners.delete(canonicalUri(location))
      const text = await remembering.readText(location).catch(() => undefined)
      if (text === undefined) tellOnce({ location, text: '', problems: [] })
      else await load({ location, folder: parentLocation(location) ?? '', text })
    },
    forget() {
      texts.clear()
      loaded.clear()
      told.clear()
      finder = createConfigFinder(remembering)
    },
  }
}

/** Documents that are saved nowhere yet have no folder to look in. */
const hasFolder = (uri: string) => /^(?!untitled:)[a-z][a-z\d+.-]*:\//i.test(uri)
const withSlash = (folder: string) => (folder.endsWith('/') ? folder : `${folder}/`)
