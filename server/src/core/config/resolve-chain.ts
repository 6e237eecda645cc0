import type { Config, ConfigStep } from './config.ts'
import type { ConfigLayer } from './config-layer.ts'
import type { ConfigLink } from './config-link.ts'
import type { GlobFolder } from './glob-folder.ts'
import { mergeSettings, nothingSaid } from './keys/said-settings.ts'
import type { SaidSettings } from './keys/setting-keys.ts'
import type { PresetName } from './preset-names.ts'
import { preset } from './presets.ts'
import { settingsOf } from './settings-of.ts'
import { withFallback } from './with-fallback.ts'

/**
 * What a chain of layers says together; a later one goes over an earlier one, and the overrides of a layer over the layer. `fallback` is
 * the preset where none is named.
 */
export function resolveChain(links: readonly ConfigLink[], fallback: PresetName = 'recommended'): Config {
  const based = withFallback(links, fallback)
  const steps = based.flatMap(stepsOf)
  const layers = based.flatMap((link) => ('layer' in link ? [link] : [])).reverse()
  return {
    ...settingsOf(steps.filter(({ files }) => files === undefined).map(({ said }) => said)),
    kinds: layers.flatMap(({ layer, folder }) => [
      ...layer.overrides.toReversed().flatMap(({ files, kind }) => (kind === undefined ? [] : [{ ...filesOf(files, folder), kind }])),
      ...layer.kinds.map(({ glob, value }) => ({ ...filesOf(glob, folder), kind: value })),
    ]),
    meetings: layers.flatMap(({ layer, folder }) => [
      ...layer.overrides
        .toReversed()
        .flatMap(({ files, meeting }) => (meeting === undefined ? [] : [{ ...filesOf(files, folder), meeting }])),
      ...layer.meetings.map(({ glob, value }) => ({ ...filesOf(glob, folder), meeting: value })),
    ]),
    ownRules: lastOfEach(layers.flatMap(({ layer }) => layer.ownRules)),
    ownSections: lastOfEach(layers.flatMap(({ layer }) => layer.ownSections)),
    steps: steps.some(({ files }) => files !== undefined) ? steps : [],
  }
}

function stepsOf(link: ConfigLink): readonly ConfigStep[] {
  if ('preset' in link) return [{ said: { ...nothingSaid, rules: preset(link.preset) } }]
  const { layer, folder } = link
  return [
    { said: mergeSettings(ownSeverities(layer), layer.said) },
    ...layer.overrides.map(({ files, said }) => ({ said, files: filesOf(files, folder) })),
  ]
}

function filesOf<T extends string | readonly string[]>(glob: T, folder: GlobFolder | undefined) {
  return folder === undefined ? { glob } : { glob, folder }
}

/** Rules and sections that a layer defines are on from there, as loud as they say. */
function ownSeverities({ ownRules, ownSections }: ConfigLayer): SaidSettings {
  const own = [...ownRules, ...ownSections.filter(({ level }) => level === 'required')]
  return { ...nothingSaid, rules: Object.fromEntries(own.map(({ id, severity }) => [id, { severity, options: {} }])) }
}

/** What is defined by a name, by its name: of several definitions the one of the nearest layer, which come first. */
function lastOfEach<T extends { readonly id: string }>(definitions: readonly T[]): readonly T[] {
  const byId = new Map<string, T>()
  for (const definition of definitions) if (!byId.has(definition.id)) byId.set(definition.id, definition)
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
