import type { Config } from './config.ts'
import type { ConfigLayer } from './config-layer.ts'
import { isPresetName, type PresetName } from './preset-names.ts'
import { resolveChain } from './resolve-chain.ts'

/**
 * What the engine runs by where one file says all, or none does: the presets that it extends (`fallback` where it names none), then what it
 * says itself. Of files and packages that it extends nothing is known here; `host/load-config.ts` follows them.
 */
export function resolveConfig(layer?: ConfigLayer, fallback: PresetName = 'recommended'): Config {
  if (layer === undefined) return resolveChain([], fallback)
  const presets = (layer.extends ?? []).flatMap(({ name }) => (isPresetName(name) ? [{ preset: name }] : []))
  return resolveChain([...presets, { layer }], fallback)
}
