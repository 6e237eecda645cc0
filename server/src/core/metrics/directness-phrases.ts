import type { Directness } from '../facts/evidence-said.ts'

/** How directly something is known, for people: on the card of a claim and in the count of all. */
export const directnessPhrases: Readonly<Record<Directness, string>> = {
  quoted: 'in their own words',
  observed: 'seen',
  told: 'told directly',
  counted: 'counted',
  published: 'read elsewhere',
  staff: 'told by staff',
  assumed: 'openly assumed',
  none: 'nothing said',
}
