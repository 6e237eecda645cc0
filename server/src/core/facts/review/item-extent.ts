import type { Nodes } from 'mdast'
import type { Span } from '../../base/span.ts'
import type { Document, Passage } from '../../document/document.ts'
import { locatePassage } from '../../document/locate.ts'
import type { AgendaLine } from './agenda-lines.ts'

/** Where an item stands in the source. */
export interface ItemExtent {
  /**
   * The item with everything below it: from behind the bullet, list number or hashes, which belong to the place, to the end of its last
   * line, line break left out.
   */
  readonly span: Span
  /** Places of one kin may change hands: lists of one indent, rows of tables with the same header, headings of one depth. */
  readonly kin: string
  /** How many characters stand before `span` on its line: deeper lines of the item are indented by at least as many. */
  readonly indent: number
}

/**
 * The extents of the items at `members`, indices in `agendaLines`, in order; `undefined` where the source does not show it.
 */
export function itemExtents(
  document: Document,
  lines: readonly AgendaLine[],
  members: readonly number[],
): readonly (ItemExtent | undefined)[] {
  const { text } = document
  // Asked for once: this moves what is inside blocks to its place.
  const blocks = document.markdown.tree.children
  const starts = new Set(members)
  /** Blocks that items written as paragraphs have below them: what the last of them may have, too. */
  let deepest = 0
  const extents = members.map((index) => extentOf(index))
  return extents

  function extentOf(index: number): ItemExtent | undefined {
    const line = lines[index]!
    switch (line.form) {
      case 'item':
        return listItem(line.passage)
      case 'row':
        return row(line.passage)
      case 'heading':
        return section(line.passage)
      case 'code':
        return codeLines(index)
      case 'piece':
        return piece(line)
      default:
        return paragraph(index)
    }
  }

  function listItem(passage: Passage): ItemExtent | undefined {
    const at = locatePassage(passage, 0, 1).start
    const node = innermost(blocks[passage.block.index], at)
    const start = node?.position?.start.offset
    const end = node?.position?.end.offset
    if (start === undefined || end === undefined) return undefined
    const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]*/.exec(text.slice(start, end))?.[0].length
    if (marker === undefined) return undefined
    const from = lineStart(start)
    // A list that opens in the line of another item's marker has no line of its own.
    if (!/^[\s>]*$/.test(text.slice(from, start))) return undefined
    return {
      span: { start: start + marker, end: trimmedEnd(start + marker, end) },
      kin: `item ${text.slice(from, start)}`,
      indent: start + marker - from,
    }
  }

  function row(passage: Passage): ItemExtent | undefined {
    const { table } = passage.reading.cell!
    const header = passage.block.passages
      .filter(({ reading: { cell } }) => cell !== undefined && cell.row === 0 && cell.table === table)
      .map(({ reading }) => reading.text.trim())
    const at = locatePassage(passage, 0, 1).start
    const from = lineStart(at)
    const prefix = /^[\s>]*/.exec(text.slice(from, at))![0].length
    const start = from + prefix
    return { span: { start, end: trimmedEnd(start, lineEnd(at)) }, kin: `row ${header.join('|')}`, indent: prefix }
  }

  function section(passage: Passage): ItemExtent | undefined {
    const own = passage.block.section
    const at = passage.block.start
    const hashes = /^#{1,6}[ \t]+/.exec(text.slice(at, at + 200))?.[0].length ?? 0
    const inside = blocks.filter((block) => {
      const offset = block.position?.start.offset ?? -1
      return offset >= own.span.start && offset < own.span.end
    })
    while (inside.at(-1)?.type === 'thematicBreak') inside.pop()
    const end = inside.at(-1)?.position?.end.offset
    if (end === undefined) return undefined
    return {
      span: { start: at + hashes, end: trimmedEnd(at + hashes, end) },
      kin: `heading ${own.depth} ${hashes > 0}`,
      indent: 0,
    }
  }

  function codeLines(index: number): ItemExtent | undefined {
    const { passage } = lines[index]!
    const from = locatePassage(passage, 0, 1).start
    let last = index
    while (last + 1 < lines.length && isBelow(last + 1, index) && lines[last + 1]!.form === 'code') last += 1
    const prefix = /^[\s>│║┃|]*/.exec(text.slice(from, lineEnd(from)))![0]
    const start = from + prefix.length
    const end = trimmedEnd(start, lineEnd(locatePassage(lines[last]!.passage, 0, 1).start))
    const framed = /[│║┃|]$/.test(text.slice(start, end))
    // Lines in a frame are one line each: what is below them would have to be framed anew.
    if (framed && last > index) return undefined
    const frame = framed ? /\s*[│║┃|]+$/.exec(text.slice(start, end))![0].length : 0
    return {
      span: { start, end: end - frame },
      kin: `code ${passage.block.index} ${prefix} ${framed}`,
      indent: prefix.length,
    }
  }

  function isBelow(index: number, above: number): boolean {
    for (let at = lines[index]!.parent; at !== -1; at = lines[at]!.parent) if (at === above) return true
    return false
  }

  function piece({ passage, start, end }: AgendaLine): ItemExtent | undefined {
    const span = locatePassage(passage, start, end)
    const marked = passage.reading.marks.some((mark) => mark.start < end && start < mark.end)
    if (marked || text.slice(span.start, span.end).replace(/\r\n?/g, '\n') !== passage.reading.text.slice(start, end)) return undefined
    return { span, kin: `piece ${passage.index}`, indent: 0 }
  }

  function paragraph(index: number): ItemExtent | undefined {
    const { passage, start: first, form, group } = lines[index]!
    const at = locatePassage(passage, first, first + 1).start
    const from = lineStart(at)
    const prefix = /^[\s>]*/.exec(text.slice(from, at))![0]
    const start = from + prefix.length
    // Two topics on one line of the source cannot be told apart by lines.
    if (text.slice(start, at).replace(/[*_~`[]/g, '') !== '' && first > 0 && !/^\W*$/.test(text.slice(start, at))) return undefined
    const next = nextTopic(index)
    const inSame = next !== undefined && lines[next]!.passage === passage
    const limit = inSame ? lineStart(locatePassage(passage, lines[next]!.start, lines[next]!.start + 1).start) : undefined
    if (limit !== undefined && limit <= start) return undefined
    const kin = `${form} ${prefix} ${form === 'line' ? '' : group}`
    if (limit !== undefined) return { span: { start, end: softEnd(start, limit) }, kin, indent: prefix.length }
    const own = passage.block.index
    const until = next === undefined ? sectionEnd(own) : lines[next]!.passage.block.index
    let last = until - 1
    if (next === undefined) last = Math.min(last, own + deepest)
    while (last > own && blocks[last]!.type === 'thematicBreak') last -= 1
    if (last < own) last = own
    if (next !== undefined) deepest = Math.max(deepest, last - own)
    const end = last === own ? lastLineOf(passage, index) : (blocks[last]!.position?.end.offset ?? start)
    return { span: { start, end: softEnd(start, end) }, kin, indent: prefix.length }
  }

  /** The next item of the same paragraphs, or the next heading, bold ones among them, that is none. */
  function nextTopic(index: number): number | undefined {
    const { group, form } = lines[index]!
    for (let at = index + 1; at < lines.length; at += 1) {
      const line = lines[at]!
      if (line.form === 'heading') return undefined
      if (line.group === group && (starts.has(at) || form === 'bold')) return at
    }
    return undefined
  }

  /** Behind the last item of a paragraph stands what belongs to it only where it is indented. */
  function lastLineOf(passage: Passage, index: number): number {
    const { end } = lines[index]!
    let at = lineEnd(locatePassage(passage, Math.max(0, end - 1), end).start)
    const limit = passage.block.start + passage.reading.source.end
    while (at < limit && /^\r?\n[ \t]+\S/.test(text.slice(at, at + 80))) at = lineEnd(at + (text[at] === '\r' ? 2 : 1))
    return Math.min(at, Math.max(limit, at))
  }

  function sectionEnd(block: number): number {
    let at = block + 1
    while (at < blocks.length && blocks[at]!.type !== 'heading' && blocks[at]!.type !== 'thematicBreak') at += 1
    return at
  }

  /** The end of a line without what makes its line break a hard one, which belongs to the place. */
  function softEnd(start: number, end: number): number {
    const hard = /(?:\\|<br\s*\/?>)$/.exec(text.slice(start, trimmedEnd(start, end)))
    return trimmedEnd(start, trimmedEnd(start, end) - (hard?.[0].length ?? 0))
  }

  function trimmedEnd(start: number, end: number): number {
    let at = end
    while (at > start && /[\s]/.test(text[at - 1]!)) at -= 1
    return at
  }

  function lineStart(offset: number): number {
    return text.lastIndexOf('\n', offset - 1) + 1
  }

  function lineEnd(offset: number): number {
    const feed = text.indexOf('\n', offset)
    const end = feed === -1 ? text.length : feed
    return text[end - 1] === '\r' ? end - 1 : end
  }
}

/** The innermost list item around an offset. */
function innermost(node: Nodes | undefined, at: number): Nodes | undefined {
  if (node === undefined || !('children' in node)) return undefined
  for (const child of node.children) {
    const { start, end } = child.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined || at < start.offset || at >= end.offset) continue
    return innermost(child, at) ?? (child.type === 'listItem' ? child : undefined)
  }
  return undefined
}
