import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { sentencesWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'

/** A treat that is planned for customers. */
export interface DelightPlanned {
  readonly span: Span
  readonly words: string
  /** Further ones in the document. */
  readonly others: readonly Span[]
  /** Nowhere in the document is there anything on what customers take for granted. */
  readonly alone: boolean
}

/** What customers take for granted, and what they complain of where it fails. */
const basics =
  /\b(?:reliab\w*|complain\w*|on[- ]time|punctual\w*|late(?:ness)? (?:deliver\w+|arrival\w*)|delays?|delayed|errors?|mistakes?|defects?|faults?|faulty|bugs?|repairs?|fix(?:es|ed|ing)?|outages?|down ?time|up ?time|availab\w+|response times?|waiting times?|wait(?:s|ing)? (?:time|less)|queues?|refunds?|returns?|correct (?:bills?|invoices?)|billing|basics?|hygiene|first[- ](?:time|contact|call) (?:right|fix|resolution)|resolv\w+|resolution|broken|pain points?|frustrat\w+|friction|root causes?|service levels?|slas?|effort|problems?|issues?|tickets?|late|left late|complete|breaks?|replac\w+|cold|missing|checked|tested|twice|within (?:an?|the|one|two) (?:hour|day)|must work|lost|leak\w*|wrong|hot water|uptime|dependab\w+|promis\w+|works?|working|warm|clean|accurate|accuracy|correct|in stock|speed|safe|quality|punctual|arriv\w+)\b/i
const refused =
  /\b(?:against|only (?:once|when|after)|until|once|later|resist\w*|skip\w*|postpone\w*|wait|not|no|never|stop|instead of|rather than|without|n['’]t|before any)\b/i

const reading = sentenceFact((sentence, lexicon) => {
  const { text, passage } = sentence
  if (passage.role === 'heading' || text.length > 300) return false
  const treats = termsOf(sentence, 'treat-words', lexicon)
  if (treats.length === 0) return false
  const [first] = treats
  return !(refused.test(text) && !/nobody|without a word/i.test(text)) && !/^cookies?$/.test(sentence.words[first!.from]!.lower)
})
const onBasics = sentenceFact<boolean>(({ text }) => basics.test(text))

const treats = sentencesWith((sentence, analysis) => reading(sentence, analysis))

const basicsTold = sentencesWith(onBasics)

/** None or one: the first treat that is planned. */
export const delightPlanned = fact<readonly DelightPlanned[]>((analysis) => {
  const planned = treats(analysis).filter((sentence) => saidOfThePlan(sentence, analysis))
  const [first, ...others] = planned.map((sentence) => {
    const span = placeOf(sentence)
    return { span, words: analysis.document.text.slice(span.start, span.end) }
  })
  if (first === undefined) return []
  // Only documents that plan treats are looked through for what should come first.
  const alone = basicsTold(analysis).length === 0
  return [{ ...first, others: others.map(({ span }) => span), alone }]
})
