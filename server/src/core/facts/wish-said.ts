import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, termsOf } from '../lexicon/lexicon.ts'
import { sentenceFact } from './fact.ts'

/** What a sentence tells of what people would like to have made. */
export interface WishSaid {
  /** Given by its weight: how many wished for it, or more than for anything else. */
  readonly counted: boolean
  /** A list of wishes or a vote by name; else it is told who wishes. */
  readonly listed: boolean
}

/** Words between those who wish and their wishing. */
const reach = 6

const wishers = new Set('respondents voters they those everyone everybody anybody anyone enough'.split(' '))

const weight =
  /\b(?:most|top|tops|topped|more than|highest|majority|rank\w*|count\w*|tall(?:y|ies|ied)|votes?|upvotes?|popular|half|third|quarter|fifth|dozens?|hundreds?|loud\w*|enough|first|second|winner|alone|whatever|whichever|everything|anything|every|all|\d+)\b/i

/** A list of wishes, a vote, "a third of the members ticked"; `undefined` where nobody wishes for anything. */
export const wishSaid = sentenceFact<WishSaid | undefined>((sentence, lexicon) => {
  const listed = termsOf(sentence, 'request-words', lexicon).length > 0
  if (!listed && !told(sentence, lexicon)) return undefined
  return { counted: weight.test(sentence.text), listed }
})

function told(sentence: SentenceText, lexicon: Lexicon): boolean {
  const verbs = termsOf(sentence, 'wish-verbs', lexicon)
  if (verbs.length === 0) return false
  const near = (from: number): boolean => verbs.some((verb) => verb.from > from && verb.from - from <= reach)
  return (
    termsOf(sentence, 'customer-nouns', lexicon).some(({ to }) => near(to - 1)) ||
    sentence.words.some(({ lower }, at) => wishers.has(lower) && near(at))
  )
}
