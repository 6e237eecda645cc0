import { percent } from '../base/percent.ts'
import { businessDrivers } from '../facts/review/driver.ts'
import type { MeetingPoint } from '../trend/meeting-point.ts'
import type { Trend } from '../trend/trend.ts'
import { byReason } from './by-reason.ts'
import { count } from './count.ts'
import { driverName } from './driver-name.ts'
import { type Html, html, trusted } from './html-text.ts'
import { reportStyle } from './page/report-style.ts'
import { printable } from './printable.ts'
import { svgLength } from './svg-length.ts'
import type { Tool } from './tool.ts'
import { trendChart } from './trend-chart.ts'
import { bumpedPhrase, carriedPhrase, forgottenPhrase, meetingsName, topicPhrase } from './trend-phrases.ts'

export interface TrendHtmlOptions {
  readonly tool: Tool
  /** Documents of which no trend can be made, with the reason as a clause. */
  readonly leftOut: readonly { readonly path: string; readonly why: string }[]
}

/** What the pages of one document have no use for. */
const style = `
.course { width: 100%; max-width: 60rem; height: auto; margin: .4rem 0 1rem; }
.course .grid { stroke: var(--rule); stroke-width: 1; }
.course .tick { fill: var(--quiet); font: 12px var(--sans); font-variant-numeric: tabular-nums; }
.course .score { fill: var(--ink); font: 600 12px var(--sans); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.course .way { fill: none; stroke: var(--value); stroke-width: 2; }
.course .way.planned, .course .between { stroke-dasharray: 5 4; }
.course .between { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 2 3; }
.course .dot { stroke: var(--value); stroke-width: 2; fill: var(--value); }
.course .dot.planned { fill: var(--paper); }
.lines svg { display: inline-block; width: 1.9rem; height: .8rem; }
.lines line { stroke: var(--value); stroke-width: 2; }
.shares { display: flex; width: 100%; min-width: 9rem; height: .9rem; }
.meetings .bar { width: 38%; vertical-align: middle; }
.meetings tbody th { white-space: nowrap; }
.findings-list li { margin-bottom: .7rem; }
.findings-list { padding-left: 1.2rem; margin: 0; }
@media screen and (max-width: 40rem) {
  .course.few .tick, .course.few .score { font-size: 23px; } .course.few .score { stroke-width: 5px; }
  .course.few .tick[text-anchor=middle] { transform: translateY(15px); } .course.few { margin-bottom: 1.3rem; }
  .course.few .dot { r: 8px; stroke-width: 4; } .course.few .way { stroke-width: 4; }
  .meetings thead { display: none; }
  .meetings tr { display: grid; grid-template-columns: 1fr 1fr; gap: .2rem 1.2rem; padding: .9rem 0; border-bottom: 1px solid var(--rule); }
  .meetings tbody th, .meetings .bar { grid-column: 1 / -1; width: auto; font-weight: 600; }
  .meetings tbody th, .meetings td { padding: 0; border: 0; }
  .meetings .bar { padding: .3rem 0; }
  .meetings td.number { display: flex; justify-content: space-between; gap: .6rem; }
  .meetings [data-label]::before { content: attr(data-label); color: var(--quiet); font-size: .88rem; }
}
@media print { .course, .meetings, .findings-list li { break-inside: avoid; } }
`

/** Trends as one page that needs nothing else: no script, no network, a table behind every chart. */
export function trendHtml(trends: readonly Trend[], { tool, leftOut }: TrendHtmlOptions): string {
  return `<!doctype html>
${
  html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reviews over time – Outside-In</title>
<style>${trusted(reportStyle)}${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the report</a>
<div class="page">
<header class="opening">
<div class="eyebrow">Outside-In</div>
<h1>Reviews over time</h1>
<p>What people spend their minutes on, meeting after meeting, says more than any one of them. The score, 0 to 100, says how far a review is about what customers get: <em>planned</em> from its agenda, <em>observed</em>, and still experimental, from its minutes.</p>
</header>
<main id="content">
${trends.map(section)}
${
  leftOut.length === 0
    ? undefined
    : html`<details class="others"><summary>${count(leftOut.length, 'document')} left out</summary>${byReason(leftOut).map(({ why, paths }) => html`<p>${printable(why)}:</p><ul>${paths.map((path) => html`<li class="path">${printable(path)}</li>`)}</ul>`)}</details>`
}
</main>
<footer>
Made by ${tool.name} ${tool.version} on the machine where the documents are. Scores and shares rest on the text alone; they are a reviewer’s questions, not a verdict.
</footer>
</div>
</body>
</html>`.markup
}
`
}

function section(trend: Trend, index: number): Html {
  const { meeting, points, bumped, carried, forgotten } = trend
  const id = `t${index + 1}`
  const scored = meeting === 'internal' && points.some(({ planned, observed }) => (planned ?? observed)?.total !== undefined)
  return html`<article aria-labelledby="${id}">
