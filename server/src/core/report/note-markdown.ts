import { plainMarkdown } from './plain-markdown.ts'

/** A hash of a commit as `plainMarkdown` breaks it. */
const broken = /\b([0-9a-f])\u200b([0-9a-f]{6,39})\b/g

/**
 * What the linter itself says of a run, as markdown: hashes of commits are code, so that they can be copied as they are and still lead
 * nowhere. Nothing else in it is markup.
 */
export function noteMarkdown(text: string): string {
  return plainMarkdown(text).replace(broken, '`$1$2`')
}
