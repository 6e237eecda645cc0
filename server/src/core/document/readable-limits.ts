import type { Span } from '../base/span.ts'

/**
 * What is read at most. Markdown parsers take time that grows with the square of such counts, and an ordinary document stays far below:
 * in real plans a run of lines has fewer than 300 marks, and lists nest below 10. All limits are counts, so that a text is always read alike.
 */
export const readableLimits = {
  /** Characters of a document. */
  characters: 4_000_000,
  /** Lines of a block (a table, list, paragraph, …) that nothing interrupts. */
  lines: 2_000,
  /** Characters of markup in one paragraph, heading or cell. */
  marks: 500,
  /** Lists and quotations inside one another. */
  nesting: 16,
  /** Columns of indentation before the marker of a list or quotation, which is what nesting by indentation shows as. */
  indentation: 96,
} as const

export const tooManyMarks = `more than ${readableLimits.marks} marks of emphasis, links or code in one passage`
export const tooDeep = `lists or quotations nested more than ${readableLimits.nesting} deep`

/** Says that a document is too long, and what to do about it; `length` in characters. */
export function tooLongDocument(length: number): string {
  const [has, most] = [length, readableLimits.characters].map((count) => count.toLocaleString('en-US'))
  return `the document has ${has} characters, and nothing is read after the first ${most}; split it into several, or name it in .outside-inignore if it is no plan`
}

/** Says that a block has too many lines; `type` is that of its mdast node. */
export function tooManyLines(type: string): string {
  const most = readableLimits.lines.toLocaleString('en-US')
  if (type === 'table') return `a table of more than ${most} rows`
  if (type === 'list') return `a list of more than ${most} lines`
  if (type === 'blockquote') return `a quotation of more than ${most} lines`
  if (type === 'footnoteDefinition') return `a footnote of more than ${most} lines`
  return `a paragraph of more than ${most} lines`
}

const container = String.raw`(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,999}\]:)`
/** Depth shows in markers after one another or in the indentation before a marker. */
const deepLine = new RegExp(
  String.raw`^(?:[ \t]*${container}){${readableLimits.nesting}}[ \t]*(?=${container})|^(?: {4}|\t){${readableLimits.indentation / 4}}[ \t]*(?=${container})`,
  'gm',
)
const separator = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/

/** The tails of lines that open more containers than are read, and the text with neutral letters in their place. */
export function hideDeepTails(text: string): { readonly text: string; readonly tails: readonly Span[] } {
  const tails: Span[] = []
  let hidden = ''
  let from = 0
  for (const match of text.matchAll(deepLine)) {
    const start = match.index + match[0].length
    const ending = /[\r\n]|$/g
    ending.lastIndex = start
    const end = ending.exec(text)!.index
    // A line of spaced dashes is a separator, not a list of lists.
    if (separator.test(text.slice(match.index, end))) continue
    tails.push({ start, end })
    hidden += text.slice(from, start) + 'x'.repeat(end - start)
    from = end
  }
  return { text: tails.length === 0 ? text : hidden + text.slice(from), tails }
}

const markKinds = new Uint8Array(128)
// A run of these is one mark, …
for (const mark of '*_~`') markKinds[mark.charCodeAt(0)] = 1
// … and of these each is one.
for (const mark of '[]<') markKinds[mark.charCodeAt(0)] = 2

/** Marks in a stretch of text. */
export function countMarks(text: string, start: number, end: number): number {
  let count = 0
  let previous = 0
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code < 128 && markKinds[code] !== 0 && (code !== previous || markKinds[code] === 2)) count++
    previous = code
  }
  return count
}

/** Whether some lines that follow one another without a blank line have too many marks: only then can a passage have. */
export function mayBeCrowded(text: string): boolean {
  let count = 0
  let previous = 0
  let blank = true
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 10 || code === 13) {
      if (blank) count = 0
      // The LF of a CR LF ends no line of its own.
      blank = !(code === 13 && text.charCodeAt(index + 1) === 10) || blank
    } else if (code !== 32 && code !== 9) blank = false
    if (code < 128 && markKinds[code] !== 0 && (code !== previous || markKinds[code] === 2) && ++count > readableLimits.marks) return true
    previous = code
  }
  return false
}

/** Puts neutral letters in the place of marks. */
export function hideMarks(text: string, spans: readonly Span[]): string {
  let hidden = ''
  let from = 0
  for (const { start, end } of spans) {
    hidden += text.slice(from, start) + text.slice(start, end).replace(/[*_~`[\]<&]/g, 'x')
    from = end
  }
  return hidden + text.slice(from)
}
