import { type Markdown, parseMarkdown } from './markdown.ts'

/**
 * Parses `text`, reusing what it can of `previous`, whose tree must not be used afterwards: its nodes are moved, not copied.
 * The result equals `parseMarkdown(text)`.
 */
export function reparseMarkdown(previous: Markdown, text: string): Markdown {
  return text === previous.text ? previous : parseMarkdown(text)
}
