import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { placeOf } from './place-of.ts'
import { scoreSigns } from './score-signs.ts'
import { formSections } from './template.ts'

/** Scores asked of customers in a document that never asks them why. */
export interface BareScores {
  readonly at: Span
  readonly alike: readonly Span[]
}

/** Explains the term, or is somebody else's score. */
const explained = sentenceFact(({ text }) =>
  /\b(?:stands for|is (?:a|the) (?:measure|metric|score)|e\.g\.|for example|not|never|was|were|glossary|industry average|benchmark)\b/i.test(
    text,
  ),
)

/** A reason is heard: a survey or a question by itself hears only the figure. */
const tellsWhy = sentenceFact((sentence, lexicon) =>
  termsOf(sentence, 'score-reasons', lexicon).some(({ from }) => !/^(?:survey|question|improve)/.test(sentence.words[from]!.lower)),
)

/** "Nine out of ten first-time buyers" are so many of them, and no mark. */
const shareOfPeople = sentenceFact((sentence, lexicon) => {
  const people = ['customer-nouns', 'people-nouns', 'served-people'] as const
  const marks = [...termsOf(sentence, 'score-names', lexicon), ...termsOf(sentence, 'marks-asked', lexicon)]
  return marks.every(
    ({ from, to }) =>
      sentence.words[from]!.lower === 'out' &&
      people.some((family) => termsOf(sentence, family, lexicon).some((who) => who.from >= to && who.from <= to + 2)),
  )
})

export const bareScores = fact<readonly BareScores[]>((analysis) => {
  const { bit, of, bySection } = scoreSigns
  const asked = bySection(analysis)
  const spoken = knowingSigns.bySection(analysis)
  const { sections } = analysis.document
  const scored = sections.filter(({ index }) => asked[index]!.own & bit.score)
  if (scored.length === 0) return []
  // One part that asks why is enough for all scores of a plan; so is any listening that hears reasons.
  if (sections.some(({ index }) => asked[index]!.own & bit.why)) return []
  if (scored.some((section) => section.blocks.some(({ sentences }) => sentences.some((one) => tellsWhy(one, analysis))))) return []
  const contact = contactSigns.bySection(analysis)
  const forms = formSections(analysis)
  const reasons = sections.some(
    ({ index }) =>
      spoken[index]!.own & knowingSigns.bit.reason &&
      contact[index]!.own & (contactSigns.bit.hearing | contactSigns.bit.collects) &&
      !(asked[index]!.own & bit.score),
  )
  if (reasons) return []
  const places = scored
    .filter((section) => !forms.has(section))
    .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
    .filter(
      (sentence) =>
        sentence.passage.reading.role !== 'heading' &&
        of(sentence, analysis) & bit.score &&
        !explained(sentence, analysis) &&
        !shareOfPeople(sentence, analysis),
    )
    .map((sentence) => placeOf(sentence))
  const [at, ...alike] = places
  return at === undefined ? [] : [{ at, alike }]
})
