import type { Finding } from '../base/finding.ts'
import type { Severity } from '../base/severity.ts'
import type { Span } from '../base/span.ts'
import { type SectionState, type SectionStates, sectionIds } from '../facts/section-states.ts'
import type { Metric } from '../metrics/metric.ts'
import { measuredOf } from '../rules/measured.ts'
import { rules } from '../rules/registry.generated.ts'
import type { Score } from '../score/contribution.ts'
import type { DriverShare } from '../score/review-profile.ts'
import { reviewScore } from '../score/review-score.ts'
import { shownProfile } from '../score/shown-profile.ts'
import { clearest, mostShown } from './clearest.ts'
import { count } from './count.ts'
import { driverName } from './driver-name.ts'
import { evidencePhrase } from './evidence-phrase.ts'
import { evidencePlaces } from './evidence-places.ts'
import { htmlProse } from './html-prose.ts'
import { type Html, html, trusted } from './html-text.ts'
import type { Tool } from './json.ts'
import { kindName } from './kind-name.ts'
import { lineLink, quotedWords } from './line-link.ts'
import { freshPhrase } from './measured-phrases.ts'
import { printable } from './printable.ts'
import { reportStyle } from './report-style.ts'
import type { Reported } from './reported.ts'
import { reviewSections } from './review-sections.ts'
import { scoreBar } from './score-bar.ts'
import { scoreParts } from './score-parts.ts'
import { sectionTitle } from './section-title.ts'
import { severityPhrase } from './severity-phrase.ts'
import { shorten } from './shorten.ts'

export interface HtmlOptions {
  readonly tool?: Tool
  /** Put on the style element, for pages whose policy asks for one. */
  readonly nonce?: string
  /** Suggestions of one document that are open to view, the clearest; the others are folded away. 0 shows all. */
  readonly most?: number
}

/** Characters of a source line that are shown around the words a suggestion is about. */
const longestQuote = 320
/** Claims shown without being asked for. */
const claimsShown = 12
/** Places shown for one part of a score; the rest is counted. */
const mostEvidence = 6

/**
 * The readings as one page that needs nothing else: no script, no network, no style but its own. Places carry `data-path` and
 * `data-line` (1-based), so that an editor which shows the page can make them lead there.
 */
export function htmlReport(readings: readonly Reported[], { tool, nonce, most = mostShown }: HtmlOptions = {}): string {
  const plans = readings.filter(({ kind }) => kind !== 'none')
  const title = plans.length === 1 && plans[0] !== undefined ? titleOf(plans[0]) : 'Plans, read from the customer’s side'
  const style =
    nonce === undefined ? html`<style>${trusted(reportStyle)}</style>` : html`<style nonce="${nonce}">${trusted(reportStyle)}</style>`
  return `<!doctype html>
${
  html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Outside-In</title>
${style}
</head>
<body>
<a class="skip" href="#content">Skip to the report</a>
<div class="page">
<header class="opening">
<div class="eyebrow">Outside-In</div>
<h1>${plans.length === 1 ? 'Read from the customer’s side' : title}</h1>
<p>${opening(readings)}</p>
</header>
<main id="content">
${readings.length > 1 ? overview(readings) : undefined}
${plans.map((reading) => article(reading, readings.indexOf(reading), most))}
${readings.length === 1 && plans.length === 0 ? html`<p class="part">${readings[0]!.path} does not read as a plan or a review, so there is nothing to say about it.</p>` : undefined}
${reasons(readings)}
</main>
<footer>
${tool === undefined ? 'Made by Outside-In' : `Made by ${tool.name} ${tool.version}`} on the machine where the documents are. The score and the suggestions rest on the text alone; they are a reviewer’s questions, not a verdict.
</footer>
</div>
</body>
</html>`.markup
}
`
}

function opening(readings: readonly Reported[]): Html {
  const plans = readings.filter(({ kind }) => kind !== 'none' && kind !== 'qbr').length
  const reviews = readings.filter(({ kind }) => kind === 'qbr').length
  const suggestions = readings.reduce((sum, { findings }) => sum + findings.length, 0)
  const read = [...(plans > 0 ? [count(plans, 'plan')] : []), ...(reviews > 0 ? [count(reviews, 'review')] : [])].join(' and ')
  return html`<strong>${read === '' ? 'No plans or reviews' : read}</strong>, <strong>${suggestions === 0 ? 'nothing to suggest' : count(suggestions, 'suggestion')}</strong>. The score, 0 to 100, says how far a document is written from its customers’ side; each part of it names the lines it rests on.`
}

function titleOf({ document, path }: Reported): string {
  const titled =
    document.sections.find(({ depth, title }) => depth === 1 && title.trim() !== '') ??
    document.sections.find(({ title }) => title.trim() !== '')
  return shorten(printable(titled?.title ?? path.slice(path.lastIndexOf('/') + 1)), 140)
}

function scoreOf({ orientation, review }: Reported): Score | undefined {
  return review === undefined ? orientation : reviewScore(review)
}

/** What the score of a review rests on, in a word; empty for plans. */
function basisOf({ review }: Reported): string {
  const basis = review === undefined ? undefined : reviewScore(review)?.basis
  return basis === 'planned' && review?.template === true ? 'as a template' : (basis ?? '')
}

function overview(readings: readonly Reported[]): Html {
  const plans = readings.filter(({ kind }) => kind !== 'none')
  const others = readings.filter(({ kind }) => kind === 'none')
  const covered = plans.some(({ sections }) => sections !== undefined)
  const agendas = plans.some(({ review }) => (review?.agenda.items.length ?? 0) > 0)
  return html`<section class="overview" aria-labelledby="overview">
