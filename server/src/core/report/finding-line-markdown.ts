import type { Finding } from '../base/finding.ts'
import { quotedWords } from './page/line-link.ts'
import { plainMarkdown } from './plain-markdown.ts'
import { printable } from './printable.ts'
import type { Reported } from './reported.ts'

/** Characters of a document's words that are quoted. */
const longestQuote = 120

/** A finding as an item of a list: where it is, the words, what is said of them and the rule that says it. */
export function findingLineMarkdown(finding: Finding, reading: Pick<Reported, 'document' | 'lines' | 'path'>): string {
  const { span, scope, message, rule } = finding
  const words = scope === 'document' ? '' : quotedWords(span, reading, longestQuote)
  // Many messages quote the words themselves.
  const quote = words === '' || message.includes(words) ? '' : `“${plainMarkdown(words)}”: `
  return `- ${placeMarkdown(span.start, reading)} ${quote}${plainMarkdown(message)} <sub>${rule}</sub>`
}

/** A line of a document as reviewers name it, as in `plans/spring.md:12`. */
export function placeMarkdown(offset: number, { lines, path }: Pick<Reported, 'lines' | 'path'>): string {
  return `\`${printable(path).replaceAll('`', '')}:${lines.position(offset).line}\``
}
