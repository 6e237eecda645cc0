import { nameLimits } from '../../base/name-limits.ts'
import { type FamilyWords, type WordFamily, wordFamilies } from '../../lexicon/word-families.ts'
import { didYouMean } from '../say/did-you-mean.ts'
import { orList } from '../say/or-list.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigNode } from '../source/config-node.ts'
import type { ConfigKey, Telling } from './config-key.ts'

/** Words that count among families of meaning, and words that do not, by family. */
export interface SaidWords {
  readonly add: FamilyWords
  readonly remove: FamilyWords
}

/** Words of one family, added or removed, in one file. */
const mostWords = 500
const families = Object.keys(wordFamilies) as readonly WordFamily[]
const ways = ['add', 'remove'] as const
const example = '{ "add": { "customers": ["tenant"] }, "remove": { "customers": ["partner"] } }'

/** Words of layers add up; what a later layer removes is no longer added, and the other way round. */
export const wordsKey: ConfigKey<SaidWords> = {
  nothing: { add: {}, remove: {} },
  read(node, telling) {
    const { complain, place } = telling
    if (node.kind !== 'object') {
      complain(node.span, `"words" must be an object: ${example}.`)
      return wordsKey.nothing
    }
    const said: { add: FamilyWords; remove: FamilyWords } = { add: {}, remove: {} }
    for (const { key, keySpan, value } of node.members) {
      const way = ways.find((candidate) => candidate === key)
      if (way === undefined) {
        const hint = families.some((family) => family === key) ? ` Put it below "add" or "remove": ${example}.` : didYouMean(key, ways)
        complain(keySpan, `"words" has no setting ${quoteValue(key)}.${hint}`)
      } else said[way] = readFamilies(value, { complain, place: (path, at) => place([way, ...path], at) })
    }
    return said
  },
  merge: (earlier, later) => ({
    add: mergeFamilies(without(earlier.add, later.remove), later.add),
    remove: mergeFamilies(without(earlier.remove, later.add), later.remove),
  }),
}

function readFamilies(node: ConfigNode, { complain, place }: Telling): FamilyWords {
  if (node.kind !== 'object') {
    complain(node.span, `Words are given by family: ${example}.`)
    return {}
  }
  const words: Partial<Record<WordFamily, readonly string[]>> = {}
  for (const { key, keySpan, value } of node.members) {
    const family = families.find((candidate) => candidate === key)
    if (family === undefined) {
      complain(keySpan, `There is no family of words ${quoteValue(key)}.${didYouMean(key, families) || ` There are ${orList(families)}.`}`)
      continue
    }
    const all = value.kind === 'list' ? value.items : [value]
    const tooMany = all[mostWords]
    if (tooMany !== undefined) complain(tooMany.span, `"${family}" takes ${mostWords} words at most.`)
    words[family] = all.slice(0, mostWords).flatMap((item) => {
      if (item.kind !== 'text' || !/[\p{L}\p{N}]/u.test(item.value))
        complain(item.span, `"${family}" takes words or short phrases, not ${quoteValue(item.value)}.`)
      else if (item.value.length > nameLimits.characters) complain(item.span, `A word has ${nameLimits.characters} characters at most.`)
      else {
        place([family, item.value], item.span)
        return [item.value]
      }
      return []
    })
  }
  return words
}

function mergeFamilies(earlier: FamilyWords, later: FamilyWords): FamilyWords {
  const merged: Partial<Record<WordFamily, readonly string[]>> = {}
  for (const family of families) {
    const words = [...new Set([...(earlier[family] ?? []), ...(later[family] ?? [])])]
    if (words.length > 0) merged[family] = words
  }
  return merged
}

function without(words: FamilyWords, gone: FamilyWords): FamilyWords {
  return Object.fromEntries(
    Object.entries(words).map(([family, list]) => [
      family,
      list.filter((word) => !gone[family as WordFamily]?.some((other) => other.toLowerCase() === word.toLowerCase())),
    ]),
  )
}
