import type { Score } from '../../score/contribution.ts'
import { evidenceSides } from '../evidence-sides.ts'
import { type Html, html } from '../html-text.ts'
import { coreWords } from './core-words.ts'
import { evidenceTable } from './evidence-table.ts'
import { lineList } from './line-link.ts'
import type { PageReading } from './page-reading.ts'
import { scoreBar } from './score-bar.ts'

/** Lines named beside a part; the table behind has their words. */
const mostLines = 6

/** What a score is made of, part by part, with the lines that gave or cost the points. */
export function scoreParts(
  { parts }: Score,
  reading: PageReading,
  { id, title, note }: { readonly id: string; readonly title: string; readonly note?: string },
): Html {
  const { t, english } = reading
  const sideWords = { earned: t('Earned points'), cost: t('Cost points') }
  return html`<section class="part" aria-labelledby="${id}">
<h3 id="${id}">${title}</h3>
${note === undefined ? undefined : html`<p class="note">${note}</p>`}
<table class="parts">
<thead class="unseen"><tr><th scope="col">${t('Part')}</th><th scope="col">${t('Share')}</th><th scope="col">${t('Points')}</th></tr></thead>
<tbody>
${parts.map(
  ({ title: name, points, max, reason, ...rested }) => html`<tr><th scope="row">${coreWords(name, t)}${
    reason === undefined ? undefined : html`<span class="reason"${english}>${reason}</span>`
  }${evidenceSides(rested).map(({ side, places }) => html`<span class="reason">${side === undefined ? undefined : `${sideWords[side]}: `}${lineList(places, reading, mostLines)}</span>`)}</th><td class="bar"><svg aria-hidden="true">${scoreBar(max === 0 ? 0 : points / max)}</svg></td><td class="number">${t('{0} of {1}', points, max)}</td></tr>
`,
)}</tbody>
</table>
${evidenceTable(
  parts.flatMap(({ title, ...rested }) =>
    evidenceSides(rested).map(({ side, places }) => {
      const name = coreWords(title, t)
      return { name: side === undefined ? name : `${name}: ${sideWords[side].toLowerCase()}`, places }
    }),
  ),
  reading,
  { summary: t('The words it rests on'), column: t('Part') },
)}
</section>`
}
