import { percent } from '../../base/percent.ts'
import type { Translate } from '../../base/translate.ts'
import type { AgendaItem } from '../../facts/review/agenda.ts'
import type { ReviewProfile } from '../../score/review-profile.ts'
import type { ReviewReading } from '../../score/review-reading.ts'
import { type Basis, bases } from '../../score/review-weights.ts'
import { driverName } from '../driver-name.ts'
import { type Html, html, trusted } from '../html-text.ts'
import { overallPhrase } from '../overall-phrase.ts'
import { printable } from '../printable.ts'
import { profileRows } from '../profile-rows.ts'
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
} from '../review-phrases.ts'
import { shorten } from '../shorten.ts'
import { coreWords } from './core-words.ts'
import { lineLink, lineNumber } from './line-link.ts'
import type { PageReading } from './page-reading.ts'
import { reviewTimeline } from './review-timeline.ts'
import { scoreBar } from './score-bar.ts'
import { scoreParts } from './score-parts.ts'

/** The parts of the page that tell of a review: its line, where its time goes, whose it is, its score, its gap and its items. */
export function reviewSections(review: ReviewReading, reading: PageReading, id: string): Html {
  const { agenda, customer, planned, observed } = review
  const { t } = reading
  const [first, second] = [observed, planned].filter((orientation) => orientation?.total !== undefined)
  const meeting = meetingPhrase(review, t)
  return html`<p class="verdict">${reviewLine(review, t)}</p>
<p class="note under">${review.meeting.declared ? t('{0}, as it says itself', meeting) : meeting}.${review.template ? ` ${t('A template: what it says is how a meeting like this would go.')}` : undefined}</p>
${agenda.items.length === 0 ? undefined : whereItGoes(review, reading, id)}
${customer === undefined ? undefined : whoseTime(customer, reading, id)}
${atRisk(review, reading, id)}
${gaps(review, reading, id)}
${[first, second].map((orientation) =>
  orientation === undefined
    ? undefined
    : scoreParts(orientation, reading, {
        id: `${id}-${orientation.basis}`,
        title: t('{0}: where the {1} points come from', basisPhrase(orientation.basis, review, t), orientation.total ?? 0),
        note: t(
          'The score is {0}. It says nothing of whether the company does well, only where this meeting looks.',
          confidencePhrase(orientation, t),
        ),
      }),
)}
${agenda.items.length === 0 ? undefined : itemByItem(review, reading, id)}`
}

