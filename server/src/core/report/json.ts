import type { LineIndex } from '../base/line-index.ts'
import type { Span } from '../base/span.ts'
import type { CustomerClaim } from '../facts/customer-claims.ts'
import type { Metric } from '../metrics/metric.ts'
import { agendaJson } from './agenda-json.ts'
import { findingJson } from './finding-json.ts'
import { lineRange } from './line-range.ts'
import type { Reported } from './reported.ts'
import { scoreJson } from './score-json.ts'
import { summaryJson } from './summary-json.ts'
import type { Tool } from './tool.ts'

/** Version of the shape, as published in `schema/report.schema.json`. Fields may be added in it, never changed. */
export const schemaVersion = 1

/** The readings as the published JSON report; lines and columns 1-based, in UTF-16 code units, ends exclusive. */
export function jsonReport(readings: readonly Reported[], tool: Tool): string {
  const redacted = readings.some((reading) => reading.redacted === true)
  const report = { schemaVersion, tool, ...(redacted ? { redacted } : {}), files: readings.map(file), summary: summaryJson(readings) }
  return `${JSON.stringify(report, null, 2)}\n`
}

function file(reading: Reported): object {
  const { path, kind, doubtful, inEnglish, findings, sections, orientation, review, metrics, claims, unreadable, lines } = reading
  return {
    path,
    kind,
    doubtful,
    inEnglish,
    findings: findings.map((finding) => findingJson(finding, lines)),
    sections:
      sections === undefined
        ? null
        : Object.fromEntries(Object.values(sections).map(({ id, state, evidence }) => [id, { state, line: line(evidence, lines) }])),
    orientation: orientation === undefined ? null : scoreJson(orientation, reading),
    agenda: review === undefined ? null : agendaJson(review, reading),
    metrics: metrics === undefined ? null : Object.fromEntries(metrics.map((metric) => [metric.id, counted(metric, lines)])),
    claims: claims === undefined ? null : claims.map((claim) => claimed(claim, lines)),
    unreadable: unreadable.map(({ span, reason }) => ({ line: lines.position(span.start).line, reason })),
  }
}

/** Places listed of each part of a metric; what counts is the count, and a report of a thousand documents is read by machines. */
const mostPlaces = 25

function counted({ parts }: Metric, lines: LineIndex): object {
  return Object.fromEntries(
    parts.map(({ id, count, places }) => [id, { count, places: places.slice(0, mostPlaces).map((span) => lineRange(span, lines)) }]),
  )
}

function claimed({ span, words, about, evidence: { directness, source, howMany, when } }: CustomerClaim, lines: LineIndex): object {
  return {
    ...lineRange(span, lines),
    text: words,
    about,
    directness,
    source: source === undefined ? null : { ...lineRange(source.span, lines), text: source.words },
    howMany: howMany ?? null,
    when: when?.words ?? null,
  }
}

function line(span: Span | undefined, lines: LineIndex): number | null {
  return span === undefined ? null : lines.position(span.start).line
}
