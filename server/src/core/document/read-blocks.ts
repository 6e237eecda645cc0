import type { RootContent } from 'mdast'
import { freshStart } from './fresh-start.ts'
import type { Labels } from './labels.ts'
import { countLines, endsLine, nextLine } from './lines.ts'
import { parseStretch, type UnreadableNode } from './parse-stretch.ts'
import { isBlankLine, readPlainBlock, skipBlankLines } from './plain-block.ts'
import { readableLimits, tooLongDocument, tooManyLines } from './readable-limits.ts'
import { blockType, type Point, unreadBlock } from './unread-block.ts'

/** Where reading starts: a fresh start, and how much is parsed at first. */
export interface ReadingStart {
  readonly offset: number
  readonly line: number
  readonly size: number
}

/** Top-level blocks as they were read. */
export interface ReadBlocks {
  readonly blocks: readonly RootContent[]
  readonly unreadable: readonly UnreadableNode[]
  /** The end of the text, or undefined when reading met blocks that are known. */
  readonly end: Point | undefined
  /** Index of the known block that reading met. */
  readonly met: number | undefined
}

/** Stretches of this size cost least: longer ones pay for the parser's lists growing, shorter ones for starting it. */
export const stretchSize = 8_000
const stretchLines = 300

/** Blocks that may be long, for they are not read for prose and parsing them takes time in step with their length. */
const plain = new Set(['code', 'html', 'yaml', 'toml'])

/**
 * Reads top-level blocks from a fresh start to the end of the text, or until `meet` knows the block that starts next: it is given the
 * offset of the block's line and of the block, and answers with an index of its own.
 *
 * Plain blocks are read one by one, and what stands between them is parsed in stretches. The last blocks of a stretch may go on after
 * it, so a stretch counts up to its last fresh start, and the next begins there. The result does not depend on where stretches end.
 */
export function readBlocks(
  text: string,
  from: ReadingStart,
  labels: Labels,
  meet: (line: number, offset: number) => number | undefined = () => undefined,
): ReadBlocks {
  const limit = lastReadable(text)
  const matterEnd = from.offset === 0 ? frontMatterEnd(text, limit) : 0
  const blocks: RootContent[] = []
  const unreadable: UnreadableNode[] = []
  let start = from.offset
  let line = from.line
  let size = from.size
  let lines = stretchLines
  let again = false
  for (;;) {
    // The first stretch holds front matter whole.
    while (!again && start >= matterEnd) {
      const plain = readPlainBlock(text, start, line, limit)
      if (plain === undefined) break
      const next = skipBlankLines(text, plain.after, limit)
      // A stretch must not begin with what the parser takes for a byte order mark.
      if (text.charCodeAt(next.offset) === 0xfeff) break
      blocks.push(plain.node)
      line = plain.line + next.lines
      start = next.offset
      if (isBlankLine(text, start, limit)) {
        const last = plain.node.position!.end
        return finish(last.offset === limit ? { ...last } : { line, column: limit - start + 1, offset: limit })
      }
      const met = meet(start, firstCharacter(text, start))
      if (met !== undefined) return { blocks, unreadable, end: undefined, met }
    }
    const plain = again ? -1 : nextPlain(text, start, Math.min(limit, start + Math.max(size, matterEnd)), Math.max(start, matterEnd), limit)
    const end = plain >= 0 ? plain : Math.max(stretchEnd(text, start, size, lines, limit), start === 0 ? matterEnd : 0)
    // A letter stands for the plain block that follows, which is read by itself.
    const follower = plain >= 0 ? 'x' : ''
    const stretch = parseStretch(text, { start, end, line, follower, frontMatter: start === 0 && matterEnd > 0 }, labels)
    const final = end === limit
    const count = stretch.blocks.length
    // Offsets of the lines at which a block starts afresh; the first block always does.
    let kept = final ? count : 0
    let next = -1
    let unit = 0
    let overlong = -1
    for (let index = 1; index <= count && overlong < 0; index++) {
      const ended = index === count
      const fresh = ended ? -1 : freshStart(stretch.blocks, index, text)
      if (!ended && fresh < 0) continue
      if (isOverlong(stretch.blocks, unit, index)) {
        overlong = unit
        break
      }
      if (ended) break
      const met = meet(fresh, stretch.blocks[index]!.position!.start.offset!)
      if (met !== undefined) {
        take(stretch.blocks, stretch.unreadable, index)
        return { blocks, unreadable, end: undefined, met }
      }
      unit = index
      if (!final) {
        kept = index
        next = fresh
      }
    }
    if (overlong >= 0) {
      take(stretch.blocks, stretch.unreadable, overlong)
      const first = stretch.blocks[overlong]!
      const type = blockType(first)
      const opening = first.position!.start
      const after = overlongEnd(text, opening.offset!, type, limit)
      const closing = lastPoint(text, opening, after)
      const node = unreadBlock(type, opening, closing)
      blocks.push(node)
      unreadable.push({ node, reason: tooManyLines(type) })
      line = closing.line + countLines(text, closing.offset!, after)
      start = after
      if (start === limit) return finish({ line, column: 1, offset: limit })
      const met = meet(start, firstCharacter(text, start))
      if (met !== undefined) return { blocks, unreadable, end: undefined, met }
    } else {
      take(stretch.blocks, stretch.unreadable, kept)
      if (final) return finish(stretch.end)
      if (next < 0) {
        size = 2 * (end - start)
        lines *= 2
        again = true
        continue
      }
      line = stretch.blocks[kept]!.position!.start.line
      start = next
    }
    size = stretchSize
    lines = stretchLines
    again = false
  }

  function take(from: readonly RootContent[], passages: readonly UnreadableNode[], count: number): void {
    for (let index = 0; index < count; index++) blocks.push(from[index]!)
    const border = from[count]?.position?.start.offset ?? Number.POSITIVE_INFINITY
    for (const passage of passages) if (passage.node.position!.start.offset! < border) unreadable.push(passage)
  }

  function finish(end: Point): ReadBlocks {
    if (limit === text.length) return { blocks, unreadable, end, met: undefined }
    const closing = lastPoint(text, { line: end.line, column: end.column, offset: limit }, text.length)
    const node = unreadBlock('paragraph', { line: end.line, column: end.column, offset: limit }, closing)
    blocks.push(node)
    unreadable.push({ node, reason: tooLongDocument(text.length) })
    return { blocks, unreadable, end: closing, met: undefined }
  }
}

