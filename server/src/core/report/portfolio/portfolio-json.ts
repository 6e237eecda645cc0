import { severities } from '../../base/severity.ts'
import type { Orientation } from '../../score/orientation.ts'
import { dateLabel } from '../../trend/period.ts'
import type { ReviewSeries } from '../../trend/review-series.ts'
import type { Tool } from '../tool.ts'
import type { Portfolio, PortfolioDocument } from './portfolio.ts'

/** Version of the shape, as published in `schema/portfolio.schema.json`. Fields may be added in it, never changed. */
const schemaVersion = 1

/** A portfolio as the published JSON, whole: nothing is cut. Lines 1-based. */
export function portfolioJson(portfolio: Portfolio, tool: Tool): string {
  const {
    documents,
    plans,
    reviews,
    contents,
    talkAndListen,
    valueShare,
    suggestions,
    rules,
    shared,
    series,
    undated,
    others,
    unread,
    redacted,
  } = portfolio
  const report = {
    schemaVersion,
    tool,
    redacted,
    summary: {
      plans: spread(plans),
      reviews: spread(reviews),
      contents: Object.fromEntries(contents.map(({ id, present, partial, absent }) => [id, { present, partial, absent }])),
      talkAndListen: talkAndListen ?? null,
      valueShare: valueShare === undefined ? null : Math.round(valueShare * 1000) / 1000,
      suggestions,
    },
    documents: documents.map(document),
    rules: rules.map(({ rule, severity, findings, documents: found }) => ({
      rule,
      severity,
      findings,
      documents: found.map(({ path, places }) => ({ path, lines: places.map(({ line }) => line) })),
    })),
    shared: shared.map(({ title, places }) => ({ title: title ?? null, places })),
    series: series.map(told),
    undated,
    others,
    unread,
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function spread({ documents, scored, lowest, highest, median, tens }: Portfolio['plans']): object {
  return { documents, scored, lowest: lowest ?? null, highest: highest ?? null, median: median ?? null, tens }
}

function document({
  path,
  title,
  kind,
  doubtful,
  inEnglish,
  score,
  leastScore,
  basis,
  contents,
  talkAndListen,
  suggestions,
}: PortfolioDocument): object {
  return {
    path,
    title: title ?? null,
    kind,
    doubtful,
    inEnglish,
    score: score ?? null,
    leastScore: leastScore ?? null,
    basis: basis ?? null,
    contents:
      contents === undefined ? null : Object.fromEntries(contents.map(({ id, state, line }) => [id, { state, line: line ?? null }])),
    talkAndListen: talkAndListen ?? null,
    suggestions: Object.fromEntries(severities.map((severity) => [severity, suggestions[severity]])),
  }
}

function told({ folder, trend: { meeting, points, bumped, carried, forgotten } }: ReviewSeries): object {
  return {
    folder,
    meeting,
    meetings: points.map(({ label, date, planned, observed, shares, sources }) => ({
      label,
      date: dateLabel(date),
      planned: total(planned),
      observed: total(observed),
      shares,
      sources: sources.map(({ path }) => path),
    })),
    bumped: bumped.map(({ path, line }) => ({ path, line })),
    carried: carried.map(({ path, line, meetings }) => ({ path, line, meetings })),
    forgotten: forgotten.map(({ path, line, promised, next }) => ({ path, line, promised, next })),
  }
}

function total(orientation: Orientation | undefined): number | null {
  return orientation?.total ?? null
}
