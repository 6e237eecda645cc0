import { count } from '../count.ts'
import { type Html, html } from '../html-text.ts'
import { printable } from '../printable.ts'
import { shorten } from '../shorten.ts'
import type { DocumentLink } from './document-link.ts'
import type { Portfolio } from './portfolio.ts'

/** Texts, and documents of one text; the JSON has all. */
const mostTexts = 12
const mostPlaces = 10

/** What is said of customers in nearly the same words in several documents. */
export function sharedPart({ shared }: Portfolio, link: DocumentLink): Html | undefined {
  if (shared.length === 0) return undefined
  const shown = shared.slice(0, mostTexts)
  return html`<section class="part" aria-labelledby="shared">
<h2 id="shared">The same words about customers</h2>
<p class="note">A part on customers that was pasted says that nobody looked at the customers of this plan. These parts are nearly the same in three documents or more.</p>
${shown.map(
  ({
    title,
    places,
  }) => html`<div class="suggested"><h3>${title === undefined ? count(places.length, 'document') : `“${shorten(printable(title), 90)}” in ${count(places.length, 'document')}`}</h3>
<ul class="plain">${places.slice(0, mostPlaces).map(({ path, line }) => html`<li><span class="path">${printable(path)}</span> <a class="at" href="${link(path, line)}">line ${line}</a></li>`)}${places.length > mostPlaces ? html`<li class="quiet">and ${places.length - mostPlaces} more</li>` : undefined}</ul></div>
`,
)}${shared.length > shown.length ? html`<p class="note under">And ${count(shared.length - shown.length, 'more text')}.</p>` : undefined}
</section>`
}
