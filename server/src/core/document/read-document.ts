import type { RootContent } from 'mdast'
import { type Directive, readDirectives } from './directives.ts'
import type { Block, Document, Passage, Section, Sentence } from './document.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Markdown, parseMarkdown } from './markdown.ts'
import { createMemory } from './memory.ts'
import { readPassages } from './read-passages.ts'
import { reparseMarkdown } from './reparse-markdown.ts'

/** A block with the directives in it. Both are told from the block alone, but for the places of the block and its sentences. */
interface HeldBlock {
  readonly block: PlacedBlock
  readonly directives: readonly Directive[]
}

/** Reparsing keeps the nodes of untouched blocks, so what hangs on them is read once, and later only put in its new place. */
const held = new WeakMap<RootContent, HeldBlock>()

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

interface PlacedBlock extends Mutable<Block> {
  readonly passages: readonly PlacedPassage[]
  readonly sentences: readonly Mutable<Sentence>[]
}

interface PlacedPassage extends Mutable<Passage> {
  readonly sentences: Mutable<Sentence>[]
}

/**
 * Reads `text`. With `previous`, an earlier reading of the same document, only what changed is read again; `previous` must not be
 * used afterwards. Never throws.
 */
export function readDocument(text: string, previous?: Document): Document {
  return assemble(previous === undefined ? parseMarkdown(text) : reparseMarkdown(previous.markdown, text))
}

function assemble(markdown: Markdown): Document {
  const { text, tree } = markdown
  const blocks: Block[] = []
  const passages: Passage[] = []
  const sentences: Sentence[] = []
  const directives: Directive[] = []
  const preamble: Mutable<Section> = {
    index: 0,
    title: '',
    depth: 0,
    heading: undefined,
    parent: undefined,
    children: [],
    blocks: [],
    span: { start: 0, end: text.length },
  }
  const sections: Mutable<Section>[] = [preamble]
  let open: Mutable<Section> = preamble

  for (const node of tree.children) {
    const start = node.position?.start.offset ?? 0
    const { block, directives: own } = held.get(node) ?? readBlock(node, text, open)
    const [first] = block.passages
    if (node.type === 'heading') open = openSection(node.depth, first?.reading.text ?? '', start)
    block.index = blocks.length
    block.start = start
    block.section = open
    if (first !== undefined && first.index !== passages.length)
      for (let i = 0; i < block.passages.length; i += 1) block.passages[i]!.index = passages.length + i
    if (block.sentences.length > 0 && block.sentences[0]!.index !== sentences.length)
      for (let i = 0; i < block.sentences.length; i += 1) block.sentences[i]!.index = sentences.length + i
    blocks.push(block)
    ;(open.blocks as Block[]).push(block)
    for (const passage of block.passages) passages.push(passage)
    for (const sentence of block.sentences) sentences.push(sentence)
    if (node.type === 'heading') open.heading = first
    for (const directive of own)
      directives.push({
        ...directive,
        span: {
          start: start + directive.span.start,
          end: start + directive.span.end,
        },
      })
  }
  for (let section: Section | undefined = open; section !== undefined; section = section.parent) close(section, text.length)

  return {
    text,
    markdown,
    frontMatter: readFrontMatter(tree.children[0]),
    blocks,
    passages,
    sentences,
    sections,
    directives,
    memory: createMemory(),
  }

  function openSection(depth: Section['depth'], title: string, start: number): Mutable<Section> {
    let parent: Section = open
    while (parent.depth >= depth && parent.parent !== undefined) {
      close(parent, start)
      parent = parent.parent
    }
    const section: Mutable<Section> = {
      index: sections.length,
      title,
      depth,
      heading: undefined,
      parent,
      children: [],
      blocks: [],
      span: { start, end: text.length },
    }
    sections.push(section)
    ;(parent.children as Section[]).push(section)
    return section
  }

  function close(section: Mutable<Section>, end: number): void {
    section.span = { start: section.span.start, end }
  }
}

function readBlock(node: RootContent, text: string, section: Section): HeldBlock {
  const passages: PlacedPassage[] = []
  const sentences: Mutable<Sentence>[] = []
  const block: PlacedBlock = { node, index: -1, start: -1, section, passages, sentences, memory: createMemory() }
  for (const reading of readPassages(node, text)) {
    const passage: PlacedPassage = { reading, block, index: -1, sentences: [] }
    passages.push(passage)
    for (const sentenceText of reading.sentences) {
      const sentence = { reading: sentenceText, passage, index: -1 }
      sentences.push(sentence)
      passage.sentences.push(sentence)
    }
  }
  const read = { block, directives: readDirectives(node) }
  held.set(node, read)
  return read
}
