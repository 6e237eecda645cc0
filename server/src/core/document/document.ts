import type { RootContent } from 'mdast'
import type { Span } from '../base/span.ts'
import type { Directive, MisspeltDirective } from './directives.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Markdown } from './markdown.ts'
import type { Memory } from './memory.ts'
import type { PassageText, SentenceText } from './passage.ts'

/** A top-level block of the document. What is read of it alone is remembered with it. */
export interface Block {
  readonly node: RootContent
  readonly index: number
  /** Offset of the block in the document's text: what block-relative offsets are added to. */
  readonly start: number
  readonly section: Section
  readonly passages: readonly Passage[]
  /** Those of its passages. */
  readonly sentences: readonly Sentence[]
  readonly memory: Memory
}

/**
 * Some dozens of blocks that follow one another. Where stretches end is told from the blocks alone, so that most of them stay the same
 * when something is typed: what is told from thousands of blocks is put together from what is remembered of their stretches.
 */
export interface Stretch {
  readonly blocks: readonly Block[]
  /** What is known of the blocks by themselves. */
  readonly memory: Memory
  /** What is known of them under the headings over them and behind the block before them; forgotten when one of those is another. */
  readonly placed: Memory
}

/** A passage where it stands. `reading` is the part of it that does not depend on the rest of the document. */
export interface Passage {
  readonly reading: PassageText
  readonly block: Block
  /** Index in `document.passages`. */
  readonly index: number
  readonly sentences: readonly Sentence[]
}

/** A sentence where it stands. */
export interface Sentence {
  readonly reading: SentenceText
  readonly passage: Passage
  /** Index in `document.sentences`. */
  readonly index: number
}

/** A heading with everything under it, up to the next heading of its depth or above. */
export interface Section {
  readonly index: number
  /** Readable text of the heading; empty for the part before the first heading. */
  readonly title: string
  /** 0 for the part before the first heading, which is the parent of all others. */
  readonly depth: 0 | 1 | 2 | 3 | 4 | 5 | 6
  readonly heading: Passage | undefined
  readonly parent: Section | undefined
  readonly children: readonly Section[]
  /** The section's own blocks, its heading first, those of its children not among them. */
  readonly blocks: readonly Block[]
  /** Heading and everything below, children included. */
  readonly span: Span
}

/** A document as it is read. Code lines are passages without sentences. */
export interface Document {
  readonly text: string
  readonly markdown: Markdown
  readonly frontMatter: FrontMatter
  readonly blocks: readonly Block[]
  /** All blocks, in order. */
  readonly stretches: readonly Stretch[]
  readonly passages: readonly Passage[]
  readonly sentences: readonly Sentence[]
  /** The part before the first heading first, then in document order. */
  readonly sections: readonly Section[]
  readonly directives: readonly Directive[]
  readonly misspeltDirectives: readonly MisspeltDirective[]
  /** Of this reading alone. */
  readonly memory: Memory
}
