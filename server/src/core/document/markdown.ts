import type { Root } from 'mdast'
import type { Span } from '../base/span.ts'
import { countLabels, type LabelCounts, likelyLabels, noLabels, sameLabels } from './labels.ts'
import type { UnreadableNode } from './parse-stretch.ts'
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

/** What reparsing needs to know of a parsed text. */
export interface MarkdownParts {
  readonly labels: LabelCounts
  readonly unreadable: readonly UnreadableNode[]
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

/** Puts together what was read. */
export function makeMarkdown(text: string, children: Root['children'], end: Point, parts: MarkdownParts): Markdown {
  const tree: Root = { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
  const unreadable = parts.unreadable.map(({ node, reason }) => {
    const { start, end } = node.position!
    return { span: { start: start.offset!, end: end.offset! }, reason }
  })
  const markdown = { text, tree, unreadable }
  partsOf.set(markdown, parts)
  return markdown
}

/** The parts of a text that this module parsed; undefined for any other. */
export function partsOfMarkdown(markdown: Markdown): MarkdownParts | undefined {
  return partsOf.get(markdown)
}

function markdownOf(text: string, { blocks, unreadable, end }: ReadBlocks, labels: LabelCounts): Markdown {
  return makeMarkdown(text, [...blocks], end!, { labels, unreadable })
}

function labelsOf({ blocks }: ReadBlocks): LabelCounts {
  const labels = noLabels()
  for (const block of blocks) countLabels(labels, block, 1)
  return labels
}
