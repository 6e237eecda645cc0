import type { Nodes, RootContent } from 'mdast'
import { countLeading } from '../base/count-leading.ts'
import { freshStart } from './fresh-start.ts'
import { addCounts, countLabels, noLabels } from './labels.ts'
import { countLines, lineStart } from './lines.ts'
import { type Markdown, makeMarkdown, parseMarkdown, partsOfMarkdown, settle } from './markdown.ts'
import { movePlace } from './parse-stretch.ts'
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

  const old = parts.blocks
  // Nodes inside of blocks that were not read are looked for by their places below.
  if (parts.unreadable.length > 0) settle(old, parts.lateLines, parts.lateCharacters)
  const change = changeBetween(previous.text, text)
  const moved = change.newEnd - change.oldEnd
  const first = firstToRead(previous.text, old, text, change)
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
  const kept = { first: from, last: old.length - met }
  const blocks = [...old.slice(0, from), ...read.blocks, ...old.slice(met)]
  const lateLines = later(parts.lateLines)
  const lateCharacters = later(parts.lateCharacters)
  let { end } = read
  if (end === undefined) {
    const lines = countLines(text, change.start, change.newEnd) - countLines(previous.text, change.start, change.oldEnd)
    if (lines !== 0 || moved !== 0) {
      const first = blocks.length - kept.last
      for (let index = first; index < blocks.length; index++) {
        movePlace(blocks[index]!, lines, moved)
        lateLines[index]! += lines
        lateCharacters[index]! += moved
      }
      // What was not read is told of by its place.
      if (unreadable.length > 0) settle(blocks, lateLines, lateCharacters)
    }
    end = { line: parts.end.line + lines, column: parts.end.column, offset: parts.end.offset! + moved }
  }
  return makeMarkdown(text, { blocks, end, lateLines, lateCharacters, labels, unreadable, kept })

  /** What is late of the blocks that stay; those just read are not. */
  function later(late: Int32Array): Int32Array {
    const now = new Int32Array(blocks.length)
    now.set(late.subarray(0, from))
    now.set(late.subarray(met), blocks.length - kept.last)
    return now
  }

  function meet(line: number, offset: number): number | undefined {
    if (line < change.newEnd) return undefined
    const index = indexAt(old, offset - moved)
    if (index === old.length || startOf(old[index]) !== offset - moved) return undefined
    return freshStart(old, index, previous.text) === line - moved ? index : undefined
  }
}

/** The last block that starts afresh before the changed lines, or 0 for the start of the document. */
function firstToRead(
  before: string,
  children: readonly RootContent[],
  text: string,
  change: Change,
): 0 | { readonly index: number; readonly line: number } {
  // A thematic break on the first line can become front matter by a change anywhere.
  const opening = /^\uFEFF?(?:---|\+\+\+)/
  if ((opening.test(text) || opening.test(before)) && children[0]?.type !== 'yaml' && children[0]?.type !== ('toml' as string)) return 0
  const changed = lineStart(before, change.start)
  for (let index = indexAt(children, changed) - 1; index > 0; index--) {
    const line = freshStart(children, index, before)
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
  return countLeading(blocks, (block) => startOf(block) < offset)
}

function startOf(node: Nodes | undefined): number {
  return node?.position?.start.offset ?? Number.POSITIVE_INFINITY
}
