import { percent } from '../../base/percent.ts'
import { count } from '../count.ts'
import { figureOf } from '../figure-of.ts'
import { type Html, html } from '../html-text.ts'
import { printable } from '../printable.ts'
import type { DocumentLink } from './document-link.ts'
import { type FirstStep, firstSteps } from './first-steps.ts'
import { kindHint } from './kind-hint.ts'
import type { Portfolio } from './portfolio.ts'
import type { Spread } from './spread.ts'

/** Where the documents stand, and what to look at first: what somebody takes along who reads no further. */
export function glancePart(portfolio: Portfolio, link: DocumentLink): Html {
  if (portfolio.documents.length === 0) return nothing(portfolio)
  const steps = firstSteps(portfolio)
  const stands = figures(portfolio)
  const twice = titlesOfSeveral(portfolio)
  return html`<section class="part glance" aria-labelledby="glance">
<h2 id="glance">${portfolio.documents.length === 1 ? 'Where it stands' : 'Where they stand'}</h2>
${
  stands.length === 0
    ? html`<p>No figure yet: ${portfolio.documents.length === 1 ? 'the one document may be a plan or not' : 'each of the documents may be a plan or not'}.</p>`
    : html`<ul class="stands">
${stands.map(
  ({
    figure,
    of,
    name,
    said,
  }) => html`<li><b>${figure}${of === undefined ? undefined : html` <small>${of}</small>`}</b> <span><strong>${name}:</strong> ${said}</span></li>
`,
)}</ul>
<p class="note">${scoreMeans(portfolio)}</p>`
}
</section>
<section class="part first" aria-labelledby="first">
<h2 id="first">What to look at first</h2>
${
  steps.length === 0
    ? html`<p>Nothing stands out: no suggestion is made in two documents, and no asked-for content is lacking.</p>`
    : html`<ol class="steps">
${steps.map((step) => told(step, twice, link))}</ol>`
}
</section>`
}

function nothing({ others, unread }: Portfolio): Html {
  const read = others.length + unread.length
  return html`<section class="part glance" aria-labelledby="glance">
<h2 id="glance">${read === 0 ? 'No documents' : 'No plan and no review among them'}</h2>
<p>${read === 0 ? 'There was no markdown document to read.' : `${count(others.length, 'document was', 'documents were')} read and ${others.length === 1 ? 'does' : 'do'} not read as a plan or a review, so there is nothing to score.`}</p>
<ul class="remedies"><li>${kindHint}</li><li>If the plans stand in another folder, name it: <code>outside-in report path/to/plans</code>.</li></ul>
</section>`
}

/** What the score says of the documents that there are. */
function scoreMeans({ plans, reviews }: Portfolio): string {
  const told = [
    ...(plans.documents > 0 ? ['how far a plan is written from its customers’ side'] : []),
    ...(reviews.documents > 0 ? ['how far a review is about what customers get'] : []),
  ]
  return `The score, 0 to 100, says ${told.join(', and ')}.`
}

/** Titles that do not tell their documents apart. */
function titlesOfSeveral({ documents }: Portfolio): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()]
  for (const { title } of documents) {
    if (title === undefined) continue
    if (once.has(title)) twice.add(title)
    once.add(title)
  }
  return twice
}

interface Figure {
  readonly figure: string
  readonly of?: string
  /** What is counted, in a word or three. */
  readonly name: string
  readonly said: string
}

function figures({ plans, reviews, talkAndListen, valueShare }: Portfolio): readonly Figure[] {
  return [
    ...scores('Plans', 'plan', plans),
    ...scores('Reviews', 'review', reviews),
    ...(valueShare === undefined
      ? []
      : [
          {
            figure: percent(valueShare),
            name: 'For customers',
            said: 'the share of the reviews’ business minutes for what they get',
          },
        ]),
    ...(talkAndListen === undefined || talkAndListen.talk + talkAndListen.listen === 0
      ? []
      : [
          {
            figure: `${figureOf(talkAndListen.talk)} : ${figureOf(talkAndListen.listen)}`,
            name: 'Talk : listen',
            said: 'lines about what goes out to customers, and about hearing them',
          },
        ]),
  ]
}

function scores(name: string, noun: string, { documents, scored, lowest, highest, median, few }: Spread): readonly Figure[] {
  if (documents === 0) return []
  if (median === undefined) return [{ figure: figureOf(documents), name, said: 'not scored: too little to judge by' }]
  const unscored = documents - scored
  const left = unscored === 0 ? '' : `; ${figureOf(unscored)} not scored, too little to judge by`
  return [
    {
      figure: few?.join(', ') ?? String(median),
      of: 'of 100',
      name,
      said:
        scored === 1
          ? `the score of the one ${noun}${left}`
          : few !== undefined
            ? `the scores of the ${figureOf(scored)} ${noun}s${left}`
            : `half of the ${figureOf(scored)} scored ${noun}s have this or less, from ${lowest} to ${highest}${left}`,
    },
  ]
}

function told({ said, more, write, documents, further }: FirstStep, twice: ReadonlySet<string>, link: DocumentLink): Html {
  return html`<li><b>${said}${documents.length > 0 && more === '' ? ':' : '.'}</b>${more === '' ? undefined : ` ${more}`}${write === undefined ? undefined : html` <code>${write}</code>.`}${further === undefined ? undefined : html` <a class="further" href="#${further.id}">${further.said}</a>`}${
    documents.length === 0
      ? undefined
      : html`<ul class="plain">${documents.map(({ document: { path, title, firstLine }, why }) => html`<li><a dir="auto" href="${link(path, firstLine)}">${title ?? printable(path)}</a>${title !== undefined && twice.has(title) ? html` <span class="path">${printable(path)}</span>` : undefined}${why === '' ? undefined : html` <span class="quiet">${why}</span>`}</li>`)}</ul>`
  }</li>
`
}
