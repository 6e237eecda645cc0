import type { Analysis } from '../facts/analysis.ts'
import type { ResearchActivity } from '../facts/research-activities.ts'
import { researchDone } from '../facts/research-done.ts'
import { type Metric, metricPart } from './metric.ts'

const levels = [
  [1, 'confirm', 'confirm our idea'],
  [2, 'features', 'ask for features'],
  [3, 'problems', 'ask about problems'],
  [4, 'observe', 'observe'],
  [5, 'become', 'become the customer'],
  ['reshape', 'reshape', 'let customers reshape a proposal'],
  ['unsaid', 'unsaid', 'level not told'],
] as const satisfies readonly (readonly [ResearchActivity['level'], string, string])[]

/** On which of five levels customers are studied; a proposal that they reshape stands outside of the ladder. */
export function researchLevels(analysis: Analysis): Metric {
  const activities = researchDone(analysis)
  return {
    id: 'research-levels',
    title: 'Levels of research',
    counts: 'What is done to learn from customers, by how near it comes to them.',
    parts: levels.map(([level, id, title]) =>
      metricPart(
        id,
        title,
        activities.filter((activity) => activity.level === level).map(({ span }) => span),
      ),
    ),
  }
}
