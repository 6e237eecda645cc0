import { english as inEnglish, type Translate } from '../base/translate.ts'
import { mostShown } from './clearest.ts'
import { type Html, html, trusted } from './html-text.ts'
import { kindTold } from './kind-told.ts'
import { balancePart } from './page/balance-part.ts'
import { claimsPart } from './page/claims-part.ts'
import { coveragePart } from './page/coverage-part.ts'
import { dialsPart } from './page/dials-part.ts'
import { numbersPart } from './page/numbers-part.ts'
import { overviewPart } from './page/overview-part.ts'
import type { PageReading } from './page/page-reading.ts'
import { pageTitle, shownScore } from './page/page-title.ts'
import { reasonsPart } from './page/reasons-part.ts'
import { reportStyle } from './page/report-style.ts'
import { reviewSections } from './page/review-sections.ts'
import { scoreDial } from './page/score-dial.ts'
import { scoreParts } from './page/score-parts.ts'
import { standingOut } from './page/standing-out.ts'
import { suggestionsPart } from './page/suggestions-part.ts'
import { printable } from './printable.ts'
import type { Reported } from './reported.ts'
import { basisWord, reviewLine } from './review-phrases.ts'
import type { Tool } from './tool.ts'

export interface HtmlOptions {
  readonly tool?: Tool
  /** Put on the style element, for pages whose policy asks for one. */
  readonly nonce?: string
  /** Suggestions of one document that are open to view, the clearest; the others are folded away. 0 shows all. */
  readonly most?: number
  /** The language of all but what is quoted and what rules say. */
  readonly t?: Translate
}

/** Plans and reviews on one page that are told with all that was read; a page of more would be too large to open on a phone. */
const mostInFull = 60

/** A page in its pieces, for whoever puts it into a frame of their own. */
export interface ReportPieces {
  /** The language of the page, as HTML names it. */
  readonly lang: string
  readonly title: string
  readonly style: string
  /** What stands in the body. */
  readonly body: string
}

/**
 * The readings as one page that needs nothing else: no script, no network, no style but its own. Places carry `data-path` and
 * `data-line` (1-based), so that an editor which shows the page can make them lead there.
 */
export function htmlReport(readings: readonly Reported[], options: HtmlOptions = {}): string {
  const { lang, title, style, body } = reportPieces(readings, options)
  const { nonce } = options
  const sheet = nonce === undefined ? html`<style>${trusted(style)}</style>` : html`<style nonce="${nonce}">${trusted(style)}</style>`
  return `<!doctype html>
${
  html`<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Outside-In</title>
${sheet}
</head>
<body>
${trusted(body)}</body>
</html>`.markup
}
`
}

/** The same page in its pieces. */
export function reportPieces(reported: readonly Reported[], { tool, most = mostShown, t = inEnglish }: HtmlOptions = {}): ReportPieces {
  // The translations say themselves which language they are.
  const lang = t('en')
  const english = lang === 'en' ? undefined : trusted(' lang="en"')
  const readings = leastFirst(reported.map((reading): PageReading => ({ ...reading, t, english })))
  const plans = readings.filter(({ kind }) => kind !== 'none')
  const full = plans.length <= mostInFull
  const title = plans.length === 1 && plans[0] !== undefined ? pageTitle(plans[0]) : t('Plans, read from the customer’s side')
  return {
    lang,
    title,
    style: reportStyle,
    body: html`<a class="skip" href="#content">${t('Skip to the report')}</a>
<div class="page">
<header class="opening">
<div class="eyebrow">Outside-In</div>
<h1>${plans.length === 1 ? t('Read from the customer’s side') : title}</h1>
<p>${opening(readings, t)}${reported.some(({ redacted }) => redacted === true) ? html` ${t('The words of the documents are left out.')}` : undefined}${full ? undefined : html` ${t('Of more than {0} plans and reviews the page shows what stands out and what is suggested; one that is read by itself is shown in full.', mostInFull)}`}</p>
</header>
<main id="content">
${readings.length > 1 ? overviewPart(readings, t) : undefined}
${plans.map((reading) => article(reading, readings.indexOf(reading), { most, full }))}
${readings.length === 1 && plans.length === 0 ? html`<p class="part">${t('{0} does not read as a plan or a review, so there is nothing to say about it.', printable(readings[0]!.path))}</p>` : undefined}
${reasonsPart(readings, t, english)}
</main>
<footer>
${tool === undefined ? t('Made by Outside-In on the machine where the documents are.') : t('Made by {0} {1} on the machine where the documents are.', tool.name, tool.version)} ${t('The score and the suggestions rest on the text alone; they are a reviewer’s questions, not a verdict.')}
</footer>
</div>
`.markup,
  }
}

