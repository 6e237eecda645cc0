import type { Analysis } from '../facts/analysis.ts'
import { measureSets } from '../facts/measures.ts'
import { rowsForCustomers } from '../facts/rows-for-customers.ts'
import { type Metric, metricPart } from './metric.ts'

const sides = [
  ['customer', 'customers’ success'],
  ['usage', 'use'],
  ['attention', 'attention'],
  ['operations', 'our work'],
  ['money', 'our money'],
] as const

/** From whose side success is measured. */
export function measuresBySide(analysis: Analysis): Metric {
  // Of customers' success an aim without a figure speaks as often as it measures it.
  const measures = measureSets(analysis).flatMap(({ said, measures: all }) =>
    all.filter(({ side, figured }) => said === 'measures' || figured || side !== 'customer'),
  )
  const sided = measures.filter(({ side }) => side !== 'unclear').map(({ span }) => span)
  const others = rowsForCustomers(analysis).filter((row) => !sided.some(({ start, end }) => start < row.end && end > row.start))
  return {
    id: 'measures-by-side',
    title: 'Measures by side',
    counts: 'What is measured as success, by whose side it is seen from, where its words or its column tell.',
    parts: sides.map(([side, title]) => {
      const own = measures.filter((measure) => measure.side === side).map(({ span }) => span)
      return metricPart(side, title, side === 'customer' ? [...own, ...others] : own)
    }),
  }
}
