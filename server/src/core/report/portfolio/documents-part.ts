import { severities } from '../../base/severity.ts'
import { english } from '../../base/translate.ts'
import { sectionIds } from '../../facts/section-states.ts'
import { count } from '../count.ts'
import { type Html, html } from '../html-text.ts'
import { kindTold } from '../kind-told.ts'
import { scoreBar } from '../page/score-bar.ts'
import { printable } from '../printable.ts'
import { sectionTitle } from '../section-title.ts'
import { severityPhrase } from '../severity-phrase.ts'
import { stateWord } from '../state-word.ts'
import type { DocumentLink } from './document-link.ts'
import { contentMark, weightMark } from './marks.ts'
import type { Portfolio, PortfolioDocument } from './portfolio.ts'

/** Documents in the table; a page of thousands is not read, and the JSON has all. */
const mostDocuments = 400

/** All plans and reviews in one table, those to look at first on top. */
export function documentsPart({ documents }: Portfolio, link: DocumentLink): Html | undefined {
  if (documents.length === 0) return undefined
  const covered = documents.some(({ contents }) => contents !== undefined)
  const counted = documents.some(({ talkAndListen }) => talkAndListen !== undefined)
  const shown = documents.slice(0, mostDocuments)
  const loud = severities.filter((severity) => documents.some(({ suggestions }) => suggestions[severity] > 0))
  return html`<section class="part" aria-labelledby="documents">
<h2 id="documents">Document by document</h2>
<p class="note">Those written least from their customers’ side first.</p>
<table class="documents" aria-labelledby="documents">
<thead><tr><th scope="col" data-sort="text">Document</th><th scope="col" data-sort="number">Score</th>${covered ? sectionIds.map((id) => html`<th scope="col" class="upright" data-sort="number"><span>${sectionTitle(id)}</span></th>`) : undefined}${counted ? html`<th scope="col" class="number" data-sort="number">Talk : listen</th>` : undefined}<th scope="col" class="number" data-sort="number">Suggestions</th></tr></thead>
<tbody>
${shown.map((document) => row(document, link, { covered, counted }))}</tbody>
</table>
${documents.length > shown.length ? html`<p class="note under">And ${count(documents.length - shown.length, 'document')} more, with higher scores or none: <code>--format json</code> has all.</p>` : undefined}
<ul class="key">${covered ? (['present', 'partial', 'absent'] as const).map((state) => html`<li>${contentMark(state)} ${stateWord(state, english)}</li>`) : undefined}${loud.map((severity) => html`<li>${weightMark(severity)} ${severityPhrase(severity)}</li>`)}${covered ? html`<li class="narrow">contents in this order: ${sectionIds.map((id) => sectionTitle(id).toLowerCase()).join(', ')}</li>` : undefined}</ul>
</section>`
}

function row(document: PortfolioDocument, link: DocumentLink, { covered, counted }: { covered: boolean; counted: boolean }): Html {
  const { path, title, kind, doubtful, inEnglish, score, leastScore, basis, contents, talkAndListen, suggestions, firstLine } = document
  const what = [kindTold({ kind, doubtful }), ...(basis === undefined ? [] : [basis]), ...(inEnglish ? [] : ['not in English'])].join(', ')
  const total = severities.reduce((sum, severity) => sum + suggestions[severity], 0)
  return html`<tr>
<th scope="row" data-key="${path}"><a class="name" href="${link(path, undefined)}">${title ?? printable(path)}</a><span class="what">${what}${title === undefined ? undefined : html` <span class="path">${printable(path)}</span>`}</span></th>
${score === undefined ? html`<td class="quiet unscored">not scored</td>` : html`<td data-key="${score}"><div class="scored"><b>${score}</b><svg aria-hidden="true">${scoreBar(score / 100)}</svg></div>${leastScore !== undefined && score < leastScore ? html`<span class="what">${leastScore} asked for</span>` : undefined}</td>`}
${
  covered
    ? sectionIds.map((section) =>
        content(
          contents?.find(({ id }) => id === section),
          path,
          link,
        ),
      )
    : undefined
}
${counted ? ratio(talkAndListen) : undefined}
<td class="number weights" data-key="${total}">${
    total === 0
      ? html`<span class="quiet">none</span>`
      : html`<a href="${link(path, firstLine)}">${total}</a><span class="by">${severities
          .filter((severity) => suggestions[severity] > 0)
          .map(
            (severity) =>
              html`<span>${weightMark(severity)}${suggestions[severity]}<span class="unseen"> ${severityPhrase(severity)} </span></span>`,
          )}</span>`
  }</td>
</tr>
`
}

const order = { present: 2, partial: 1, absent: 0 } as const

function content(told: NonNullable<PortfolioDocument['contents']>[number] | undefined, path: string, link: DocumentLink): Html {
  if (told === undefined) return html`<td class="content"></td>`
  const { id, state, line } = told
  const words = stateWord(state, english)
  const said = html`${contentMark(state)}<span class="unseen">${words}</span>`
  return html`<td class="content" data-key="${order[state]}">${line === undefined ? html`<span title="${sectionTitle(id)}: ${words}">${said}</span>` : html`<a href="${link(path, line)}" title="${sectionTitle(id)}: ${words}, line ${line}">${said}</a>`}</td>`
}

/** The share of listening is what sorts. */
function ratio(counted: PortfolioDocument['talkAndListen']): Html {
  if (counted === undefined) return html`<td></td>`
  const { talk, listen } = counted
  if (talk + listen === 0) return html`<td class="number quiet">none found</td>`
  return html`<td class="number" data-key="${Math.round((listen / (talk + listen)) * 1000)}">${talk} : ${listen}</td>`
}
