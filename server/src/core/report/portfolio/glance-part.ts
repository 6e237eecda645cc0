import { percent } from '../../base/percent.ts'
import { count } from '../count.ts'
import { type Html, html } from '../html-text.ts'
import { sectionTitle } from '../section-title.ts'
import { planCount } from './plan-count.ts'
import type { Portfolio } from './portfolio.ts'
import type { Spread } from './spread.ts'
import { spreadPicture } from './spread-picture.ts'

/** The whole in a few figures and sentences: what somebody takes along who reads no further. */
export function glancePart(portfolio: Portfolio): Html {
  const { plans, reviews } = portfolio
  const said = sentences(portfolio)
  return html`<section class="part glance" aria-labelledby="glance">
<h2 id="glance">At a glance</h2>
<div class="spreads">
${spread('Plans', 'plan', plans)}${spread('Reviews', 'review', reviews)}</div>
${said.length === 0 ? undefined : html`<ul class="sayings">${said.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
</section>`
}

function spread(title: string, noun: string, { documents, scored, lowest, highest, median, tens }: Spread): Html | undefined {
  if (documents === 0) return undefined
  return html`<figure class="spread">
<figcaption><b>${title}</b> ${
    median === undefined
      ? html`<span class="quiet">none of ${number(documents)} could be scored: too little to judge by</span>`
      : html`<span class="quiet">${scored === 1 ? `one scored, ${median} of 100` : `half of ${number(scored)} scored ${median} or less; from ${lowest} to ${highest}`}${scored < documents ? `; ${number(documents - scored)} not scored` : ''}</span>`
  }</figcaption>
${median === undefined ? undefined : spreadPicture(tens, noun)}
</figure>
`
}

function sentences({ contents, talkAndListen, valueShare, rules, shared, documents }: Portfolio): readonly Html[] {
  const [rarest] = contents
  const asked = rarest === undefined ? 0 : planCount(rarest)
  const lacking = contents.filter((tally) => tally.present === rarest?.present && planCount(tally) === asked && tally.absent * 2 >= asked)
  const most = rules.toSorted((a, b) => b.documents.length - a.documents.length || b.findings - a.findings)[0]
  const below = documents.filter(({ score, leastScore }) => score !== undefined && leastScore !== undefined && score < leastScore).length
  const doubtful = documents.filter((document) => document.doubtful).length
  return [
    ...(rarest === undefined || rarest.present === asked
      ? []
      : [
          html`<b>Most often lacking: ${list((lacking.length === 0 ? [rarest] : lacking.slice(0, 3)).map(({ id }) => sectionTitle(id)))}.</b> ${rarest.present === 0 ? 'None' : number(rarest.present)} of ${count(asked, 'plan')} ${rarest.present > 1 ? 'have' : 'has'} ${lacking.length > 1 ? 'each of them' : 'it'}${lacking.length > 1 || rarest.partial === 0 ? '' : `, ${number(rarest.partial)} in part`}.`,
        ]),
    ...(talkAndListen === undefined || talkAndListen.talk + talkAndListen.listen === 0
      ? []
      : [
          html`<b>Talk : listen is ${number(talkAndListen.talk)} : ${number(talkAndListen.listen)}.</b> So many lines of all plans are about what goes out to customers, and so many about hearing or answering them.`,
        ]),
    ...(valueShare === undefined
      ? []
      : [
          html`<b>${percent(valueShare)} of the reviews’ business minutes are for what customers get.</b> The others go to product, sales and operations.`,
        ]),
    ...(most === undefined || most.documents.length < 2
      ? []
      : [
          html`<b>Suggested most widely: ${lowerFirst(most.summary ?? most.rule)}.</b> ${count(most.findings, 'place')} in ${count(most.documents.length, 'document')}.`,
        ]),
    ...(shared[0] === undefined
      ? []
      : [
          html`<b>The same words about customers stand in ${count(shared[0].places.length, 'document')}.</b> <a href="#shared">Which, and where</a>.`,
        ]),
    ...(below === 0
      ? []
      : [
          html`<b>${below === 1 ? '1 document scores' : `${count(below, 'document')} score`} less than is asked of ${below === 1 ? 'it' : 'them'}.</b>`,
        ]),
    ...(doubtful === 0
      ? []
      : [
          html`<b>${doubtful === 1 ? '1 document' : `${doubtful} documents`} may be ${doubtful === 1 ? 'a plan' : 'plans'} or not</b>, and ${doubtful === 1 ? 'counts' : 'count'} in none of these figures until ${doubtful === 1 ? 'its' : 'their'} front matter says so: <code>kind: strategy</code>.`,
        ]),
  ]
}

function number(figure: number): string {
  return figure.toLocaleString('en-GB')
}

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}
