import { documentKind } from './document-kind.ts'
import { fact } from './fact.ts'
import { type ResearchActivity, researchActivities } from './research-activities.ts'

/** Research of which all confirms our own idea (level 1) or asks for features (level 2). */
export interface ShallowResearch {
  /** In document order; never empty. */
  readonly activities: readonly ResearchActivity[]
}

/** One or none: what a document tells of research, where none of it goes deeper. */
export const shallowResearch = fact<readonly ShallowResearch[]>((analysis) => {
  const activities = researchActivities(analysis)
  const plan = documentKind(analysis) !== 'research-plan'
  const shallow = activities.filter(({ level }) => level === 1 || level === 2)
  // One remark in passing is no programme of research; in a plan of another kind it takes two, or a part that sets out to tell of it.
  if (shallow.length === 0 || (!shallow.some(({ study }) => study) && (plan || shallow.length === 1))) return []
  if (plan && shallow.filter(({ study, about }) => study || about).length < 2 && !shallow.some(({ about }) => about)) return []
  // Two questions or more are a guide: they say what the interviews ask.
  const told = shallow.filter(({ question }) => question).length >= 2
  if (activities.some(({ level }) => level !== 1 && level !== 2 && !(told && level === 'unsaid'))) return []
  return [{ activities: shallow }]
})
