import { type Severity, severities } from '../../base/severity.ts'
import { rules } from '../../rules/registry.generated.ts'
import type { Option } from '../../rules/rule.ts'
import { didYouMean } from '../say/did-you-mean.ts'
import { didYouMeanSeverity } from '../say/did-you-mean-severity.ts'
import { orList } from '../say/or-list.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigNode } from '../source/config-node.ts'
import type { ConfigKey, Telling } from './config-key.ts'

/** What one layer says of a rule; options that it does not name are left as they were. */
export interface SaidOfRule {
  readonly severity: Severity | 'off'
  readonly options: Readonly<Record<string, unknown>>
}

const weights = ['off', ...severities] as const

/** Severities by rule, alone or with options. A later layer says its severity anew, and of the options those that it names. */
export const rulesKey: ConfigKey<Readonly<Record<string, SaidOfRule>>> = {
  nothing: {},
  read(node, telling) {
    const { complain, place } = telling
    if (node.kind !== 'object') {
      complain(node.span, '"rules" must be an object that gives each rule a severity: { "rule-name": "off" }.')
      return {}
    }
    const settings: Record<string, SaidOfRule> = {}
    for (const { key: id, keySpan, value } of node.members) {
      const rule = rules.find((candidate) => candidate.id === id)
      // Whether a team has a rule of that name is known once all files of the chain are read.
      if (rule === undefined && !id.includes('/')) {
        const known = rules.map((candidate) => candidate.id)
        complain(keySpan, `There is no rule ${quoteValue(id)}.${didYouMean(id, known)}`)
        continue
      }
      const [said, options, ...more] = value.kind === 'list' ? value.items : [value]
      const severity = weights.find((candidate) => candidate === said?.value)
      if (severity === undefined || more.length > 0) {
        const hint = didYouMeanSeverity(said?.value, weights)
        complain(value.span, `"${id}" takes ${orList(weights)}, alone or as [severity, { options }].${hint}`)
        continue
      }
      place([id], value.span)
      settings[id] = { severity, options: options === undefined ? {} : readOptions(id, rule?.options ?? {}, options, telling) }
    }
    return settings
  },
  merge(earlier, later) {
    const merged: Record<string, SaidOfRule> = { ...earlier }
    for (const [id, { severity, options }] of Object.entries(later))
      merged[id] = { severity, options: { ...earlier[id]?.options, ...options } }
    return merged
  },
}

function readOptions(
  id: string,
  specs: Readonly<Record<string, Option>>,
  node: ConfigNode,
  { complain, place }: Telling,
): Readonly<Record<string, unknown>> {
  if (node.kind !== 'object') {
    complain(node.span, `The options of "${id}" must be an object.`)
    return {}
  }
  const values: Record<string, unknown> = {}
  for (const { key: name, keySpan, value } of node.members) {
    const option = Object.hasOwn(specs, name) ? specs[name] : undefined
    if (option === undefined) {
      const known = Object.keys(specs)
      const none = known.length === 0 ? `"${id}" has no options.` : undefined
      complain(keySpan, none ?? `"${id}" has no option ${quoteValue(name)}.${didYouMean(name, known)}`)
      continue
    }
    const wrong = misfit(option, value.value)
    if (wrong === undefined) {
      place([id, name], value.span)
      values[name] = value.value
    } else complain(value.span, `"${name}" of "${id}" ${wrong}.`)
  }
  return values
}

function misfit(option: Option, value: unknown): string | undefined {
  if (Array.isArray(option.default))
    return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? undefined : 'must be a list of texts'
  if (typeof value !== typeof option.default) return `must be a ${typeof option.default === 'string' ? 'text' : typeof option.default}`
  if (typeof value !== 'number') return undefined
  if (!Number.isFinite(value)) return 'must be a number that has an end'
  if (option.minimum !== undefined && value < option.minimum) return `must be at least ${option.minimum}`
  return option.maximum !== undefined && value > option.maximum ? `must be at most ${option.maximum}` : undefined
}
