import type { Analysis } from '../facts/analysis.ts'
import { type ValueSide, valueSides } from '../facts/value-sides.ts'
import { type Metric, metricPart } from './metric.ts'

const parts = [
  ['customerGets', 'customers-get', 'customers get'],
  ['customerGives', 'customers-give', 'customers give'],
  ['companyGets', 'company-gets', 'company gets'],
  ['companyGives', 'company-gives', 'company gives'],
] as const satisfies readonly (readonly [ValueSide, string, string])[]

/** What each side gives and gets. */
export function valueExchanged(analysis: Analysis): Metric {
  const sides = valueSides(analysis)
  return {
    id: 'value-exchanged',
    title: 'Value given and got',
    counts: 'Clauses and cells that say what customers and the company get, and what they give.',
    parts: parts.map(([side, id, title]) => metricPart(id, title, sides[side])),
  }
}
