import type { Finding } from '../../base/finding.ts'
import type { Severity } from '../../base/severity.ts'
import type { Span } from '../../base/span.ts'
import { upperFirst } from '../../base/upper-first.ts'
import { clearest } from '../clearest.ts'
import { doubtPhrase } from '../doubt-phrase.ts'
import { type Html, html } from '../html-text.ts'
import type { Reported } from '../reported.ts'
import { ruleOf } from '../rule-of.ts'
import { severityPhrase } from '../severity-phrase.ts'
import { inlineProse } from './inline-prose.ts'
import { lineLink } from './line-link.ts'
import type { PageReading } from './page-reading.ts'

/** Characters of a source line that are shown around the words a suggestion is about. */
const longestQuote = 320

/**
 * The suggestions of one document, each with its words in their line.
 *
 * @param most how many are open to view, the clearest; the others are folded away. 0 shows all
 */
export function suggestionsPart(reading: PageReading, id: string, most: number): Html {
  const { findings, unreadable, t, english } = reading
  const { shown, others } = clearest(findings, most)
  const list = (some: readonly Finding[]): Html => html`<ol class="suggestions">${some.map((finding) => suggestion(finding, reading))}</ol>`
  const title = findings.length === 0 ? t('Suggestions') : findings.length === 1 ? t('1 suggestion') : t('{0} suggestions', findings.length)
  return html`<section class="part" aria-labelledby="${id}-suggestions">
<h3 id="${id}-suggestions">${title}</h3>
${findings.length === 0 ? quiet(reading) : list(shown)}
${others.length === 0 ? undefined : html`<details class="more"><summary>${t('And {0} more', others.length)}</summary>${list(others)}</details>`}
${unreadable.map(({ span, reason }) => html`<p class="note">${lineLink(span, reading)}: ${t('from here on the text was left out.')} <span${english}>(${reason})</span></p>`)}
</section>`
}

function quiet(reading: PageReading): Html {
  const { doubtful, t } = reading
  return html`<p class="quiet">${doubtful ? inlineProse(doubtPhrase(reading, t)) : t('Nothing to suggest.')}</p>`
}

function suggestion(finding: Finding, reading: PageReading): Html {
  const { severity, rule, message, span, scope, related } = finding
  const { t, english } = reading
  return html`<li>
<div class="where"><span class="weight weight-${severity}">${severityMark(severity)}${upperFirst(severityPhrase(severity, t))}</span>${scope === 'document' ? html`<span>${t('the document as a whole')}</span>` : lineLink(span, reading)}${ruleLink(rule, reading)}</div>
<p class="said"${english}>${message}</p>
${scope === 'document' || reading.redacted === true ? undefined : html`<blockquote dir="auto"${english}>${quoted(span, reading)}</blockquote>`}
${related.length === 0 ? undefined : html`<ul class="also" aria-label="${t('Further places')}">${related.map((place) => html`<li>${lineLink(place.span, reading)}<span${english}>${place.message}</span></li>`)}</ul>`}
</li>
`
}

function ruleLink(id: string, reading: PageReading): Html {
  return ruleOf(id, [reading]) !== undefined ? html`<a class="rule" href="#why-${id}"><code>${id}</code></a>` : html`<code>${id}</code>`
}

function severityMark(severity: Severity): Html {
  const shape =
    severity === 'error' ? html`<path d="M6 .8 11.2 6 6 11.2 .8 6Z"/>` : html`<circle cx="6" cy="6" r="${severity === 'hint' ? 2 : 4.4}"/>`
  return html`<svg viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>`
}

/** Where what is said in several lines ends: before a blank line, an entry of a list, a heading, a row or a fence. */
const saidUntil = /\r?\n(?=[ \t>]*(?:[-*+][ \t]|\d+[.)][ \t]|[#|\r\n]|```|~~~|$))/g

/** The line that a place starts on, and those that its words run on to, the words marked; long lines are cut around them. */
function quoted(span: Span, { document: { text }, lines }: Reported): Html {
  const start = lines.lineStart(lines.position(span.start).line)
  saidUntil.lastIndex = span.start
  const last = Math.min(span.end, saidUntil.exec(text)?.index ?? text.length)
  const lineEnd = last + (/^[^\r\n]*/.exec(text.slice(last))?.[0].length ?? 0)
  const end = Math.max(span.start, Math.min(span.end, lineEnd, span.start + longestQuote))
  const room = Math.max(40, Math.floor((longestQuote - (end - span.start)) / 2))
  const from = Math.max(start, span.start - room)
  const to = Math.min(lineEnd, end + room)
  const before = text.slice(from, span.start).replace(/^\ufeff/, '')
  const after = text.slice(end, to)
  // Where the lines of a paragraph were broken says nothing.
  const words = text.slice(span.start, end).replace(/[ \t]*\r?\n[ \t>]*/g, ' ')
  // Marks of lists, headings, quotes and tables only say where the line stands in its document.
  const row = /^\s*\|/.test(before) || (from === start && text[start] === '|')
  const lead = from === start ? before.replace(/^[\s>]*(?:[-*+]\s+|\d+[.)]\s+|#+\s+|\|\s*)?/, '') : `…${before}`
  const tail = to < lineEnd || span.end > lineEnd ? `${after}…` : row ? after.replace(/\s*\|\s*$/, '') : after
  return html`${row ? cells(lead) : lead}<mark>${words}</mark>${row ? cells(tail) : tail}`
}

/** The cells of a table's row, as one reads them out. */
function cells(row: string): string {
  return row.replace(/\s*\|\s*/g, ' · ')
}
