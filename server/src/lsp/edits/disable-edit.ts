import type { Nodes } from 'mdast'
import type { Finding } from '../../core/base/finding.ts'
import { lineEnd, lineStart } from '../../core/base/line-at.ts'
import { reasonToFill } from '../../core/document/directives.ts'
import type { Document } from '../../core/document/document.ts'
import type { Draft } from '../actions/draft.ts'
import { pathTo } from '../path-to.ts'

/** A change that silences one finding, as edits of the text. The reason is left to write. */
export interface DisableEdit {
  /** What is silenced with it: the line, the block around it for want of a better place, or all. */
  readonly around: 'line' | 'table' | 'list' | 'quotation' | 'paragraph' | 'block' | 'document'
  readonly edits: readonly Draft[]
}

/**
 * Silences one finding where it stands, with a reason, so that the document reads and renders as before:
 * - a comment above the line, if a block or a list item begins on it: a comment inside a paragraph would break it in two;
 * - else comments around the whole block: above a row, inside a fence or in the middle of a paragraph there is no place for one;
 * - in front matter, which no comment can stand above, for the whole document.
 */
export function disableHere(document: Document, finding: Finding, reason: string = reasonToFill): DisableEdit {
  const { text } = document
  const eol = lineEnd(text)
  const line = lineStart(text, finding.span.start)
  const path = pathTo(document, finding.span.start)
  const block = path[0]
  // Front matter takes no comment, and is not to be moved from the top.
  if (block?.type === 'yaml') return disableInFile(document, finding.rule, reason)
  const indent = block === undefined ? '' : indentAbove(path, text, line)
  if (indent !== undefined) {
    const at = line === 0 && text.startsWith('\uFEFF') ? 1 : line
    return { around: 'line', edits: [draft(at, `${indent}${directive('disable-next-line', finding.rule, reason)}${eol}`, reason)] }
  }
  const start = lineStart(text, block?.position?.start.offset ?? 0)
  const end = block?.position?.end.offset ?? text.length
  return {
    around: blockName(block),
    edits: [
      draft(start, `${directive('disable', finding.rule, reason)}${eol}`, reason),
      // A table or a list would take the next line for its own: a blank one ends it.
      { span: { start: end, end }, text: `${eol}${eol}${directive('enable', finding.rule)}` },
    ],
  }
}

/** Silences a rule in the whole document: a comment at the top, below the front matter. */
export function disableInFile(document: Document, rule: string, reason: string = reasonToFill): DisableEdit {
  const { text } = document
  const eol = lineEnd(text)
  const [first] = document.markdown.tree.children
  const frontMatterEnd = first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : undefined
  const comment = directive('disable-file', rule, reason)
  if (frontMatterEnd !== undefined) return { around: 'document', edits: [draft(frontMatterEnd, `${eol}${eol}${comment}`, reason)] }
  const at = text.startsWith('\uFEFF') ? 1 : 0
  return { around: 'document', edits: [draft(at, `${comment}${eol}${eol}`, reason)] }
}

/** New text at an offset, of which the reason is to be written. */
function draft(at: number, text: string, reason: string): Draft {
  const start = text.lastIndexOf(reason)
  return { span: { start: at, end: at }, text, ...(start < 0 ? {} : { blanks: [{ start, end: start + reason.length }] }) }
}

function directive(action: string, rule: string, reason?: string): string {
  // Two hyphens would end the rules, and a `>` behind them the comment.
  const said = reason === undefined ? '' : ` -- ${reason.replace(/--+>?/g, '–')}`
  return `<!-- outside-in-${action} ${rule}${said} -->`
}

/** What a comment above the line has to begin with, or `undefined` where none can stand there. */
function indentAbove(path: readonly Nodes[], text: string, line: number): string | undefined {
  if (path.some(({ type }) => type === 'table' || type === 'code' || type === 'blockquote' || type === 'footnoteDefinition'))
    return undefined
  const opening = path.find((node) => isOpening(node) && lineStart(text, node.position?.start.offset ?? -1) === line)
  if (!opening) return undefined
  if (opening.type !== 'listItem' && !path.some(({ type }) => type === 'list')) return ''
  return indentOfItem(path, text, line)
}

/** Blocks that a comment line may stand above: what begins on their first line begins there. */
const isOpening = (node: Nodes) => node.type === 'paragraph' || node.type === 'heading' || node.type === 'listItem' || node.type === 'html'

/**
 * Above the first item of a list a comment stands where the list does; above a later one it must be part of the item before, or it would
 * end the list: it is indented as far as that item's own text.
 */
function indentOfItem(path: readonly Nodes[], text: string, line: number): string | undefined {
  const index = path.findIndex((node) => node.type === 'listItem' && lineStart(text, node.position?.start.offset ?? -1) === line)
  if (index < 0) return undefined
  const list = path[index - 1]
  const item = path[index]
  if (list?.type !== 'list' || item?.type !== 'listItem') return undefined
  const place = list.children.indexOf(item)
  if (place > 0) {
    const before = list.children[place - 1]
    const words = before?.children[0]?.position?.start.column
    // A task's words begin behind its box, the item's own text at the box.
    const box = typeof before?.checked === 'boolean' ? '[ ] '.length : 0
    return words === undefined ? undefined : ' '.repeat(words - 1 - box)
  }
  return ' '.repeat((item.position?.start.column ?? 1) - 1)
}

function blockName(block: Nodes | undefined): DisableEdit['around'] {
  if (block?.type === 'table') return 'table'
  if (block?.type === 'list') return 'list'
  if (block?.type === 'blockquote') return 'quotation'
  return block?.type === 'paragraph' ? 'paragraph' : 'block'
}
