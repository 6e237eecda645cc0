import type { Reading } from '../core/engine/engine.ts'
import { metricFigures } from '../core/report/metric-figures.ts'

/** What a plan says how often, as markdown for a hover on its title; `undefined` where nothing is counted. */
export function metricsCard({ metrics }: Reading): string | undefined {
  if (metrics === undefined) return undefined
  const rows = metrics.map((metric) => `| ${metric.title} | ${metricFigures(metric)} |`)
  return [
    '**This plan in numbers**',
    ['| | |', '|---|---|', ...rows].join('\n'),
    'Counts of what the text says. The report lists the lines.',
  ].join('\n\n')
}
