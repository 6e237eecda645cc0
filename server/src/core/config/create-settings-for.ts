import type { Config, DocumentSettings } from './config.ts'
import { matchGlobs } from './match-globs.ts'
import { settingsOf } from './settings-of.ts'

/**
 * What each document is read by, by its path relative to the folder of the configuration: overrides included. The same object for all
 * documents that the same overrides fit.
 */
export function createSettingsFor(config: Config): (path: string) => DocumentSettings {
  if (config.steps.length === 0) return () => config
  const steps = config.steps.map(({ said, files }) => ({ said, fits: files && matchGlobs([files.glob].flat(), files.folder) }))
  const known = new Map<string, DocumentSettings>()
  return (path) => {
    const held = steps.filter(({ fits }) => fits === undefined || fits(path))
    const key = held.map((step) => steps.indexOf(step)).join()
    let settings = known.get(key)
    if (settings === undefined) {
      settings = settingsOf(held.map(({ said }) => said))
      known.set(key, settings)
    }
    return settings
  }
}
