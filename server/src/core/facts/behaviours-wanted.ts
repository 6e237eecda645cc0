import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'

/** Something that customers are to do in future, and which of reason, ease and prompt the part gives for it. */
export interface BehaviourWanted {
  readonly span: Span
  readonly words: string
  readonly motivation: boolean
  readonly ability: boolean
  readonly trigger: boolean
}

const bidding = new Set(['should', 'shall'])
/** Doing that is no new habit: being, getting, or what the offer lets them do. */
const idle = new Set(
  'be have get see find know feel receive expect not never always also only no still understand benefit remain need want come experience contact note read become answer report choose consider think look make ensure'.split(
    ' ',
  ),
)

const why =
  /\b(?:because|since|so that|so (?:they|their|it)|which (?:saves|spares|means)|saves?|spares?|benefit\w*|less|cheaper|earlier|better|reward\w*|in return|why they would|are seen by|gain\w*|worth)\b/i
const how =
  /\b(?:easy|easily|easier|simple|simply|taps?|clicks?|minutes?|by phone|at the (?:door|desk|counter)|form|box(?:es)?|bins?|list|free of charge|no (?:form|cost)|help(?:s|ed)?|guide|template|starter|kit|training|made (?:easy|possible)|paid|bus|filled|how to|tool(?:s|kit)?|workshop\w*)\b/i
const when =
  /\b(?:remind\w*|message|text|letter|call(?:s|ed)?|rings?|e-?mail|notice|when (?:they|the|a|people|it)|every (?:sunday|monday|week|month)|the day (?:before|after)|at (?:six|noon|the)|prompt\w*|invit\w+|trigger|what starts it|poster|notification|announce\w*|bring it up|visit)\b/i

/** What people do for the offer's sake or at the till is no behaviour in their own interest. */
const ownInterest =
  /\b(?:our|us|we offer|buy|buys|purchase\w*|order|orders|subscrib\w+|upgrad\w+|refer|refers|recommend\w*|follow|follows|share|shares|download\w*|sign ?up|signs? up|register\w*|renew\w*|donat\w+|take on|take part|take over|open up|bring in|leadership|maintain\w*|adopt\w*|join|joins|spend|spends|click\w*|convert\w*|onboard\w*|trial|surve\w+|feedback|demo|cart|checkout|profile|features?|product|platform|churn\w*|retain\w*|stay with|pays? (?:for|us|more|the)|invest|post|posts|contribute\w*|vote|votes|respond|rates? (?:us|our|it)|app|website|site|portal|newsletter|webinar|event|api|sdk|integrat\w+|deploy\w*|install\w*|migrat\w+|use|uses|using|leads?|deals?|pipeline|revenue)\b/i

/** Those who are to do it need no name of a customer: "owners", "first-years", "every farm". */
const someone =
  /^(?:owners|parents|drivers|growers|savers|smokers|walkers|first-years|freshers|first-years|cyclists|commuters|pensioners|adults|men|women|farms|homes|flats|kitchens|shops|crews)$/
