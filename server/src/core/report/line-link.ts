import type { LineIndex } from '../base/line-index.ts'
import type { Span } from '../base/span.ts'
import { type Html, html } from './html-text.ts'
import { printable } from './printable.ts'
import type { Reported } from './reported.ts'
import { shorten } from './shorten.ts'

/** The line on which a place begins, as something that an editor can make lead there. */
export function lineLink(span: Span, { lines, path }: { readonly lines: LineIndex; readonly path: string }, word = 'line'): Html {
  const { line } = lines.position(span.start)
  return html`<a class="line" data-path="${path}" data-line="${line}">${word === '' ? '' : `${word} `}${line}</a>`
}

/** The words of a place, on one line and cut where they are long. */
export function quotedWords(span: Span, { document }: Pick<Reported, 'document'>, longest: number): string {
  return shorten(printable(document.text.slice(span.start, span.end).replace(/^\ufeff/, '')), longest)
}
