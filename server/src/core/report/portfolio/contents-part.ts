import { english } from '../../base/translate.ts'
import { type Html, html } from '../html-text.ts'
import { sectionTitle } from '../section-title.ts'
import { stateWord } from '../state-word.ts'
import { svgLength } from '../svg-length.ts'
import type { ContentTally } from './content-tally.ts'
import { contentMark } from './marks.ts'
import { planCount } from './plan-count.ts'
import type { Portfolio } from './portfolio.ts'

const states = ['present', 'partial', 'absent'] as const

/** Which of the contents that plans are asked for are there, those that fewest plans have first. */
export function contentsPart({ contents }: Portfolio): Html | undefined {
  if (contents.length === 0) return undefined
  const all = Math.max(...contents.map(planCount))
  // Of one plan its own line says it.
  if (all < 2) return undefined
  return html`<section class="part" aria-labelledby="contents">
<h2 id="contents">What plans contain</h2>
<p class="note">Contents that a strategy or CRM plan is asked for, found under any heading, in the ${all} that are scored; those that fewest have first.</p>
<table class="tallies" aria-labelledby="contents">
<thead><tr><th scope="col">Content</th><th scope="col" class="bar"><span class="unseen">As a bar</span></th>${states.map((state) => html`<th scope="col" class="number">${contentMark(state)} ${stateWord(state, english)}</th>`)}</tr></thead>
<tbody>
${contents.map(
  (
    tally,
  ) => html`<tr><th scope="row">${sectionTitle(tally.id)}</th><td class="bar">${bar(tally)}</td>${states.map((state) => html`<td class="number">${tally[state]}</td>`)}</tr>
`,
)}</tbody>
</table>
</section>`
}

/** Full, pale and empty; the columns beside it tell the three in numbers. */
function bar(tally: ContentTally): Html {
  const { present, partial } = tally
  const all = planCount(tally)
  return html`<svg aria-hidden="true"><rect class="track" width="100%" height="100%" rx="3"/>${partial > 0 ? html`<rect class="partly" width="${svgLength((present + partial) / all)}" height="100%" rx="3"/>` : undefined}${present > 0 ? html`<rect class="fill" width="${svgLength(present / all)}" height="100%" rx="3"/>` : undefined}</svg>`
}
