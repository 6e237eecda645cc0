import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { placeOf } from './place-of.ts'
import { formSections } from './template.ts'

/** A round of asking of which only those who like the organisation already are part. */
export interface FriendlySample {
  readonly at: Span
}

/** Words between those asked and the asking. */
const reach = 9

const asksFavoured = sentenceFact((sentence, lexicon) => {
  const { text } = sentence
  if (/\b(?:not|never|beyond|besides|besides? only|as well as|too|also|was|were|had|instead of)\b|n['’]t\b|\?\s*$/i.test(text)) return false
  const favoured = termsOf(sentence, 'favoured-customers', lexicon)
  return termsOf(sentence, 'asking-people', lexicon).some((asked) =>
    favoured.some(({ from, to }) => (from >= asked.to && from - asked.to <= reach) || (asked.from >= to && asked.from - to <= reach)),
  )
})
/** Champions are what is asked about, or a role in somebody's company. */
const aside = sentenceFact(({ text }) =>
  /\b(?:identify|find|recruit|become|turn (?:into|them)|internal|executive|project|build) (?:an? |your |our |the )?(?:\w+ )?(?:champions?|ambassadors?|fans|promoters?|advocates?)\b|\bchampion(?:ed|s)? (?:by|the)\b|\breferrals?\b|\btestimonials?\b|\bcase stud(?:y|ies)\b/i.test(
    text,
  ),
)

export const friendlySamples = fact<readonly FriendlySample[]>((analysis) => {
  const { bit, of, bySection } = knowingSigns
  const spoken = bySection(analysis)
  const found: FriendlySample[] = []
  const forms = formSections(analysis)
  for (const section of analysis.document.sections) {
    const { own, all } = spoken[section.index]!
    if (!(own & bit.favoured) || !(own & bit.asking) || all & bit['other people'] || forms.has(section)) continue
    const { parent } = section
    if (parent !== undefined && parent.depth >= 2 && spoken[parent.index]!.all & bit['other people']) continue
    const first = section.blocks
      .flatMap(({ sentences }) => sentences)
      .find(
        (sentence) =>
          sentence.passage.reading.role !== 'heading' &&
          of(sentence, analysis) & bit.favoured &&
          asksFavoured(sentence, analysis) &&
          !aside(sentence, analysis),
      )
    if (first !== undefined) found.push({ at: placeOf(first) })
  }
  return found
})
