import type { ListItem, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import { type InlineStart, plainInline, type TextEnd } from './plain-inline.ts'

/** A block that was read without the parser. */
export interface PlainBlock {
  readonly node: RootContent
  /** Offset of the line after it, and that line's number. */
  readonly after: number
  readonly line: number
}

/** Longer blocks are left to the parser, which knows what is too long to be read. Lines. */
const mostLines = 300

/**
 * Reads the block that starts on a line where reading starts afresh, if it is as plain as most of what people write: a paragraph, a
 * heading, a flat list of one-line items or a table, with no more markup in it than `plainInline` knows, and over for certain at its
 * end. The result is exactly what the parser gives, at a fraction of its cost; undefined where there is any doubt, and the parser decides.
 */
export function readPlainBlock(text: string, at: number, line: number, limit: number): PlainBlock | undefined {
  const code = text.charCodeAt(at)
  if (code === 35) return readHeading(text, at, line, limit)
  if (code === 124) return readTable(text, at, line, limit)
  const marker = markerEnd(text, at)
  if (marker > at) return text.charCodeAt(marker - 1) === 32 ? readList(text, at, marker, line, limit) : undefined
  return readParagraph(text, at, line, limit)
}

function readHeading(text: string, at: number, line: number, limit: number): PlainBlock | undefined {
  let depth = 1
  while (text.charCodeAt(at + depth) === 35) depth++
  const from = at + depth + 1
  const end = lineEnd(text, at, limit)
  if (depth > 6 || text.charCodeAt(from - 1) !== 32 || from >= end || text.charCodeAt(end - 1) === 35 || isBlank(text.charCodeAt(from)))
    return undefined
  const inline = readInline(text, { offset: from, line, lineStart: at }, end)
  if (inline === undefined) return undefined
  const position = spanOf(line, 1, at, line, end - at + 1, end)
  const node: RootContent = { type: 'heading', depth: depth as 1 | 2 | 3 | 4 | 5 | 6, children: inline, position }
  return { node, ...behind(end, line, limit) }
}

function readParagraph(text: string, at: number, line: number, limit: number): PlainBlock | undefined {
  let end = at
  let next = at
  let lines = 0
  /** The end of the line under the text that makes it a heading, if there is one. */
  let under = -1
  for (;;) {
    if (!opensText(text, next)) {
      under = lines > 0 ? underlineEnd(text, next, limit) : -1
      if (under < 0) return undefined
      break
    }
    if (lines === mostLines) return undefined
    end = lineEnd(text, next, limit)
    lines++
    if (end === limit) break
    next = end + 1
    if (isBlankLine(text, next, limit) || isHeading(text, next)) break
  }
  const stop: TextEnd = { line, lineStart: at }
  const children = readInline(text, { offset: at, line, lineStart: at }, end, stop)
  if (children === undefined) return undefined
  if (under >= 0) {
    const position = spanOf(line, 1, at, stop.line + 1, under - end, under)
    return {
      node: { type: 'heading', depth: text.charCodeAt(end + 1) === 61 ? 1 : 2, children, position },
      ...behind(under, stop.line + 1, limit),
    }
  }
  const position = spanOf(line, 1, at, stop.line, end - stop.lineStart + 1, end)
  return { node: { type: 'paragraph', children, position }, ...behind(end, stop.line, limit) }
}

/** Where a line of nothing but `=` or `-` ends; -1 for any other. */
function underlineEnd(text: string, at: number, limit: number): number {
  const mark = text.charCodeAt(at)
  if (mark !== 61 && mark !== 45) return -1
  let end = at + 1
  while (end < limit && text.charCodeAt(end) === mark) end++
  return end === limit || text.charCodeAt(end) === 10 ? end : -1
}

/** A list without blank lines whose items are of one line each. */
function readList(text: string, at: number, firstMarker: number, line: number, limit: number): PlainBlock | undefined {
  const kind = text.charCodeAt(firstMarker - 2)
  const ordered = kind === 46 || kind === 41
  const children: ListItem[] = []
  let start = at
  let marker = firstMarker
  let number = line
  let end: number
  for (;;) {
    if (!opensText(text, marker) || children.length === mostLines) return undefined
    end = lineEnd(text, start, limit)
    const inline = readInline(text, { offset: marker, line: number, lineStart: start }, end)
    if (inline === undefined) return undefined
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: inline,
      position: spanOf(number, marker - start + 1, marker, number, end - start + 1, end),
    }
    const position = spanOf(number, 1, start, number, end - start + 1, end)
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position })
    if (end === limit) break
    start = end + 1
    if (isBlankLine(text, start, limit)) {
      if (!endsList(text, start, limit)) return undefined
      break
    }
    marker = markerEnd(text, start)
    // Anything but a further item goes on in the item, or ends the list in ways of its own.
    if (marker === start || text.charCodeAt(marker - 1) !== 32 || text.charCodeAt(marker - 2) !== kind) return undefined
    number++
  }
  const last = children.at(-1)!.position!.end
  const node: RootContent = {
    type: 'list',
    ordered,
    start: ordered ? Number.parseInt(text.slice(at, firstMarker), 10) : null,
    spread: false,
    children,
    position: { start: { line, column: 1, offset: at }, end: { ...last } },
  }
  return { node, ...behind(end, number, limit) }
}

const delimiters = /\|(?: *:?-+:? *\|)+$/my

