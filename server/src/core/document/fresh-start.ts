import type { RootContent } from 'mdast'
import { endsLine } from './lines.ts'
import { blockType } from './unread-block.ts'

/** Blocks whose first line shows what they are, whatever stands before them; code by its fence alone. */
const selfEvident = new Set(['thematicBreak', 'code', 'html'])
/** Blocks that hold others. They end each other, but the first line of one that interrupts text is read more narrowly. */
const containers = new Set(['blockquote', 'list', 'footnoteDefinition'])
/** Blocks that are over when another begins. */
const closed = new Set(['heading', 'thematicBreak', 'html', 'yaml', 'toml'])

/**
 * Where parsing can start as if the document began there: the offset of the line that a top-level block starts on, or -1. What stands
 * before such a line can neither take it in nor change how it is read, and text after it cannot change that, so a document can be
 * parsed in stretches from one fresh start to the next.
 */
export function freshStart(blocks: readonly RootContent[], index: number, text: string): number {
  const block = blocks[index]!
  const type = blockType(block)
  const offset = block.position!.start.offset!
  let line = offset
  while (line > 0 && isBlank(text.charCodeAt(line - 1))) line--
  // A byte order mark is dropped at the start of a text only: a stretch must not begin with one.
  if (line === 0 || !endsLine(text, line) || text.charCodeAt(line) === 0xfeff) return -1
  const before = blocks[index - 1]
  // An underlined heading right below a definition is said to start where that does.
  if (before !== undefined && before.position!.end.offset! > offset) return -1
  // Right below a quotation each line of code by indentation is read for itself.
  if ((selfEvident.has(type) && !isIndented(block, text)) || (type === 'heading' && text[offset] === '#')) return line
  if (before === undefined) return followsBlankLine(text, line) ? line : -1
  // Over blank lines, too: a list behind it, or in what is behind it, is read as one that interrupts text.
  if (isIndented(before, text)) return -1
  if (followsBlankLine(text, line)) return line
  const over = closed.has(blockType(before)) || isFenced(before, text) || (containers.has(type) && containers.has(blockType(before)))
  return over ? line : -1
}

/** Code without fences, which more lines may always add to. */
function isIndented(block: RootContent, text: string): boolean {
  return blockType(block) === 'code' && !isFenced(block, text)
}

/** Code in fences, which ends with its fence. */
function isFenced(block: RootContent, text: string): boolean {
  const first = text[block.position!.start.offset!]
  return blockType(block) === 'code' && (first === '`' || first === '~')
}

function followsBlankLine(text: string, line: number): boolean {
  let end = line - 1
  if (text.charCodeAt(end) === 10 && text.charCodeAt(end - 1) === 13) end--
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--
  return end === 0 || endsLine(text, end)
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}
