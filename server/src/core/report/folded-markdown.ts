/** Markdown that is folded away under a line of its own, as forges show it. Both are markdown already. */
export function foldedMarkdown(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}
