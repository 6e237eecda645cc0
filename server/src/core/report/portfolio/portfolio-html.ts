import { sha256 } from '@noble/hashes/sha2'
import { base64 } from '../base64.ts'
import { count } from '../count.ts'
import { type Html, html, trusted } from '../html-text.ts'
import { reportStyle } from '../page/report-style.ts'
import type { Tool } from '../tool.ts'
import { contentsPart } from './contents-part.ts'
import type { DocumentLink } from './document-link.ts'
import { documentsPart } from './documents-part.ts'
import { glancePart } from './glance-part.ts'
import { leftOutPart } from './left-out-part.ts'
import { markSymbols } from './marks.ts'
import type { Portfolio } from './portfolio.ts'
import { portfolioStyle } from './portfolio-style.ts'
import { rulesPart } from './rules-part.ts'
import { seriesPart } from './series-part.ts'
import { sharedPart } from './shared-part.ts'
import { sortScript } from './sort-script.ts'
import { spreadPart } from './spread-part.ts'

export interface PortfolioHtmlOptions {
  readonly tool: Tool
  readonly title: string
  readonly link: DocumentLink
}

/** A page of fewer parts is gone through without a list of them. */
const leastParts = 3

/**
 * A portfolio as one page that needs nothing else. It is whole without its script, which only sorts the table; no other script, and nothing
 * from anywhere, is let in by its policy.
 */
export function portfolioHtml(portfolio: Portfolio, { tool, title, link }: PortfolioHtmlOptions): string {
  const style = reportStyle + portfolioStyle
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(sortScript)}'; base-uri 'none'; form-action 'none'`
  const parts = partsOf(portfolio, link)
  return `<!doctype html>
${
  html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Outside-In</title>
<style>${trusted(style)}</style>
</head>
<body class="portfolio">
<a class="skip" href="#content">Skip to the report</a>
${markSymbols}
<div class="page">
<header class="opening">
<div class="eyebrow">Outside-In</div>
<h1>${title}</h1>
<p>${opening(portfolio)}</p>
</header>
<main id="content">
${glancePart(portfolio, link)}
${parts.length < leastParts ? undefined : html`<nav class="further-down" aria-label="On this page"><ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`}
${parts.map(({ part }) => part)}
</main>
<footer>
Made by ${tool.name} ${tool.version} on the machine where the documents are${portfolio.redacted ? '; their words are left out' : undefined}. Scores and suggestions rest on the text alone; they are a reviewer’s questions, not a verdict, and no measure of the people who wrote it.
</footer>
</div>
<script>${trusted(sortScript)}</script>
</body>
</html>`.markup
}
`
}

/** What comes after the first look; parts that have nothing to tell are left out. */
function partsOf(
  portfolio: Portfolio,
  link: DocumentLink,
): readonly { readonly id: string; readonly title: string; readonly part: Html }[] {
  return [
    { id: 'documents', title: 'Document by document', part: documentsPart(portfolio, link) },
    { id: 'contents', title: 'What plans contain', part: contentsPart(portfolio) },
    { id: 'spread', title: 'How the scores lie', part: spreadPart(portfolio) },
    { id: 'series', title: 'Reviews over time', part: seriesPart(portfolio, link) },
    { id: 'rules', title: 'What is suggested', part: rulesPart(portfolio, link) },
    { id: 'shared', title: 'The same words', part: sharedPart(portfolio, link) },
    { id: 'left-out', title: 'Not in these figures', part: leftOutPart(portfolio) },
  ].flatMap(({ id, title, part }) => (part === undefined ? [] : [{ id, title, part }]))
}

function opening({ plans, reviews, others, documents }: Portfolio): Html {
  const told = [
    ...(plans.documents > 0 ? [count(plans.documents, 'plan')] : []),
    ...(reviews.documents > 0 ? [count(reviews.documents, 'review')] : []),
  ]
  const read = documents.length + others.length
  return html`<strong>${told.length > 0 ? told.join(' and ') : documents.length === 0 ? 'No plans or reviews' : count(documents.length, 'document that may be a plan', 'documents that may be plans')}</strong>${read > (told.length > 0 ? plans.documents + reviews.documents : documents.length) ? ` among ${count(read, 'document')}` : ''}, read from the customers’ side.`
}

function hash(content: string): string {
  return `sha256-${base64(sha256(content))}`
}
