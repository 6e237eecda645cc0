import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { type EntrySaying, entriesSaying, shownOf } from './entries-saying.ts'
import { fact, sentenceFact } from './fact.ts'
import { reviewSigns } from './review-signs.ts'

/** How public judgement is steered. `reward`: something is given for it; `mark`: a mark is asked for; `choice`: only the content are invited. */
export type Steering = 'reward' | 'mark' | 'choice'

export interface SteeredReview {
  readonly at: Span
  readonly by: Steering
}

const { bit, of } = reviewSigns

/** Reviews of work among colleagues, and lists of them. */
const innocent = sentenceFact(({ text }) =>
  /\b(?:code|peer|design|business|performance|quarterly|annual|monthly|weekly|security|legal|literature|progress|project|contract|management|board|budget|policy) reviews?\b|\bpull requests?\b|\b(?:after|under|for|in) review\b|\breview (?:process|meeting|of|the|and|our|each|all|every)\b|\b(?:rising|pop|north|all)[- ]stars?\b|\bcredit ratings?\b/i.test(
    text,
  ),
)
/** Ratings themselves; a shop for apps by itself is only where something is sold. */
const rating = sentenceFact(
  ({ text }) =>
    /\b(?:reviews?|ratings?|stars?|testimonials?|trustpilot|tripadvisor|yelp|public (?:page|word))\b/i.test(text) &&
    !/^\W*review\b/i.test(text),
)
/** It is not to be. */
const refused = sentenceFact(({ text }) =>
  /\b(?:not|nobody|forbid\w*|against the rules|will not|without|no (?:\w+ )?(?:gifts?|rewards?|discounts?|vouchers?|swag|numbers?|script)|never (?:ask|tell|mention|offer|pay|give|filter|reward))\b|n['’]t (?:ask|mention|offer|pay|give|say|tell|filter|reward)/i.test(
    text,
  ),
)
const money = sentenceFact(({ text }) => /[$€£] ?\d|\b\d+ ?(?:%|euros?|dollars?|pounds?|€) off\b/i.test(text))
/** Someone who passes judgement and has something for it: "everyone who shows us five stars", "guests who leave one", "per posted review". */
const whoever = sentenceFact(({ text }) =>
  /\b(?:who|whoever|that) (?:leaves?|posts?|shows?|writes?|gives?|rates?|reviews?|shares?)\b|\b(?:per|for (?:each|every|a|an|any|posting|leaving|writing|their|your))\b|\b(?:in (?:return|exchange) for|against|after|for)\b|\b(?:gets?|earns?|wins?|receives?|entered|enters?)\b/i.test(
    text,
  ),
)
const meansMark = sentenceFact(({ text }) =>
  /\b(?:ask|request|remind|urge|coach|encourage|nudge|prompt|tell|beg|say|explain|mention|train|teach|hint)\w*\b[^.;]{0,70}\b(?:(?:for|give|gives|giving|leave|rate|score|award|need|be)\b[^.;]{0,15}\b(?:10s?|tens?|nines?)|(?:5|five)[- ]stars?|full marks|top (?:mark|score|box)s?|perfect|highest|maximum|anything (?:under|below|less)|excellent|straight)\b|\b(?:anything (?:under|below|less)|not (?:a |straight )?(?:10s?|tens?|perfect))\b[^.;]{0,60}\b(?:fail\w*|call me|bonus|pay\w*|hurts?|costs?)\b/i.test(
    text,
  ),
)
const onlySome = sentenceFact(({ text }) => /\b(?:only|just|exclusively|those who|who have|hit the|filter\w*|if they)\b|→|->/i.test(text))

/** Judgement, something given for it and what ties them are told in one breath. */
function rates(sentence: Sentence, analysis: Analysis): boolean {
  const said = of(sentence, analysis)
  const gift = (said & bit.gift) !== 0 || money(sentence, analysis)
  return gift && (said & bit.tie) !== 0 && rating(sentence, analysis) && whoever(sentence, analysis)
}

function speaking(said: number): boolean {
  return (said & (bit.judgement | bit.mark | bit.gift | bit.pleased)) !== 0
}

const told = entriesSaying(reviewSigns, speaking)

function steering({ entry, said, before, after, lead, around }: EntrySaying, analysis: Analysis): Steering | undefined {
  const { sentences } = entry
  const says = (families: number) => (said & families) !== 0
  if (sentences.some((one) => innocent(one, analysis) || refused(one, analysis))) return undefined
  const judged = says(bit.judgement)
  const given = says(bit.gift) || sentences.some((one) => money(one, analysis))
  const tied = says(bit.tie) && sentences.some((one) => whoever(one, analysis))
  // "Guests who leave one are entered": the rating stands in the sentence before.
  const leavesOne = sentences.some(({ reading }) => /\bwho (?:leave|post|write|give)s? (?:one|it)\b/i.test(reading.text))
  if (
    tied &&
    ((judged && given && sentences.some((one) => rates(one, analysis))) || (given && leavesOne && (before & bit.judgement) !== 0))
  )
    return 'reward'
  if (judged && says(bit.mark) && /\bgoes to (?:everyone|anyone|everybody|each)\b/i.test(sentences[0]!.reading.text)) return 'reward'
  if ((says(bit.mark) || judged) && says(bit.pleading) && sentences.some((one) => meansMark(one, analysis))) return 'mark'
  if (says(bit.alike)) return undefined
  const apart = says(bit.others | bit.private) || ((before | after) & (bit.others | bit.private)) !== 0
  const sorted = says(bit.pleased) && (sentences.some((one) => onlySome(one, analysis)) || apart)
  const publicly = judged || ((lead | around) & bit.judgement) !== 0
  if (judged && sorted) return 'choice'
  return publicly && sorted && says(bit.others) && sentences.some((one) => onlySome(one, analysis)) ? 'choice' : undefined
}

/** Places in which public reviews or marks are paid for, asked for by their height, or left to those who are content. */
export const steeredReviews = fact<readonly SteeredReview[]>((analysis) =>
  told(analysis).flatMap((one) => {
    const by = steering(one, analysis)
    if (by === undefined) return []
    const key = bit.judgement | bit.gift | bit.mark
    return [{ at: shownOf(one.entry, (sentence) => (of(sentence, analysis) & key) !== 0, analysis).span, by }]
  }),
)
