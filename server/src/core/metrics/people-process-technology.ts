import type { Analysis } from '../facts/analysis.ts'
import { balancePlaces } from '../facts/plan-balance.ts'
import { type Metric, metricPart } from './metric.ts'

/** What a CRM plan is made of. */
export function peopleProcessTechnology(analysis: Analysis): Metric {
  const { people, process, systems } = balancePlaces(analysis)
  return {
    id: 'people-process-technology',
    title: 'People : process : technology',
    counts: 'Sentences on those who work with customers, on what they do and when, and on systems; a sentence can be on more than one.',
    parts: [
      metricPart('people', 'people', people),
      metricPart('process', 'process', process),
      metricPart('technology', 'technology', systems),
    ],
  }
}
