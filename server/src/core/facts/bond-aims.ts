import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { clauseAt } from './clauses.ts'
import { fact, sentenceFact } from './fact.ts'
import { goodForThem } from './good-for-them.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { inSpeech } from './in-speech.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { peopleAsSign } from './people-as-sign.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { besideIt, context, gainTold, saidOfThePlan } from './surroundings.ts'

/** A relationship, loyalty or community set as an aim, in what it stands with nothing that those on the other side get. */
export interface BondAim {
  readonly span: Span
  readonly words: string
}

interface Reading {
  readonly from: number
  readonly to: number
  /** Those on the other side are named in the same sentence. */
  readonly peopled: boolean
}

/** Others than those served, whose goodwill is sought for what they can do. */
const tradeFolk =
  /\b(?:suppliers?|vendors?|sponsors?|press|media|journalists?|influencers?|investors?|funders?|regulators?|analysts?|stakeholders?|internal|teams?|colleagues|sales|ministr\w+|government|universit\w+|technical|data|between|mutual\w*|reciproc\w+|champions?|executives?|decision[- ]makers?)\b/i

/** What a tie is for, where that is said, and what people get from it. */
const purpose =
  /\b(?:so that|in order|by (?:\w+ly )?\w+ing|through (?:\w+ ){0,2}(?:value|service|listening|feedback|learning|support|sharing|helping|understanding)|to (?:\w+ )?(?:understand|learn|hear|listen|help|support|serve|solve|share|answer|meet|teach|exchange|collaborate|discover|find out|gather|identify)|where (?:they|people|members|users|everyone|you|developers)|who (?:can|help|answer|share|support)|each other|one another|together|trust|based on|ask(?:ing)? questions|feedback|their (?:needs|goals|problems|own)|needs of|health\w*|inclusive|welcom\w*|divers\w+|safe|open|learning|contribut\w+ to)\b/i

/** Closeness as an aim, told without a verb that takes it; `@` stands for those served. */
const shapes: readonly RegExp[] = [
  /\b(?:more |even |much )?(?:deeper|closer|stronger|tighter|warmer|lifelong|lasting|deep|close|intimate|emotional) (?:emotional )?(?:relationships?|bonds?|ties?|connections?) (?:with|to|between) (?:every |each |all |our |the |us and )*@/i,
  /\b(?:lasting|deep|deeper|strong|stronger|emotional|genuine|real) (?:affinity|attachment|bonds?|ties?|loyalty|allegiance|fondness|connections?) (?:between (?:us|the \w+|our \w+) and|of|among|from|with|to|in) (?:the |our |all |every )?(?:young )?@/i,
  /^\W*@ (?:will |should )?feel (?:like )?(?:part of|close to|attached to|at one with) (?:the|our) (?:family|brand|house|club|tribe|team|community|world)\b/i,
  /\bmake\b (?:our |the |all )?@ (?:fall in love|love us|feel (?:close|attached|connected))\b(?: \w+){0,3}/i,
  /\bwant\b[^.;]{0,12}@ to (?:feel (?:close|attached|connected|part of)|love (?:us|our|the brand)|be (?:loyal|attached|close))\b(?: \w+){0,3}/i,
  /@ (?:should|shall|will|are to|is to) (?:be|become|feel|remain|stay) (?:\w+ )?(?:loyal|attached|friends of|close to|part of (?:our|the) (?:family|community))\b/i,
  /\b(?:start|launch|found|set up|create|build|establish|open)\b (?:an? |our |the )?(?:\w+ ){0,2}community (?:with|of) (?:\d[\d,.]*|@)(?: @)?/i,
  /\b(?:attachment|loyalty|closeness|affinity|bond) of (?:our |the )?@[^.;]{0,25}\b(?:is|are|will|shall) (?:to )?be (?:increased|raised|deepened|strengthened|doubled|improved)\b/i,
  /\bintensify\b (?:the |our )?(?:contacts?|relations?|relationships?|bonds?|ties) (?:with|to) (?:our |the )?@/i,
  /^\W*(?:(?:goal|aim|target)\W*\d*\W*)?more (?:loyal|attached) @/i,
]

