import { severities } from '../../base/severity.ts'
import { count } from '../count.ts'
import { foldedMarkdown } from '../folded-markdown.ts'
import { kindTold } from '../kind-told.ts'
import { plainMarkdown } from '../plain-markdown.ts'
import { sectionTitle } from '../section-title.ts'
import { severityPhrase } from '../severity-phrase.ts'
import { sparkLine } from '../spark-line.ts'
import { meetingsName } from '../trend-phrases.ts'
import type { DocumentLink } from './document-link.ts'
import { firstSteps } from './first-steps.ts'
import type { Portfolio, PortfolioDocument } from './portfolio.ts'
import type { Spread } from './spread.ts'

export interface PortfolioMarkdownOptions {
  readonly title: string
  readonly link: DocumentLink
}

/** Forges cut long comments; the page and the JSON have more. */
const mostDocuments = 50
const mostRules = 20
const mostPlaces = 6

/** A portfolio as markdown, for a comment, a wiki or a note to a meeting. */
export function portfolioMarkdown(portfolio: Portfolio, { title, link }: PortfolioMarkdownOptions): string {
  const { documents, plans, reviews, contents, rules, series, others, unread } = portfolio
  const parts = [
    `## ${plainMarkdown(title)}`,
    [spread('plan', plans), spread('review', reviews)]
      .filter((line) => line !== undefined)
      .map((line) => `- ${line}`)
      .join('\n'),
    firstLook(portfolio, link),
    documents.length === 0 ? 'No document reads as a plan or a review.' : documentTable(documents, link),
    contents.length === 0
      ? ''
      : [
          '### What plans contain',
          '',
          '| Content | There | In part | Not found |',
          '|---|---:|---:|---:|',
          ...contents.map(({ id, present, partial, absent }) => `| ${sectionTitle(id)} | ${present} | ${partial} | ${absent} |`),
        ].join('\n'),
    series.length === 0
      ? ''
      : [
          '### Reviews over time',
          '',
          '| Reviews in | Meetings | Planned | Observed |',
          '|---|---:|---|---|',
          ...series.map(
            ({ folder, trend }) =>
              `| ${folder === '' ? 'this folder' : plainMarkdown(folder)} (${meetingsName(trend).toLowerCase()}) | ${trend.points.length} | ${course(trend.points.map(({ planned }) => planned?.total))} | ${course(trend.points.map(({ observed }) => observed?.total))} |`,
          ),
        ].join('\n'),
    rules.length === 0 ? '' : foldedMarkdown('What is suggested, and where', ruleList(portfolio, link)),
    ...(unread.length === 0 ? [] : [`${count(unread.length, 'document')} could not be read.`]),
    ...(others.length === 0
      ? []
      : [
          others.length === 1
            ? '1 document does not read as a plan or a review.'
            : `${count(others.length, 'document')} do not read as plans or reviews.`,
        ]),
    '<sub>Read from the text alone: a reviewer’s questions, not a verdict.</sub>',
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** What to look at first; empty where nothing stands out. */
function firstLook(portfolio: Portfolio, link: DocumentLink): string {
  const steps = firstSteps(portfolio)
  if (steps.length === 0) return ''
  return [
    '### What to look at first',
    '',
    ...steps.flatMap(({ said, more, write, documents: named }, index) => [
      `${index + 1}. **${plainMarkdown(said)}${named.length > 0 && more === '' ? ':' : '.'}**${more === '' ? '' : ` ${plainMarkdown(more)}`}${write === undefined ? '' : ` \`${write}\`.`}`,
      ...named.map(
        ({ document: { path, title, firstLine }, why }) =>
          `   - [${plainMarkdown(title ?? path)}](<${link(path, firstLine)}>)${why === '' ? '' : `, ${plainMarkdown(why)}`}`,
      ),
    ]),
  ].join('\n')
}

function spread(noun: string, { documents, scored, median, lowest, highest, few }: Spread): string | undefined {
  if (documents === 0) return undefined
  const told = `**${count(documents, noun)}**`
  if (median === undefined) return `${told}, none of them scored: too little to judge by`
  const some = scored < documents ? `${told}, ${scored} of them scored` : told
  return few !== undefined
    ? `${some}: ${few.join(', ')} of 100`
    : `${some}: half of these have ${median} of 100 or less, from ${lowest} to ${highest}`
}

function documentTable(documents: readonly PortfolioDocument[], link: DocumentLink): string {
  const shown = documents.slice(0, mostDocuments)
  return [
    '| Document | Kind | Score | Contents there | Talk : listen | Suggestions |',
    '|---|---|---:|---:|---:|---:|',
    ...shown.map(({ path, title, kind, doubtful, score, contents, talkAndListen, suggestions }) => {
      const there = contents === undefined ? '' : contentsThere(contents)
      const ratio = talkAndListen === undefined ? '' : `${talkAndListen.talk} : ${talkAndListen.listen}`
      const total = severities.reduce((sum, severity) => sum + suggestions[severity], 0)
      return `| [${plainMarkdown(title ?? path)}](<${link(path, undefined)}>) | ${kindTold({ kind, doubtful })} | ${score ?? '–'} | ${there} | ${ratio} | ${total} |`
    }),
    ...(documents.length > shown.length ? ['', `And ${count(documents.length - shown.length, 'document')} more.`] : []),
  ].join('\n')
}

function contentsThere(contents: NonNullable<PortfolioDocument['contents']>): string {
  const number = (wanted: string): number => contents.filter(({ state }) => state === wanted).length
  return `${number('present')} of ${contents.length}${number('partial') > 0 ? `, ${number('partial')} in part` : ''}`
}

function ruleList({ rules }: Portfolio, link: DocumentLink): string {
  const shown = rules.slice(0, mostRules)
  return [
    ...shown.map(({ rule, summary, severity, findings, documents }) => {
      const places = documents.flatMap(({ path, places }) => places.map(({ line }) => ({ path, line })))
      const named = places.slice(0, mostPlaces).map(({ path, line }) => `[${plainMarkdown(path)}:${line}](<${link(path, line)}>)`)
      const more = places.length > mostPlaces ? ` and ${places.length - mostPlaces} more` : ''
      return `- **${plainMarkdown(summary ?? rule)}** (\`${rule}\`, ${severityPhrase(severity)}): ${count(findings, 'place')} in ${count(documents.length, 'document')}: ${named.join(', ')}${more}`
    }),
    ...(rules.length > shown.length ? [`- and ${count(rules.length - shown.length, 'more rule')}`] : []),
  ].join('\n')
}

function course(scores: readonly (number | undefined)[]): string {
  const known = scores.filter((score) => score !== undefined)
  if (known.length === 0) return '–'
  return known.length === 1 ? String(known[0]) : `${known[0]} → ${known.at(-1)} ${sparkLine(scores)}`
}
