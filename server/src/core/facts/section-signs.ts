import { termsIn, type WordClass } from '../lexicon/lexicon.ts'
import { alternatives } from './alternatives.ts'
import { businessDefinition } from './business-definition.ts'
import { customerJourney } from './customer-journey.ts'
import { customerMeasures } from './customer-measures.ts'
import { customerProfile } from './customer-profile.ts'
import { sentenceFact } from './fact.ts'
import { jobs } from './jobs.ts'
import { listeningActivities } from './listening-activities.ts'
import { onlyPrompts } from './open-prompt.ts'
import type { SectionClues } from './section-clues.ts'
import { type SectionId, sectionIds } from './section-ids.ts'
import { viewSentence } from './sentence-view.ts'
import { valueExchanges } from './value-exchanges.ts'

/** How each asked-for content is recognised. */
export const cluesOf: Readonly<Record<SectionId, SectionClues>> = {
  'jobs-to-be-done': jobs,
  'value-exchange': valueExchanges,
  listening: listeningActivities,
  'business-definition': businessDefinition,
  alternatives,
  'customer-measures': customerMeasures,
  'customer-journey': customerJourney,
  'customer-profile': customerProfile,
}

/** Families of words that show what a document is about otherwise: some subjects go with a content, others without it. */
export const subjects = [
  'aim-topic',
  'planning-topic',
  'measure-topic',
  'market-topic',
  'promotion-topic',
  'care-topic',
  'sales-topic',
  'community-topic',
  'need-topic',
  'research-topic',
  'meeting-topic',
  'software-topic',
  'decision-topic',
  'change-topic',
  'employment-topic',
  'governance-topic',
  'delivery-topic',
  'teaching-topic',
] as const satisfies readonly WordClass[]

/** What a sentence shows of all contents. */
export interface SectionSigns {
  /** Bits by content, in the order of `sectionIds`. */
  readonly bits: readonly number[]
  /** The subjects it speaks of, as bits in the order of `subjects`. */
  readonly subjects: number
  /** It only holds a place for an answer. */
  readonly open: boolean
  /** A heading, or a label in bold that opens a passage: "**Exchange.** Members give …". */
  readonly label: boolean
}

/** Everything that sections are recognised by, remembered per sentence: one look-up a sentence, however many contents there are. */
export const sectionSigns = sentenceFact<SectionSigns>((sentence, lexicon) => {
  const view = viewSentence(sentence, lexicon)
  const found = termsIn(sentence, lexicon)
  let about = 0
  for (let i = 0; i < subjects.length; i += 1) if (found.has(subjects[i]!)) about |= 1 << i
  const { passage } = sentence
  const first = passage.marks[0]
  return {
    bits: sectionIds.map((id) => cluesOf[id].read(view)),
    subjects: about,
    open: onlyPrompts(sentence.text),
    label: passage.role === 'heading' || (first?.type === 'strong' && first.start <= sentence.start && first.end >= sentence.end - 1),
  }
})
