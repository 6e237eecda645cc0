import type { Metric } from '../../metrics/metric.ts'
import { type Html, html, trusted } from '../html-text.ts'
import { coreWords } from './core-words.ts'
import { evidenceTable } from './evidence-table.ts'
import type { PageReading } from './page-reading.ts'

/** How often the document says what, with the lines. Numbers only: no bar, for none of them has a full measure. */
export function numbersPart(metrics: readonly Metric[], reading: PageReading, id: string): Html {
  const { t } = reading
  return html`<section class="part" aria-labelledby="${id}-numbers">
<h3 id="${id}-numbers">${t('In numbers')}</h3>
<p class="note">${t('Counts of what the text says, neither good nor bad by themselves, and nothing to rank people by.')}</p>
<table class="numbers">
<thead class="unseen"><tr><th scope="col">${t('What is counted')}</th><th scope="col">${t('How many')}</th></tr></thead>
<tbody>
${metrics.map(
  ({
    title,
    counts,
    parts,
  }) => html`<tr><th scope="row">${coreWords(title, t)}<span class="quiet">${coreWords(counts, t)}</span></th><td><ul>${parts.map(
    (part) => html`<li${part.count === 0 ? trusted(' class="quiet"') : undefined}>${coreWords(part.title, t)} <b>${part.count}</b></li>`,
  )}</ul></td></tr>
`,
)}</tbody>
</table>
${evidenceTable(
  metrics.flatMap(({ title, parts }) =>
    parts.map((part) => ({ name: `${coreWords(title, t)}, ${coreWords(part.title, t)}`, places: part.places })),
  ),
  reading,
  { summary: t('The lines that were counted'), column: t('Count') },
)}
</section>`
}
