import type { RootContent } from 'mdast'

/** A place in a text: line and column from 1, and an offset. */
export type Point = NonNullable<RootContent['position']>['start']

const types = new WeakMap<RootContent, string>()

/** What stands in the tree for blocks that were not read: a paragraph without text. `type` is that of the first of the blocks. */
export function unreadBlock(type: string, start: Point, end: Point): RootContent {
  const block: RootContent = { type: 'paragraph', children: [], position: { start: { ...start }, end: { ...end } } }
  types.set(block, type)
  return block
}

/** The type of a block's node, or what it would be had the block been read. */
export function blockType(block: RootContent): string {
  return types.get(block) ?? block.type
}
