import type { ConfigMember } from '../source/config-node.ts'
import type { ConfigKey, Telling } from './config-key.ts'
import { type SaidSettings, settingKeys } from './setting-keys.ts'

// The compiler does not see that a key and its own value go together.
const keys = Object.entries(settingKeys) as readonly (readonly [keyof SaidSettings, ConfigKey<unknown>])[]

/** What a layer says that says nothing. */
export const nothingSaid = Object.fromEntries(keys.map(([name, { nothing }]) => [name, nothing])) as SaidSettings

/** Reads those members that are settings; the others are for the caller. Places are told below the key's name. */
export function readSettings(members: readonly ConfigMember[], { complain, place }: Telling): SaidSettings {
  const said: Record<string, unknown> = { ...nothingSaid }
  for (const { key: name, value } of members) {
    const key = keys.find(([known]) => known === name)?.[1]
    if (key !== undefined) said[name] = key.read(value, { complain, place: (path, at) => place([name, ...path], at) })
  }
  return said as SaidSettings
}

/** What two layers say together. */
export function mergeSettings(earlier: SaidSettings, later: SaidSettings): SaidSettings {
  return Object.fromEntries(keys.map(([name, key]) => [name, key.merge(earlier[name], later[name])])) as SaidSettings
}
