import { type DocumentKind, documentKinds } from '../../base/document-kind.ts'
import { type MeetingType, meetingTypes } from '../../base/meeting-type.ts'
import { globFault } from '../glob-fault.ts'
import { globMisfit } from '../glob-misfit.ts'
import { didYouMean } from '../say/did-you-mean.ts'
import { orList } from '../say/or-list.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigMember, ConfigNode } from '../source/config-node.ts'
import type { Telling } from './config-key.ts'
import { readSettings } from './said-settings.ts'
import { type SaidSettings, settingKeys } from './setting-keys.ts'

/** What a layer says of those documents alone whose paths fit. */
export interface Override {
  /** Globs, at least one; those with a `!` before them take out again what others take in. */
  readonly files: readonly string[]
  readonly kind: DocumentKind | undefined
  readonly meeting: MeetingType | undefined
  readonly said: SaidSettings
  /** Its number among those of its file, from 0. */
  readonly index: number
}

const keys = ['files', 'kind', 'meeting', ...Object.keys(settingKeys)]
/** More are no configuration but a list of files; each is asked for every document. */
const mostOverrides = 200
const example = '[{ "files": "plans/archive/**", "rules": { "rule-name": "off" } }]'

/** Reads `overrides`. Places are told below the override's number. */
export function readOverrides(node: ConfigNode, { complain, place }: Telling): readonly Override[] {
  if (node.kind !== 'list') {
    complain(node.span, `"overrides" must be a list: ${example}.`)
    return []
  }
  const tooMany = node.items[mostOverrides]
  if (tooMany !== undefined) complain(tooMany.span, `There are more than ${mostOverrides} overrides: a glob says many files at once.`)
  return node.items.slice(0, mostOverrides).flatMap((item, index) => {
    if (item.kind !== 'object') {
      complain(item.span, `An override must be an object that says its files, and what holds for them: ${example}.`)
      return []
    }
    const telling: Telling = { complain, place: (path, at) => place([String(index), ...path], at) }
    for (const { key, keySpan } of item.members) {
      if (key === 'kinds' || key === 'meetings')
        complain(
          keySpan,
          `"${key}" is said for all documents; an override says its files once: "files", and "${key.slice(0, -1)}" for them.`,
        )
      else if (key === 'extends' || key === 'overrides' || key === 'ownRules' || key === 'ownSections')
        complain(keySpan, `"${key}" cannot stand in an override.`)
      else if (!keys.includes(key)) complain(keySpan, `An override has no setting ${quoteValue(key)}.${didYouMean(key, keys)}`)
    }
    const files = readFiles(item, telling)
    const kind = readChoice(item.members, 'kind', documentKinds, telling)
    const meeting = readChoice(item.members, 'meeting', meetingTypes, telling)
    const said = readSettings(item.members, telling)
    return files.length === 0 ? [] : [{ files, kind, meeting, said, index }]
  })
}

function readFiles(item: ConfigNode & { readonly kind: 'object' }, { complain }: Telling): readonly string[] {
  const value = item.members.find(({ key }) => key === 'files')?.value
  if (value === undefined) {
    complain({ start: item.span.start, end: item.span.start + 1 }, `This override does not say for which files it is: ${example}.`)
    return []
  }
  const globs = (value.kind === 'list' ? value.items : [value]).flatMap(({ value: glob, span }) => {
    const fault = typeof glob === 'string' ? (globFault(glob) ?? globMisfit(glob)) : undefined
    if (fault !== undefined) complain(span, fault)
    else if (typeof glob === 'string' && /[^!\s]/.test(glob)) return [glob]
    else complain(span, `"files" takes a glob or a list of globs, not ${quoteValue(glob)}.`)
    return []
  })
  if (globs.length > 0 && globs.every((glob) => glob.startsWith('!')))
    complain(value.span, '"files" only takes files out here ("!"), and so fits none: put "**" before it.')
  else if (globs.length === 0 && value.kind === 'list' && value.items.length === 0)
    complain(value.span, '"files" is empty, and so fits none.')
  return globs
}

function readChoice<T extends string>(
  members: readonly ConfigMember[],
  name: string,
  choices: readonly T[],
  { complain, place }: Telling,
): T | undefined {
  const value = members.find(({ key }) => key === name)?.value
  if (value === undefined) return undefined
  const choice = choices.find((candidate) => candidate === value.value)
  if (choice === undefined) {
    const hint = didYouMean(value.value, choices)
    complain(value.span, `"${name}" is ${orList(choices)}, not ${quoteValue(value.value)}.${hint}`)
  } else place([name], value.span)
  return choice
}
