import { locate, locatePassage } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { fact, sentenceFact } from './fact.ts'
import { type ResearchActivity, researchActivities } from './research-activities.ts'

/** Families that name a study, or an occasion on which people are heard. */
const studying = ['research-studies', 'hearing-methods', 'hearing-occasions'] as const
/** Things made of a study, or before it: they are talked about, and nobody is asked. */
const aboutStudies =
  /\b(?:analysis|analy[sz]ed?|data|findings|results|revealed|identified|participants? varied|protocols?|guides?|templates?|skillset)\b/i

const namesStudy = sentenceFact(
  (sentence, lexicon) =>
    !aboutStudies.test(sentence.text) &&
    (studying.some((family) => termsOf(sentence, family, lexicon).length > 0) ||
      (termsOf(sentence, 'asking-verbs', lexicon).length > 0 && termsOf(sentence, 'customer-nouns', lexicon).length > 0)),
)

/**
 * What is surely done to learn from customers, each level once in a paragraph, item or cell. Words of needs and troubles count only where
 * a study or a question stands beside them: elsewhere they are as often about the work itself.
 */
export const researchDone = fact<readonly ResearchActivity[]>((analysis) => {
  const activities = researchActivities(analysis)
  if (activities.length === 0) return activities
  const passages = analysis.document.passages.map((passage) => ({ passage, span: locatePassage(passage) }))
  const told = new Set<string>()
  return activities.filter(({ level, about, question, span, text }) => {
    // A panel that says no more may be anybody's.
    if (level === 'unsaid' && /^panels?$/i.test(text)) return false
    const at = passages.findLastIndex((one) => one.span.start <= span.start)
    const key = `${at} ${level}`
    if (told.has(key)) return false
    const sentence = passages[at]?.passage.sentences.findLast((one) => locate(one).start <= span.start)
    const studied = sentence !== undefined && namesStudy(sentence, analysis)
    const counts = question || studied || (about && level !== 3 && level !== 'unsaid')
    if (counts) told.add(key)
    return counts
  })
})
