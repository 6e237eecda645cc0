import type { RootContent } from 'mdast'
import type { Span } from '../base/span.ts'
import { type Directive, type Directives, type MisspeltDirective, readDirectives } from './directives.ts'
import type { Block, Document, Passage, Section, Sentence } from './document.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Markdown, parseMarkdown, partsOfMarkdown } from './markdown.ts'
import { createMemory } from './memory.ts'
import { readPassages } from './read-passages.ts'
import { reparseMarkdown } from './reparse-markdown.ts'
import { divide } from './stretches.ts'

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A block, which is read once and later only put in its new place. */
interface PlacedBlock extends Mutable<Block> {
  readonly passages: readonly PlacedPassage[]
  readonly sentences: readonly Mutable<Sentence>[]
  /** Those in the block, with places relative to it. */
  readonly said: Directives
  /** How many passages and sentences the document has before the block. */
  passagesBefore: number
  sentencesBefore: number
}

interface PlacedPassage extends Mutable<Passage> {
  readonly sentences: Mutable<Sentence>[]
}

/**
 * Reads `text`. With `previous`, an earlier reading of the same document, only what changed is read again; `previous` must not be
 * used afterwards. Never throws.
 */
export function readDocument(text: string, previous?: Document): Document {
  if (previous === undefined) return assemble(parseMarkdown(text))
  return text === previous.text ? { ...previous, memory: createMemory() } : assemble(reparseMarkdown(previous.markdown, text), previous)
}

function assemble(markdown: Markdown, previous?: Document): Document {
  const { text } = markdown
  const { blocks: nodes, kept } = partsOfMarkdown(markdown)!
  const old = (previous?.blocks ?? []) as readonly PlacedBlock[]
  /** The blocks between these are new in the text, or gone from it. */
  const first = kept.first
  const last = nodes.length - kept.last
  const oldLast = old.length - kept.last
  const cut = {
    passages: [old[first]?.passagesBefore, old[oldLast]?.passagesBefore],
    sentences: [old[first]?.sentencesBefore, old[oldLast]?.sentencesBefore],
  }
  const blocks: PlacedBlock[] = []
  const directives: Directive[] = []
  const misspeltDirectives: MisspeltDirective[] = []
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
  let passagesBefore = 0
  let sentencesBefore = 0

  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!
    const start = node.position?.start.offset ?? 0
    const block = index < first ? old[index]! : index < last ? readBlock(node, text, open) : old[index - last + oldLast]!
    const { passages, sentences } = block
    if (node.type === 'heading') {
      open = openSection(node.depth, passages[0]?.reading.text ?? '', start)
      open.heading = passages[0]
    }
    block.index = index
    block.start = start
    block.section = open
    if (block.passagesBefore !== passagesBefore) {
      for (let i = 0; i < passages.length; i += 1) passages[i]!.index = passagesBefore + i
      block.passagesBefore = passagesBefore
    }
    if (block.sentencesBefore !== sentencesBefore) {
      for (let i = 0; i < sentences.length; i += 1) sentences[i]!.index = sentencesBefore + i
      block.sentencesBefore = sentencesBefore
    }
    passagesBefore += passages.length
    sentencesBefore += sentences.length
    blocks.push(block)
    ;(open.blocks as Block[]).push(block)
    const { said } = block
    for (const directive of said.directives) directives.push({ ...directive, span: moved(directive.span, start) })
    for (const slip of said.misspelt) misspeltDirectives.push({ ...slip, span: moved(slip.span, start) })
  }
  for (let section: Section | undefined = open; section !== undefined; section = section.parent) close(section, text.length)
  const read = blocks.slice(first, last)

  return {
    text,
    markdown,
    frontMatter: readFrontMatter(nodes[0]),
    blocks,
    stretches: divide(blocks),
    passages: replaced(
      previous?.passages,
      cut.passages,
      read.flatMap((block) => block.passages),
    ),
    sentences: replaced(
      previous?.sentences,
      cut.sentences,
      read.flatMap((block) => block.sentences),
    ),
    sections,
    directives,
    misspeltDirectives,
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

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

/** A list with what stood between two places replaced. */
function replaced<T>(list: readonly T[] = [], [from, to]: readonly (number | undefined)[], by: readonly T[]): readonly T[] {
  return list.slice(0, from ?? list.length).concat(by, list.slice(to ?? list.length))
}

function readBlock(node: RootContent, text: string, section: Section): PlacedBlock {
  const passages: PlacedPassage[] = []
  const sentences: Mutable<Sentence>[] = []
  const block: PlacedBlock = {
    node,
    index: -1,
    start: -1,
    section,
    passages,
    sentences,
    memory: createMemory(),
    said: readDirectives(node),
    passagesBefore: -1,
    sentencesBefore: -1,
  }
  for (const reading of readPassages(node, text)) {
    const passage: PlacedPassage = { reading, block, index: -1, sentences: [] }
    passages.push(passage)
    for (const sentenceText of reading.sentences) {
      const sentence = { reading: sentenceText, passage, index: -1 }
      sentences.push(sentence)
      passage.sentences.push(sentence)
    }
  }
  return block
}
