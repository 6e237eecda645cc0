import { Composer, type CST, isAlias, isMap, isPair, isScalar, isSeq, type Node, Parser } from 'yaml'
import type { Span } from '../../base/span.ts'
import type { ConfigMember, ConfigNode } from './config-node.ts'
import type { ConfigProblem } from './config-problem.ts'
import { type ConfigSource, deepest, mostValues } from './config-source.ts'
import { objectNode } from './object-node.ts'

/**
 * Reads YAML 1.2, where `off` and `no` are texts. Aliases are followed as far as a configuration can need them; tags and merge keys are
 * problems, for what they do depends on who reads them. Never throws.
 */
export function readYaml(text: string): ConfigSource {
  const tokens = [...new Parser().parse(text)]
  const deep = tooDeep(tokens)
  if (deep !== undefined) {
    const message = `Values are nested more than ${deepest} deep here: this is no configuration.`
    return { root: undefined, problems: [{ span: { start: deep, end: deep + 1 }, message }] }
  }
  const composer = new Composer({
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [document, second] = composer.compose(tokens, true, text.length)
  if (document === undefined) return { root: undefined, problems: [] }
  const problems: ConfigProblem[] = [...document.errors, ...document.warnings].map(({ pos, message, code }) => ({
    span: { start: pos[0], end: Math.max(pos[0] + 1, pos[1]) },
    message: plainly[code] ?? notYaml(message),
  }))
  if (second !== undefined)
    problems.push({ span: firstOf(second.range), message: 'A second document begins here ("---"): a configuration is one.' })
  const contents = document.contents as Node | null
  const broken = document.errors.some(({ code }) => code !== 'TAG_RESOLVE_FAILED')
  return { root: contents === null ? undefined : treeOf(contents, problems), problems, broken }
}

/** What the parser tells in words of its own trade, for those who have another one. */
const plainly: Readonly<Record<string, string>> = {
  TAG_RESOLVE_FAILED: 'Tags such as "!name" are not read here: write the value itself.',
  TAB_AS_INDENT: 'A tab stands at the beginning of this line: put spaces there, as many as the lines beside it have.',
  BLOCK_AS_IMPLICIT_KEY:
    'There is a second ": " in what belongs to one line. Put a text that holds one in quotes; if the next line is a setting of its own, begin it where its neighbours begin.',
  MULTILINE_IMPLICIT_KEY:
    'These lines hang together as one text: each setting begins where its neighbours begin, and has ": " behind its name.',
  BAD_DQ_ESCAPE:
    'In double quotes a backslash makes a character of its own with what follows, and there is none like this. Put the text in single quotes; in a path, "/" stands between folders.',
  BAD_SCALAR_START: 'A text that begins with this character must stand in quotes.',
}

/** Nodes as values with places. What an alias repeats is there once and is shared. */
function treeOf(root: Node, problems: ConfigProblem[]): ConfigNode {
  const anchored = new Map<string, { readonly node: ConfigNode; readonly size: number } | 'open'>()
  let values = 0
  return made(root).node

  function made(node: unknown): { readonly node: ConfigNode; readonly size: number } {
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    if (anchor !== undefined) anchored.set(anchor, 'open')
    const one = nodeOf(node)
    if (anchor !== undefined) anchored.set(anchor, one)
    return one
  }

  function nodeOf(node: unknown): { readonly node: ConfigNode; readonly size: number } {
    values += 1
    const span = firstOf(rangeOf(node))
    if (isAlias(node)) {
      const meant = anchored.get(node.source)
      if (meant === undefined || meant === 'open') {
        const why =
          meant === 'open' ? 'stands inside the value that it repeats: it has no end' : 'repeats nothing: no value above is named so'
        problems.push({ span, message: `"*${node.source}" ${why}.` })
        return leaf({ kind: 'null', value: null, span })
      }
      values += meant.size
      if (values <= mostValues) return meant
      problems.push({ span, message: `This repeats more than ${mostValues.toLocaleString('en-US')} values: this is no configuration.` })
      return leaf({ kind: 'null', value: null, span })
    }
    if (isSeq(node)) {
      const parts = node.items.map(made)
      const items = parts.map((part) => part.node)
      return { node: { kind: 'list', items, value: items.map(({ value }) => value), span }, size: sizeOf(parts) }
    }
    if (isMap(node)) {
      const parts: { readonly size: number }[] = []
      const members: ConfigMember[] = []
      for (const pair of node.items) {
        if (!isPair(pair)) continue
        const keySpan = firstOf(rangeOf(pair.key))
        const key = isScalar(pair.key) ? String(pair.key.value ?? '') : undefined
        // A key that is no text has been told by the parser.
        if (key === undefined) continue
        const value = made(pair.value)
        parts.push(value)
        if (key === '<<')
          problems.push({ span: keySpan, message: 'Merge keys ("<<") are not read here: "extends" takes over what another file says.' })
        else members.push({ key, keySpan, value: pair.value === null ? placedAt(keySpan, value.node) : value.node })
      }
      return { node: objectNode(members, span, problems), size: sizeOf(parts) }
    }
    const value: unknown = isScalar(node) ? node.value : null
    if (typeof value === 'string') return leaf({ kind: 'text', value, span })
    if (typeof value === 'number') return leaf({ kind: 'number', value, span })
    if (typeof value === 'boolean') return leaf({ kind: 'boolean', value, span })
    return leaf({ kind: 'null', value: null, span })
  }
}

function leaf(node: ConfigNode): { readonly node: ConfigNode; readonly size: number } {
  return { node, size: 1 }
}

function sizeOf(parts: readonly { readonly size: number }[]): number {
  return parts.reduce((sum, { size }) => sum + size, 1)
}

/** A value that is not there is told where its key stands. */
function placedAt(span: Span, node: ConfigNode): ConfigNode {
  return { ...node, span }
}

function rangeOf(node: unknown): readonly number[] | null | undefined {
  return (node as { readonly range?: readonly number[] | null } | null)?.range
}

/** The text of a value, without comments and blank lines behind it. */
function firstOf(range: readonly number[] | null | undefined): Span {
  const [start = 0, end = start] = range ?? []
  return { start, end: Math.max(start, end) }
}

function notYaml(message: string): string {
  return `This is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/[.:]?\s*$/, '')}.`
}

/** Where values are nested too deeply to be read; goes through the tokens without recursion. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (depth > deepest) return token.offset
    if (token.type === 'document') {
      if (token.value !== undefined) open.push({ token: token.value, depth })
    } else if (token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection') {
      for (const { key, value } of token.items) {
        if (key != null) open.push({ token: key, depth: depth + 1 })
        if (value !== undefined) open.push({ token: value, depth: depth + 1 })
      }
    }
  }
  return undefined
}
