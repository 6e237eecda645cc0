import { type Phrase, readPhrase } from '../../own-rules/phrase.ts'
import { controlFault } from '../say/control-fault.ts'
import { didYouMean } from '../say/did-you-mean.ts'
import { orList } from '../say/or-list.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigNode } from '../source/config-node.ts'
import type { Telling } from './config-key.ts'

/** What a team defines by a name of its own, a rule or a section: its members, asked for by their keys. Each complains of what cannot be meant. */
export interface Entry {
  /** "team/name". */
  readonly id: string
  readonly node: ConfigNode
  value(key: string): ConfigNode | undefined
  /** A text of so many characters at most. */
  text(key: string, most: number): string | undefined
  yes(key: string): boolean
  /** @param hintOf what is said of a value that is none of them; the one that is spelt most like it where nothing is given */
  choice<T extends string>(
    key: string,
    choices: readonly T[],
    hintOf?: (said: unknown, choices: readonly string[]) => string,
  ): T | undefined
  /** Some of the choices, at least one; `undefined` where the key is not there. */
  choices<T extends string>(key: string, choices: readonly T[]): readonly T[] | undefined
  /** Texts with their places; one may stand alone. */
  texts(key: string, most: number): readonly (ConfigNode & { readonly kind: 'text' })[]
  phrases(key: string, most: number): readonly Phrase[]
}

/** Names are typed in comments, shown in lists and in the addresses of reports. */
const named = /^[a-z\d][a-z\d-]*\/[a-z\d][a-z\d-]*$/
const longestName = 80

/** Reads the entries of an object like `{ "acme/say-members": { … } }`. */
export function readEntries(
  key: string,
  node: ConfigNode,
  {
    keys,
    most,
    example,
    phrase,
  }: { readonly keys: readonly string[]; readonly most: number; readonly example: string; readonly phrase: number },
  { complain, place }: Telling,
): readonly Entry[] {
  if (node.kind !== 'object') {
    complain(node.span, `"${key}" must be an object that gives names of your own what they stand for: ${example}.`)
    return []
  }
  const tooMany = node.members[most]
  if (tooMany !== undefined)
    complain(tooMany.keySpan, `"${key}" takes ${most} at most in one file: put the others into another, and extend both.`)
  return node.members.slice(0, most).flatMap(({ key: id, keySpan, value: entry }) => {
    if (!named.test(id) || id.length > longestName) {
      complain(
        keySpan,
        `A name in "${key}" is your team's and its own with a slash between, in small letters, digits and hyphens: "acme/say-members", not ${quoteValue(id)}.`,
      )
      return []
    }
    if (entry.kind !== 'object') {
      complain(entry.span, `"${id}" must be an object: ${example}.`)
      return []
    }
    for (const { key: part, keySpan: at } of entry.members)
      if (!keys.includes(part)) complain(at, `"${id}" has no setting ${quoteValue(part)}.${didYouMean(part, keys)}`)
    place([id], keySpan)
    return [entryOf(id, entry, complain, phrase)]
  })
}

function entryOf(id: string, node: ConfigNode & { readonly kind: 'object' }, complain: Telling['complain'], longestPhrase: number): Entry {
  const value = (key: string) => node.members.find((member) => member.key === key)?.value
  const entry: Entry = {
    id,
    node,
    value,
    text(key, most) {
      const said = value(key)
      if (said === undefined) return undefined
      if (said.kind !== 'text') complain(said.span, `"${key}" of "${id}" must be a text, not ${quoteValue(said.value)}.`)
      else if (said.value.length > most)
        complain(
          said.span,
          `"${key}" of "${id}" has ${most.toLocaleString('en-US')} characters at most; this one has ${said.value.length.toLocaleString('en-US')}.`,
        )
      else return said.value
      return undefined
    },
    yes(key) {
      const said = value(key)
      if (said !== undefined && said.kind !== 'boolean')
        complain(said.span, `"${key}" of "${id}" is true or false, not ${quoteValue(said.value)}.`)
      return said?.value === true
    },
    choice(key, choices, hintOf = didYouMean) {
      const said = value(key)
      const choice = choices.find((candidate) => candidate === said?.value)
      if (said !== undefined && choice === undefined)
        complain(said.span, `"${key}" of "${id}" is ${orList(choices)}, not ${quoteValue(said.value)}.${hintOf(said.value, choices)}`)
      return choice
    },
    choices(key, choices) {
      const said = value(key)
      if (said === undefined) return undefined
      const all = said.kind === 'list' ? said.items : [said]
      const found = all.flatMap((item) => {
        const choice = choices.find((candidate) => candidate === item.value)
        if (choice === undefined)
          complain(
            item.span,
            `"${key}" of "${id}" takes ${orList(choices)}, not ${quoteValue(item.value)}.${didYouMean(item.value, choices)}`,
          )
        return choice ?? []
      })
      if (all.length === 0) complain(said.span, `"${key}" of "${id}" is empty, and so fits nothing: it takes ${orList(choices)}.`)
      return found.length === 0 ? undefined : found
    },
    texts(key, most) {
      const said = value(key)
      const all = said === undefined ? [] : said.kind === 'list' ? said.items : [said]
      const tooMany = all[most]
      if (tooMany !== undefined) complain(tooMany.span, `"${key}" of "${id}" takes ${most.toLocaleString('en-US')} at most.`)
      return all.slice(0, most).flatMap((item) => {
        if (item.kind === 'text') return [item]
        complain(item.span, `"${key}" of "${id}" takes texts, not ${quoteValue(item.value)}: put it in quotation marks.`)
        return []
      })
    },
    phrases(key, most) {
      return entry.texts(key, most).flatMap((item) => {
        const long = item.value.length > longestPhrase
        const phrase = controlFault(item.value) ?? (long ? `has more than ${longestPhrase} characters` : readPhrase(item.value))
        if (typeof phrase !== 'string') return [phrase]
        complain(item.span, `The phrase ${quoteValue(item.value)} ${phrase}.`)
        return []
      })
    },
  }
  return entry
}
