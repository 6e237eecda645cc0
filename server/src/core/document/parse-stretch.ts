import type { Nodes, Root, RootContent } from 'mdast'
import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { frontmatter } from 'micromark-extension-frontmatter'
import type { Extension } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Span } from '../base/span.ts'
import { knowing } from './knowing.ts'
import type { Labels } from './labels.ts'
import { countMarks, hideDeepTails, hideMarks, mayBeCrowded, readableLimits, tooDeep, tooManyMarks } from './readable-limits.ts'
import { gfmFor } from './selective-gfm.ts'
import { type Point, unreadBlock } from './unread-block.ts'

/** A node whose text was not read. It stands in the tree without children. */
export interface UnreadableNode {
  readonly node: Nodes
  readonly reason: string
}

/** A stretch to parse: the number of its first line, what stands for the text behind it, and whether it begins with front matter. */
export interface Stretch extends Span {
  readonly line: number
  readonly follower: string
  readonly frontMatter: boolean
}

/** The blocks of a stretch of a document, at their places in the document. */
export interface ParsedStretch {
  readonly blocks: RootContent[]
  readonly unreadable: readonly UnreadableNode[]
  readonly end: Point
}

/** The syntax that is found in flow alone: blocks without the marks in their text. */
const withoutMarks: Extension = {
  disable: {
    null: [
      'attention',
      'autolink',
      'codeText',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'gfmFootnoteCall',
      'gfmPotentialFootnoteCall',
    ],
  },
}
const matters = ['yaml', 'toml'] as const
const matterSyntax = frontmatter([...matters])
const matterTree = frontmatterFromMarkdown([...matters])

/**
 * Parses a stretch that starts at a fresh start (see `freshStart`) or at the start of the document. The labels are those
 * of the whole document. Passages that would take too long are hidden from the parser behind neutral letters of the same length.
 */
export function parseStretch(text: string, { start, end, line, follower, frontMatter }: Stretch, labels: Labels): ParsedStretch {
  const source = text.slice(start, end) + follower
  const deep = hideDeepTails(source)
  const crowded = mayBeCrowded(deep.text) ? crowdedPassages(deep.text, frontMatter) : []
  const readable = crowded.length === 0 ? deep.text : hideMarks(deep.text, crowded)

  const root = parse(readable, frontMatter, labels)
  const offset = start + droppedMark(source)
  const last = root.position!.end
  if (offset > 0) for (const block of root.children) moveNode(block, line - 1, offset)
  const unreadable = [...emptyCrowded(root, crowded, start), ...replaceDeep(root, deep.tails, start)]
  return {
    blocks: root.children,
    unreadable: unreadable.sort((a, b) => a.node.position!.start.offset! - b.node.position!.start.offset!),
    end: { line: last.line + line - 1, column: last.column, offset: last.offset! + offset },
  }
}

/** The parser drops a byte order mark, but offsets are into the text as given. */
function droppedMark(source: string): number {
  return source.charCodeAt(0) === 0xfeff ? 1 : 0
}

/** Moves a node with everything in it. */
function moveNode(node: Nodes, lines: number, characters: number): void {
  movePlace(node, lines, characters)
  moveInside(node, lines, characters)
}

/** Moves what is in a node, but not the node. */
export function moveInside(node: Nodes, lines: number, characters: number): void {
  const { children } = node as { readonly children?: readonly Nodes[] }
  if (children !== undefined) for (let index = 0; index < children.length; index++) moveNode(children[index]!, lines, characters)
}

/** Moves a node without what is in it. Nodes that GFM makes of text have no position. */
export function movePlace({ position }: Nodes, lines: number, characters: number): void {
  if (position === undefined) return
  const { start, end } = position
  start.line += lines
  start.offset! += characters
  end.line += lines
  end.offset! += characters
}

function parse(text: string, frontMatter: boolean, labels: Labels): Root {
  const { syntax, tree } = gfmFor(text)
  const known = labels.definitions.size + labels.footnotes.size > 0 ? [knowing(labels)] : []
  return remark([...syntax, ...known], tree, frontMatter).parse(text)
}

function remark(syntax: readonly Extension[], tree: readonly TreeExtension[], frontMatter: boolean) {
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', frontMatter ? [...syntax, matterSyntax] : [...syntax])
    .data('fromMarkdownExtensions', frontMatter ? [...tree, matterTree] : [...tree])
}

/** Where the passages with too many marks stand. Blocks do not depend on marks, so a parse without marks shows them. */
function crowdedPassages(text: string, frontMatter: boolean): readonly Span[] {
  const { tree } = gfmFor('')
  const { syntax: blocks, tree: blockTree } = gfmFor('| [^')
  const shift = droppedMark(text)
  const crowded: Span[] = []
  visit(remark([...blocks, withoutMarks], [...tree, ...blockTree], frontMatter).parse(text))
  return crowded
  function visit(node: Nodes): void {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const start = node.position!.start.offset! + shift
      const end = node.position!.end.offset! + shift
      if (countMarks(text, start, end) > readableLimits.marks) crowded.push({ start, end })
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
}

function emptyCrowded(root: Root, crowded: readonly Span[], base: number): readonly UnreadableNode[] {
  if (crowded.length === 0) return []
  const starts = new Set(crowded.map(({ start }) => base + start))
  const emptied: UnreadableNode[] = []
  visit(root)
  return emptied
  function visit(node: Nodes): void {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      if (!starts.has(node.position!.start.offset!)) return
      node.children = []
      emptied.push({ node, reason: tooManyMarks })
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
}

function replaceDeep(root: Root, tails: readonly Span[], base: number): readonly UnreadableNode[] {
  if (tails.length === 0) return []
  const replaced: UnreadableNode[] = []
  let next = 0
  root.children.forEach((block, index) => {
    const { start, end } = block.position!
    while (next < tails.length && base + tails[next]!.end <= start.offset!) next++
    if (next >= tails.length || base + tails[next]!.start >= end.offset!) return
    const node = unreadBlock(block.type, start, end)
    root.children[index] = node
    replaced.push({ node, reason: tooDeep })
  })
  return replaced
}
