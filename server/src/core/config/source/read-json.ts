import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Span } from '../../base/span.ts'
import type { ConfigNode } from './config-node.ts'
import type { ConfigProblem } from './config-problem.ts'
import { type ConfigSource, deepest } from './config-source.ts'
import { objectNode } from './object-node.ts'

/** Reads JSON with comments and trailing commas. Never throws. */
export function readJson(text: string): ConfigSource {
  // A byte order mark is no part of JSON, but editors write it.
  const json = text.replace(/^\ufeff/, ' ')
  const deep = tooDeep(json)
  if (deep !== undefined) {
    const message = `Brackets are nested more than ${deepest} deep here: this is no configuration.`
    return { root: undefined, problems: [{ span: deep, message }] }
  }
  const errors: ParseError[] = []
  const tree = parseTree(json, errors, { allowTrailingComma: true })
  const problems: ConfigProblem[] = errors.map(({ error, offset, length }) => ({
    span: { start: offset, end: offset + Math.max(1, length) },
    message: plainly[printParseErrorCode(error)] ?? `This is not JSON: ${spoken(printParseErrorCode(error))}.`,
  }))
  return { root: tree === undefined ? undefined : nodeOf(tree, problems), problems }
}

/** What the parser tells in words of its own trade. */
const plainly: Readonly<Record<string, string>> = {
  InvalidEscapeCharacter: 'In JSON a backslash is written twice, as in "\\\\s". In a path, "/" stands between folders.',
}

function nodeOf(node: Node, problems: ConfigProblem[]): ConfigNode {
  const span = spanOf(node)
  switch (node.type) {
    case 'object': {
      const members = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
        key === undefined || value === undefined ? [] : [{ key: String(key.value), keySpan: spanOf(key), value: nodeOf(value, problems) }],
      )
      return objectNode(members, span, problems)
    }
    case 'array': {
      const items = (node.children ?? []).map((child) => nodeOf(child, problems))
      return { kind: 'list', items, value: items.map(({ value }) => value), span }
    }
    case 'string':
      return { kind: 'text', value: String(node.value), span }
    case 'number':
      return { kind: 'number', value: Number(node.value), span }
    case 'boolean':
      return { kind: 'boolean', value: node.value === true, span }
    default:
      return { kind: 'null', value: null, span }
  }
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length }
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

function spoken(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}
