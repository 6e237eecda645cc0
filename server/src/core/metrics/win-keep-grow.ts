import type { Analysis } from '../facts/analysis.ts'
import { winKeepGrow as said } from '../facts/win-keep-grow.ts'
import { type Metric, metricPart } from './metric.ts'

/** Whether a plan only sells on to the next buyer. */
export function winKeepGrow(analysis: Analysis): Metric {
  const { win, keep, grow } = said(analysis)
  return {
    id: 'win-keep-grow',
    title: 'Win : keep : grow',
    counts: 'Lines on winning new customers, on keeping those there are, and on growing with them; a line can be on more than one.',
    parts: [metricPart('win', 'win', win), metricPart('keep', 'keep', keep), metricPart('grow', 'grow', grow)],
  }
}
