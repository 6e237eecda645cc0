import { distance } from 'fastest-levenshtein'
import { createScanner, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { type DocumentKind, documentKinds } from '../base/document-kind.ts'
import { type MeetingType, meetingTypes } from '../base/meeting-type.ts'
import { nameLimits } from '../base/name-limits.ts'
import { severities } from '../base/severity.ts'
import type { Span } from '../base/span.ts'
import { rules } from '../rules/registry.generated.ts'
import type { Option } from '../rules/rule.ts'
import { type Basis, bases, type ReviewPart, reviewWeights } from '../score/review-weights.ts'
import type { RuleSetting } from './config.ts'
import { type PresetName, presetNames } from './presets.ts'

/** What one configuration file says. */
export interface ConfigLayer {
  /** `undefined` where the file does not say. */
  readonly extends: readonly PresetName[] | undefined
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly kinds: readonly { readonly glob: string; readonly kind: DocumentKind }[]
  readonly meetings: readonly { readonly glob: string; readonly meeting: MeetingType }[]
  /** Points of those parts of a review's orientation that the file names. */
  readonly reviewWeights: Readonly<Partial<Record<Basis, Readonly<Partial<Record<ReviewPart, number>>>>>>
  readonly customer: readonly string[]
  readonly company: readonly string[]
  readonly product: readonly string[]
}

/** Something in a configuration file that cannot be meant. `span` is in the file's text. */
export interface ConfigProblem {
  readonly span: Span
  readonly message: string
}

const keys = ['$schema', 'extends', 'rules', 'kinds', 'meetings', 'review', 'customer', 'company', 'product'] as const

/** Brackets inside one another; a configuration needs four at most, and a parser has an end somewhere. */
const deepest = 32

/** Points that a part of a score may have; what counts is how many the others have. */
const mostPoints = 1000

/** Problems told of one file. */
const mostProblems = 100

/** Characters of a value that a message quotes. */
const longestQuote = 60

/** Reads a configuration file: JSON with comments and trailing commas. Never throws; what cannot be meant is a problem and left out. */
export function parseConfig(text: string): { readonly layer: ConfigLayer; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = []
  const errors: ParseError[] = []
  // A byte order mark is no part of JSON, but editors write it.
  const json = text.replace(/^\ufeff/, ' ')
  const deep = tooDeep(json)
  const root = deep === undefined ? parseTree(json, errors, { allowTrailingComma: true }) : undefined
  if (deep !== undefined)
    problems.push({ span: deep, message: `Brackets are nested more than ${deepest} deep here: this is no configuration.` })
  for (const { error, offset, length } of errors)
    problems.push({
      span: { start: offset, end: offset + Math.max(1, length) },
      message: `This is not JSON: ${spoken(printParseErrorCode(error))}.`,
    })
  let presets: readonly PresetName[] | undefined
  const settings: Record<string, RuleSetting> = {}
  const kinds: { glob: string; kind: DocumentKind }[] = []
  const meetings: { glob: string; meeting: MeetingType }[] = []
  const weights: Partial<Record<Basis, Partial<Record<ReviewPart, number>>>> = {}
  const names = { customer: [] as readonly string[], company: [] as readonly string[], product: [] as readonly string[] }

  if (root !== undefined && root.type !== 'object') complain(root, 'The configuration must be an object, { … }.')
  for (const [key, name, value] of members(root)) {
    if (name === 'extends') presets = readPresets(value)
    else if (name === 'rules') readRules(value)
    else if (name === 'kinds') readKinds(value)
    else if (name === 'meetings') readMeetings(value)
    else if (name === 'review') readReview(value)
    else if (name === 'customer' || name === 'company' || name === 'product') names[name] = readNames(name, value)
    else if (name !== '$schema') complain(key, `There is no setting ${quoted(name)}.${meant(name, keys)}`)
  }
  problems.sort((a, b) => a.span.start - b.span.start)
  return {
    layer: { extends: presets, rules: settings, kinds, meetings, reviewWeights: weights, ...names },
    problems: problems.slice(0, mostProblems),
  }

  function complain(node: Node, message: string): void {
    problems.push({ span: { start: node.offset, end: node.offset + node.length }, message })
  }

  function readPresets(node: Node): readonly PresetName[] {
    return (node.type === 'array' ? (node.children ?? []) : [node]).flatMap((child) => {
      const value: unknown = getNodeValue(child)
      const found = presetNames.find((name) => name === value)
      if (found !== undefined) return [found]
      complain(child, `"extends" takes ${list(presetNames)}, or a list of these, not ${quoted(value)}.${meant(value, presetNames)}`)
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
          `There is no rule ${quoted(id)}.${meant(
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
        complain(key, known.length === 0 ? `"${id}" has no options.` : `"${id}" has no option ${quoted(name)}.${meant(name, known)}`)
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
      if (kind === undefined) complain(value, `A kind is ${list(documentKinds)}, not ${quoted(said)}.${meant(said, documentKinds)}`)
      else kinds.push({ glob, kind })
    }
  }

  function readMeetings(node: Node): void {
    if (node.type !== 'object')
      complain(node, '"meetings" must be an object that gives globs a kind of meeting: { "accounts/**": "customer" }.')
    for (const [, glob, value] of members(node)) {
      const said: unknown = getNodeValue(value)
      const meeting = meetingTypes.find((candidate) => candidate === said)
      if (meeting === undefined)
        complain(value, `A kind of meeting is ${list(meetingTypes)}, not ${quoted(said)}.${meant(said, meetingTypes)}`)
      else meetings.push({ glob, meeting })
    }
  }

  function readReview(node: Node): void {
    if (node.type !== 'object') complain(node, '"review" must be an object: { "weights": { "planned": { "energy": 40 } } }.')
    for (const [key, name, value] of members(node)) {
      if (name === 'weights') readWeights(value)
      else complain(key, `"review" has no setting ${quoted(name)}.${meant(name, ['weights'])}`)
    }
  }

  function readWeights(node: Node): void {
    if (node.type !== 'object')
      complain(node, '"weights" must be an object that gives "planned" or "observed" its parts: { "planned": { "energy": 40 } }.')
    for (const [key, name, value] of members(node)) {
      const basis = bases.find((candidate) => candidate === name)
      if (basis === undefined) {
        complain(key, `Weights are for ${list(bases)}, not ${quoted(name)}.${meant(name, bases)}`)
        continue
      }
      if (value.type !== 'object')
        complain(value, `The weights of "${basis}" must be an object that gives parts their points: { "energy": 40 }.`)
      const points: Partial<Record<ReviewPart, number>> = {}
      for (const [partKey, id, number] of members(value)) {
        const part = reviewWeights.find((weight) => weight.id === id)
        const said: unknown = getNodeValue(number)
        if (part === undefined) {
          const known = reviewWeights.map((weight) => weight.id)
          complain(partKey, `A score of a review has no part ${quoted(id)}.${meant(id, known) || ` Its parts are ${list(known)}.`}`)
        } else if (typeof said !== 'number' || !(said >= 0 && said <= mostPoints))
          complain(number, `The weight of "${part.id}" is a number from 0 to ${mostPoints.toLocaleString('en-US')}, not ${quoted(said)}.`)
        else points[part.id] = said
      }
      weights[basis] = points
      if (reviewWeights.every((weight) => (points[weight.id] ?? weight[basis]) === 0))
        complain(value, `No part of the ${basis} score counts any more: give one of them more than 0.`)
    }
  }

  function readNames(name: string, node: Node): readonly string[] {
    const all = node.type === 'array' ? (node.children ?? []) : [node]
    const { names: most, characters } = nameLimits
    if (all[most] !== undefined)
      complain(
        all[most],
        `"${name}" takes ${most} names at most, and these are ${all.length.toLocaleString('en-US')}: keep those that plans say most.`,
      )
    return all.slice(0, most).flatMap((child) => {
      const value: unknown = getNodeValue(child)
      if (typeof value !== 'string' || value.trim() === '')
        complain(child, `"${name}" takes a name or a list of names, not ${quoted(value)}.`)
      else if (value.length > characters)
        complain(child, `A name in "${name}" has ${characters} characters at most; this one has ${value.length.toLocaleString('en-US')}.`)
      else return [value]
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
  if (typeof said !== 'string' || said.length > longestQuote) return ''
  const [nearest] = known.map((name) => ({ name, far: distance(said.toLowerCase(), name) })).sort((a, b) => a.far - b.far)
  return nearest !== undefined && nearest.far <= Math.max(2, nearest.name.length / 3) ? ` Did you mean "${nearest.name}"?` : ''
}

/** The first bracket that is nested too deeply to be read. */
function tooDeep(json: string): Span | undefined {
  const scanner = createScanner(json, true)
  let depth = 0
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const at = scanner.getTokenOffset()
    // No other token begins with a bracket.
    const first = json[at]
    if (first === '{' || first === '[') depth += 1
    else if (first === '}' || first === ']') depth -= 1
    if (depth > deepest) return { start: at, end: at + 1 }
  }
  return undefined
}

/** A value as the file has it, cut where it is long. */
function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`)
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

function spoken(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}
