import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Span } from '../base/span.ts'

/** A stretch that was not read, and why: outside rules and scores. */
export interface Unreadable {
  readonly span: Span
  readonly reason: string
}

/** A parsed text. Top-level nodes are identities: caches hang on them. */
export interface Markdown {
  readonly text: string
  readonly tree: Root
  readonly unreadable: readonly Unreadable[]
}

/** Parses markdown with GFM and front matter. Never throws. */
export function parseMarkdown(text: string): Markdown {
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  })
  return { text, tree, unreadable: [] }
}
