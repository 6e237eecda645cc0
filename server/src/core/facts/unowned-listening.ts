import type { Span } from '../base/span.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { formSections } from './template.ts'

/** Listening that is promised with its use, and with nobody who does it and no time at which it is done. */
export interface UnownedListening {
  readonly at: Span
}

const promised =
  /\b(?:will|should|shall|must|to be|are to|is to|we (?:also )?(?:listen|gather|collect|interview|survey|ask|observe)|(?:interviews?|surveys?|focus groups?|observations?|conversations?) with|voice of (?:the )?\w+|(?:customer|user|member|patient|guest|community) (?:insights?|feedback|interviews?|research))\b/i
const hearing =
  /\b(?:listen(?:s|ed|ing)? to|listened|interview\w*|survey\w*|insights?|feedback|focus groups?|observ(?:e|es|ed|ation|ations)|(?:remarks|opinions|views|experiences|suggestions|complaints) (?:are|of|from|will|should)|ask(?:ed)? (?:customers|users|members|people))\b/i
/** Somebody or some time: a number, a month, a name with a role, "when". */
const settled =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|january|february|march|april|in may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|mr|mrs|ms|dr|i|he|she|each|every|always|after|before|during|at least|owner|lead|head|manager|officer|desk|department|board|council|group|office|partner|agency|by (?:the|our|a)|pm|pms|ceo|founders?|researchers?|designers?|product)\b/i
const evidence = /\b(?:showed|shows|found|revealed|according|was|were|had|said|told)\b/i

const listens = sentenceFact(
  ({ text, words }) =>
    words.length >= 3 &&
    words.length <= 45 &&
    hearing.test(text) &&
    promised.test(text) &&
    !evidence.test(text) &&
    !/\?\s*$|\bnot\b/.test(text),
)
const fixed = sentenceFact(({ text }) => settled.test(text))

export const unownedListening = fact<readonly UnownedListening[]>((analysis) => {
  const { bit, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: UnownedListening[] = []
  const forms = formSections(analysis)
  for (const section of analysis.document.sections) {
    const { own, all } = spoken[section.index]!
    // Where the use is not said, that is the greater fault, and open-feedback-loop speaks of it.
    if (!(own & (bit.hearing | bit['two-way'] | bit.collects)) || !(own & bit.fate) || all & (bit.rhythm | bit.owner) || forms.has(section))
      continue
    const sentences = section.blocks.flatMap((block) => block.sentences)
    if (sentences.some((sentence) => sentence.passage.reading.role !== 'heading' && fixed(sentence, analysis))) continue
    const first = sentences.find((sentence) => sentence.passage.reading.role !== 'heading' && listens(sentence, analysis))
    if (first !== undefined) found.push({ at: placeOf(first) })
  }
  return found
})
