import { severities } from '../../base/severity.ts'
import { english } from '../../base/translate.ts'
import { type SectionId, sectionIds } from '../../facts/section-states.ts'
import { count } from '../count.ts'
import { type Html, html } from '../html-text.ts'
import { kindTold } from '../kind-told.ts'
import { scoreBar } from '../page/score-bar.ts'
import { printable } from '../printable.ts'
import { sectionTitle } from '../section-title.ts'
import { severityPhrase } from '../severity-phrase.ts'
import { stateWord } from '../state-word.ts'
import type { DocumentLink } from './document-link.ts'
import { contentMark, notAskedMark, weightMark } from './marks.ts'
import type { Portfolio, PortfolioDocument } from './portfolio.ts'

/** Documents in a table; a page of thousands is not read, and the JSON has all. */
const mostDocuments = 400
/** Rows that are open to view; whoever wants the others asks for them. */
const mostOpen = 30

/** All plans and all reviews in a table each, those to look at first on top. */
export function documentsPart({ documents }: Portfolio, link: DocumentLink): Html | undefined {
  if (documents.length === 0) return undefined
  const plans = documents.filter(({ kind }) => kind !== 'qbr')
  const reviews = documents.filter(({ kind }) => kind === 'qbr')
  const covered = documents.some(({ contents }) => contents !== undefined)
  const loud = severities.filter((severity) => documents.some(({ suggestions }) => suggestions[severity] > 0))
  const weighed = loud.length > 1
  const unasked = documents.some(({ contents }) => contents !== undefined && contents.length < sectionIds.length)
  const notes = [
    ...(documents.length > 1 ? ['Those written least from their customers’ side first.'] : []),
    ...(loud.length > 0 ? ['A number of suggestions leads to the first of them.'] : []),
  ]
  const both = plans.length > 0 && reviews.length > 0
  return html`<section class="part" aria-labelledby="documents">
<h2 id="documents">Document by document</h2>
${notes.length === 0 ? undefined : html`<p class="note">${notes.join(' ')}</p>`}
${covered || weighed ? html`<dl class="marks-key">${covered ? html`<div><dt>Asked-for content</dt>${states.map((state) => html`<dd>${contentMark(state)} ${stateWord(state, english)}</dd>`)}${unasked ? html`<dd>${notAskedMark} ${notAsked}</dd>` : undefined}</div>` : undefined}${!weighed ? undefined : html`<div><dt>Suggestions</dt>${loud.map((severity) => html`<dd>${weightMark(severity)} ${severityPhrase(severity)}</dd>`)}</div>`}</dl>` : undefined}
${table(plans, link, { id: 'plans', title: both ? 'Plans' : undefined, noun: 'plan', weighed })}${table(reviews, link, { id: 'reviews', title: both ? 'Reviews' : undefined, noun: 'review', weighed })}</section>`
}

const states = ['present', 'partial', 'absent'] as const
const notAsked = 'not asked for'

interface TableOptions {
  readonly id: string
  /** `undefined` where the heading of the part says it. */
  readonly title: string | undefined
  readonly noun: string
  readonly weighed: boolean
}

function table(documents: readonly PortfolioDocument[], link: DocumentLink, { id, title, noun, weighed }: TableOptions): Html | undefined {
  if (documents.length === 0) return undefined
  const covered = documents.some(({ contents }) => contents !== undefined)
  const counted = documents.some(({ talkAndListen }) => talkAndListen !== undefined)
  const shown = documents.slice(0, mostDocuments)
  const folds = shown.length > mostOpen
  return html`<div class="listing">
${title === undefined ? undefined : html`<h3 id="${id}">${title}</h3>`}
${documents.some(({ basis }) => basis !== undefined) ? html`<p class="note under">The score of a review is planned where it comes from an agenda, observed where it comes from minutes.</p>` : undefined}
<table class="documents" aria-labelledby="${title === undefined ? 'documents' : id}">
<thead><tr><th scope="col" data-sort="text">Document</th><th scope="col" data-sort="number">Score</th>${covered ? sectionIds.map((section) => html`<th scope="col" class="upright" data-sort="number"><span>${sectionTitle(section)}</span></th>`) : undefined}${counted ? html`<th scope="col" class="number" data-sort="number">Talk : listen</th>` : undefined}<th scope="col" class="number" data-sort="number">Suggestions</th></tr></thead>
<tbody>
${shown.map((document) => row(document, link, { covered, counted, weighed }))}</tbody>
</table>
${folds ? html`<p class="unfold"><label><input type="checkbox" class="all" autocomplete="off"> Show all ${shown.length}, not the first ${mostOpen} alone</label></p><p class="note under paper-only">The first ${mostOpen} of ${documents.length.toLocaleString('en-GB')}: the page shows more when it is asked to, and then prints them.</p>` : undefined}
${documents.length > shown.length ? html`<p class="note under">And ${count(documents.length - shown.length, noun)} more, with higher scores or none: <code>--format json</code> has all.</p>` : undefined}
</div>
`
}

