import type { RootContent } from 'mdast'
import { type Directive, readDirectives } from './directives.ts'
import type { Block, Document, Passage, Section, Sentence } from './document.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Markdown, parseMarkdown } from './markdown.ts'
import type { PassageText } from './passage.ts'
import { readPassages } from './read-passages.ts'
import { reparseMarkdown } from './reparse-markdown.ts'

/** What is read of a block on its own; the same as long as the block is. */
interface BlockReading {
  readonly passages: readonly PassageText[]
  readonly directives: readonly Directive[]
}

/** Reparsing keeps the nodes of untouched blocks, so what hangs on them is read once. */
const readings = new WeakMap<RootContent, BlockReading>()

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

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
    const reading = readBlock(node, text)
    if (node.type === 'heading') open = openSection(node.depth, reading.passages[0]?.text ?? '', start)
    const own: Passage[] = []
    const block: Mutable<Block> = {
      node,
      index: blocks.length,
      start,
      section: open,
      passages: own,
    }
    blocks.push(block)
    ;(open.blocks as Block[]).push(block)
    for (const passageText of reading.passages) {
      const held: Sentence[] = []
      const passage: Passage = {
        reading: passageText,
        block,
        index: passages.length,
        sentences: held,
      }
      passages.push(passage)
      own.push(passage)
      for (const sentenceText of passageText.sentences) {
        const sentence: Sentence = {
          reading: sentenceText,
          passage,
          index: sentences.length,
        }
        sentences.push(sentence)
        held.push(sentence)
      }
    }
    if (node.type === 'heading') open.heading = own[0]
    for (const directive of reading.directives)
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

function readBlock(node: RootContent, text: string): BlockReading {
  const known = readings.get(node)
  if (known !== undefined) return known
  const reading = {
    passages: readPassages(node, text),
    directives: readDirectives(node),
  }
  readings.set(node, reading)
  return reading
}
