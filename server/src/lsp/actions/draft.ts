import type { SnippetTextEdit, TextEdit } from 'vscode-languageserver'
import type { TextEdit as OffsetEdit } from '../../core/base/finding.ts'
import { lineStart } from '../../core/base/line-at.ts'
import type { Span } from '../../core/base/span.ts'
import type { Read } from '../session.ts'

/** A change that leaves something to write. */
export interface Draft extends OffsetEdit {
  /** Stretches of the new text that are for the author to replace, in the order in which they are come to; none overlap. */
  readonly blanks?: readonly Span[]
}

/** The change as every editor can make it: what is to be replaced stands in the text. */
export function plainEdit({ positions }: Read, { span, text }: Draft): TextEdit {
  return { range: positions.range(span), newText: text }
}

/** The changes as snippets, so that the first blank is selected when they are in and the tab key goes on to the next. */
export function snippetEdits(read: Read, drafts: readonly Draft[]): readonly (TextEdit | SnippetTextEdit)[] {
  // Blanks of one number would be written together: each has one of its own, in the order of their places.
  let stops = 0
  return [...drafts]
    .sort((a, b) => a.span.start - b.span.start)
    .map((draft) => {
      const edit = snippetEdit(read, draft, stops)
      stops += draft.blanks?.length ?? 0
      return edit
    })
}

function snippetEdit(read: Read, draft: Draft, stops: number): TextEdit | SnippetTextEdit {
  const { blanks = [] } = draft
  if (blanks.length === 0) return plainEdit(read, draft)
  const indent = indentBefore(read.text, draft.span.start)
  let value = ''
  let at = 0
  for (const [index, { start, end }] of blanks.entries()) {
    value += `${escaped(draft.text.slice(at, start), indent)}\${${stops + index + 1}:${escaped(draft.text.slice(start, end), indent)}}`
    at = end
  }
  value += escaped(draft.text.slice(at), indent)
  return { range: read.positions.range(draft.span), snippet: { kind: 'snippet', value } }
}

/** Editors indent the further lines of a snippet like the one that it begins on; the draft has that indent already. */
function escaped(text: string, indent: string): string {
  const value = text.replace(/[\\$}]/g, '\\$&')
  return indent === '' ? value : value.replaceAll(`\n${indent}`, '\n')
}

/** White space that opens the line of an offset, as far as the offset. */
function indentBefore(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? ''
}
