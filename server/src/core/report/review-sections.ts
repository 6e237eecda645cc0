import type { AgendaItem } from '../facts/review/agenda.ts'
import type { ReviewProfile } from '../score/review-profile.ts'
import type { ReviewReading } from '../score/review-reading.ts'
import { type Basis, bases } from '../score/review-weights.ts'
import { count } from './count.ts'
import { driverName } from './driver-name.ts'
import { type Html, html, trusted } from './html-text.ts'
import { lineLink } from './line-link.ts'
import { overallPhrase } from './overall-phrase.ts'
import { printable } from './printable.ts'
import { profileRows } from './profile-rows.ts'
import type { Reported } from './reported.ts'
import {
  atRiskPhrase,
  basisPhrase,
  confidencePhrase,
  customerGaps,
  customerLine,
  customerTopicPhrase,
  gapPhrase,
  meetingPhrase,
  reviewLine,
  wideGaps,
} from './review-phrases.ts'
import { reviewTimeline } from './review-timeline.ts'
import { scoreBar } from './score-bar.ts'
import { scoreParts } from './score-parts.ts'
import { shorten } from './shorten.ts'

/** The parts of the page that tell of a review: its line, where its time goes, whose it is, its score, its gap and its items. */
export function reviewSections(review: ReviewReading, reading: Reported, id: string): Html {
  const { agenda, customer, planned, observed } = review
  const [first, second] = [observed, planned].filter((orientation) => orientation?.total !== undefined)
  return html`<p class="verdict">${reviewLine(review)}</p>
<p class="note under">${meetingPhrase(review)}${review.meeting.declared ? ', as it says itself' : undefined}.${review.template ? ' A template: what it says is how a meeting like this would go.' : undefined}</p>
${agenda.items.length === 0 ? undefined : whereItGoes(review, reading, id)}
${customer === undefined ? undefined : whoseTime(customer, id)}
${atRisk(review, reading, id)}
${gaps(review, id)}
${[first, second].map((orientation) =>
  orientation === undefined
    ? undefined
    : scoreParts(orientation, reading, {
        id: `${id}-${orientation.basis}`,
        title: `${basisPhrase(orientation.basis, review)}: where the ${orientation.total} points come from`,
        note: `The score is ${confidencePhrase(orientation)}. It says nothing of whether the company does well, only where this meeting looks.`,
      }),
)}
${agenda.items.length === 0 ? undefined : itemByItem(review, reading, id)}`
}

function whereItGoes(review: ReviewReading, { lines }: Reported, id: string): Html {
  const { agenda } = review
  const shown = bases.flatMap((basis) => {
    const profile = review.profile[basis]
    return profile === undefined || profile.total === 0 ? [] : [profile]
  })
  // Beside a bar of minutes one that only counts items says nothing more.
  const drawn = shown.some(({ timed }) => timed) ? shown.filter(({ timed }) => timed) : shown.slice(0, 1)
  const timed = drawn[0]?.timed === true
  const rows = profileRows(review)
  return html`<section class="part" aria-labelledby="${id}-agenda">
<h3 id="${id}-agenda">Where the ${timed ? 'minutes' : 'items'} go</h3>
<p class="note">${overallPhrase(drawn[0]?.dominant ?? agenda.overall)}. ${count(drawn.at(-1)?.total ?? 0, timed ? 'minute' : 'item')} in ${count(agenda.items.length, 'item')}, from beginning to end.${timed ? '' : ' The agenda gives no minutes, so its items are counted.'}</p>
${drawn.map(
  (profile) => html`${drawn.length > 1 ? html`<div class="caption">${basisPhrase(profile.basis, review)}</div>` : undefined}
${reviewTimeline(agenda.items, profile.timed ? minutesOf(profile.basis) : undefined, spoken(profile), ({ span }) => lines.position(span.start).line)}
`,
)}<table class="legend">
<thead><tr><th scope="col">Topic</th>${drawn.map(
    (profile) =>
      html`<th scope="col" class="number">${drawn.length > 1 ? `${basisPhrase(profile.basis, review)}, ${profile.timed ? 'minutes' : 'items'}` : profile.timed ? 'Minutes' : 'Items'}</th><th scope="col" class="number">Share</th>`,
  )}</tr></thead>
<tbody>
${rows.map(
  (
    row,
  ) => html`<tr><th scope="row"><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="driver-${row.driver}" width="10" height="10" rx="2"/></svg>${driverName(row.driver)}</th>${drawn.map(
    (profile) => {
      const share = row[profile.basis]
      return html`<td class="number">${share === undefined ? '–' : profile.timed ? share.minutes : share.items}</td><td class="number">${percent(share?.share ?? 0)} %</td>`
    },
  )}</tr>
`,
)}</tbody>
</table>
</section>`
}

