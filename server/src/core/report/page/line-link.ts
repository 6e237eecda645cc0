import type { Span } from '../../base/span.ts'
import { type Html, html } from '../html-text.ts'
import { printable } from '../printable.ts'
import type { Reported } from '../reported.ts'
import { shorten } from '../shorten.ts'
import type { PageReading } from './page-reading.ts'

/** What tells where a place is, and in which language. */
type Placed = Pick<PageReading, 'lines' | 'path' | 't'>

/** The line on which a place begins, "line 12", as something that an editor can make lead there. */
export function lineLink(span: Span, reading: Placed): Html {
  return link(span, reading, (line) => reading.t('line {0}', line))
}

/** The same where lines stand among themselves: the number alone, to which the word is said that is not shown. */
export function lineNumber(span: Span, reading: Placed): Html {
  const [before = '', after = ''] = reading.t('line {0}', '\n').split('\n')
  return link(span, reading, (line) => html`<span class="unseen">${before}</span>${line}<span class="unseen">${after}</span>`)
}

/** Several places by their numbers: "lines 12, 19, 24 and 3 more". Lines that hold several are named once. */
export function lineList(places: readonly Span[], reading: Placed, most: number): Html {
  const { t } = reading
  const lineOf = ({ start }: Span): number => reading.lines.position(start).line
  const lines = places.filter((place, index) => places.findIndex((other) => lineOf(other) === lineOf(place)) === index)
  const [first, second] = lines
  if (first !== undefined && second === undefined) return lineLink(first, reading)
  const shown = lines.slice(0, most).toSorted((a, b) => a.start - b.start)
  const more = lines.length - shown.length
  return html`${t('lines')} ${shown.map((place, index) => html`${index === 0 ? '' : ', '}${lineNumber(place, reading)}`)}${more > 0 ? ` ${t('and {0} more', more)}` : ''}`
}

function link(span: Span, { lines, path }: Placed, said: (line: number) => Html | string): Html {
  const { line } = lines.position(span.start)
  return html`<a class="line" data-path="${path}" data-line="${line}">${said(line)}</a>`
}

/** The words of a place, on one line and cut where they are long. */
export function quotedWords(span: Span, { document }: Pick<Reported, 'document'>, longest: number): string {
  return shorten(printable(document.text.slice(span.start, span.end).replace(/^\ufeff/, '')), longest)
}