/** Those first that are written least from their customers’ side, those without a score last, as in the report on a folder. */
function leastFirst(readings: readonly PageReading[]): readonly PageReading[] {
  const score = (reading: PageReading): number => shownScore(reading)?.total ?? 101
  return readings.toSorted((a, b) => score(a) - score(b))
}

function opening(readings: readonly PageReading[], t: Translate): Html {
  const told = readings.filter(({ kind }) => kind !== 'none')
  const sure = told.filter(({ doubtful }) => !doubtful)
  const reviews = sure.filter(({ kind }) => kind === 'qbr').length
  const plans = sure.length - reviews
  const doubtful = told.length - sure.length
  const suggestions = readings.reduce((sum, { findings }) => sum + findings.length, 0)
  const read = [
    ...(plans > 0 ? [plans === 1 ? t('1 plan') : t('{0} plans', plans)] : []),
    ...(reviews > 0 ? [reviews === 1 ? t('1 review') : t('{0} reviews', reviews)] : []),
    ...(doubtful > 0 ? [doubtful === 1 ? t('1 document that may be a plan') : t('{0} documents that may be plans', doubtful)] : []),
  ]
  const said = suggestions === 0 ? t('nothing to suggest') : suggestions === 1 ? t('1 suggestion') : t('{0} suggestions', suggestions)
  return html`<strong>${read.length === 0 ? t('No plans or reviews') : read.join(' · ')}</strong>, <strong>${said}</strong>. ${t('The score, 0 to 100, says how far a document is written from its customers’ side; each part of it names the lines it rests on.')}`
}

interface ArticleOptions {
  readonly most: number
  readonly full: boolean
}

/** First what stands out, then the pictures, then the details; where it is not told in full, what stands out and what is suggested. */
function article(reading: PageReading, index: number, { most, full }: ArticleOptions): Html {
  const { review, path, t } = reading
  const id = `d${index + 1}`
  const score = shownScore(reading)
  return html`<article id="${id}" aria-labelledby="${id}-title">
<header class="title">
<div>
<div class="eyebrow">${kindTold(reading, t)}</div>
<h2 id="${id}-title">${pageTitle(reading)}</h2>
<p class="path">${printable(path)}</p>
</div>
${scoreDial(score, review === undefined ? '' : basisWord(review, t), t)}
</header>
${full ? inFull(reading, id, most) : inBrief(reading, id, most)}
</article>
`
}

function inBrief(reading: PageReading, id: string, most: number): Html {
  const { review, t } = reading
  return html`${review === undefined ? standingOut(reading, id) : html`<p class="verdict">${reviewLine(review, t)}</p>`}
${suggestionsPart(reading, id, most)}`
}

function inFull(reading: PageReading, id: string, most: number): Html {
  const { sections, review, metrics, claims, dials, t } = reading
  const score = shownScore(reading)
  return html`${review === undefined ? standingOut(reading, id) : reviewSections(review, reading, id)}
${dials === undefined ? undefined : dialsPart(dials, reading, id)}
${metrics === undefined ? undefined : balancePart(metrics, reading, id)}
${sections === undefined ? undefined : coveragePart(sections, reading, id)}
${suggestionsPart(reading, id, most)}
${review === undefined && score?.total !== undefined ? scoreParts(score, reading, { id: `${id}-score`, title: t('Where the score comes from') }) : undefined}
${metrics === undefined ? undefined : numbersPart(metrics, reading, id)}
${claims === undefined || claims.length === 0 ? undefined : claimsPart(claims, reading, id)}`
}
