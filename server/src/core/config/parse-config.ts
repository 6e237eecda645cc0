import { distance } from 'fastest-levenshtein'
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { type DocumentKind, documentKinds } from '../base/document-kind.ts'
import { severities } from '../base/severity.ts'
import type { Span } from '../base/span.ts'
import { rules } from '../rules/registry.generated.ts'
import type { Option } from '../rules/rule.ts'
import type { RuleSetting } from './config.ts'
import { type PresetName, presetNames } from './presets.ts'

/** What one configuration file says. */
export interface ConfigLayer {
  /** `undefined` where the file does not say. */
  readonly extends: readonly PresetName[] | undefined
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly kinds: readonly { readonly glob: string; readonly kind: DocumentKind }[]
  readonly customer: readonly string[]
  readonly company: readonly string[]
  readonly product: readonly string[]
}

/** Something in a configuration file that cannot be meant. `span` is in the file's text. */
export interface ConfigProblem {
  readonly span: Span
  readonly message: string
}

const keys = ['$schema', 'extends', 'rules', 'kinds', 'customer', 'company', 'product'] as const

/** Reads a configuration file: JSON with comments and trailing commas. Never throws; what cannot be meant is a problem and left out. */
export function parseConfig(text: string): { readonly layer: ConfigLayer; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = []
  const errors: ParseError[] = []
  // A byte order mark is no part of JSON, but editors write it.
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true })
  for (const { error, offset, length } of errors)
    problems.push({
      span: { start: offset, end: offset + Math.max(1, length) },
      message: `This is not JSON: ${spoken(printParseErrorCode(error))}.`,
    })
  let presets: readonly PresetName[] | undefined
  const settings: Record<string, RuleSetting> = {}
  const kinds: { glob: string; kind: DocumentKind }[] = []
  const names = { customer: [] as readonly string[], company: [] as readonly string[], product: [] as readonly string[] }

  if (root !== undefined && root.type !== 'object') complain(root, 'The configuration must be an object, { … }.')
  for (const [key, name, value] of members(root)) {
    if (name === 'extends') presets = readPresets(value)
    else if (name === 'rules') readRules(value)
    else if (name === 'kinds') readKinds(value)
    else if (name === 'customer' || name === 'company' || name === 'product') names[name] = readNames(name, value)
    else if (name !== '$schema') complain(key, `There is no setting "${name}".${meant(name, keys)}`)
  }
  return { layer: { extends: presets, rules: settings, kinds, ...names }, problems: problems.sort((a, b) => a.span.start - b.span.start) }

  function complain(node: Node, message: string): void {
    problems.push({ span: { start: node.offset, end: node.offset + node.length }, message })
  }

  function readPresets(node: Node): readonly PresetName[] {
    return (node.type === 'array' ? (node.children ?? []) : [node]).flatMap((child) => {
      const value: unknown = getNodeValue(child)
      const found = presetNames.find((name) => name === value)
      if (found !== undefined) return [found]
      complain(child, `"extends" knows ${list(presetNames)}, not ${JSON.stringify(value)}.${meant(value, presetNames)}`)
      return []
    })
  }

  function readRules(node: Node): void {
    if (node.type !== 'object') complain(node, '"rules" must be an object that gives each rule a severity: { "rule-name": "off" }.')
    for (const [key, id, value] of members(node)) {
      const rule = rules.find((candidate) => candidate.id === id)
      if (rule === undefined) {
        complain(
          key,
          `There is no rule "${id}".${meant(
            id,
            rules.map((candidate) => candidate.id),
          )}`,
        )
        continue
      }
      const parts = value.type === 'array' ? (value.children ?? []) : [value]
      const said: unknown = parts[0] === undefined ? undefined : getNodeValue(parts[0])
      const severity = (['off', ...severities] as const).find((candidate) => candidate === said)
      if (severity === undefined || parts.length > 2) {
        complain(
          value,
          `"${id}" takes ${list(['off', ...severities])}, alone or as [severity, { options }].${meant(said, ['off', ...severities])}`,
        )
        continue
      }
      settings[id] = { severity, options: parts[1] === undefined ? {} : readOptions(id, rule.options, parts[1]) }
    }
  }

  function readOptions(id: string, specs: Readonly<Record<string, Option>>, node: Node): Readonly<Record<string, unknown>> {
    if (node.type !== 'object') complain(node, `The options of "${id}" must be an object.`)
    const values: Record<string, unknown> = {}
    for (const [key, name, value] of members(node)) {
      const option = Object.hasOwn(specs, name) ? specs[name] : undefined
      if (option === undefined) {
        const known = Object.keys(specs)
        complain(key, known.length === 0 ? `"${id}" has no options.` : `"${id}" has no option "${name}".${meant(name, known)}`)
        continue
      }
      const wrong = misfit(option, getNodeValue(value))
      if (wrong === undefined) values[name] = getNodeValue(value)
      else complain(value, `"${name}" of "${id}" ${wrong}.`)
    }
    return values
  }

  function readKinds(node: Node): void {
    if (node.type !== 'object') complain(node, '"kinds" must be an object that gives globs a kind: { "plans/**": "strategy" }.')
    for (const [, glob, value] of members(node)) {
      const said: unknown = getNodeValue(value)
      const kind = documentKinds.find((candidate) => candidate === said)
      if (kind === undefined) complain(value, `A kind is ${list(documentKinds)}, not ${JSON.stringify(said)}.${meant(said, documentKinds)}`)
      else kinds.push({ glob, kind })
    }
  }

  function readNames(name: string, node: Node): readonly string[] {
    return (node.type === 'array' ? (node.children ?? []) : [node]).flatMap((child) => {
      const value: unknown = getNodeValue(child)
      if (typeof value === 'string' && value.trim() !== '') return [value]
      complain(child, `"${name}" takes a name or a list of names.`)
      return []
    })
  }
}

function members(node: Node | undefined): readonly (readonly [key: Node, name: string, value: Node])[] {
  if (node?.type !== 'object') return []
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? []
    return key === undefined || value === undefined ? [] : [[key, String(key.value), value] as const]
  })
}

function misfit(option: Option, value: unknown): string | undefined {
  if (Array.isArray(option.default))
    return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? undefined : 'must be a list of texts'
  if (typeof value !== typeof option.default) return `must be a ${typeof option.default === 'string' ? 'text' : typeof option.default}`
  if (typeof value !== 'number') return undefined
  if (option.minimum !== undefined && value < option.minimum) return `must be at least ${option.minimum}`
  return option.maximum !== undefined && value > option.maximum ? `must be at most ${option.maximum}` : undefined
}

function meant(said: unknown, known: readonly string[]): string {
  if (typeof said !== 'string') return ''
  const [nearest] = known.map((name) => ({ name, far: distance(said.toLowerCase(), name) })).sort((a, b) => a.far - b.far)
  return nearest !== undefined && nearest.far <= Math.max(2, nearest.name.length / 3) ? ` Did you mean "${nearest.name}"?` : ''
}

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`)
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

function spoken(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}
