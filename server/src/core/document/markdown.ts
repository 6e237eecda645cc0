import type { Root, RootContent } from 'mdast'
import type { Span } from '../base/span.ts'
import { countLabels, type LabelCounts, likelyLabels, noLabels, sameLabels } from './labels.ts'
import { moveInside, type UnreadableNode } from './parse-stretch.ts'
import { type ReadBlocks, readBlocks, stretchSize } from './read-blocks.ts'
import type { Point } from './unread-block.ts'

/** A stretch that was not read, and why: outside rules and scores. In the tree it is a node without children. */
export interface Unreadable {
  readonly span: Span
  readonly reason: string
}

/** A parsed text. Top-level nodes are identities: caches hang on them. Offsets count a byte order mark, as the text does. */
export interface Markdown {
  readonly text: string
  readonly tree: Root
  readonly unreadable: readonly Unreadable[]
}

/** What reparsing and reading need to know of a parsed text. */
export interface MarkdownParts {
  /** The children of the tree. Their own places are right; those inside them may be late. */
  readonly blocks: RootContent[]
  /** The end of the text. */
  readonly end: Point
  /** How far what is inside each block still has to move, in lines and in characters. */
  readonly lateLines: Int32Array
  readonly lateCharacters: Int32Array
  readonly labels: LabelCounts
  readonly unreadable: readonly UnreadableNode[]
  /** Which blocks are those of the text before: as many at the start and at the end. */
  readonly kept: { readonly first: number; readonly last: number }
}

const partsOf = new WeakMap<Markdown, MarkdownParts>()

/**
 * Parses markdown with GFM and front matter. Never throws, and takes time in step with the length of any text: what would take more
 * is unreadable.
 */
export function parseMarkdown(text: string): Markdown {
  const start = { offset: 0, line: 1, size: stretchSize }
  const likely = likelyLabels(text)
  const read = readBlocks(text, start, likely)
  const labels = labelsOf(read)
  if (sameLabels(labels, likely)) return markdownOf(text, read, labels)
  // A look at the lines was wrong about what the text defines, so references may be: this time the labels are known.
  return markdownOf(text, readBlocks(text, start, labels), labels)
}

/** Puts together what was read. What is inside blocks moves to its place when the tree is first asked for: few ever ask. */
export function makeMarkdown(text: string, parts: MarkdownParts): Markdown {
  const { blocks, end, lateLines, lateCharacters } = parts
  const root: Root = { type: 'root', children: blocks, position: { start: { line: 1, column: 1, offset: 0 }, end } }
  const unreadable = parts.unreadable.map(({ node, reason }) => {
    const { start, end } = node.position!
    return { span: { start: start.offset!, end: end.offset! }, reason }
  })
  const markdown = {
    text,
    get tree() {
      settle(blocks, lateLines, lateCharacters)
      return root
    },
    unreadable,
  }
  partsOf.set(markdown, parts)
  return markdown
}

/** Moves what is inside blocks to its place. */
export function settle(blocks: readonly RootContent[], lateLines: Int32Array, lateCharacters: Int32Array): void {
  for (let index = 0; index < blocks.length; index++) {
    if (lateLines[index] !== 0 || lateCharacters[index] !== 0) moveInside(blocks[index]!, lateLines[index]!, lateCharacters[index]!)
  }
  lateLines.fill(0)
  lateCharacters.fill(0)
}

/** The parts of a text that this module parsed; undefined for any other. */
export function partsOfMarkdown(markdown: Markdown): MarkdownParts | undefined {
  return partsOf.get(markdown)
}

function markdownOf(text: string, { blocks, unreadable, end }: ReadBlocks, labels: LabelCounts): Markdown {
  const late = blocks.length
  const kept = { first: 0, last: 0 }
  return makeMarkdown(text, {
    blocks: [...blocks],
    end: end!,
    lateLines: new Int32Array(late),
    lateCharacters: new Int32Array(late),
    labels,
    unreadable,
    kept,
  })
}

function labelsOf({ blocks }: ReadBlocks): LabelCounts {
  const labels = noLabels()
  for (const block of blocks) countLabels(labels, block, 1)
  return labels
}
