import type { List, ListItem, Nodes } from 'mdast'
import { lineEnd, lineStart, lineStop } from '../../core/base/line-at.ts'
import type { Document } from '../../core/document/document.ts'
import { pathTo } from '../path-to.ts'
import type { Draft } from './draft.ts'

/** A line to be replaced by the author, and what is remarked over it: a comment, which nobody sees who reads the document set. */
export interface Note {
  readonly remark: string
  readonly blank: string
}

/**
 * Puts a note right below words of a document, where it is seen to belong to them and breaks nothing: below an item as the first item under
 * it, else (and where it is about all of the `block`) as a paragraph behind the block: a table, a heading, a paragraph, a quotation.
 */
export function placeBelow(document: Document, offset: number, note: Note, behind?: 'block'): Draft {
  const path = pathTo(document, offset)
  const enclosed = path.some(({ type }) => type === 'blockquote' || type === 'footnoteDefinition')
  const at = enclosed || behind === 'block' ? -1 : path.findLastIndex(({ type }) => type === 'listItem')
  const item = path[at]
  const words = path[at + 1]
  return item?.type === 'listItem' && words !== undefined
    ? belowItem(document, path[at - 1] as List, item, words, note)
    : behindBlock(document, path[0], note)
}

function belowItem({ text }: Document, list: List, item: ListItem, words: Nodes, note: Note): Draft {
  const eol = lineEnd(text)
  const next = item.children[item.children.indexOf(words as never) + 1]
  const under = next?.type === 'list' && next.ordered !== true ? next : undefined
  const mark = under !== undefined ? bulletOf(text, under) : list.ordered === true ? '-' : bulletOf(text, list)
  const indent = under !== undefined ? indentOf(text, offsetOf(under)) : indentOfText(text, item)
  const stop = lineStop(text, (words.position?.end.offset ?? 1) - 1)
  // Where a blank line parts an item from what is listed under it, so it does from the new line.
  const loose = under !== undefined && /^\r?\n[ \t]*\r?\n/.test(text.slice(stop, stop + 400))
  return newLines(text, stop, `${loose ? eol : ''}${indent}${comment(note)}${eol}${indent}${mark} `, note)
}

function behindBlock({ text }: Document, block: Nodes | undefined, note: Note): Draft {
  const eol = lineEnd(text)
  const stop = lineStop(text, Math.max(0, (block?.position?.end.offset ?? text.length) - 1))
  const draft = newLines(text, stop, `${eol}${comment(note)}${eol}`, note)
  const below = text.slice(draft.span.end)
  // What stands right below would be taken for more of the paragraph.
  return below === '' || /^[ \t]*\r?\n/.test(below) ? draft : { ...draft, text: draft.text + eol }
}

/** New lines below the one that stops at an offset. They begin at the start of a line wherever there is one, so that no editor indents them. */
function newLines(text: string, stop: number, before: string, { blank }: Note): Draft {
  const eol = lineEnd(text)
  const last = stop >= text.length
  const at = last ? text.length : stop + (text.startsWith('\r\n', stop) ? 2 : 1)
  const lead = last ? eol + before : before
  return {
    span: { start: at, end: at },
    text: `${lead}${blank}${last ? '' : eol}`,
    blanks: [{ start: lead.length, end: lead.length + blank.length }],
  }
}

/** Two hyphens could end the comment. */
const comment = ({ remark }: Note) => `<!-- ${remark.replace(/--+>?/g, '–')} -->`

const offsetOf = ({ position }: Nodes) => position?.start.offset ?? 0

const bulletOf = (text: string, list: List) => /[-*+]/.exec(text[offsetOf(list.children[0] ?? list)] ?? '')?.[0] ?? '-'

/** What stands on the line before an offset, as blank space. */
const indentOf = (text: string, offset: number) => text.slice(lineStart(text, offset), offset).replace(/\S/g, ' ')

/** The same for an item's own text: a task's words begin behind its box, its text at the box. */
function indentOfText(text: string, item: ListItem): string {
  const first = item.children[0]
  const indent = first === undefined ? `${indentOf(text, offsetOf(item))}  ` : indentOf(text, offsetOf(first))
  return typeof item.checked === 'boolean' ? indent.slice(0, -'[ ] '.length) : indent
}