function whereItGoes(review: ReviewReading, { lines, t }: PageReading, id: string): Html {
  const { agenda } = review
  const shown = bases.flatMap((basis) => {
    const profile = review.profile[basis]
    return profile === undefined || profile.total === 0 ? [] : [profile]
  })
  // Beside a bar of minutes one that only counts items says nothing more.
  const drawn = shown.some(({ timed }) => timed) ? shown.filter(({ timed }) => timed) : shown.slice(0, 1)
  const timed = drawn[0]?.timed === true
  const rows = profileRows(review)
  const items = agenda.items.length
  const length = timed
    ? t('{0} minutes in {1} items, from beginning to end.', drawn.at(-1)?.total ?? 0, items)
    : t('{0} items, from beginning to end. The agenda gives no minutes, so its items are counted.', items)
  return html`<section class="part" aria-labelledby="${id}-agenda">
<h3 id="${id}-agenda">${timed ? t('Where the minutes go') : t('Where the items go')}</h3>
<p class="note">${overallPhrase(drawn[0]?.dominant ?? agenda.overall, t)}. ${length}</p>
${drawn.map(
  (profile) => html`${drawn.length > 1 ? html`<div class="caption">${basisPhrase(profile.basis, review, t)}</div>` : undefined}
${reviewTimeline(agenda.items, profile.timed ? minutesOf(profile.basis) : undefined, spoken(profile, t), ({ span }) => lines.position(span.start).line, t)}
`,
)}<table class="legend">
<thead><tr><th scope="col">${t('Topic')}</th>${drawn.map((profile) => {
    const amount = profile.timed ? t('Minutes') : t('Items')
    return html`<th scope="col" class="number">${drawn.length > 1 ? `${basisPhrase(profile.basis, review, t)}, ${amount.toLowerCase()}` : amount}</th><th scope="col" class="number">${t('Share')}</th>`
  })}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr><th scope="row"><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="driver-${row.driver}" width="10" height="10" rx="2"/></svg>${driverName(row.driver, t)}</th>${drawn.map(
      (profile) => {
        const share = row[profile.basis]
        return html`<td class="number">${share === undefined ? '–' : profile.timed ? share.minutes : share.items}</td><td class="number">${percent(share?.share ?? 0)}</td>`
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

function spoken({ shares }: ReviewProfile, t: Translate): string {
  return shares.map(({ driver, share }) => `${driverName(driver, t)} ${percent(share)}`).join(', ')
}

function whoseTime(customer: NonNullable<ReviewReading['customer']>, { t }: PageReading, id: string): Html {
  const { topics, timed, total } = customer
  const gone = customerGaps(customer, t)
  return html`<section class="part" aria-labelledby="${id}-whose">
<h3 id="${id}-whose">${t('Whose time it is')}</h3>
<p class="note">${customerLine(customer, t)}.</p>
<table class="parts">
<thead class="unseen"><tr><th scope="col">${t('What for')}</th><th scope="col">${t('Share')}</th><th scope="col">${timed ? t('Minutes') : t('Items')}</th></tr></thead>
<tbody>
${topics.map(
  ({ topic, amount, side }) =>
    html`<tr class="side-${side}"><th scope="row">${customerTopicPhrase(topic, t)}</th><td class="bar"><svg aria-hidden="true">${scoreBar(total === 0 ? 0 : amount / total)}</svg></td><td class="number">${timed ? t('{0} min', amount) : amount === 1 ? t('1 item') : t('{0} items', amount)}</td></tr>
`,
)}</tbody>
</table>
${gone.length === 0 ? undefined : html`<ul class="plain">${gone.map((clause) => html`<li>${clause.charAt(0).toUpperCase()}${clause.slice(1)}.</li>`)}</ul>`}
</section>`
}

function atRisk({ atRisk: risks, observed }: ReviewReading, reading: PageReading, id: string): Html | undefined {
  if (risks.length === 0) return undefined
  const { t, english } = reading
  return html`<section class="part" aria-labelledby="${id}-risk">
<h3 id="${id}-risk">${observed === undefined ? t('Cut first when time runs out') : t('Cut, or cut first when time runs out')}</h3>
<ul class="plain">${risks.map((risk) => html`<li>${lineLink(risk.item.span, reading)} <span dir="auto"${english}>${printable(atRiskPhrase(risk))}</span></li>`)}</ul>
</section>`
}

function gaps(review: ReviewReading, { t }: PageReading, id: string): Html | undefined {
  const wide = wideGaps(review)
  if (wide.length === 0) return undefined
  return html`<section class="part" aria-labelledby="${id}-gap">
<h3 id="${id}-gap">${t('Where the meeting left its plan')}</h3>
<ul class="plain">${wide.map((part) => html`<li>${coreWords(part.title, t)}: ${gapPhrase(part, t)}</li>`)}</ul>
</section>`
}

function itemByItem({ agenda, material, held }: ReviewReading, reading: PageReading, id: string): Html {
  const { t, english } = reading
  const rests = { data: t('something to look at'), opinion: t('opinions'), unknown: '' } as const
  const led = agenda.items.some(({ owner }) => owner !== '')
  const shown = material.some((each) => each !== 'unknown')
  return html`<section class="part" aria-labelledby="${id}-items">
<h3 id="${id}-items">${t('Item by item')}</h3>
<details${agenda.items.length <= 12 ? trusted(' open') : undefined}><summary>${agenda.items.length === 1 ? t('1 item') : t('{0} items', agenda.items.length)}</summary>
<table class="items">
<thead><tr><th scope="col">${t('Line')}</th><th scope="col">${t('Item')}</th><th scope="col">${t('Topic')}</th><th scope="col" class="number">${t('Minutes')}</th>${held ? html`<th scope="col" class="number">${t('Held')}</th>` : undefined}${led ? html`<th scope="col" class="further">${t('Led by')}</th>` : undefined}${shown ? html`<th scope="col" class="further">${t('Rests on')}</th>` : undefined}</tr></thead>
<tbody>
${agenda.items.map(
  ({ span, text, driver, minutes, actual, optional, postponed, owner }, index) =>
    html`<tr><td data-label="${t('Line')}">${lineNumber(span, reading)}</td><td dir="auto"${english}>${shorten(printable(text), 200)}${
      postponed
        ? html` <span class="quiet">${t('put off')}</span>`
        : optional
          ? html` <span class="quiet">${t('if time permits')}</span>`
          : undefined
    }</td><td>${driverName(driver, t)}</td><td class="number" data-label="${t('Minutes')}">${minutes ?? '–'}</td>${held ? html`<td class="number" data-label="${t('Held')}">${actual ?? '–'}</td>` : undefined}${led ? html`<td dir="auto" class="further">${shorten(printable(owner), 40)}</td>` : undefined}${shown ? html`<td class="further">${rests[material[index] ?? 'unknown']}</td>` : undefined}</tr>
`,
)}</tbody>
</table>
</details>
</section>`
}
