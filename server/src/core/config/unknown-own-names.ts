import type { ConfigLayer } from './config-layer.ts'
import { didYouMean } from './say/did-you-mean.ts'
import { quoteValue } from './say/quote-value.ts'
import type { ConfigProblem } from './source/config-problem.ts'

/**
 * Names of own rules and sections that a layer gives a severity and that nobody defines.
 *
 * @param layers the whole chain: a file may speak of what another one defines
 */
export function unknownOwnNames(layer: ConfigLayer, layers: readonly ConfigLayer[]): readonly ConfigProblem[] {
  const said = [
    { path: 'rules', rules: layer.said.rules },
    ...layer.overrides.map(({ index, said: { rules } }) => ({ path: `overrides/${index}/rules`, rules })),
  ]
  const named = said.flatMap(({ path, rules }) =>
    Object.keys(rules).flatMap((id) => (id.includes('/') ? [{ id, span: layer.places.get(`${path}/${id}`) }] : [])),
  )
  if (named.length === 0) return []
  const known = layers.flatMap(({ ownRules, ownSections }) => [...ownRules, ...ownSections].map(({ id }) => id))
  return named.flatMap(({ id, span }) =>
    span === undefined || known.includes(id)
      ? []
      : [{ span, message: `No file that this one extends defines a rule ${quoteValue(id)}.${didYouMean(id, known)}` }],
  )
}