<h2 id="overview" class="unseen">All documents</h2>
${
  plans.length === 0
    ? undefined
    : html`<table>
<thead><tr><th scope="col">Document</th><th scope="col">Score</th>${covered ? html`<th scope="col">Asked-for content</th>` : undefined}<th scope="col" class="number">Suggestions</th></tr></thead>
<tbody>
${plans.map(
  (reading) => html`<tr>
<th scope="row"><a class="name" href="#d${readings.indexOf(reading) + 1}">${titleOf(reading)}</a><br><span class="quiet">${kindName(reading.kind)}${reading.inEnglish ? undefined : ', not in English and so left alone'}${reading.doubtful ? ', perhaps' : undefined}</span> <span class="path">${printable(reading.path)}</span></th>
<td>${smallScore(scoreOf(reading))}</td>
${covered ? html`<td>${reading.sections === undefined ? agendaStrip(reading) : strip(reading.sections)}</td>` : undefined}
<td class="number">${reading.findings.length}</td>
</tr>
`,
)}</tbody>
</table>
${covered ? html`<ul class="key"><li>${stateMark('present')} there</li><li>${stateMark('partial')} there in part</li><li>${stateMark('absent')} not found</li>${agendas ? html`<li>a bar in colours: where the minutes of a review go</li>` : undefined}<li>in this order: ${sectionIds.map((id, index) => `${index === 0 ? '' : ', '}${sectionTitle(id).toLowerCase()}`)}</li></ul>` : undefined}`
}
${
  others.length === 0
    ? undefined
    : html`<details class="others"><summary>${others.length === 1 ? '1 document that does not read as a plan or a review' : `${count(others.length, 'document')} that do not read as plans or reviews`}</summary><ul>${others.map(({ path }) => html`<li class="path">${printable(path)}</li>`)}</ul></details>`
}
</section>`
}

function smallScore(score: Score | undefined): Html {
  if (score?.total === undefined) return html`<span class="quiet unscored">not scored</span>`
  return html`<div class="scored"><b>${score.total}</b><svg aria-hidden="true">${scoreBar(score.total / 100)}</svg></div>`
}

function percent(share: number, digits = 0): string {
  return String(Number((share * 100).toFixed(digits)))
}

const stateWords: Readonly<Record<SectionState['state'], string>> = { present: 'There', partial: 'There in part', absent: 'Not found' }

function cell(state: SectionState['state'], x: number): Html {
  const frame = html`<rect class="cell-${state === 'present' ? 'full' : 'none'}" x="${x + 0.75}" y="0.75" width="10.5" height="10.5" rx="2" stroke-width="1.3"/>`
  return state === 'partial'
    ? html`${frame}<path class="cell-full" d="M${x + 1.5} 10.5 L${x + 10.5} 1.5 V9 Q${x + 10.5} 10.5 ${x + 9} 10.5 Z"/>`
    : frame
}

function stateMark(state: SectionState['state']): Html {
  return html`<svg viewBox="0 0 12 12" aria-hidden="true">${cell(state, 0)}</svg>`
}

function strip(sections: SectionStates): Html {
  const states = sectionIds.map((id) => sections[id])
  const told = (['present', 'partial', 'absent'] as const)
    .map((state) => [states.filter((section) => section.state === state).length, stateWords[state].toLowerCase()] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ')
  return html`<svg class="strip" viewBox="0 0 124 12" role="img" aria-label="${told}">${states.map(({ id, state }, index) => html`<g><title>${sectionTitle(id)}: ${stateWords[state].toLowerCase()}</title>${cell(state, index * 16)}</g>`)}</svg>`
}

/** Of a review: the shares of its minutes, too small for numbers; the document's own part has them. */
function agendaStrip({ review }: Reported): Html | undefined {
  const profile = review === undefined ? undefined : shownProfile(review)
  if (profile === undefined || profile.shares.length === 0) return undefined
  const { shares, timed } = profile
  return html`<svg class="strip" role="img" aria-label="${timed ? 'Minutes' : 'Items'}: ${spoken(shares)}">${segments(shares)}</svg>`
}

function spoken(shares: readonly DriverShare[]): string {
  return shares.map(({ driver, share }) => `${driverName(driver)} ${percent(share)} %`).join(', ')
}

/** Side by side in one bar. */
function segments(shares: readonly DriverShare[]): readonly Html[] {
  let from = 0
  return shares.map(({ driver, share }) => {
    const at = from
    from += share
    return html`<g><title>${driverName(driver)}: ${percent(share)} %</title><rect class="driver-${driver}" x="${percent(at, 2)}%" width="${percent(Math.max(0, share - 0.012), 2)}%" height="100%" rx="2"/></g>`
  })
}

function article(reading: Reported, index: number, most: number): Html {
  const { kind, sections, review, metrics, claims, path } = reading
  const id = `d${index + 1}`
  const score = scoreOf(reading)
  return html`<article id="${id}" aria-labelledby="${id}-title">
