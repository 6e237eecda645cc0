import type { Translate } from '../../core/base/translate.ts'
import type { Reading } from '../../core/engine/engine.ts'
import { metricFigures } from '../../core/report/metric-figures.ts'
import { coreWords } from '../../core/report/page/core-words.ts'

/** What a plan says how often, as markdown for a hover on its title; `undefined` where there is nothing to count. */
export function metricsCard({ metrics }: Reading, t: Translate): string | undefined {
  const told = (metrics ?? []).filter(({ parts }) => parts.some(({ count }) => count > 0))
  if (told.length === 0) return undefined
  const rows = told.map((metric) => `| ${coreWords(metric.title, t)} | ${metricFigures(metric, t)} |`)
  return [
    `**${t('This plan in numbers')}**`,
    ['| | |', '|---|---|', ...rows].join('\n'),
    t('Counts of what the text says. The report lists the lines.'),
  ].join('\n\n')
}
