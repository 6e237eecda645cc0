import type { Score } from '../score/contribution.ts'
import { evidencePlaces } from './evidence-places.ts'
import { type Html, html } from './html-text.ts'
import { lineLink, quotedWords } from './line-link.ts'
import type { Reported } from './reported.ts'
import { scoreBar } from './score-bar.ts'

/** Places shown for one part of a score; the rest is counted. */
const mostEvidence = 6

/** What a score is made of, part by part, and the lines it rests on. */
export function scoreParts(
  { parts }: Score,
  reading: Reported,
  { id, title, note }: { readonly id: string; readonly title: string; readonly note?: string },
): Html {
  const rested = parts.filter(({ evidence }) => evidence.length > 0)
  return html`<section class="part" aria-labelledby="${id}">
<h3 id="${id}">${title}</h3>
${note === undefined ? undefined : html`<p class="note">${note}</p>`}
<table class="parts">
<thead class="unseen"><tr><th scope="col">Part</th><th scope="col">Share</th><th scope="col">Points</th></tr></thead>
<tbody>
${parts.map(
  ({ title: name, points, max, reason }) => html`<tr><th scope="row">${name}${
    reason === undefined ? undefined : html`<span class="reason">${reason}</span>`
  }</th><td class="bar"><svg aria-hidden="true">${scoreBar(max === 0 ? 0 : points / max)}</svg></td><td class="number">${points} <span class="quiet">of ${max}</span></td></tr>
`,
)}</tbody>
</table>
${
  rested.length === 0
    ? undefined
    : html`<details><summary>The lines it rests on</summary>
<table class="evidence">
<thead><tr><th scope="col">Part</th><th scope="col">Line</th><th scope="col">Words</th></tr></thead>
<tbody>
${rested.map(({ title: name, evidence }) => {
  const { shown, more } = evidencePlaces(evidence, mostEvidence)
  return shown.map(
    (span, at) => html`<tr>${
      at === 0
        ? html`<th scope="rowgroup" rowspan="${shown.length}">${name}${more > 0 ? html` <span class="quiet">(and ${more} more)</span>` : undefined}</th>`
        : undefined
    }<td>${lineLink(span, reading, '')}</td><td><q dir="auto">${quotedWords(span, reading, 160)}</q></td></tr>
`,
  )
})}</tbody>
</table>
</details>`
}
</section>`
}
