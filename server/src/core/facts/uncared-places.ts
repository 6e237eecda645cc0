import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { formSections } from './template.ts'
import { withChildren } from './word-signs.ts'

/** A place for people to talk in that is to be opened, with nobody to care for it. */
export interface UncaredPlace {
  readonly at: Span
}

/** Words between the opening and the place. */
const reach = 9

/** Opening something that will be, in so many words: "A forum goes live", "we're spinning up a Slack", "Facebook group: set up in May". */
const opening = sentenceFact((sentence, lexicon) => {
  const { words, text } = sentence
  if (words.length > 40 || /\b(?:was|were|has been|have been|had|already|existing|since|if|when|not|never)\b|n['’]t\b|\?\s*$/i.test(text))
    return false
  const places = termsOf(sentence, 'opened-places', lexicon)
  return (
    places.length > 0 &&
    termsOf(sentence, 'opening-verbs', lexicon).some(
      (verb) =>
        !/^(?:opened|launched|started|created|built|established|introduced|founded|hosted|hosting|building)$/.test(
          words[verb.from]!.lower,
        ) && places.some(({ from, to }) => (from >= verb.to && from - verb.to <= reach) || (verb.from >= to && verb.from - to <= 4)),
    )
  )
})
/** Says outright that nobody will. */
const neglected = sentenceFact(({ text }) =>
  /\b(?:run(?:s)? (?:by )?itself|no work|no extra (?:work|staff|posts?)|no additional (?:work|staff|posts?)|additional (?:staff|posts?|hours?)\b[^.]{0,40}\bnot\b|(?:somebody|someone|whoever|anybody) (?:finds|has) (?:the )?time|when (?:there is|we have) time|on the side|nobody (?:is|has to))\b/i.test(
    text,
  ),
)

export const uncaredPlaces = fact<readonly UncaredPlace[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: UncaredPlace[] = []
  const forms = formSections(analysis)
  for (const section of analysis.document.sections) {
    const { own } = spoken[section.index]!
    if (!(own & bit.place) || !(own & bit.opens) || forms.has(section)) continue
    const sentences = section.blocks.flatMap((block) => block.sentences)
    const opened = sentences.find((sentence) => sentence.passage.reading.role !== 'heading' && opening(sentence, analysis))
    if (opened === undefined) continue
    const cared = withChildren(section).some(({ blocks }) =>
      blocks.some((block) => block.sentences.some((sentence) => of(sentence, analysis) & bit.care)),
    )
    if (cared && !sentences.some((sentence) => neglected(sentence, analysis))) continue
    found.push({ at: placeOf(opened) })
  }
  return found
})
