import { type Actor, actingSubjects } from '../facts/acting-subjects.ts'
import type { Analysis } from '../facts/analysis.ts'
import { type Metric, metricPart } from './metric.ts'

const actors = [
  ['company', 'company'],
  ['product', 'product'],
  ['customer', 'customers'],
  ['other', 'others'],
] as const satisfies readonly (readonly [Actor, string])[]

/** Who does something in the document. */
export function whoActs(analysis: Analysis): Metric {
  const acting = actingSubjects(analysis)
  return {
    id: 'who-acts',
    title: 'Who acts',
    counts: 'Clauses in which somebody named does something, by who it is. An order (“Launch the app”) names nobody.',
    parts: actors.map(([actor, title]) =>
      metricPart(
        actor,
        title,
        acting.filter((one) => one.actor === actor).map(({ span }) => span),
      ),
    ),
  }
}
