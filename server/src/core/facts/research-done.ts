import { locate, locatePassage } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { documentKind } from './document-kind.ts'
import { fact, sentenceFact } from './fact.ts'
import { type ResearchActivity, researchActivities } from './research-activities.ts'

/** Families that name a study, or an occasion on which people are heard. */
const studying = ['research-studies', 'hearing-methods', 'hearing-occasions'] as const
/** Things made of a study, or before it: they are talked about, and nobody is asked. */
const aboutStudies =
  /\b(?:analysis|analy[sz]ed?|data|findings|results|revealed|identified|participants? varied|protocols?|guides?|templates?|skillset)\b/i

/** So many words after asking stand those who are asked. */
const nearby = 5
/** A panel that is nobody's said may be anybody's. */
const bare = /^panels?$/

const namesStudy = sentenceFact(
  (sentence, lexicon) =>
    !aboutStudies.test(sentence.text) &&
    (studying.some((family) =>
      termsOf(sentence, family, lexicon).some(({ from, to }) => to > from + 1 || !bare.test(sentence.words[from]!.lower)),
    ) ||
      termsOf(sentence, 'asking-verbs', lexicon).some((verb) =>
        termsOf(sentence, 'customer-nouns', lexicon).some(({ from }) => from >= verb.to && from <= verb.to + nearby),
      )),
)

/**
 * What is surely done to learn from customers, each level once in a paragraph, item or cell. Words of needs and troubles count only where
 * a study or a question stands beside them: elsewhere they are as often about the work itself.
 */
export const researchDone = fact<readonly ResearchActivity[]>((analysis) => {
  const activities = researchActivities(analysis)
  if (activities.length === 0) return activities
  const passages = analysis.document.passages.map((passage) => ({ passage, span: locatePassage(passage) }))
  const research = documentKind(analysis) === 'research-plan'
  const told = new Set<string>()
  return activities.filter(({ level, about, question, span, text }) => {
    const at = passages.findLastIndex((one) => one.span.start <= span.start)
    const key = `${at} ${level}`
    if (told.has(key)) return false
    const sentence = passages[at]?.passage.sentences.findLast((one) => locate(one).start <= span.start)
    const studied = sentence !== undefined && namesStudy(sentence, analysis)
    // In a plan that is about something else, words that only open like a question ask nobody.
    const asks = question && (about || text.includes('?') || research)
    const counts = asks || studied || (about && (level === 4 ? research : level !== 3 && level !== 'unsaid'))
    if (counts) told.add(key)
    return counts
  })
})