<h2 id="${id}">${meetingsName(trend)}</h2>
<p class="quiet">${count(points.length, 'meeting')}, ${points[0]!.label}${points.length > 1 ? ` to ${points.at(-1)!.label}` : undefined}${meeting === 'internal' ? undefined : '. Not scored: their subject is given, and says nothing about what drives the company.'}</p>
${
  scored
    ? html`<section class="part"><h3>Orientation</h3>
${trendChart(points.map(({ label, planned, observed }) => ({ label, planned: planned?.total, observed: observed?.total })))}
<ul class="key lines"><li><svg viewBox="0 0 30 12" aria-hidden="true"><line x1="0" x2="30" y1="6" y2="6" stroke-dasharray="5 4"/></svg> planned, from the agenda</li><li><svg viewBox="0 0 30 12" aria-hidden="true"><line x1="0" x2="30" y1="6" y2="6"/></svg> observed, from the minutes</li></ul></section>`
    : undefined
}
<section class="part"><h3>Where the time goes</h3>
<table class="meetings">
<thead><tr><th scope="col">Meeting</th>${meeting === 'internal' ? html`<th scope="col" class="number">Planned</th><th scope="col" class="number">Observed</th>` : undefined}<th scope="col" class="bar"><span class="unseen">Shares as a bar</span></th>${businessDrivers.map((driver) => html`<th scope="col" class="number">${driverName(driver)}</th>`)}</tr></thead>
<tbody>
${points.map((point) => row(point, meeting === 'internal'))}</tbody>
</table>
<ul class="key">${businessDrivers.map((driver) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="driver-${driver}" width="10" height="10" rx="2"/></svg> ${driverName(driver)}</li>`)}</ul>
<details><summary>The documents it was read from</summary><ul>${points.map(({ label, sources }) => html`<li>${label}${sources.map(({ path, version }) => html` <span class="path">${printable(path)}${version === undefined ? undefined : ` at ${version}`}</span>`)}</li>`)}</ul></details></section>
${told('Customer topics that had to give way', bumpedPhrase(trend), bumped, topicPhrase)}
${told('Actions carried over', undefined, carried, carriedPhrase)}
${told('Actions that the next meeting does not name', undefined, forgotten, forgottenPhrase)}
</article>
`
}

function row({ label, planned, observed, shares }: MeetingPoint, scored: boolean): Html {
  const empty = businessDrivers.every((driver) => shares[driver] === 0)
  let from = 0
  const bars = businessDrivers.map((driver) => {
    const at = from
    from += shares[driver]
    return html`<rect class="driver-${driver}" x="${svgLength(at)}" width="${svgLength(Math.max(0, shares[driver] - 0.004))}" height="100%"/>`
  })
  return html`<tr><th scope="row">${label}</th>${scored ? html`<td class="number" data-label="Planned">${planned?.total ?? '–'}</td><td class="number" data-label="Observed">${observed?.total ?? '–'}</td>` : undefined}<td class="bar"><svg class="shares" aria-hidden="true">${bars}</svg></td>${businessDrivers.map((driver) => html`<td class="number" data-label="${driverName(driver)}">${empty ? '–' : percent(shares[driver])}</td>`)}</tr>
`
}

function told<Entry extends { readonly path: string; readonly line: number }>(
  title: string,
  summary: string | undefined,
  entries: readonly Entry[],
  phrase: (entry: Entry) => string,
): Html | undefined {
  if (entries.length === 0) return undefined
  return html`<section class="part"><h3>${title}</h3>
${summary === undefined ? undefined : html`<p class="note">${summary}</p>`}
<ul class="findings-list">${entries.map((entry) => html`<li dir="auto">${phrase(entry)} <span class="path">${printable(entry.path)}:${entry.line}</span></li>`)}</ul></section>`
}