<header class="title">
<div>
<div class="eyebrow">${kindName(kind)}</div>
<h2 id="${id}-title">${titleOf(reading)}</h2>
<p class="path">${printable(path)}</p>
</div>
${dial(score, basisOf(reading))}
</header>
${review === undefined && score?.total !== undefined ? scoreParts(score, reading, { id: `${id}-score`, title: 'Where the score comes from' }) : undefined}
${review === undefined ? undefined : reviewSections(review, reading, id)}
${sections === undefined ? undefined : contents(sections, reading, id)}
${metrics === undefined ? undefined : numbers(metrics, reading, id)}
${claims === undefined || claims.length === 0 ? undefined : register(claims, reading, id)}
${suggestions(reading, id, most)}
</article>
`
}

function dial(score: Score | undefined, word: string): Html {
  const total = score?.total
  return html`<svg class="dial" viewBox="0 0 100 100" role="img" aria-label="${total === undefined ? 'Not scored' : `Customer orientation${word === '' ? '' : `, ${word}`}: ${total} of 100`}">
<circle class="track" cx="50" cy="50" r="44"/>
${total === undefined || total === 0 ? undefined : html`<circle class="arc" cx="50" cy="50" r="44" pathLength="100" stroke-dasharray="${total} 100" transform="rotate(-90 50 50)"/>`}
<text class="figure" x="50" y="${total === undefined || word !== '' ? 54 : 57}">${total ?? '–'}</text>
<text class="of" x="50" y="${word === '' || total === undefined ? 72 : 68}">${total === undefined ? 'not scored' : 'of 100'}</text>
${total === undefined || word === '' ? undefined : html`<text class="of" x="50" y="79">${word}</text>`}
</svg>`
}

function contents(sections: SectionStates, reading: Reported, id: string): Html {
  return html`<section class="part" aria-labelledby="${id}-contents">
