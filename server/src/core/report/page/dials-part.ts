import type { Span } from '../../base/span.ts'
import { upperFirst } from '../../base/upper-first.ts'
import type { Dial } from '../../score/orientation-dials.ts'
import { type Html, html } from '../html-text.ts'
import { dialPicture } from './dial-picture.ts'
import { dialSentence, dialWords } from './dial-words.ts'
import { evidenceTable } from './evidence-table.ts'
import { lineList } from './line-link.ts'
import type { PageReading } from './page-reading.ts'

/** Lines named under a dial, of either side. */
const mostLines = 4

/** The five dials, each with what it shows in words and the lines behind it. */
export function dialsPart(dials: readonly Dial[], reading: PageReading, id: string): Html {
  const { t } = reading
  return html`<section class="part" aria-labelledby="${id}-dials">
<h3 id="${id}-dials">${t('From whose side it looks')}</h3>
<p class="note">${t('Five ways in which a maker’s view differs from a customer’s. To the left the company’s side, to the right the customers’.')}</p>
<ul class="dials">
${dials.map((dial) => card(dial, reading))}</ul>
${evidenceTable(
  dials.flatMap((dial) => {
    const { name, ours, theirs } = dialWords(dial.id, t)
    return [
      { name: `${name}: ${ours}`, places: dial.product },
      { name: `${name}: ${theirs}`, places: dial.customer },
    ]
  }),
  reading,
  { summary: t('The words behind the dials'), column: t('Dial') },
)}
</section>`
}

function card(dial: Dial, reading: PageReading): Html {
  const { t } = reading
  const { name, ours, theirs } = dialWords(dial.id, t)
  const said = dialSentence(dial, t)
  return html`<li><h4>${name}</h4>
<svg class="gauges" viewBox="0 0 120 68" aria-hidden="true">${dialPicture(dial.position)}</svg>
<div class="ends" aria-hidden="true"><span>${ours}</span><span>${theirs}</span></div>
<p class="leaning">${said}${dial.little && dial.position !== undefined ? html` <span class="quiet">${t('On little evidence.')}</span>` : undefined}</p>
${lines(ours, dial.product, reading)}${lines(theirs, dial.customer, reading)}</li>
`
}

function lines(side: string, places: readonly Span[], reading: PageReading): Html | undefined {
  if (places.length === 0) return undefined
  return html`<p class="at-lines">${upperFirst(side)}: ${lineList(places, reading, mostLines)}</p>`
}
