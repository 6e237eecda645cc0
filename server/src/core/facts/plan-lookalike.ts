import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'

/** What reads like a plan and is something else: a page that courts sponsors or donors, a party's promises to legislate, a survey of a market. */
export type PlanLookalike = 'pitch' | 'manifesto' | 'market survey'

/** A heading that asks the reader, by name or not, to give or to stand by somebody. */
const courts = sentenceFact(
  ({ text, words }) =>
    words.length <= 12 &&
    /^\W*(?:why (?:you should |should you )?(?:sponsor|support|partner with|donate|give to|fund)\b|(?:become|becoming|be) (?:a |an |our )?(?:\w+ )?(?:sponsor|partner|donor|patron|supporter|benefactor)\b|(?:\w+ ){0,3}(?:sponsor(?:ship)?|partner(?:ship)?|donor|exhibitor|patron)s? (?:packages?|levels?|tiers?|prospectus|benefits?|packs?|opportunities)\W*$|prospectus\W*$|sponsor (?:us|our|the)\b|donate to (?:us|our|the)\b|ways to (?:give|donate|sponsor|support)\b)/i.test(
      text,
    ),
)
/** What those who are courted are promised, or bidden to do. */
const promises = sentenceFact(({ text }) =>
  /\byour (?:logo|brand|company|organi[sz]ation|business|support|sponsorship|donation|contribution|offering|gift|name)\b|\b(?:as a|of our|all our) (?:\w+ ){0,2}(?:sponsors?|partners?|donors?|patrons?)\b|\byou (?:may|will|can|['’]ll) (?:\w+ )?(?:be|see|receive|get|obtain|reach|help|share|enjoy)\b|\b(?:love|appreciate|welcome) (?:\w+ ){0,2}your\b|\b(?:join|support|contact|e-?mail) us\b/i.test(
    text,
  ),
)
/** What only those who make laws can do. */
const legislates = sentenceFact(({ text }) =>
  /\b(?:we|our (?:party|government)|a \w+ government)(?:['’]ll| will| would| shall| must)?(?: also| fully| immediately| additionally)? (?:repeal|legislate|abolish|nationali[sz]e|decriminali[sz]e|criminali[sz]e|outlaw|(?:introduce|pass|enact|bring in) (?:an? |new )?(?:\w+ ){0,3}(?:law|laws|bill|act|legislation)\b|amend the (?:[\p{L}]+ ){1,6}act\b|remove (?:any |all )?(?:existing )?legislation)/iu.test(
    text,
  ),
)
/** The title of a look at a market, which sets out nothing to do. */
const surveys = sentenceFact(
  ({ text, words }) =>
    words.length <= 12 &&
    /^\W*(?:market (?:map|scan|survey|overview|landscape)|(?:industry|sector) (?:scan|map|overview|landscape))\b/i.test(text) &&
    !/\b(?:strateg\w+|plan|planning|proposal|roadmap|goals?|entry)\b/i.test(text),
)

const courting = sentencesWith((sentence, analysis) => sentence.passage.reading.role === 'heading' && courts(sentence, analysis))
const promising = sentencesWith((sentence, analysis) => sentence.passage.reading.role !== 'heading' && promises(sentence, analysis))
const legislating = sentencesWith((sentence, analysis) => !sentence.passage.reading.quoted && legislates(sentence, analysis))

/** So many promises to those it courts, for each so many sentences, make a page a pitch: a plan speaks of sponsors and not to them. */
const fewestPromises = 3
const sentencesForEach = 15

/** The look-alike a document is, if it is one. */
export const planLookalike = fact<PlanLookalike | undefined>((analysis) => {
  const { document } = analysis
  if (courting(analysis).length > 0) {
    const said = promising(analysis).length
    if (said >= fewestPromises && said * sentencesForEach >= document.sentences.length) return 'pitch'
  }
  if (legislating(analysis).length >= 2) return 'manifesto'
  const title = document.sections.find(({ heading }) => heading !== undefined)?.heading
  return title?.sentences.some((sentence) => surveys(sentence, analysis)) === true ? 'market survey' : undefined
})