<h3 id="${id}-contents">Asked-for content</h3>
<ul class="contents">
${sectionIds.map((section) => {
  const { state, evidence, lacking } = sections[section]
  return html`<li><h4>${sectionTitle(section)}</h4><div class="state">${stateMark(state)}<span>${stateWords[state]}${state === 'partial' && lacking !== '' ? `, without ${lacking}` : ''}</span></div>${
    evidence === undefined
      ? undefined
      : html`<div class="quote">${lineLink(evidence, reading)} <q dir="auto">${quotedWords(evidence, reading, 90)}</q></div>`
  }</li>
`
})}</ul>
</section>`
}

/** How often the document says what, with the lines. Numbers only: no bar, for none of them has a full measure. */
function numbers(metrics: readonly Metric[], reading: Reported, id: string): Html {
  const rested = metrics.flatMap(({ parts, title }) =>
    parts.filter(({ count }) => count > 0).map((part) => ({ ...part, name: `${title}, ${part.title}` })),
  )
  return html`<section class="part" aria-labelledby="${id}-numbers">
<h3 id="${id}-numbers">In numbers</h3>
<p class="note">Counts of what the text says, neither good nor bad by themselves, and nothing to rank people by.</p>
<table class="numbers">
<thead class="unseen"><tr><th scope="col">What is counted</th><th scope="col">How many</th></tr></thead>
<tbody>
${metrics.map(
  ({ title, counts, parts }) => html`<tr><th scope="row">${title}<span class="quiet">${counts}</span></th><td><ul>${parts.map(
    (part) => html`<li${part.count === 0 ? trusted(' class="quiet"') : undefined}>${part.title} <b>${part.count}</b></li>`,
  )}</ul></td></tr>
`,
)}</tbody>
</table>
${
  rested.length === 0
    ? undefined
    : html`<details><summary>The lines that were counted</summary>
<table class="evidence">
<thead><tr><th scope="col">Count</th><th scope="col">Line</th><th scope="col">Words</th></tr></thead>
<tbody>
${rested.map(({ name, places }) => {
  const { shown, more } = evidencePlaces(places, mostEvidence)
  return shown.map(
    (
      span,
      at,
    ) => html`<tr>${at === 0 ? html`<th scope="rowgroup" rowspan="${shown.length}">${name}${more > 0 ? html` <span class="quiet">(and ${more} more)</span>` : undefined}</th>` : undefined}<td>${lineLink(span, reading, '')}</td><td><q dir="auto">${quotedWords(span, reading, 160)}</q></td></tr>
`,
  )
})}</tbody>
</table>
</details>`
}
</section>`
}

/** What is claimed of customers, and what stands behind each claim. */
function register(claims: NonNullable<Reported['claims']>, reading: Reported, id: string): Html {
  const bare = claims.filter(({ evidence }) => evidence.directness === 'none').length
  return html`<section class="part" aria-labelledby="${id}-claims">
<h3 id="${id}-claims">What it says of customers, and how that is known</h3>
<p class="note">${count(claims.length, 'claim')}; ${bare === 0 ? 'something stands behind each' : bare === claims.length ? `nothing stands behind ${bare === 1 ? 'it' : 'them'}` : `nothing stands behind ${bare} of them`}. Read from the text around each claim: what is known and not written cannot be seen.</p>
<details${claims.length <= claimsShown ? trusted(' open') : undefined}><summary>Claim by claim</summary>
<table>
<thead><tr><th scope="col">Line</th><th scope="col">Claim</th><th scope="col">What stands behind it</th></tr></thead>
<tbody>
${claims.map(
  ({
    span,
    words,
    evidence,
  }) => html`<tr><td>${lineLink(span, reading, '')}</td><td dir="auto">${shorten(printable(words), 200)}</td><td dir="auto">${
    evidence.source === undefined ? html`<span class="quiet">${evidencePhrase(evidence)}</span>` : printable(evidencePhrase(evidence))
  }</td></tr>
`,
)}</tbody>
</table>
</details>
</section>`
}

function suggestions(reading: Reported, id: string, most: number): Html {
  const { findings, unreadable } = reading
  const { shown, others } = clearest(findings, most)
  const list = (some: readonly Finding[]): Html => html`<ol class="suggestions">${some.map((finding) => suggestion(finding, reading))}</ol>`
  return html`<section class="part" aria-labelledby="${id}-suggestions">
