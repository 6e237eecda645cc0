import { percent } from '../../base/percent.ts'
import type { Translate } from '../../base/translate.ts'
import { type SectionStates, sectionIds } from '../../facts/section-states.ts'
import { askedIds } from '../../facts/section-wishes.ts'
import type { Score } from '../../score/contribution.ts'
import type { DriverShare } from '../../score/review-profile.ts'
import { shownProfile } from '../../score/shown-profile.ts'
import { driverName } from '../driver-name.ts'
import { type Html, html } from '../html-text.ts'
import { kindTold } from '../kind-told.ts'
import { printable } from '../printable.ts'
import { sectionTitle } from '../section-title.ts'
import { stateWord } from '../state-word.ts'
import { svgLength } from '../svg-length.ts'
import type { PageReading } from './page-reading.ts'
import { pageTitle, shownScore } from './page-title.ts'
import { scoreBar } from './score-bar.ts'
import { stateMark, stateSquare } from './section-mark.ts'

/** Topics of a review that are named beside its bar. */
const mostNamed = 2

/** All documents in one table, each leading to its own part. */
export function overviewPart(readings: readonly PageReading[], t: Translate): Html {
  const plans = readings.filter(({ kind }) => kind !== 'none')
  const others = readings.filter(({ kind }) => kind === 'none')
  const covered = plans.some(({ sections }) => sections !== undefined)
  const agendas = plans.some(({ review }) => (review?.agenda.items.length ?? 0) > 0)
  return html`<section class="overview" aria-labelledby="overview">
<h2 id="overview" class="unseen">${t('All documents')}</h2>
${
  plans.length === 0
    ? undefined
    : html`<table>
<thead><tr><th scope="col">${t('Document')}</th><th scope="col">${t('Score')}</th>${covered ? html`<th scope="col">${t('Asked-for content')}</th>` : undefined}<th scope="col" class="number">${t('Suggestions')}</th></tr></thead>
<tbody>
${plans.map(
  (reading) => html`<tr>
<th scope="row"><a class="name" href="#d${readings.indexOf(reading) + 1}">${pageTitle(reading)}</a><br><span class="quiet">${kindTold(reading, t)}</span> <span class="path">${printable(reading.path)}</span></th>
<td>${smallScore(shownScore(reading), t)}</td>
${covered ? html`<td>${reading.sections === undefined ? agendaStrip(reading) : strip(reading.sections, t)}</td>` : undefined}
<td class="number"><span class="wide">${reading.findings.length}</span><span class="narrow">${suggested(reading.findings.length, t)}</span></td>
</tr>
`,
)}</tbody>
</table>
${covered ? html`<ul class="key"><li>${stateMark('present')} ${stateWord('present', t)}</li><li>${stateMark('partial')} ${stateWord('partial', t)}</li><li>${stateMark('absent')} ${stateWord('absent', t)}</li>${agendas ? html`<li>${t('a bar in colours: where the minutes of a review go')}</li>` : undefined}<li>${t('in this order: {0}', sectionIds.map((id) => sectionTitle(id, t).toLowerCase()).join(', '))}</li></ul>` : undefined}`
}
${
  others.length === 0
    ? undefined
    : html`<details class="others"><summary>${others.length === 1 ? t('1 document that does not read as a plan or a review') : t('{0} documents that do not read as plans or reviews', others.length)}</summary><ul>${others.map(({ path }) => html`<li class="path">${printable(path)}</li>`)}</ul></details>`
}
</section>`
}

function smallScore(score: Score | undefined, t: Translate): Html {
  if (score?.total === undefined) return html`<span class="quiet unscored">${t('not scored')}</span>`
  return html`<div class="scored"><b>${score.total}</b><svg aria-hidden="true">${scoreBar(score.total / 100)}</svg></div>`
}

/** In words, where no column says what is counted. */
function suggested(number: number, t: Translate): string {
  return number === 0 ? t('nothing to suggest') : number === 1 ? t('1 suggestion') : t('{0} suggestions', number)
}

function strip(sections: SectionStates, t: Translate): Html {
  const states = askedIds(sections).map((id) => sections[id])
  const told = (['present', 'partial', 'absent'] as const)
    .map((state) => [states.filter((section) => section.state === state).length, stateWord(state, t)] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ')
  return html`<svg class="strip" viewBox="0 0 124 12" aria-hidden="true">${states.map(({ id, state }, index) => html`<g><title>${sectionTitle(id, t)}: ${stateWord(state, t)}</title>${stateSquare(state, index * 16)}</g>`)}</svg><span class="told">${told}</span>`
}

/** Of a review: the shares of its minutes, too small for numbers; the document's own part has them. */
function agendaStrip({ review, t }: PageReading): Html | undefined {
  const profile = review === undefined ? undefined : shownProfile(review)
  if (profile === undefined || profile.shares.length === 0) return undefined
  const { shares, timed } = profile
  const largest = shares.toSorted((a, b) => b.share - a.share).slice(0, mostNamed)
  const list = (some: readonly DriverShare[]): string =>
    some.map(({ driver, share }) => `${driverName(driver, t)} ${percent(share)}`).join(', ')
  const said = list(shares)
  return html`<svg class="strip" role="img" aria-label="${timed ? t('Minutes: {0}', said) : t('Items: {0}', said)}">${segments(shares, t)}</svg><span class="told" aria-hidden="true">${list(largest)}</span>`
}

/** Side by side in one bar. */
function segments(shares: readonly DriverShare[], t: Translate): readonly Html[] {
  let from = 0
  return shares.map(({ driver, share }) => {
    const at = from
    from += share
    return html`<g><title>${driverName(driver, t)}: ${percent(share)}</title><rect class="driver-${driver}" x="${svgLength(at)}" width="${svgLength(Math.max(0, share - 0.012))}" height="100%" rx="2"/></g>`
  })
}
