import { type SectionId, sectionIds } from '../../facts/section-ids.ts'
import {
  type KindWithSections,
  kindsWithSections,
  type SectionWish,
  type SectionWishes,
  sectionWishes,
} from '../../facts/section-wishes.ts'
import { didYouMean } from '../say/did-you-mean.ts'
import { orList } from '../say/or-list.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigNode } from '../source/config-node.ts'
import type { ConfigKey, Telling } from './config-key.ts'

const example = '{ "strategy": { "listening": "required", "customer-journey": "off" } }'

/** Which contents are asked for, by kind of document. A later layer says anew those that it names. */
export const sectionsKey: ConfigKey<SectionWishes> = {
  nothing: {},
  read(node, { complain, place }) {
    if (node.kind !== 'object') {
      complain(node.span, `"sections" must be an object that says by kind of document what is asked for: ${example}.`)
      return {}
    }
    const said: Partial<Record<KindWithSections, Readonly<Partial<Record<SectionId, SectionWish>>>>> = {}
    for (const { key, keySpan, value } of node.members) {
      const kind = kindsWithSections.find((candidate) => candidate === key)
      if (kind === undefined) {
        const id = sectionIds.some((candidate) => candidate === key)
        const hint = id ? ` Say for which kind: ${example}.` : didYouMean(key, kindsWithSections)
        complain(keySpan, `Contents are asked of ${orList(kindsWithSections)}, not of ${quoteValue(key)}.${hint}`)
      } else said[kind] = readWishes(value, kind, { complain, place: (path, at) => place([kind, ...path], at) })
    }
    return said
  },
  merge: (earlier, later) =>
    Object.fromEntries(
      kindsWithSections.flatMap((kind) =>
        earlier[kind] === undefined && later[kind] === undefined ? [] : [[kind, { ...earlier[kind], ...later[kind] }]],
      ),
    ),
}

function readWishes(node: ConfigNode, kind: string, { complain, place }: Telling): Readonly<Partial<Record<SectionId, SectionWish>>> {
  if (node.kind !== 'object') {
    complain(node.span, `What is asked of "${kind}" must be an object: ${example}.`)
    return {}
  }
  const wishes: Partial<Record<SectionId, SectionWish>> = {}
  for (const { key, keySpan, value } of node.members) {
    const id = sectionIds.find((candidate) => candidate === key)
    const wish = sectionWishes.find((candidate) => candidate === value.value)
    if (id === undefined) {
      const hint = didYouMean(key, sectionIds) || ` There are ${orList(sectionIds)}; a section of your own goes below "ownSections".`
      complain(keySpan, `There is no content ${quoteValue(key)}.${hint}`)
    } else if (wish === undefined)
      complain(value.span, `"${id}" is ${orList(sectionWishes)}, not ${quoteValue(value.value)}.${didYouMean(value.value, sectionWishes)}`)
    else {
      place([id], value.span)
      wishes[id] = wish
    }
  }
  return wishes
}