<h3 id="${id}-suggestions">${findings.length === 0 ? 'Suggestions' : count(findings.length, 'suggestion')}</h3>
${findings.length === 0 ? html`<p class="quiet">Nothing to suggest.</p>` : list(shown)}
${others.length === 0 ? undefined : html`<details class="more"><summary>And ${others.length} more</summary>${list(others)}</details>`}
${unreadable.map(({ span, reason }) => html`<p class="note">${lineLink(span, reading, 'From line')} the text was left out: ${reason}.</p>`)}
</section>`
}

function suggestion(finding: Finding, reading: Reported): Html {
  const { severity, rule, message, span, scope, related } = finding
  return html`<li>
<div class="where"><span class="weight weight-${severity}">${severityMark(severity)}${capital(severityPhrase(severity))}</span>${scope === 'document' ? html`<span>the document as a whole</span>` : lineLink(span, reading)}${ruleLink(rule)}</div>
<p class="said">${message}</p>
${scope === 'document' ? undefined : html`<blockquote dir="auto">${quoted(span, reading)}</blockquote>`}
${related.length === 0 ? undefined : html`<ul class="also" aria-label="Further places">${related.map((place) => html`<li>${lineLink(place.span, reading)}<span>${place.message}</span></li>`)}</ul>`}
</li>
`
}

function ruleLink(id: string): Html {
  return rules.some((rule) => rule.id === id) ? html`<a class="rule" href="#why-${id}"><code>${id}</code></a>` : html`<code>${id}</code>`
}

/** Why each kind of suggestion in the report matters, once: a report travels without the tool that could explain it. */
function reasons(readings: readonly Reported[]): Html | undefined {
  const spoken = new Set(readings.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  const told = rules.filter(({ id }) => spoken.has(id))
  if (told.length === 0) return undefined
  return html`<section class="reasons" aria-labelledby="reasons">
<h2 id="reasons">Why these suggestions</h2>
${told.map(
  ({ id, summary, why, idea }) => html`<section aria-labelledby="why-${id}">
<h3 id="why-${id}">${summary}</h3>
<p class="quiet"><code>${id}</code></p>
${htmlProse(why)}
${idea && html`<p class="quiet">The idea: ${idea.thinker}.</p>`}
<p class="quiet">${freshPhrase(measuredOf(id))}</p>
</section>
`,
)}</section>`
}

function severityMark(severity: Severity): Html {
  const shape =
    severity === 'error' ? html`<path d="M6 .8 11.2 6 6 11.2 .8 6Z"/>` : html`<circle cx="6" cy="6" r="${severity === 'hint' ? 2 : 4.4}"/>`
  return html`<svg viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>`
}

/** The line that a place starts on, its words marked; long lines are cut around them. */
function quoted(span: Span, { document: { text }, lines }: Reported): Html {
  const start = lines.lineStart(lines.position(span.start).line)
  const rest = /^[^\r\n]*/.exec(text.slice(span.start))?.[0].length ?? 0
  const lineEnd = span.start + rest
  const end = Math.max(span.start, Math.min(span.end, lineEnd, span.start + longestQuote))
  const room = Math.max(40, Math.floor((longestQuote - (end - span.start)) / 2))
  const from = Math.max(start, span.start - room)
  const to = Math.min(lineEnd, end + room)
  const before = text.slice(from, span.start).replace(/^\ufeff/, '')
  const after = text.slice(end, to)
  // Marks of lists, headings, quotes and tables only say where the line stands in its document.
  const row = /^\s*\|/.test(before) || (from === start && text[start] === '|')
  const lead = from === start ? before.replace(/^[\s>]*(?:[-*+]\s+|\d+[.)]\s+|#+\s+|\|\s*)?/, '') : `…${before}`
  const tail = to < lineEnd || span.end > lineEnd ? `${after}…` : row ? after.replace(/\s*\|\s*$/, '') : after
  return html`${row ? cells(lead) : lead}<mark>${text.slice(span.start, end)}</mark>${row ? cells(tail) : tail}`
}

/** The cells of a table's row, as one reads them out. */
function cells(row: string): string {
  return row.replace(/\s*\|\s*/g, ' · ')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
