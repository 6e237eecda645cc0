import type { Block, Section, Stretch } from './document.ts'
import { createMemory, type Memory } from './memory.ts'

interface HeldStretch extends Stretch {
  placed: Memory
  /** What `placed` rests on. */
  before: Block | undefined
  above: readonly Block[]
}

/** Fewest and most blocks of a stretch, and one in how many blocks ends it in between. */
const fewest = 32
const most = 128
const endsIn = 64

/** The stretch that a block started when it was read last. */
const startedBy = new WeakMap<Block, HeldStretch>()

/**
 * Divides blocks into stretches, and takes those that are still the same from the last reading. A stretch ends behind a block of a
 * certain length: wherever that falls, it falls there again at the next reading.
 */
export function divide(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let start = 0; start < blocks.length; ) {
    let end = Math.min(start + fewest, blocks.length)
    const last = Math.min(start + most, blocks.length)
    while (end < last && !isEnd(blocks[end - 1]!)) end += 1
    stretches.push(stretchOf(blocks, start, end))
    start = end
  }
  return stretches
}

function stretchOf(blocks: readonly Block[], start: number, end: number): Stretch {
  const before = blocks[start - 1]
  const above = headingsOver(blocks[start]!)
  let stretch = startedBy.get(blocks[start]!)
  if (stretch === undefined || !holds(stretch, blocks, start, end)) {
    stretch = { blocks: blocks.slice(start, end), memory: createMemory(), placed: createMemory(), before, above }
    startedBy.set(blocks[start]!, stretch)
  } else if (stretch.before !== before || !sameBlocks(stretch.above, above)) {
    stretch.placed = createMemory()
    stretch.before = before
    stretch.above = above
  }
  return stretch
}

function isEnd({ node: { position } }: Block): boolean {
  const length = position === undefined ? 0 : position.end.offset! - position.start.offset!
  // Lengths of paragraphs crowd together; their products with a large odd number do not.
  return Math.imul(length, 0x9e3779b1) >>> 8 < 0x1000000 / endsIn
}

function headingsOver({ section }: Block): readonly Block[] {
  const above: Block[] = []
  for (let one: Section | undefined = section; one !== undefined; one = one.parent)
    if (one.heading !== undefined) above.push(one.heading.block)
  return above
}

function holds({ blocks }: Stretch, all: readonly Block[], start: number, end: number): boolean {
  if (blocks.length !== end - start) return false
  for (let index = 0; index < blocks.length; index += 1) if (blocks[index] !== all[start + index]) return false
  return true
}

function sameBlocks(some: readonly Block[], others: readonly Block[]): boolean {
  return some.length === others.length && some.every((block, index) => block === others[index])
}
