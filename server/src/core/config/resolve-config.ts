import { bases, defaultReviewWeights } from '../score/review-weights.ts'
import type { Config, RuleSetting } from './config.ts'
import type { ConfigLayer } from './parse-config.ts'
import { type PresetName, preset } from './presets.ts'

/**
 * What the engine runs by: the presets that the file extends (`fallback` where it names none, or there is no file), then the file's
 * own rules over them. A rule's options hold beside a severity that only a preset gives.
 */
export function resolveConfig(layer?: ConfigLayer, fallback: PresetName = 'recommended'): Config {
  const settings: Record<string, RuleSetting> = {}
  for (const name of layer?.extends ?? [fallback]) Object.assign(settings, preset(name))
  return {
    rules: { ...settings, ...layer?.rules },
    kinds: layer?.kinds ?? [],
    meetings: layer?.meetings ?? [],
    reviewWeights: Object.fromEntries(
      bases.map((basis) => [basis, { ...defaultReviewWeights[basis], ...layer?.reviewWeights[basis] }]),
    ) as Config['reviewWeights'],
    customer: layer?.customer ?? [],
    company: layer?.company ?? [],
    product: layer?.product ?? [],
  }
}
