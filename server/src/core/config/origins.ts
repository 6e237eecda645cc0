import type { Span } from '../base/span.ts'
import type { ConfigLink } from './config-link.ts'
import { matchGlobs } from './match-globs.ts'
import type { PresetName } from './preset-names.ts'
import { preset } from './presets.ts'
import { withFallback } from './with-fallback.ts'

/** Where a value of a configuration comes from. */
export type Origin =
  | { readonly preset: PresetName }
  | {
      readonly location: string
      readonly span: Span
      /** The globs by which an override came to say it. */
      readonly files?: readonly string[]
    }

/**
 * Where each value comes from that holds for a document, by the value's path: `rules/vanity-measure`, `rules/vanity-measure/least`,
 * `customer/members`, `kind`. What nobody says is not among them.
 *
 * @param path of the document, relative to the folder of the configuration
 */
export function originsOf(links: readonly ConfigLink[], path: string): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>()
  for (const link of withFallback(links)) {
    if ('preset' in link) {
      for (const id of Object.keys(preset(link.preset))) origins.set(`rules/${id}`, link)
      continue
    }
    const { layer, folder, location = '' } = link
    const held = layer.overrides.filter(({ files }) => matchGlobs(files, folder)(path))
    // Rules that a file defines are on from there; what it says of them besides goes over that.
    for (const { id } of [...layer.ownRules, ...layer.ownSections]) {
      const span = layer.places.get(`ownRules/${id}`) ?? layer.places.get(`ownSections/${id}`)
      if (span !== undefined) origins.set(`rules/${id}`, { location, span })
    }
    for (const [place, span] of layer.places)
      if (!/^(?:overrides|kinds|meetings|ownRules|ownSections)\//.test(place)) origins.set(place, { location, span })
    for (const key of ['kind', 'meeting'] as const) {
      const found = layer[`${key}s`].find(({ glob }) => matchGlobs([glob], folder)(path))
      const span = found && layer.places.get(`${key}s/${found.glob}`)
      if (found !== undefined && span !== undefined) origins.set(key, { location, span, files: [found.glob] })
    }
    for (const [place, span] of layer.places) {
      const [, index, inside = ''] = /^overrides\/(\d+)\/(.+)$/.exec(place) ?? []
      const override = held.find((one) => String(one.index) === index)
      if (override !== undefined) origins.set(inside, { location, span, files: override.files })
    }
  }
  return origins
}
