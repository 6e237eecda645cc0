import { type Fact, fact } from './fact.ts'
import type { SectionId } from './section-ids.ts'
import { sectionStates } from './section-states.ts'

/**
 * What a fact finds of a content that is told without one of its parts, and nothing where the document has the content whole: what a
 * suggestion asks for must not stand beside a score that says it is there. Facts that are cheap enough to be asked at every keystroke
 * are heard the other way round (`content-gap.ts`).
 */
export function unlessWhole<T>(id: SectionId, told: Fact<readonly T[]>): Fact<readonly T[]> {
  return fact((analysis) => (sectionStates(analysis)[id].state === 'present' ? [] : told(analysis)))
}