const reading = partyFact<Reading | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text } = sentence
  if (words.length > 40 || tradeFolk.test(text.replace(/\bbetween (?:us|the \w+|our \w+) and\b/i, '')) || purpose.test(text))
    return undefined
  const signed = other(peopleAsSign)
  for (const shape of shapes) {
    const found = shape.exec(signed.text)
    if (found === null || /\b(?:not|never|without|instead|if)\b|n['’]t\b/i.test(text)) continue
    // What stands behind a colon says what the tie consists of.
    if (/^[^.]{0,20}:\s+\S+ \S+ \S/.test(signed.text.slice(found.index + found[0].length))) continue
    return { from: signed.wordAt(found.index), to: signed.wordAt(found.index + found[0].length - 1) + 1, peopled: true }
  }
  const bonds = termsOf(sentence, 'bond-words', lexicon)
  const named = other(parties).filter(({ party }) => party === 'customer')
  for (const verb of termsOf(sentence, 'bonding-verbs', lexicon)) {
    const bond = bonds.find(({ from }) => from >= verb.to && from <= verb.to + 4)
    if (bond === undefined || /[;:.(]/.test(sentence.passage.text.slice(words[verb.to - 1]!.end, words[bond.from]!.start))) continue
    const head = words[bond.to - 1]!.lower
    const next = words[bond.to]
    if (sentence.passage.text[words[bond.to - 1]!.end] === '-') continue
    const apart = next === undefined || /[^\s'’]/.test(sentence.passage.text.slice(words[bond.to - 1]!.end, next.start))
    // "Community events", "loyalty programme": part of another name.
    if (!apart && !joins.has(next!.lower)) continue
    const more = words[verb.from]!.lower === 'more'
    const clause = clauseAt(sentence, verb.from, verb.to)
    if (
      more ? words.length > 14 : clause.negated || clause.supposed || clause.descriptive || clause.mood === 'past' || clause.mood === 'noun'
    )
      continue
    if (!more && clause.mood === 'present' && !words.slice(clause.subject.from, clause.subject.to).some(({ lower }) => lower === 'we'))
      continue
    if (
      !more &&
      clause.subject.to > clause.subject.from &&
      named.some((one) => one.from < clause.subject.to && one.to > clause.subject.from)
    )
      continue
    // To keep or make a community is a place for people; to make it more or closer is an end.
    if (
      head === 'community' &&
      !/^(?:build|grow|foster|nurtur|cultivat|expand|scal|increas|strengthen|boost|creat|develop)/.test(words[verb.from]!.lower)
    )
      continue
    if (
      /^(?:connections?|ties?|bonds?)$/.test(head) &&
      named.length === 0 &&
      !/^(?:our|their|emotional|strong|deep)/.test(words[bond.from - 1]?.lower ?? '')
    )
      continue
    let to = bond.to
    while (
      to < words.length &&
      to - verb.from < 12 &&
      !/[,;:.()—–]/.test(sentence.passage.text.slice(words[to - 1]!.end, words[to]!.start))
    )
      to += 1
    return {
      from: verb.from,
      to,
      peopled: head === 'community' || named.length > 0 || /^(?:customer|client|user|member|donor)/.test(words[bond.from]!.lower),
    }
  }
  // A tie, those it is to be with, and a word by which it is sought, in one clause.
  for (const bond of termsOf(sentence, 'bond-nouns', lexicon)) {
    const people = named.filter(({ from }) => !/^communit/.test(words[from]!.lower))
    // "Ties to the firms", "donors should feel attached"; "creator relationships" are a name.
    const after = people.find(
      ({ from }) => from > bond.to && from - bond.to <= 6 && /^(?:with|to|of|among|between|from|for|in)$/.test(words[bond.to]!.lower),
    )
    const before = people.findLast(
      ({ to }) => to < bond.from && bond.from - to <= 7 && /^(?:should|shall|will|must|to|feel)$/.test(words[to]!.lower),
    )
    const closer = people.find(({ from }) => from >= bond.to && from - bond.to <= 2 && /^(?:to|of|with)$/.test(words[bond.to - 1]!.lower))
    const who = after ?? before ?? closer
    if (who === undefined) continue
    const first = Math.min(bond.from, who.from)
    const last = Math.max(bond.to, who.to)
    const all = sentence.passage.text.slice(words[first]!.start, words[last - 1]!.end)
    if (/[;:.()—–]/.test(all) || inSpeech(sentence, first)) continue
    let at = -1
    for (let back = last - 1; back >= Math.max(0, first - 5) && at < 0; back -= 1) if (sought.test(words[back]!.lower)) at = back
    const idle = /\bfor its own sake\b/i.test(text)
    if (at < 0 && !idle) continue
    if (/\b(?:not|never|no|without|instead|if|nothing|does|did|was|were|had)\b|n['’]t\b/i.test(text)) continue
    return { from: Math.min(first, at < 0 ? first : at), to: last, peopled: true }
  }
  return undefined
})

/** Words by which closeness is sought. */
const sought =
  /^(?:deepen|strengthen|tighten|build|forg|cement|foster|nurtur|cultivat|creat|establish|grow|win|earn|intensif|extend|stronger|closer|deeper|warmer|tighter|lasting|lifelong|unbreakable|should|feel|fall|turn|make|secure|kindl|fuel|instil|inspir|knit|weav|renew|rekindl)(?:\w{0,6})?$/

const joins = new Set('with to and of among between for by across in through as from at that beyond'.split(' '))

/** Words by which something is given back to those who are close. */
const rewarded = sentenceFact((sentence, lexicon) =>
  (['reward-words', 'exchange-bonds', 'benefit-words', 'tangible-rewards'] as const).some(
    (family) => termsOf(sentence, family, lexicon).length > 0,
  ),
)
const purposeful = sentenceFact(({ text }) => purpose.test(text))

const telling = sentencesNaming('bond-words', 'bond-nouns')

/** The aims, in document order. */
export const bondAims = fact<readonly BondAim[]>((analysis) => {
  const kinds = kindsOfSections(analysis)
  return telling(analysis).flatMap((sentence) => {
    const told = reading(sentence, analysis)
    if (told === undefined || !saidOfThePlan(sentence, analysis)) return []
    const about = kinds[sentence.passage.block.section.index]!
    if (about.has('people') || about.has('value') || about.has('measures')) return []
    if (!told.peopled && !peopleAround(sentence, analysis)) return []
    if ([sentence, ...besideIt(sentence), ...rowOf(sentence)].some((one) => goodForThem(one, analysis))) return []
    if (gainTold(sentence, analysis) || rewarded(sentence, analysis)) return []
    if (
      context(sentence, analysis).some(
        (one) =>
          one.passage.reading.role !== 'heading' &&
          (rewarded(one, analysis) || (one.passage === sentence.passage && purposeful(one, analysis))),
      )
    )
      return []
    const { words, passage } = sentence.reading
    const start = words[told.from]!.start
    const { end } = words[told.to - 1]!
    return [{ span: locate(sentence, start, end), words: passage.text.slice(start, end).replace(/\s+/g, ' ') }]
  })
})

/** Whether the row, the lead-in or the heading says with whom. */
function peopleAround(sentence: Sentence, analysis: Analysis): boolean {
  const { passage } = sentence
  const lead = leadIn(passage, analysis)
  const heading = passage.block.section.heading
  const list = passage.reading.item === undefined ? [] : passage.block.sentences
  const near = [...list, ...context(sentence, analysis), ...(lead?.sentences ?? []), ...(heading?.sentences ?? [])]
  return near.some((one) => parties(one, analysis).some(({ party }) => party === 'customer'))
}

/** The other cells of its row. */
function rowOf({ passage }: Sentence): readonly Sentence[] {
  const { cell } = passage.reading
  if (cell === undefined) return []
  return passage.block.passages
    .filter((one) => one !== passage && one.reading.cell?.row === cell.row && one.reading.cell.table === cell.table)
    .flatMap(({ sentences }) => sentences)
}
