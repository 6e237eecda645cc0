import type { ConfigLink } from './config-link.ts'
import type { PresetName } from './preset-names.ts'

/** The chain with a preset before it, where no link is one and the last layer does not say that it extends nothing (`"extends": []`). */
export function withFallback(links: readonly ConfigLink[], fallback: PresetName = 'recommended'): readonly ConfigLink[] {
  const last = links.at(-1)
  const bare = last !== undefined && 'layer' in last && last.layer.extends?.length === 0
  return bare || links.some((link) => 'preset' in link) ? links : [{ preset: fallback }, ...links]
}
