import { upperFirst } from '../../base/upper-first.ts'
import { count } from '../count.ts'
import { type Html, html } from '../html-text.ts'
import { printable } from '../printable.ts'
import { severityPhrase } from '../severity-phrase.ts'
import type { DocumentLink } from './document-link.ts'
import { ruleId } from './first-steps.ts'
import { weightMark } from './marks.ts'
import type { Portfolio } from './portfolio.ts'
import type { RulePlace, RuleTally } from './rule-tallies.ts'

/** Documents named of one rule, and lines of one document; the JSON has all. */
const mostDocuments = 8
const mostLines = 8

/** What is suggested, rule by rule, with the lines it is about. */
export function rulesPart({ rules }: Portfolio, link: DocumentLink): Html | undefined {
  if (rules.length === 0) return undefined
  return html`<section class="part" aria-labelledby="rules">
<h2 id="rules">What is suggested, and where</h2>
${rules.map((tally, index) => told(tally, ruleId(index), link))}
</section>`
}

function told({ rule, summary, severity, findings, documents }: RuleTally, id: string, link: DocumentLink): Html {
  const shown = documents.toSorted((a, b) => b.places.length - a.places.length).slice(0, mostDocuments)
  return html`<div class="suggested"><h3 id="${id}">${summary ?? rule}</h3>
<p class="where"><span>${weightMark(severity)} ${upperFirst(severityPhrase(severity))}</span><span>${count(findings, 'place')} in ${count(documents.length, 'document')}</span><code>${rule}</code></p>
<ul class="plain">${shown.map(({ path, places }) => html`<li><span class="path">${printable(path)}</span> ${lines(places, path, link)}</li>`)}${documents.length > shown.length ? html`<li class="quiet">and ${count(documents.length - shown.length, 'more document')}</li>` : undefined}</ul></div>
`
}

/** The first place with its words, the others by their lines; lines that hold several are named once. */
function lines(places: readonly RulePlace[], path: string, link: DocumentLink): Html {
  const distinct = places.filter(({ line }, index) => places.findIndex((other) => other.line === line) === index)
  const [first, ...rest] = distinct.slice(0, mostLines)
  const more = distinct.length - 1 - rest.length
  const at = ({ line }: RulePlace, words: string): Html => html`<a class="at" href="${link(path, line)}">${words}</a>`
  return html`${at(first!, `line ${first!.line}`)}${first!.words === undefined || first!.words === '' ? undefined : html` <q dir="auto">${first!.words}</q>`}${rest.length === 0 ? undefined : html`, ${rest.length === 1 && more === 0 ? 'line' : 'lines'} ${rest.map((place, index) => html`${index === 0 ? '' : ', '}${at(place, String(place.line))}`)}`}${more > 0 ? ` and ${more} more` : ''}`
}
