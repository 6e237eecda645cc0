import type { Span } from '../base/span.ts'
import { fact } from './fact.ts'

/** Longest head in characters: a finding on the document points at its title, never at a paragraph. */
const longest = 90

/** Where findings about the document as a whole are shown: its first heading with the marks, else its first words. */
export const documentHead = fact<Span>(({ document }) => {
  const block = document.sections.find((section) => section.heading !== undefined)?.heading?.block ?? document.passages[0]?.block
  const start = block?.start ?? 0
  const line = /[^\r\n]*/.exec(document.text.slice(start, start + longest * 2))?.[0].trimEnd() ?? ''
  return { start, end: start + Math.min(line.length, longest) }
})
