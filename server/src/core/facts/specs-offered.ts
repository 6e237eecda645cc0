import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { context } from './surroundings.ts'

/** A place where figures, protocols or architecture are offered as what makes something worth having. */
export interface SpecOffered {
  readonly span: Span
  readonly words: string
}

interface Reading {
  readonly from: number
  readonly to: number
  /** The sentence itself says that this is why somebody wants it. */
  readonly offered: boolean
}

const offering =
  /\b(?:will love|love it|will enjoy|why (?:people|customers|you|they)|advantages?|selling (?:point|proposition)|sets? us apart|unique(?:ly)?|only (?:player|vendor|one|provider|product)|differentiat\w+|stands? out|better (?:than|because)|win(?:s)? (?:with|by|because)|choose us|convinc\w+|special for|rest assured|headline|tag ?line|strap ?line|slogan|key message|makes our|benefits?|offers? (?:them|you|customers|users|people))\b/i
/** A property told by a figure and its unit. */
const figure =
  /\b\d[\d.,]*[\s-]?(?:mm|cm|kg|g|watts?|w|kw|litres?|liters?|gb|mb|tb|mpa|nm|mah|volts?|hz|khz|ghz|rpm|bit|cores?|dpi|db|lumens?|pixels?|mp|denier|gsm|bar)\b|\b(?:99[.,]\d+ ?%)|\b[A-Z]{2,5}-?\d[\w.-]*\b|\b\d{4}-T\d\b/g
const meaning =
  /\b(?:so that|so (?:you|they|users|people|customers)|which means|meaning|lets?|allows?|enabl\w+|helps?|no (?:more|longer|need)|without (?:having|waiting|needing)|saves?|can|in order|because|i\.e\.|keeps?|protects?)\b/i
/** Words of matter and measure: in figures they specify, alone they only describe. */
const plainUnits = new Set(
  'watts watt litres litre liters mm kg gb mb tb mpa cores steel alloy bearings interface interfaces availability interval midsole membrane grain frame megabyte aluminium'.split(
    ' ',
  ),
)
const required =
  /\b(?:require\w*|must|shall|specification|tech(?:nical|nology)? stack|architecture|implementation|infrastructure|migrat\w+|deploy\w*|stack)\b/i

const reading = partyFact<Reading | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text } = sentence
  const specs = termsOf(sentence, 'spec-words', lexicon)
  const figures = [...text.matchAll(figure)]
  if (specs.length === 0 || (specs.every(({ from }) => plainUnits.has(words[from]!.lower)) && figures.length < 2)) return undefined
  if (words.length > 60 || meaning.test(text) || other(customerGains).length > 0) return undefined
  if (termsOf(sentence, 'technical-people', lexicon).length > 0) return undefined
  const named = other(parties).filter(({ party }) => party === 'customer')
  const first = specs[0]!
  // "For parish volunteers: a tool built on …": the label says whom it is for.
  const forWhom =
    /^(?:for|value|benefits?|advantages?|gain)$/.test(words[0]?.lower ?? '') &&
    named.some(({ from, to }) => from <= 3 && /^\s*:/.test(sentence.passage.text.slice(words[to - 1]!.end, words[to - 1]!.end + 3)))
  let from = first.from
  let to = specs.at(-1)!.to
  const apart = (at: number): boolean => /[;:()—–]|\.\s/.test(sentence.passage.text.slice(words[at - 1]!.end, words[at]!.start))
  while (
    from > 0 &&
    first.from - from < 5 &&
    !apart(from) &&
    !/,/.test(sentence.passage.text.slice(words[from - 1]!.end, words[from]!.start))
  )
    from -= 1
  if (to - from > 14) to = from + 14
  while (to < words.length && to - from < 14 && !apart(to)) to += 1
  return { from, to, offered: forWhom || offering.test(text) }
})

const values = sentenceFact(
  (sentence, lexicon) =>
    termsOf(sentence, 'heading-value', lexicon).length > 0 ||
    /\badvantages?\b|\bconvinc\w+|\bwhy (?:\w+ ){1,3}(?:choose|buy|love|come|join|prefer)\b|\bvalue for\b|\b(?:key )?messages?\b(?= house|$|:)|\bwhat (?:they|he|she) gets?\b/i.test(
      sentence.text,
    ),
)
const needed = sentenceFact(({ text }) => required.test(text))
const technical = sentenceFact((sentence, lexicon) => termsOf(sentence, 'technical-people', lexicon).length)

const telling = sentencesNaming('spec-words')
const technicians = sentencesNaming('technical-people')

/** The places, in document order. Where those served are technical people by trade, none. */
export const specsOffered = fact<readonly SpecOffered[]>((analysis) => {
  const all = telling(analysis)
  if (all.length === 0) return []
  const found: SpecOffered[] = []
  const kinds = kindsOfSections(analysis)
  let counted: number | undefined
  for (const sentence of all) {
    const { passage } = sentence
    const { role, quoted, item, cell } = passage.reading
    if (role === 'heading' || quoted) continue
    const told = reading(sentence, analysis)
    if (told === undefined) continue
    const { section } = passage.block
    const about = kinds[section.index]!
    if (about.has('others') || about.has('features') || about.has('risks') || about.has('avoidance') || about.has('process')) continue
    const heading = section.heading?.sentences ?? []
    if (heading.some((one) => needed(one, analysis))) continue
    const lead = leadIn(passage, analysis)
    const led = lead?.sentences.some((one) => values(one, analysis)) ?? false
    const asked = heading.some((one) => values(one, analysis))
    // A list under a heading on value is read as a whole, elsewhere.
    if (item !== undefined && asked && !told.offered) continue
    if (cell !== undefined && !led) continue
    if (!told.offered && !led && !(asked && role === 'paragraph')) continue
    counted ??= technicians(analysis).reduce((sum, one) => sum + technical(one, analysis), 0)
    if (
      counted >= 3 ||
      context(sentence, analysis).some((one) => technical(one, analysis) > 0 || customerGains(one, analysis).some(({ clear }) => clear))
    )
      continue
    found.push(shown(sentence, told))
  }
  return found
})

function shown(sentence: Sentence, { from, to }: Reading): SpecOffered {
  const { words, passage } = sentence.reading
  const start = words[from]!.start
  const { end } = words[to - 1]!
  return { span: locate(sentence, start, end), words: passage.text.slice(start, end).replace(/\s+/g, ' ') }
}
