import type { Orientation } from '../score/orientation.ts'
import type { MeetingPoint } from '../trend/meeting-point.ts'
import { dateLabel } from '../trend/period.ts'
import type { Promised } from '../trend/promise.ts'
import type { Trend } from '../trend/trend.ts'
import type { Tool } from './tool.ts'

/** Version of the shape, as published in `schema/trend.schema.json`. Fields may be added in it, never changed. */
const schemaVersion = 1

/** Trends as the published JSON; lines 1-based. */
export function trendJson(
  trends: readonly Trend[],
  { tool, leftOut }: { readonly tool: Tool; readonly leftOut: readonly { readonly path: string; readonly why: string }[] },
): string {
  const report = {
    schemaVersion,
    tool,
    trends: trends.map(({ meeting, points, bumped, carried, forgotten }) => ({
      meeting,
      meetings: points.map(told),
      bumped: bumped.map(({ text, path, line, planned, held }) => ({ text, path, line, planned, held })),
      carried: carried.map((each) => ({ ...promise(each), meetings: each.meetings })),
      forgotten: forgotten.map((each) => ({ ...promise(each), promised: each.promised, next: each.next })),
    })),
    leftOut,
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function told({ date, label, planned, observed, shares, topics, sources }: MeetingPoint): object {
  return {
    label,
    date: dateLabel(date),
    planned: orientation(planned),
    observed: orientation(observed),
    shares,
    topics: topics.map(({ text, path, line, held }) => ({ text, path, line, held: held ?? null })),
    sources: sources.map(({ path, version, review }) => ({ path, version: version ?? null, held: review.held })),
  }
}

function orientation(reading: Orientation | undefined): object | null {
  if (reading?.total === undefined) return null
  return { score: reading.total, readable: reading.readable, parts: reading.parts.map(({ id, points, max }) => ({ id, points, max })) }
}

function promise({ action, path, line }: Promised): object {
  const { text, driver, owners, due } = action
  return { text, path, line, driver, owners, due: due === undefined ? null : { text: due.text, date: due.iso ?? null } }
}
