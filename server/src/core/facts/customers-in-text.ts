import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { blockFact } from './block-fact.ts'
import { fact } from './fact.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { documentSum } from './stretch-fact.ts'

/** How those served appear in a document: as people who do, choose or say something, or as those to whom something is done. */
export interface CustomersInText {
  /** The first place where something is done to them. */
  readonly span: Span
  readonly agent: number
  readonly object: number
  readonly named: number
}

/** Words after a name that are no doing of theirs. */
const notDoing = new Set(
  `is are was were be been being has have had will would can could may might shall should must do does did and or but in on at to with for of by from as than per who that which
  not only also both each all a an the this these those through via into onto over under after before during across about within without between against toward towards our your their its it we they
  s numbers base data feedback segment segments group groups list lists needs journey experience service support satisfaction value lifecycle contact contacts campaign file record records past near if when while where because so up out more most less few many new next only too`.split(
    /\s+/,
  ),
)
const helpers = new Set(
  'can could will would may might do does must also still often never always then usually now already themselves'.split(' '),
)
const pronouns = new Set(['they', 'she', 'he', 'everyone', 'who'])
/** Verbs that make objects of those they take. */
const handling =
  /^(?:target|reach|segment|contact|mail|call|invit|reactivat|re|convert|steer|expos|captur|address|divid|assign|serv|equip|retain|acquir|attract|upsell|engag|educat|nurtur|push|mov|mo?net|score|rout|track|inform|rank|classif|drive|driv|guid|win|bring|onboard|activat|approach|profil|manag)/

const seen = partyFact<{ readonly agent: boolean; readonly object: boolean; readonly named: number }>(
  (sentence, _lexicon, _roster, other) => {
    const { words, passage } = sentence
    const people = other(parties).filter(({ party }) => party === 'customer')
    let agent = false
    let object = false
    for (const { from, to } of people) {
      let at = to
      while (at < words.length && helpers.has(words[at]!.lower)) at += 1
      const verb = words[at]
      const apart = verb === undefined || /[^\s'’]/.test(passage.text.slice(words[to - 1]!.end, words[to]!.start))
      // "Customers are asked" is done to them; "customers ask" they do. "Dormant members", "member care" are neither.
      if (
        !apart &&
        verb !== undefined &&
        /^[a-z]+$/.test(verb.lower) &&
        !notDoing.has(verb.lower) &&
        !/(?:ed|ing|ly)$/.test(verb.lower) &&
        /(?:s|people|children|women|men|families)$/.test(words[to - 1]!.lower) !== /[^s]s$/.test(verb.lower)
      )
        agent = true
      if (from > 0 && words.slice(Math.max(0, from - 4), from).some(({ lower }) => handling.test(lower))) object = true
      if (!apart && /^(?:is|are|be|will)$/.test(words[to]!.lower)) object = true
    }
    if (!agent) {
      // "They choose", "she tells": somebody named before does it.
      words.forEach(({ lower }, at) => {
        let next = at + 1
        while (next < words.length && helpers.has(words[next]!.lower)) next += 1
        const verb = words[next]?.lower ?? ''
        if (pronouns.has(lower) && lower !== 'who' && verb !== '' && !notDoing.has(verb) && !/(?:ed|ing)$/.test(verb)) agent = true
      })
    }
    return { agent, object, named: people.length }
  },
)

const inBlock = blockFact((block, analysis) => {
  const sum = { agent: 0, object: 0, named: 0, first: undefined as Sentence | undefined }
  for (const sentence of block.sentences) {
    const here = seen(sentence, analysis)
    if (here.agent || sentence.passage.reading.quoted) sum.agent += 1
    sum.named += here.named
    if (here.object && !here.agent && sentence.passage.reading.role !== 'heading') {
      sum.object += 1
      sum.first ??= sentence
    }
  }
  return sum
})

const inDocument = documentSum(inBlock, (parts) => {
  const sum = { agent: 0, object: 0, named: 0, first: undefined as Sentence | undefined }
  for (const part of parts) {
    sum.agent += part.agent
    sum.object += part.object
    sum.named += part.named
    sum.first ??= part.first
  }
  return sum
})

/** One for a document in which anything is done to those served. */
export const customersInText = fact<readonly CustomersInText[]>((analysis) => {
  const { first, agent, object, named } = inDocument(analysis)
  if (first === undefined) return []
  const { start, text } = first.reading
  return [{ span: locate(first, start, start + Math.min(text.replace(/[.!]+\s*$/, '').length, 100)), agent, object, named }]
})