const asked = partyFact<readonly [number, number] | undefined>((sentence, lexicon, _roster, other) => {
  const { words, passage } = sentence
  if (words.length > 40 || words.length < 4) return undefined
  const wished = wantedOf()
  if (wished !== undefined) return wished
  for (const { party, from, to } of other(parties)) {
    if (
      party !== 'customer' ||
      from > 8 ||
      /^(?:managers?|organisations?|organizations?|partners?|companies|teams?|development|people|agency|engineers?|maintainers?|everyone|council|community)$/.test(
        words[to - 1]!.lower,
      )
    )
      continue
    const next = words[to]
    if (next === undefined || /[^\s]/.test(passage.text.slice(words[to - 1]!.end, next.start))) continue
    // People who are named by what follows, and those it is said of in a condition, are not bidden.
    if (
      /^(?:if|when|where|that|who|which|whether|some|for|of|to|with|by)$/.test(words[from - 1]?.lower ?? '') &&
      !/\d\s?%?\s+of$/i.test(passage.text.slice(Math.max(0, words[from]!.start - 14), words[from]!.start).trimEnd())
    )
      continue
    const verb = bidding.has(next.lower) ? words[to + 1] : next
    if (verb === undefined || idle.has(verb.lower)) continue
    const dated =
      /\bby (?:\d{4}|year-?end|the end of|(?:early |late |mid-?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|q[1-4]))\b/i.test(
        sentence.text,
      )
    const share = /\d+ ?(?:%|per ?cent) of\b/i.test(sentence.text.slice(0, Math.max(0, words[to - 1]!.end - sentence.start)))
    const bidden = bidding.has(next.lower)
    const acts =
      /^[a-z]+$/.test(verb.lower) &&
      !/(?:ed|ing|ly)$/.test(verb.lower) &&
      !/^(?:is|are|was|were|has|have|had|can|could|may|might|will|would|do|does|did|and|or|in|on|at|to|with|within|for|of|by|from|as|who|that|which|than|per|not|help)$/.test(
        verb.lower,
      )
    if (!acts || !(bidden || dated) || (share && !dated)) continue
    let end = to + 1
    while (end < words.length && end - from < 12 && !/[,;:()—–.!]/.test(passage.text.slice(words[end - 1]!.end, words[end]!.start)))
      end += 1
    if (end - to < (bidden ? 4 : 3)) continue
    return [bidden ? from : Math.min(from, to - 1), end]
  }
  return undefined

  /** "Goal: homeowners swap the filter", "get 70 % of patients to go", "we want carers to sleep": a wish, people, and what they do. */
  function wantedOf(): readonly [number, number] | undefined {
    const { text } = sentence
    if (
      /\?\s*$|\b(?:should|shall|not|never|no longer|was|were|had|did|because|if|could|would|might)\b|n['’]t\b/i.test(text) ||
      ownInterest.test(text)
    )
      return undefined
    const leads = termsOf(sentence, 'wanted-lead', lexicon)
    const cell = passage.cell !== undefined && passage.cell.row > 0
    if (leads.length === 0 && !cell) return undefined
    const people = [
      ...other(parties).filter(({ party }) => party === 'customer'),
      ...termsOf(sentence, 'role-nouns', lexicon),
      ...words.flatMap(({ lower }, at) => (someone.test(lower) ? [{ from: at, to: at + 1 }] : [])),
    ]
    for (const { from, to } of people) {
      const last = words[to - 1]!.lower
      if (
        from > 12 ||
        /^(?:managers?|organisations?|organizations?|partners?|companies|teams?|development|agency|engineers?|developers?|maintainers?|staff|employees?|council|community|contributors?|sponsors?|investors?|users?)$/.test(
          last,
        )
      )
        continue
      let verb = to
      // "Patients over 45", "tenants in the tower": who exactly.
      if (/^(?:over|under|aged|in|of|with|from|on)$/.test(words[verb]?.lower ?? ''))
        while (verb < words.length && verb - to < 6 && words[verb]!.lower !== 'to') verb += 1
      const infinitive = words[verb]?.lower === 'to'
      const lead = leads.find((one) => one.to <= from && from - one.to <= 6)
      if (
        infinitive &&
        lead !== undefined &&
        /^(?:get|getting|bring|move|nudg|encourag|urg|induc|motivat|prompt|persuad|convinc|we|want|wish|hope|expect)/.test(
          words[lead.from]!.lower,
        )
      ) {
        if (doing(verb + 1) && words.length - verb >= 3) return until(from, verb + 2)
        continue
      }
      const label = lead !== undefined && /[:–—]/.test(passage.text.slice(words[lead.to - 1]!.end, words[from]!.start))
      const share =
        /\d+ ?(?:%|per ?cent|percent) of(?: (?:all|the))? ?$/i.test(passage.text.slice(sentence.start, words[from]!.start)) &&
        leads.length > 0
      const plain =
        to === verb &&
        doing(verb) &&
        /s$|^(?:people|everyone|each|every)/.test(last) &&
        !/[^\s]/.test(passage.text.slice(words[to - 1]!.end, words[verb]!.start)) &&
        words.length - verb >= 3
      if (plain && (label || share || (cell && from === 0))) return until(from, verb + 1)
    }
    return undefined
  }

  function doing(at: number): boolean {
    return termsOf(sentence, 'habit-verbs', lexicon).some(({ from }) => from === at)
  }

  function until(from: number, to: number): readonly [number, number] {
    let end = to
    while (end < words.length && end - from < 14 && !/[,;:()—–.!]/.test(passage.text.slice(words[end - 1]!.end, words[end]!.start)))
      end += 1
    return [from, end]
  }
})

const gives = sentenceFact(({ text }) => (why.test(text) ? 1 : 0) | (how.test(text) ? 2 : 0) | (when.test(text) ? 4 : 0))

/** In a table only what stands under a head that asks for it is wanted. */
function underWish({ passage }: Sentence, analysis: Analysis): boolean {
  if (passage.reading.cell === undefined) return true
  return leadIn(passage, analysis)?.sentences.some((one) => behaviour(one, analysis)) ?? false
}
const behaviour = sentenceFact(({ text }) =>
  /\b(?:behaviou?rs?|habits?|routines?|what (?:they|people|customers|members|we want)|to do|should do|wanted|desired|change|goal|aim|target)\b/i.test(
    text,
  ),
)

const bids = sentencesWith((sentence, analysis) => sentence.passage.reading.role !== 'heading' && asked(sentence, analysis) !== undefined)

/** The places, in document order; reason, ease and prompt are looked for in the whole part. */
export const behavioursWanted = fact<readonly BehaviourWanted[]>((analysis) => {
  const givenBy = new Map<Section, number>()
  return bids(analysis).flatMap((sentence) => {
    if (!saidOfThePlan(sentence, analysis) || !underWish(sentence, analysis)) return []
    const told = asked(sentence, analysis)!
    const { section } = sentence.passage.block
    const given = givenBy.get(section) ?? partGives(section, analysis)
    givenBy.set(section, given)
    const { words, passage } = sentence.reading
    const start = words[told[0]]!.start
    const { end } = words[told[1] - 1]!
    return [
      {
        span: locate(sentence, start, end),
        words: passage.text.slice(start, end).replace(/\s+/g, ' '),
        motivation: (given & 1) !== 0,
        ability: (given & 2) !== 0,
        trigger: (given & 4) !== 0,
      },
    ]
  })
})

function partGives({ blocks }: Section, analysis: Analysis): number {
  let given = 0
  for (const block of blocks) for (const one of block.sentences) given |= gives(one, analysis)
  return given
}
