import { nameLimits } from '../../base/name-limits.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigKey } from './config-key.ts'

/** A name or a list of names. Those of several layers add up. */
export function namesKey(key: string): ConfigKey<readonly string[]> {
  const { names: most, characters } = nameLimits
  return {
    nothing: [],
    read(node, { complain, place }) {
      const all = node.kind === 'list' ? node.items : [node]
      const tooMany = all[most]
      if (tooMany !== undefined) {
        const count = all.length.toLocaleString('en-US')
        complain(tooMany.span, `"${key}" takes ${most} names at most, and these are ${count}: keep those that plans say most.`)
      }
      return all.slice(0, most).flatMap(({ value, span }) => {
        if (typeof value !== 'string' || value.trim() === '')
          complain(span, `"${key}" takes a name or a list of names, not ${quoteValue(value)}.`)
        else if (value.length > characters)
          complain(span, `A name in "${key}" has ${characters} characters at most; this one has ${value.length.toLocaleString('en-US')}.`)
        else {
          place([value], span)
          return [value]
        }
        return []
      })
    },
    // Where there are more than can be read, those of the document's own file are kept.
    merge: (earlier, later) => [...new Set([...later, ...earlier])].slice(0, most),
  }
}