function readTable(text: string, at: number, line: number, limit: number): PlainBlock | undefined {
  const second = lineEnd(text, at, limit) + 1
  if (second >= limit) return undefined
  delimiters.lastIndex = second
  const found = delimiters.exec(text)
  if (found === null || second + found[0].length !== lineEnd(text, second, limit)) return undefined
  const align = found[0]
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const [left, right] = [cell.trimStart().startsWith(':'), cell.trimEnd().endsWith(':')]
      return left ? (right ? 'center' : 'left') : right ? 'right' : null
    })
  const rows: TableRow[] = []
  let start = at
  let number = line
  let end: number
  for (;;) {
    if (rows.length === mostLines) return undefined
    end = lineEnd(text, start, limit)
    if (number !== line + 1) {
      const row = readRow(text, start, end, number, align.length)
      if (row === undefined) return undefined
      rows.push(row)
    }
    if (end === limit) break
    start = end + 1
    if (isBlankLine(text, start, limit)) break
    number++
  }
  const node: Table = { type: 'table', align, children: rows, position: spanOf(line, 1, at, number, end - lineOf(end) + 1, end) }
  return { node, ...behind(end, number, limit) }

  function lineOf(offset: number): number {
    return text.lastIndexOf('\n', offset - 1) + 1
  }
}

/** A row with a bar at its start, one at its end, and as many cells as the table has columns. */
function readRow(text: string, start: number, end: number, line: number, columns: number): TableRow | undefined {
  if (text.charCodeAt(start) !== 124 || text.charCodeAt(end - 1) !== 124 || end - start < 2) return undefined
  const children: TableRow['children'] = []
  let bar = start
  while (bar < end - 1) {
    const next = text.indexOf('|', bar + 1)
    let from = bar + 1
    let to = next
    while (from < to && text.charCodeAt(from) === 32) from++
    while (to > from && text.charCodeAt(to - 1) === 32) to--
    const inline = from === to ? [] : readInline(text, { offset: from, line, lineStart: start }, to)
    if (inline === undefined || children.length === columns) return undefined
    const close = next === end - 1 ? end : next
    children.push({ type: 'tableCell', children: inline, position: spanOf(line, bar - start + 1, bar, line, close - start + 1, close) })
    bar = next
  }
  if (children.length !== columns) return undefined
  return { type: 'tableRow', children, position: spanOf(line, 1, start, line, end - start + 1, end) }
}

function readInline(text: string, from: InlineStart, to: number, end?: TextEnd): PhrasingContent[] | undefined {
  return isBlank(text.charCodeAt(to - 1)) ? undefined : plainInline(text, from, to, end)
}

/** What comes after a block that ends at `end`, on a line of its own or at the end of what is read. */
function behind(end: number, line: number, limit: number): { readonly after: number; readonly line: number } {
  return end >= limit ? { after: limit, line } : { after: end + 1, line: line + 1 }
}

function lineEnd(text: string, from: number, limit: number): number {
  const feed = text.indexOf('\n', from)
  return feed === -1 || feed > limit ? limit : feed
}

/** Offset behind the marker of a list and the white space after it, or `at` where none stands; the marker may be one by mistake. */
function markerEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 45 || code === 43 || code === 42) return isSpace(text.charCodeAt(at + 1)) ? at + 2 : at
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  if (end === at || end > at + 9) return at
  const mark = text.charCodeAt(end)
  return mark === 46 || mark === 41 ? end + 2 : at
}

/** Whether a line, or what stands behind a marker, can only be text: no block of another kind starts like this. */
function opensText(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 127) return code !== 0xfeff
  if (isDigit(code)) return markerEnd(text, at) === at
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return true
  // Emphasis, a link, code, a quotation or a parenthesis; where they are none, reading them says so.
  if (code === 42) return !isSpace(text.charCodeAt(at + 1))
  return code === 91 || code === 96 || code === 34 || code === 39 || code === 40 || code === 36
}

/** Whether what follows the blank line at `at` cannot belong to a list before it. */
function endsList(text: string, at: number, limit: number): boolean {
  const next = skipBlankLines(text, at, limit)
  if (next.offset === limit) return true
  const code = text.charCodeAt(next.offset)
  if (isSpace(code) || code === 13) return false
  return markerEnd(text, next.offset) === next.offset
}

function isHeading(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 35) return false
  let end = at
  while (text.charCodeAt(end) === 35) end++
  return end <= at + 6 && text.charCodeAt(end) === 32
}

/** Whether nothing but spaces stand on the line at `at`, or before the end of what is read. */
export function isBlankLine(text: string, at: number, limit: number): boolean {
  let end = at
  while (end < limit && text.charCodeAt(end) === 32) end++
  return end === limit || text.charCodeAt(end) === 10
}

/** Goes over lines with nothing but spaces on them. Returns the first other line, or the end of what is read. */
export function skipBlankLines(text: string, at: number, limit: number): { readonly offset: number; readonly lines: number } {
  let offset = at
  let lines = 0
  for (let end = at; end < limit; end++) {
    const code = text.charCodeAt(end)
    if (code === 10) {
      offset = end + 1
      lines++
    } else if (code !== 32) break
  }
  return { offset, lines }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

/** What may stand behind the marker of a list; the end of a text too. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || Number.isNaN(code)
}

function spanOf(line: number, column: number, offset: number, endLine: number, endColumn: number, endOffset: number) {
  return { start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } }
}
