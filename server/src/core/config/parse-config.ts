import { documentKinds } from '../base/document-kind.ts'
import { meetingTypes } from '../base/meeting-type.ts'
import type { Span } from '../base/span.ts'
import type { ConfigLayer } from './config-layer.ts'
import type { Telling } from './keys/config-key.ts'
import { readExtends } from './keys/extends-key.ts'
import { globsKey } from './keys/globs-key.ts'
import { readOverrides } from './keys/overrides-key.ts'
import { readOwnRules } from './keys/read-own-rules.ts'
import { readOwnSections } from './keys/read-own-sections.ts'
import { readSettings } from './keys/said-settings.ts'
import { settingKeys } from './keys/setting-keys.ts'
import { didYouMean } from './say/did-you-mean.ts'
import { quoteValue } from './say/quote-value.ts'
import type { ConfigMember } from './source/config-node.ts'
import type { ConfigProblem } from './source/config-problem.ts'
import { readSource } from './source/read-source.ts'

export interface ParsedConfig {
  readonly layer: ConfigLayer
  /** By place; at most a hundred. */
  readonly problems: readonly ConfigProblem[]
}

/** Problems told of one file. */
const mostProblems = 100

const kinds = globsKey('kinds', { values: documentKinds, name: 'kind', example: '{ "plans/**": "strategy" }' })
const meetings = globsKey('meetings', { values: meetingTypes, name: 'kind of meeting', example: '{ "accounts/**": "customer" }' })
const keys = ['$schema', 'extends', 'kinds', 'meetings', 'overrides', 'ownRules', 'ownSections', ...Object.keys(settingKeys)]

/**
 * Reads a configuration file: JSON with comments and trailing commas, or YAML where its name says so. Never throws; what cannot be meant
 * is a problem and left out.
 */
export function parseConfig(text: string, name = '.outside-in.json'): ParsedConfig {
  const source = readSource(text, name)
  const problems: ConfigProblem[] = [...source.problems]
  const places = new Map<string, Span>()
  const { root } = source
  let members: readonly ConfigMember[] = []
  const complain = (span: Span, message: string) => void problems.push({ span, message })
  if (root?.kind === 'object') members = root.members
  // A YAML file of nothing but comments is a configuration that says nothing yet.
  else if (root !== undefined && !(root.kind === 'null' && text.slice(root.span.start, root.span.end).trim() === ''))
    complain(root.span, 'The configuration must be an object, { … }.')

  for (const { key, keySpan } of members)
    if (!keys.includes(key)) complain(keySpan, `There is no setting ${quoteValue(key)}.${didYouMean(key, keys)}`)
  const read = <T>(key: string, reader: (value: ConfigMember['value'], telling: Telling) => T): T | undefined => {
    const member = members.find((one) => one.key === key)
    return member && reader(member.value, { complain, place: (path, at) => place([key, ...path], at) })
  }
  const layer: ConfigLayer = {
    extends: read('extends', readExtends),
    kinds: read('kinds', kinds.read) ?? [],
    meetings: read('meetings', meetings.read) ?? [],
    said: readSettings(members, { complain, place }),
    overrides: read('overrides', readOverrides) ?? [],
    ownRules: read('ownRules', readOwnRules) ?? [],
    ownSections: read('ownSections', readOwnSections) ?? [],
    places,
  }
  // What follows from a slip of the pen would be told before it, and be mended with it.
  const told = source.broken === true ? source.problems : problems
  return { layer, problems: told.toSorted((a, b) => a.span.start - b.span.start).slice(0, mostProblems) }

  function place(path: readonly string[], at: Span): void {
    places.set(path.join('/'), at)
  }
}