function minutesOf(basis: Basis): (item: AgendaItem) => number | undefined {
  return basis === 'planned' ? ({ minutes }) => minutes : ({ minutes, actual }) => actual ?? minutes
}

function spoken({ shares }: ReviewProfile): string {
  return shares.map(({ driver, share }) => `${driverName(driver)} ${percent(share)} %`).join(', ')
}

function whoseTime(customer: NonNullable<ReviewReading['customer']>, id: string): Html {
  const { topics, timed, total } = customer
  return html`<section class="part" aria-labelledby="${id}-whose">
<h3 id="${id}-whose">Whose time it is</h3>
<p class="note">${customerLine(customer)}.</p>
<table class="parts">
<thead class="unseen"><tr><th scope="col">What for</th><th scope="col">Share</th><th scope="col">${timed ? 'Minutes' : 'Items'}</th></tr></thead>
<tbody>
${topics.map(
  ({
    topic,
    amount,
    side,
  }) => html`<tr class="side-${side}"><th scope="row">${customerTopicPhrase(topic)}</th><td class="bar"><svg aria-hidden="true">${scoreBar(total === 0 ? 0 : amount / total)}</svg></td><td class="number">${amount} <span class="quiet">${timed ? 'min' : amount === 1 ? 'item' : 'items'}</span></td></tr>
`,
)}</tbody>
</table>
${customerGaps(customer).length === 0 ? undefined : html`<ul class="plain">${customerGaps(customer).map((clause) => html`<li>${clause.charAt(0).toUpperCase()}${clause.slice(1)}.</li>`)}</ul>`}
</section>`
}

function atRisk({ atRisk: risks, observed }: ReviewReading, reading: Reported, id: string): Html | undefined {
  if (risks.length === 0) return undefined
  return html`<section class="part" aria-labelledby="${id}-risk">
<h3 id="${id}-risk">${observed === undefined ? 'Cut first when time runs out' : 'Cut, or cut first when time runs out'}</h3>
<ul class="plain">${risks.map((risk) => html`<li>${lineLink(risk.item.span, reading)} <span dir="auto">${printable(atRiskPhrase(risk))}</span></li>`)}</ul>
</section>`
}

function gaps(review: ReviewReading, id: string): Html | undefined {
  const wide = wideGaps(review)
  if (wide.length === 0) return undefined
  return html`<section class="part" aria-labelledby="${id}-gap">
<h3 id="${id}-gap">Where the meeting left its plan</h3>
<ul class="plain">${wide.map((part) => html`<li>${part.title}: ${gapPhrase(part)}</li>`)}</ul>
</section>`
}

function itemByItem({ agenda, material, held }: ReviewReading, reading: Reported, id: string): Html {
  const rests = { data: 'something to look at', opinion: 'opinions', unknown: '' } as const
  const led = agenda.items.some(({ owner }) => owner !== '')
  const shown = material.some((each) => each !== 'unknown')
  return html`<section class="part" aria-labelledby="${id}-items">
<h3 id="${id}-items">Item by item</h3>
<details${agenda.items.length <= 12 ? trusted(' open') : undefined}><summary>${count(agenda.items.length, 'item')}</summary>
<table class="items">
<thead><tr><th scope="col">Line</th><th scope="col">Item</th><th scope="col">Topic</th><th scope="col" class="number">Minutes</th>${held ? html`<th scope="col" class="number">Held</th>` : undefined}${led ? html`<th scope="col" class="further">Led by</th>` : undefined}${shown ? html`<th scope="col" class="further">Rests on</th>` : undefined}</tr></thead>
<tbody>
${agenda.items.map(
  ({ span, text, driver, minutes, actual, optional, postponed, owner }, index) =>
    html`<tr><td>${lineLink(span, reading, '')}</td><td dir="auto">${shorten(printable(text), 200)}${
      postponed ? html` <span class="quiet">put off</span>` : optional ? html` <span class="quiet">if time permits</span>` : undefined
    }</td><td>${driverName(driver)}</td><td class="number">${minutes ?? '–'}</td>${held ? html`<td class="number">${actual ?? '–'}</td>` : undefined}${led ? html`<td dir="auto" class="further">${shorten(printable(owner), 40)}</td>` : undefined}${shown ? html`<td class="further">${rests[material[index] ?? 'unknown']}</td>` : undefined}</tr>
`,
)}</tbody>
</table>
</details>
</section>`
}

function percent(share: number): string {
  return String(Math.round(share * 100))
}
