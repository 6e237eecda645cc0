import { english, type Translate } from '../base/translate.ts'
import type { Metric } from '../metrics/metric.ts'
import { coreWords } from './page/core-words.ts'

/** Up to so many parts are set against each other ("7 : 2"), in the order that the metric's title names them. */
const mostInRatio = 3

/** The counts of a metric in one line: "7 : 2", or those that are not nothing by name ("our money 4 · use 1"). */
export function metricFigures({ parts }: Metric, t: Translate = english): string {
  const said = parts.filter(({ count }) => count > 0)
  if (said.length === 0) return t('none found')
  if (parts.length <= mostInRatio) return parts.map(({ count }) => count).join(' : ')
  return said.map(({ count, title }) => `${coreWords(title, t)} ${count}`).join(' · ')
}
