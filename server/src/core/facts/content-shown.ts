import type { Span } from '../base/span.ts'
import type { Analysis } from './analysis.ts'
import { sentenceFact } from './fact.ts'
import { feedbackLoops } from './feedback-loops.ts'
import { friendlySamples } from './friendly-samples.ts'
import { jobSets, jobStatements } from './job-statements.ts'
import { placeOf } from './place-of.ts'
import { ofPeople } from './section-clues.ts'
import type { SectionId } from './section-ids.ts'
import { viewSentence } from './sentence-view.ts'
import { shallowResearch } from './shallow-research.ts'
import { talkAndListen } from './talk-and-listen.ts'
import { formSections, isTemplate } from './template.ts'
import { unownedListening } from './unowned-listening.ts'

/**
 * Rules speak of the same facts. What a finding says to be there, if not well, is therefore never counted as absent. A fact that takes long
 * is left to its rule, which heeds the state.
 */
const places: Readonly<Partial<Record<SectionId, readonly ((analysis: Analysis) => Span | undefined)[]>>> = {
  'jobs-to-be-done': [(analysis) => jobStatements(analysis)[0]?.span, (analysis) => jobSets(analysis)[0]?.span],
  listening: [
    (analysis) => {
      // Also one that is closed: to say what becomes of what was heard must not make it less.
      const collecting = feedbackLoops(analysis)
        .flatMap((loop) => loop.collecting)
        .find((sentence) => hearsThoseServed(sentence, analysis))
      return collecting === undefined ? undefined : placeOf(collecting)
    },
    (analysis) => unownedListening(analysis)[0]?.at,
    (analysis) => shallowResearch(analysis)[0]?.activities[0]?.span,
    (analysis) => friendlySamples(analysis)[0]?.at,
    (analysis) => {
      const { aboutContact, listen } = talkAndListen(analysis)
      return aboutContact && listen.length > 1 ? listen[0] : undefined
    },
  ],
}

/** Staff are heard, too, and machines poll each other: a way of hearing names those served, unless it stands in a list of such ways. */
const hearsThoseServed = sentenceFact((sentence, lexicon) => {
  const view = viewSentence(sentence, lexicon)
  if (view.has('customer-nouns')) return true
  if (view.has('staff-nouns', 'heard-others')) return false
  const { item, cell } = sentence.passage
  return ofPeople(view) || item !== undefined || cell !== undefined
})

/** A place that surely touches a content, whatever else is weighed; `undefined` where none does. */
export function contentShown(id: SectionId, analysis: Analysis): Span | undefined {
  for (const place of places[id] ?? []) {
    const shown = place(analysis)
    if (shown !== undefined && !isToFillIn(shown, analysis)) return shown
  }
  return undefined
}

/** Whether a place stands in a part that only asks for what is to be written there. */
function isToFillIn({ start }: Span, analysis: Analysis): boolean {
  if (isTemplate(analysis)) return false
  return [...formSections(analysis)].some(({ span }) => span.start <= start && start < span.end)
}