/** A line start up to which a text is read. */
function lastReadable(text: string): number {
  if (text.length <= readableLimits.characters) return text.length
  let end: number = readableLimits.characters
  while (end > 0 && !endsLine(text, end)) end--
  return end
}

/**
 * Where a stretch of about a size ends: at a line's end, if possible right after a line that looks like the fresh start of a block, so
 * that little is parsed twice.
 */
function stretchEnd(text: string, start: number, size: number, lines: number, limit: number): number {
  let least = start
  for (let count = 0; count < lines && least < start + size && least < limit; count++) least = nextLine(text, least)
  if (least >= limit) return limit
  let end = least
  let blank = false
  for (let count = 0; count < 60 && end < limit && end < least + stretchSize; count++) {
    const next = nextLine(text, end)
    const first = text.charCodeAt(end)
    if (blank && first > 32) return Math.min(next, limit)
    blank = text.slice(end, next).trim() === ''
    end = next
  }
  return Math.min(least, limit)
}

const paragraphEnd = /\n *\n(?=[^\s\d*+-])/g

/**
 * Offset of a plain block other than a list that follows a blank line between two offsets, so that the parser need not read on; -1 for
 * none. What the parser makes of the text before tells whether the block is one of the document's.
 */
function nextPlain(text: string, start: number, end: number, from: number, limit: number): number {
  for (paragraphEnd.lastIndex = Math.max(start, from - 1); ; ) {
    const found = paragraphEnd.exec(text)
    if (found === null || paragraphEnd.lastIndex >= end) return -1
    if (readPlainBlock(text, paragraphEnd.lastIndex, 1, limit) !== undefined) return paragraphEnd.lastIndex
  }
}

/**
 * Where front matter and the line after it end, or 0 for a text without. The first stretch must hold it whole. And the parser must not
 * look for it when it is never closed, as in a document that starts with a thematic break: it would then overlook all quotations and
 * lists.
 */
function frontMatterEnd(text: string, limit: number): number {
  const opening = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n?|\n)/.exec(text)
  if (opening === null) return 0
  const closing = opening[1] === '---' ? /(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/g : /(?<=[\r\n])\+{3}[ \t]*(?=[\r\n]|$)/g
  closing.lastIndex = opening[0].length
  if (!closing.test(text)) return 0
  return Math.min(limit, nextLine(text, nextLine(text, closing.lastIndex)))
}

function isOverlong(blocks: readonly RootContent[], start: number, end: number): boolean {
  const first = blocks[start]
  if (first === undefined || plain.has(blockType(first))) return false
  return blocks[end - 1]!.position!.end.line - first.position!.start.line >= readableLimits.lines
}

const interruption = /(?:#{1,6}(?:[ \t]|$)|>|`{3}|~{3}|[-+*][ \t]|1[.)][ \t]|(?:[-*_][ \t]*){3,}$)/my
const marker = /(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/my

/**
 * Where reading goes on after a block with too many lines: at a line that no such block can take in. That is found without parsing;
 * where a line leaves a doubt, the stretch goes on.
 */
function overlongEnd(text: string, start: number, type: string, limit: number): number {
  let line = start
  for (let count = 0; count < readableLimits.lines && line < limit; count++) line = nextLine(text, line)
  let blank = false
  const contains = type === 'list' || type === 'footnoteDefinition'
  while (line < limit) {
    const next = nextLine(text, line)
    const isBlank = text.slice(line, next).trim() === ''
    if (!isBlank) {
      const sibling = type === 'list' && matches(marker, text, line)
      const indented = isIndent(text.charCodeAt(line))
      if (blank && !(contains && (indented || sibling))) return line
      if (!blank && !indented && !sibling && !(type === 'blockquote' && text[line] === '>') && matches(interruption, text, line))
        return line
    }
    blank = isBlank
    line = next
  }
  return limit
}

function matches(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset
  return pattern.test(text)
}

function isIndent(code: number): boolean {
  return code === 32 || code === 9
}

/** The end of the last line with anything on it between a point and `after`. */
function lastPoint(text: string, from: Point, after: number): Point {
  let end = after
  while (end > from.offset! && /\s/.test(text[end - 1]!)) end--
  let lineStart = end
  while (lineStart > from.offset! && !endsLine(text, lineStart)) lineStart--
  const line = from.line + countLines(text, from.offset!, end)
  return { line, column: lineStart === from.offset ? from.column + end - lineStart : end - lineStart + 1, offset: end }
}

function firstCharacter(text: string, offset: number): number {
  let first = offset
  while (isIndent(text.charCodeAt(first))) first++
  return first
}
