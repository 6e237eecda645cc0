import type { Span } from '../base/span.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { placeOf } from './place-of.ts'
import { formSections } from './template.ts'

/** Scores asked of customers in a document that never asks them why. */
export interface BareScores {
  readonly at: Span
  readonly alike: readonly Span[]
}

/** Explains the term, or is somebody else's score. */
const explained = sentenceFact(({ text }) =>
  /\b(?:stands for|is (?:a|the) (?:measure|metric|score)|e\.g\.|for example|not|never|was|were|glossary|industry average|benchmark)\b|\?\s*$/i.test(
    text,
  ),
)

export const bareScores = fact<readonly BareScores[]>((analysis) => {
  const { bit, of, bySection } = knowingSigns
  const spoken = bySection(analysis)
  const { sections } = analysis.document
  const scored = sections.filter(({ index }) => spoken[index]!.own & bit.score)
  if (scored.length === 0) return []
  // One part that asks why is enough for all scores of a plan; so is any listening that hears reasons.
  if (scored.some(({ index }) => spoken[index]!.own & bit.reason)) return []
  const contact = contactSigns.bySection(analysis)
  const forms = formSections(analysis)
  const reasons = sections.some(
    ({ index }) =>
      spoken[index]!.own & bit.reason &&
      contact[index]!.own & (contactSigns.bit.hearing | contactSigns.bit.collects) &&
      !(spoken[index]!.own & bit.score),
  )
  if (reasons) return []
  const places = scored
    .filter((section) => !forms.has(section))
    .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
    .filter(
      (sentence) => sentence.passage.reading.role !== 'heading' && of(sentence, analysis) & bit.score && !explained(sentence, analysis),
    )
    .map((sentence) => placeOf(sentence))
  const [at, ...alike] = places
  return at === undefined ? [] : [{ at, alike }]
})
