import type { Span } from '../../base/span.ts'
import { evidencePlaces } from '../evidence-places.ts'
import { type Html, html } from '../html-text.ts'
import { lineNumber, quotedWords } from './line-link.ts'
import type { PageReading } from './page-reading.ts'

/** Something that a picture or a number shows, and the places behind it. */
export interface EvidenceGroup {
  readonly name: string
  readonly places: readonly Span[]
}

/** Places shown of one group; the rest is counted. */
const most = 6
/** Characters of a place that are quoted. */
const longest = 160

/** The table behind a picture: what it shows, line by line, folded away. Nothing where nothing stands behind it. */
export function evidenceTable(
  groups: readonly EvidenceGroup[],
  reading: PageReading,
  { summary, column }: { readonly summary: string; readonly column: string },
): Html | undefined {
  const { t, english } = reading
  const rested = groups.filter(({ places }) => places.length > 0)
  if (rested.length === 0) return undefined
  return html`<details><summary>${summary}</summary>
<table class="evidence">
<thead><tr><th scope="col">${column}</th><th scope="col">${t('Line')}</th><th scope="col">${t('Words')}</th></tr></thead>
${rested.map(({ name, places }) => {
  const { shown, more } = evidencePlaces(places, most)
  return html`<tbody>
${shown.map(
  (span, at) => html`<tr>${
    at === 0
      ? html`<th scope="rowgroup" rowspan="${shown.length}">${name}${more > 0 ? html` <span class="quiet">(${t('and {0} more', more)})</span>` : undefined}</th>`
      : undefined
  }<td>${lineNumber(span, reading)}</td><td>${reading.redacted === true ? '–' : html`<q dir="auto"${english}>${quotedWords(span, reading, longest)}</q>`}</td></tr>
`,
)}</tbody>
`
})}</table>
</details>`
}
