import type { Span } from '../base/span.ts'
import { locate } from '../document/locate.ts'
import { fact, sentenceFact } from './fact.ts'
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

const treat =
  /\b(?:surprise[- ](?:and|&)[- ]delight|wow[- ](?:moments?|factors?|effects?|experiences?|box(?:es)?|customers|guests|members|them)|surprise (?:gifts?|treats?|upgrades?|box(?:es)?|presents?|visits?|parcels?)|(?:moments?|acts?) of delight|delight moments?|(?:random|little|small) (?:acts of kindness|surprises|gifts|delights)|(?:birthday|anniversary|welcome) (?:gifts?|presents?|cakes?|surprises?|flowers)|(?:exceed|beat|surpass) (?:all |every |their |our )?(?:(?:customers?|guests?|members?)['’]? )?expectations|go(?:es|ing)? the extra mile|hand-?written (?:cards?|notes?|letters?))\b/i
/** What customers take for granted, and what they complain of where it fails. */
const basics =
  /\b(?:reliab\w*|complain\w*|on[- ]time|punctual\w*|late(?:ness)? (?:deliver\w+|arrival\w*)|delays?|delayed|errors?|mistakes?|defects?|faults?|faulty|bugs?|repairs?|fix(?:es|ed|ing)?|outages?|down ?time|up ?time|availab\w+|response times?|waiting times?|wait(?:s|ing)? (?:time|less)|queues?|refunds?|returns?|correct (?:bills?|invoices?)|billing|basics?|hygiene|first[- ](?:time|contact|call) (?:right|fix|resolution)|resolv\w+|resolution|broken|pain points?|frustrat\w+|friction|root causes?|service levels?|slas?|effort|problems?|issues?|tickets?)\b/i
const refused = /\b(?:not|no|never|stop|instead of|rather than|without|n['’]t|before any)\b/i

const reading = sentenceFact<readonly [number, number] | undefined>(({ text, start, passage }) => {
  if (passage.role === 'heading' || text.length > 300 || refused.test(text)) return undefined
  const found = treat.exec(text)
  return found === null ? undefined : [start + found.index, start + found.index + found[0].length]
})
const onBasics = sentenceFact<boolean>(({ text }) => basics.test(text))

const treats = sentencesWith((sentence, analysis) => reading(sentence, analysis) !== undefined)

const basicsTold = sentencesWith(onBasics)

/** None or one: the first treat that is planned. */
export const delightPlanned = fact<readonly DelightPlanned[]>((analysis) => {
  const planned = treats(analysis).filter((sentence) => saidOfThePlan(sentence, analysis))
  const [first, ...others] = planned.map((sentence) => {
    const [start, end] = reading(sentence, analysis)!
    return { span: locate(sentence, start, end), words: sentence.passage.reading.text.slice(start, end) }
  })
  if (first === undefined) return []
  // Only documents that plan treats are looked through for what should come first.
  const alone = basicsTold(analysis).length === 0
  return [{ ...first, others: others.map(({ span }) => span), alone }]
})
