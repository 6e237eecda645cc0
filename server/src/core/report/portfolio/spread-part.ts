import { type Html, html } from '../html-text.ts'
import type { Portfolio } from './portfolio.ts'
import type { Spread } from './spread.ts'
import { spreadPicture } from './spread-picture.ts'

/** Of fewer scores a picture says no more than the scores themselves. */
const leastScored = 3

/** How the scores of plans and of reviews lie, as pictures with the tables behind them. */
export function spreadPart({ plans, reviews }: Portfolio): Html | undefined {
  const both = [
    { title: 'Plans', noun: 'plan', spread: plans },
    { title: 'Reviews', noun: 'review', spread: reviews },
  ]
  const drawn = both.filter(({ spread }) => spread.scored >= leastScored)
  if (drawn.length === 0) return undefined
  return html`<section class="part" aria-labelledby="spread">
<h2 id="spread">How the scores lie</h2>
<p class="note">A column counts the documents whose scores lie within ten points.</p>
<div class="spreads">
${drawn.map(({ title, noun, spread }) => figure(title, noun, spread))}</div>
</section>`
}

function figure(title: string, noun: string, { scored, lowest, highest, median, tens, few }: Spread): Html {
  return html`<figure class="spread">
<figcaption><b>${title}</b> <span class="quiet">${few?.join(', ') ?? `half of the ${scored.toLocaleString('en-GB')} that are scored have ${median} or less; from ${lowest} to ${highest}`}</span></figcaption>
${spreadPicture(tens, noun)}
<details><summary>As a table<span class="unseen">: scores of ${title.toLowerCase()}</span></summary><table><thead><tr><th scope="col">Score</th><th scope="col" class="number">${title}</th></tr></thead><tbody>${tens.map((number, ten) => html`<tr><th scope="row">${ten * 10} to ${ten === 9 ? 100 : ten * 10 + 9}</th><td class="number">${number}</td></tr>`)}</tbody></table></details>
</figure>
`
}
