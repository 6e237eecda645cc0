import { byReason } from '../by-reason.ts'
import { count } from '../count.ts'
import { type Html, html, trusted } from '../html-text.ts'
import { printable } from '../printable.ts'
import { kindHint } from './kind-hint.ts'
import type { Portfolio } from './portfolio.ts'

/** Paths named; their number is what matters. */
const mostPaths = 200
/** Where nothing else is told, so many are named without being asked for. */
const mostOpen = 20

/** What the figures do not hold: what could not be read, and what reads as no plan and no review. */
export function leftOutPart({ others, unread, documents }: Portfolio): Html | undefined {
  if (others.length === 0 && unread.length === 0) return undefined
  return html`<section class="part left-out" aria-labelledby="left-out">
<h2 id="left-out">Not in these figures</h2>
${byReason(unread).map(({ why, paths }) => html`<p><b>${count(paths.length, 'document')} could not be read:</b> ${printable(why)}.</p>${list(paths)}`)}
${
  others.length === 0
    ? undefined
    : html`<details class="others"${documents.length === 0 && others.length <= mostOpen ? trusted(' open') : undefined}><summary>${others.length === 1 ? '1 document does not read as a plan or a review' : `${count(others.length, 'document')} do not read as plans or reviews`}</summary>${list(others)}</details>${documents.length === 0 ? undefined : html`<p class="note under">${kindHint}</p>`}`
}
</section>`
}

function list(paths: readonly string[]): Html {
  return html`<ul class="plain">${paths.slice(0, mostPaths).map((path) => html`<li class="path">${printable(path)}</li>`)}${paths.length > mostPaths ? html`<li class="quiet">and ${count(paths.length - mostPaths, 'other')}</li>` : undefined}</ul>`
}
