import { percent } from '../../base/percent.ts'
import type { ReviewSeries } from '../../trend/review-series.ts'
import { count } from '../count.ts'
import { type Html, html } from '../html-text.ts'
import { printable } from '../printable.ts'
import { carriedPhrase, forgottenPhrase, meetingsName, topicPhrase } from '../trend-phrases.ts'
import type { DocumentLink } from './document-link.ts'
import type { Portfolio } from './portfolio.ts'
import { spark } from './spark.ts'

/** Series on the page; the JSON has all. */
const mostSeries = 60
/** Entries of one list; the trend of its folder has all. */
const mostEntries = 5

/** How reviews went from meeting to meeting, a line for each series. */
export function seriesPart({ series, undated, redacted }: Portfolio, link: DocumentLink): Html | undefined {
  if (series.length === 0 && undated.length === 0) return undefined
  const shown = series.slice(0, mostSeries)
  const stories = redacted ? [] : shown.map((each) => story(each, link)).filter((told) => told !== undefined)
  return html`<section class="part" aria-labelledby="series">
<h2 id="series">Reviews over time</h2>
${
  series.length === 0
    ? undefined
    : html`<table class="courses" aria-labelledby="series">
<thead><tr><th scope="col">Reviews in</th><th scope="col" class="number">Meetings</th><th scope="col">Scores, meeting by meeting</th><th scope="col" class="number">Customers’ share</th><th scope="col" class="number">Given way</th><th scope="col" class="number">Forgotten</th></tr></thead>
<tbody>
${shown.map(row)}</tbody>
</table>
${meetings(shown)}
<ul class="key lines"><li><svg viewBox="0 0 30 12" aria-hidden="true"><line x1="0" x2="30" y1="6" y2="6" stroke-dasharray="5 4"/></svg> planned, from the agenda</li><li><svg viewBox="0 0 30 12" aria-hidden="true"><line x1="0" x2="30" y1="6" y2="6"/></svg> observed, from the minutes</li><li>customers’ share: of the time for business, what goes to what customers get</li><li>given way: customers’ topics without a turn</li><li>forgotten: actions that the next meeting does not name</li></ul>
${series.length > shown.length ? html`<p class="note under">And ${count(series.length - shown.length, 'more series', 'more series')}.</p>` : undefined}`
}
${stories}
${undated.length === 0 ? undefined : html`<p class="note under">${count(undated.length, 'review is', 'reviews are')} in no series: ${undated.length === 1 ? 'it says' : 'they say'} nowhere when ${undated.length === 1 ? 'it is' : 'they are'}, or whose meeting. A date in the front matter or the file’s name (<code>2026-Q1-review.md</code>) puts a review in its place.</p>`}
</section>`
}

/** What the small lines draw, in numbers. */
function meetings(all: readonly ReviewSeries[]): Html | undefined {
  const drawn = all.filter(({ trend }) => trend.meeting === 'internal' && trend.points.length > 1)
  if (drawn.length === 0) return undefined
  return html`<details><summary>The scores of each meeting, as a table</summary><table class="meetings">
<thead><tr><th scope="col">Reviews in</th><th scope="col">Meeting</th><th scope="col" class="number">Planned</th><th scope="col" class="number">Observed</th></tr></thead>
${drawn.map(
  (each) => html`<tbody>${each.trend.points.map(
    ({ label, planned, observed }, index) =>
      html`<tr>${index === 0 ? html`<th scope="rowgroup" rowspan="${each.trend.points.length}">${name(each)}</th>` : undefined}<td>${label}</td><td class="number">${planned?.total ?? '–'}</td><td class="number">${observed?.total ?? '–'}</td></tr>
`,
  )}</tbody>
`,
)}</table></details>`
}

function name({ folder }: ReviewSeries): string {
  return folder === '' ? 'this folder' : printable(folder)
}

function row(each: ReviewSeries): Html {
  const { trend } = each
  const { points, bumped, forgotten, meeting } = trend
  const first = points[0]!
  const last = points.at(-1)!
  const share = (point: typeof first): string => percent(point.shares.value)
  const business = points.some(({ shares }) => Object.values(shares).some((part) => part > 0))
  return html`<tr><th scope="row"><b>${name(each)}</b><span class="what">${meetingsName(trend)}, ${first.label}${points.length > 1 ? ` to ${last.label}` : ''}</span></th><td class="number">${points.length}</td><td>${meeting === 'internal' ? scores(each) : html`<span class="quiet">not scored</span>`}</td><td class="number">${business ? (points.length > 1 ? `${share(first)} → ${share(last)}` : share(first)) : '–'}</td><td class="number">${bumped.length}</td><td class="number">${forgotten.length}</td></tr>
`
}

function scores({ trend: { points } }: ReviewSeries): Html {
  const ways = (['planned', 'observed'] as const).flatMap((basis) => {
    const known = points.flatMap((point) => point[basis]?.total ?? [])
    if (known.length === 0) return []
    return [`${basis} ${known.length === 1 ? known[0] : `${known[0]} → ${known.at(-1)}`}`]
  })
  if (ways.length === 0) return html`<span class="quiet">not scored</span>`
  return html`${points.length < 2 ? undefined : spark(points.map(({ label, planned, observed }) => ({ label, planned: planned?.total, observed: observed?.total })))}<span class="what">${ways.join(', ')}</span>`
}

/** What had to give way, was put off or forgotten, in words. */
function story(each: ReviewSeries, link: DocumentLink): Html | undefined {
  const { bumped, carried, forgotten } = each.trend
  const told = [
    ...entries(bumped, topicPhrase, link),
    ...entries(carried, carriedPhrase, link),
    ...entries(forgotten, forgottenPhrase, link),
  ]
  if (told.length === 0) return undefined
  return html`<div class="story"><h3>${name(each)}</h3><ul class="plain">${told}</ul></div>
`
}

function entries<Entry extends { readonly path: string; readonly line: number }>(
  all: readonly Entry[],
  phrase: (entry: Entry) => string,
  link: DocumentLink,
): readonly Html[] {
  const shown = all.slice(0, mostEntries)
  return [
    ...shown.map(
      (entry) =>
        html`<li>${phrase(entry)} <a class="at" href="${link(entry.path, entry.line)}">${printable(entry.path)}, line ${entry.line}</a></li>`,
    ),
    ...(all.length > shown.length ? [html`<li class="quiet">and ${all.length - shown.length} more</li>`] : []),
  ]
}