interface RowOptions {
  readonly covered: boolean
  readonly counted: boolean
  /** Whether suggestions differ in weight, over all documents. */
  readonly weighed: boolean
}

function row(document: PortfolioDocument, link: DocumentLink, { covered, counted, weighed }: RowOptions): Html {
  const { path, title, kind, doubtful, inEnglish, score, leastScore, basis, talkAndListen, suggestions, firstLine } = document
  const what = [kindTold({ kind, doubtful }), ...(basis === undefined ? [] : [basis]), ...(inEnglish ? [] : ['not in English'])].join(', ')
  const total = severities.reduce((sum, severity) => sum + suggestions[severity], 0)
  return html`<tr>
<th scope="row" data-key="${path}"><a class="name" dir="auto" href="${link(path, undefined)}">${title ?? printable(path)}</a><span class="what">${what}${title === undefined ? undefined : html` <span class="path">${printable(path)}</span>`}</span></th>
${score === undefined ? html`<td class="quiet unscored">not scored</td>` : html`<td data-key="${score}"><div class="scored"><b>${score}</b><span class="said"> of 100</span><svg aria-hidden="true">${scoreBar(score / 100)}</svg></div>${leastScore !== undefined && score < leastScore ? html`<span class="what">${leastScore} asked for</span>` : undefined}</td>`}
${covered ? sectionIds.map((section) => content(section, document, link)) : undefined}
${counted ? ratio(talkAndListen) : undefined}
<td class="number weights" data-key="${total}">${
    total === 0
      ? html`<span class="quiet">none</span>`
      : html`<a href="${link(path, firstLine)}">${total}<span class="unseen"> ${total === 1 ? 'suggestion' : 'suggestions, the first'}</span></a>${
          !weighed
            ? undefined
            : html`<span class="by">${severities
                .filter((severity) => suggestions[severity] > 0)
                .map(
                  (severity) =>
                    html`<span>${weightMark(severity)}${suggestions[severity]}<span class="said"> ${severityPhrase(severity)} </span></span>`,
                )}</span>`
        }`
  }</td>
</tr>
`
}

const order = { present: 2, partial: 1, absent: 0 } as const

/** The words beside the mark are shown where there are no columns, and to whoever points at the mark. */
function content(id: SectionId, { path, contents }: PortfolioDocument, link: DocumentLink): Html {
  if (contents === undefined) return html`<td class="content"></td>`
  const told = contents.find((one) => one.id === id)
  const said = (words: string): Html => html`<span class="said"><b>${sectionTitle(id)}</b> ${words}</span>`
  if (told === undefined) return html`<td class="content"><span>${notAskedMark}${said(notAsked)}</span></td>`
  const { state, line } = told
  const shown = html`${contentMark(state)}${said(stateWord(state, english))}`
  return html`<td class="content" data-key="${order[state]}">${line === undefined ? html`<span>${shown}</span>` : html`<a href="${link(path, line)}">${shown}</a>`}</td>`
}

/** The share of listening is what sorts. */
function ratio(counted: PortfolioDocument['talkAndListen']): Html {
  if (counted === undefined) return html`<td class="number quiet uncounted">–</td>`
  const { talk, listen } = counted
  if (talk + listen === 0) return html`<td class="number quiet">none found</td>`
  return html`<td class="number" data-key="${Math.round((listen / (talk + listen)) * 1000)}">${talk} : ${listen}</td>`
}
