import { globFault } from '../glob-fault.ts'
import { globMisfit } from '../glob-misfit.ts'
import { didYouMean } from '../say/did-you-mean.ts'
import { orList } from '../say/or-list.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigKey } from './config-key.ts'

/** What documents are by the names of their files. */
export interface ByGlob<T extends string> {
  readonly glob: string
  readonly value: T
}

/** One of `values` by glob, as `{ "plans/**": "strategy" }`. Of several layers the last is asked first. */
export function globsKey<T extends string>(
  key: string,
  { values, name, example }: { readonly values: readonly T[]; readonly name: string; readonly example: string },
): ConfigKey<readonly ByGlob<T>[]> {
  return {
    nothing: [],
    read(node, { complain, place }) {
      if (node.kind !== 'object') {
        complain(node.span, `"${key}" must be an object that gives globs a ${name}: ${example}.`)
        return []
      }
      return node.members.flatMap(({ key: glob, keySpan, value: { value: said, span } }) => {
        const value = values.find((candidate) => candidate === said)
        const fault = globFault(glob) ?? globMisfit(glob)
        if (fault !== undefined) complain(keySpan, fault)
        else if (glob.trim() === '') complain(keySpan, `A glob in "${key}" is empty, and fits no file: ${example}.`)
        else if (glob.startsWith('!'))
          complain(keySpan, 'A glob with "!" only takes out what others take in, and so fits nothing here: name the files that are meant.')
        else if (value === undefined) complain(span, `A ${name} is ${orList(values)}, not ${quoteValue(said)}.${didYouMean(said, values)}`)
        else {
          place([glob], span)
          return [{ glob, value }]
        }
        return []
      })
    },
    merge: (earlier, later) => [...later, ...earlier],
  }
}
