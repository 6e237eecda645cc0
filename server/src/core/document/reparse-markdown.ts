import type { Nodes, RootContent } from 'mdast'
import { freshStart } from './fresh-start.ts'
import { addCounts, countLabels, noLabels } from './labels.ts'
import { countLines, lineStart } from './lines.ts'
import { type Markdown, makeMarkdown, parseMarkdown, partsOfMarkdown } from './markdown.ts'
import { moveNode } from './parse-stretch.ts'
import { readBlocks } from './read-blocks.ts'
import { readableLimits } from './readable-limits.ts'

/** Where two texts differ: both are the same before `start`, and after `oldEnd` in one and `newEnd` in the other. */
interface Change {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** How much is parsed after the changed lines at first. */
const margin = 400

/**
 * Parses `text`, reusing what it can of `previous`, whose tree must not be used afterwards: its nodes are moved, not copied.
 * The result equals `parseMarkdown(text)`. Top-level blocks that did not change keep their identity.
 *
 * Reading starts at the last fresh start (see `freshStart`) before the changed lines, and ends where a block starts afresh in both
 * texts after them: from there on both are the same.
 */
export function reparseMarkdown(previous: Markdown, text: string): Markdown {
  if (text === previous.text) return previous
  const parts = partsOfMarkdown(previous)
  if (parts === undefined || Math.max(text.length, previous.text.length) > readableLimits.characters) return parseMarkdown(text)

  const old = previous.tree.children
  const change = changeBetween(previous.text, text)
  const moved = change.newEnd - change.oldEnd
  const first = firstToRead(previous, text, change)
  const start =
    first === 0
      ? { offset: 0, line: 1, size: change.newEnd + margin }
      : { offset: first.line, line: old[first.index]!.position!.start.line, size: change.newEnd - first.line + margin }
  const read = readBlocks(text, start, parts.labels, meet)
  const from = first === 0 ? 0 : first.index
  const met = read.met ?? old.length

  const { labels } = parts
  const changes = noLabels()
  for (let index = from; index < met; index++) countLabels(changes, old[index]!, -1)
  for (const block of read.blocks) countLabels(changes, block, 1)
  if (addCounts(labels, changes)) return parseMarkdown(text)

  const unreadable = [
    ...parts.unreadable.filter(({ node }) => startOf(node) < startOf(old[from])),
    ...read.unreadable,
    ...parts.unreadable.filter(({ node }) => startOf(node) >= startOf(old[met])),
  ]
  let { end } = read
  if (end === undefined) {
    const lines = countLines(text, change.start, change.newEnd) - countLines(previous.text, change.start, change.oldEnd)
    if (lines !== 0 || moved !== 0) for (let index = met; index < old.length; index++) moveNode(old[index]!, lines, moved)
    const last = previous.tree.position!.end
    end = { line: last.line + lines, column: last.column, offset: last.offset! + moved }
  }
  return makeMarkdown(text, [...old.slice(0, from), ...read.blocks, ...old.slice(met)], end, { labels, unreadable })

  function meet(line: number, offset: number): number | undefined {
    if (line < change.newEnd) return undefined
    const index = indexAt(old, offset - moved)
    if (index === old.length || startOf(old[index]) !== offset - moved) return undefined
    return freshStart(old, index, previous.text) === line - moved ? index : undefined
  }
}

/** The last block that starts afresh before the changed lines, or 0 for the start of the document. */
function firstToRead(previous: Markdown, text: string, change: Change): 0 | { readonly index: number; readonly line: number } {
  const { children } = previous.tree
  // A thematic break on the first line can become front matter by a change anywhere.
  const opening = /^\uFEFF?(?:---|\+\+\+)/
  if ((opening.test(text) || opening.test(previous.text)) && children[0]?.type !== 'yaml' && children[0]?.type !== ('toml' as string))
    return 0
  const changed = lineStart(previous.text, change.start)
  for (let index = indexAt(children, changed) - 1; index > 0; index--) {
    const line = freshStart(children, index, previous.text)
    if (line >= 0) return { index, line }
  }
  return 0
}

function changeBetween(old: string, text: string): Change {
  const most = Math.min(old.length, text.length)
  let start = 0
  while (start + step <= most && old.slice(start, start + step) === text.slice(start, start + step)) start += step
  while (start < most && old.charCodeAt(start) === text.charCodeAt(start)) start++
  let oldEnd = old.length
  let newEnd = text.length
  while (Math.min(oldEnd, newEnd) - step >= start && old.slice(oldEnd - step, oldEnd) === text.slice(newEnd - step, newEnd)) {
    oldEnd -= step
    newEnd -= step
  }
  while (Math.min(oldEnd, newEnd) > start && old.charCodeAt(oldEnd - 1) === text.charCodeAt(newEnd - 1)) {
    oldEnd--
    newEnd--
  }
  // The halves of a CR LF are one line's end together and two apart: neither is left alone beside a change.
  if (start > 0 && text.charCodeAt(start - 1) === 13) start--
  if (text.charCodeAt(newEnd) === 10) {
    oldEnd++
    newEnd++
  }
  return { start, oldEnd, newEnd }
}

/** Texts are compared in steps of so many characters. */
const step = 4096

/** Index of the first block that starts at an offset or after it. */
function indexAt(blocks: readonly RootContent[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(blocks[middle]) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function startOf(node: Nodes | undefined): number {
  return node?.position?.start.offset ?? Number.POSITIVE_INFINITY
}
