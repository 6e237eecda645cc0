import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
import { servedThen } from './good-for-them.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { inSpeech } from './in-speech.ts'
import { parties } from './parties.ts'
import { peopleAsSign } from './people-as-sign.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { besideIt, readWith } from './surroundings.ts'

/** A place where an organisation says how devoted it is to those it serves, and where what it does for them is said or not. */
export interface DevotionSaid {
  readonly span: Span
  readonly words: string
  /** Whether the same part says what anybody does, who does it, or how it would be seen. */
  readonly shown: boolean
}

interface Reading {
  readonly from: number
  readonly to: number
}

/** Where the heart of things is. */
const place = `(?:at|in|into|is) (?:the )?(?:very )?(?:heart|centre|center|core|forefront|soul)`
/** Each shape of devotion; `@` stands for those served. */
const shapes: readonly RegExp[] = [
  new RegExp(String.raw`@\b[^.;]{0,20}?\b${place}(?: of)?`, 'i'),
  /\b(?:everything|all)(?: that)? we do\b[^.;:]{0,25}\b(?:(?:begins?|starts?|ends?)(?: and (?:begins?|starts?|ends?))?|is|revolves|turns) (?:with|around|about|for|from|on) (?:the |our |every )?@/i,
  /@ (?:is|are|will be|always|stay|remain|come)\b[^.;:]{0,30}\b(?:front of mind|top of mind|why we exist|our reason for being|our north star|the reason we (?:exist|are here|get up|do))\b/i,
  /\bwe (?:live|are here|exist) for (?:the |our |every )?@/i,
  /\b(?:heart|centre|center|core) of (?:everything|all)(?: that)? (?:we|our)\b/i,
  /\b(?:put|puts|putting|place|places|placing)\b (?:the |our )?@'?s? (?:needs )?(?:always )?first\b/i,
  /@ (?:always )?(?:come|comes|is|are) (?:always )?first\b/i,
  /(?:^|\bwe are (?:a )?)(?:\W*\w+ and )?@[- ](?:first|centric|centred|centered|obsessed)(?: (?:culture|mindset|philosophy|approach|company|organi[sz]ation|attitude|values?|thinking|spirit|brand))?(?:\W*$|:| (?:in|and)\b)/i,
  /\b(?:delight|delights|delighting|wow|wowing|amaze|amazing|thrill|thrilling|astonish)\b (?:the |our |your |all |every )?(?:\w+ )?@/i,
  /\b(?:exceed|exceeds|exceeding|surpass|surpassing)\b[^.;]{0,25}\bexpectations?\b/i,
  /\bgo(?:es|ing)? (?:the extra mile|above and beyond)\b/i,
  /\b(?:passion(?:ate)?|obsess(?:ed|ion|ive)?) (?:about|for|with|over) (?:the |our |your |all )?(?:\w+ )?(?:@|service|quality|excellence)/i,
  /@ (?:is|are) (?:the |our )?(?:king|queen|sun|everything|life ?blood|reason we exist|number one|(?:first|top|highest) priority)\b/i,
  /\b(?:provide|provides|providing|deliver|delivers|delivering|offer|offers|offering|create|creates|creating|give|giving|ensure|ensuring)\b (?:an? |the |our @ |@ )?(?:truly |really |consistently )?(?:world[- ]class|best[- ]in[- ]class|first[- ]class|top[- ]notch|exceptional|outstanding|superb|unparalleled|unmatched|unrivalled|amazing|awesome|sublime|magical|great|excellent|delightful)\b (?:and \w+ |@ |customer |user |member )?(?:experiences?|service|services|support|care)\b/i,
  /\b(?:experience|service|product)s? so (?:sublime|good|great|magical|amazing)\b/i,
  /\bwin[- ]win\b/i,
  /\b(?:total |full |absolute |strong )?@ (?:focus|orientation|centricity|obsession)\b[^.;]{0,30}\b(?:priority|dna|genes|culture|heart|values?)\b/i,
  /\b(?:live|lives|breathe|breathes)\b(?: and (?:live|lives|breathe|breathes))? (?:our )?(?:@|service|quality|customer (?:centricity|focus|service|experience))/i,
  /\b(?:nothing|no one|nobody) (?:is|matters|counts) more\b[^.;]{0,20}\bthan (?:the |our )?(?:satisfaction|happiness|well-?being|@)/i,
  /\b(?:turn|make|create|deliver|offer|provide|promise|craft)\w*\b[^.;]{0,30}\b(?:magical|unforgettable|memorable|wow|extraordinary|remarkable)\b (?:and \w+ )?(?:moments?|experiences?|journeys?)\b/i,
  /^\W*(?:our promise:? )?(?:an? )?(?:unforgettable|magical|memorable) experiences?\b/i,
  /(?:@|\byou)\b[^.;]{0,10}\b(?:mean|means|are|is) (?:always )?(?:everything to us|our number one)\b/i,
  /@ mean everything to us\b/i,
  /\bdo (?:everything|anything|whatever it takes|our (?:very )?best) (?:to make|for) (?:our |the |them|@)/i,
  /\b(?:sets?|setting) (?:new )?standards? (?:in|of|for) (?:customer |@ )?(?:service|care|experience|satisfaction)\b/i,
  /\b(?:work|try|strive) (?:very )?hard (?:to (?:ensure|make|keep)|for) (?:@|customer|client|user|their)? ?(?:satisfaction|@ happy|happiness)/i,
  /\b(?:care and understanding|(?:deeply|really|truly) care)\b[^.;]{0,15}(?:of|about|for)\b[^.;]{0,20}@/i,
  /\b(?:in (?:our|the) (?:genes|dna)|second to none)\b/i,
  /\b(?:in|into) (?:our |the )?@'?s?'? shoes\b/i,
]

/** Says that it is told of somebody else, or that it is not so. */
const doubted =
  /\b(?:says?|claims?|claimed|promis(?:e|ed) (?:that )?(?:we|to)|slogan|motto|instead of|rather than|not enough|n['’]t|not|never|no longer|without|but|yet|still|however|competitors?|if|when)\b/i

const reading = partyFact<Reading | undefined>((sentence, lexicon, _roster, other) => {
  const { words, passage } = sentence
  if (words.length > 40 || words.length < 2) return undefined
  const served = other(parties).filter(({ party }) => party === 'customer')
  for (const devotion of reserved.test(sentence.text) ? [] : termsOf(sentence, 'devotions', lexicon)) {
    const plain = words
      .slice(devotion.from, devotion.to)
      .map(({ lower }) => lower)
      .join(' ')
    const near = [...served, ...termsOf(sentence, 'those-served', lexicon)].find(
      ({ from, to }) => from - devotion.to <= 8 && devotion.from - to <= 10,
    )
    if (
      near === undefined ||
      /^(?:always|a passion|warmth|best in class|legendary|no exceptions|each and every)$/.test(plain) ||
      inSpeech(sentence, devotion.from)
    )
      continue
    // What follows a mark of its own says what is meant by it.
    if (/:\s+\S+(?: \S+){4}/.test(passage.text.slice(words[devotion.to - 1]!.end, sentence.end))) continue
    return clauseRound(Math.min(near.from, devotion.from), Math.max(near.to, devotion.to))
  }
  // High regard and those it is for, in a short line that holds little else.
  const regards = reserved.test(sentence.text) || words.length > 20 || words.length < 3 ? [] : termsOf(sentence, 'regard-words', lexicon)
  const whom = [...served, ...termsOf(sentence, 'those-served', lexicon)]
  if (regards.length > 0 && whom.length > 0 && !does(sentence, lexicon)) {
    const weight = new Set(
      regards.map(({ from, to }) =>
        words
          .slice(from, to)
          .map(({ lower }) => lower)
          .join(' '),
      ),
    ).size
    const ofUs = words.some(({ lower }) => /^(?:we|our|us|every|each|always|all)$/.test(lower)) || words.length <= 9
    if (ofUs && weight * 7 >= words.length - 4 && !inSpeech(sentence, regards[0]!.from))
      return clauseRound(Math.min(whom[0]!.from, regards[0]!.from), Math.max(whom[0]!.to, regards[0]!.to))
  }
  if (doubted.test(sentence.text)) return undefined
  const { text, wordAt } = other(peopleAsSign)
  for (const shape of shapes) {
    const found = shape.exec(text)
    if (found === null) continue
    const first = wordAt(found.index)
    const last = wordAt(found.index + found[0].length - 1)
    return clauseRound(first, last + 1)
  }
  return undefined

  /** The clause that some words stand in, at most fourteen words of it. */
  function clauseRound(first: number, end: number): Reading {
    let from = first
    let to = end
    const apart = (at: number): boolean => /[,;:.!?()—–]/.test(passage.text.slice(words[at - 1]!.end, words[at]!.start))
    while (to < words.length && to - first < 14 && !apart(to)) to += 1
    while (from > 0 && to - from < 14 && !apart(from)) from -= 1
    return { from, to }
  }
})

/** Whether a sentence of warm words tells a deed or a thing besides: one that is sold, sent or counted. */
function does(sentence: SentenceText, lexicon: Lexicon): boolean {
  if (/\d|%|[:→]|https?/.test(sentence.text)) return true
  return (['product-nouns', 'money-words', 'sending-verbs', 'rhythms', 'measuring-words', 'yielding-verbs', 'company-gains'] as const).some(
    (family) => termsOf(sentence, family, lexicon).length > 0,
  )
}

/** Says that devotion is told of others, or set against what is done. */
const reserved =
  /\b(?:says?|claims?|claimed|promis(?:e|ed) (?:that )?(?:we|to)|slogan|motto|instead of|rather than|not enough|no longer|yet|however|competitors?|if|when|how|whether)\b|\?/i

const numbered =
  /\b(?:pillars?|phases?|themes?|goals?|objectives?|principles?|priorit(?:y|ies)|chapters?|sections?|values?|pages?|parts?|strands?)\s+\d+(?:(?:\s*(?:,|and|to|[-–])\s*)+\d+)*/gi

/** Whether a sentence says what is done, by whom, how often, or by what it would be seen. */
const concrete = sentenceFact((sentence, lexicon) => {
  if (sentence.passage.role === 'heading') return false
  // The number of a pillar or of a year shows nothing.
  if (/\d|%/.test(sentence.text.replace(numbered, ''))) return true
  // What follows a colon says what is meant by the warm words before it.
  if (/:\s+\S+(?: \S+){6}/.test(sentence.text)) return true
  const lofty = termsOf(sentence, 'lofty-words', lexicon)
  for (const family of ['rhythms', 'hearing-methods', 'measuring-words'] as const)
    if (termsOf(sentence, family, lexicon).some(({ from, to }) => !lofty.some((one) => one.from < to && from < one.to))) return true
  return /\b(?:owner|owned by|responsible|by (?:january|february|march|april|may|june|july|august|september|october|november|december|easter|spring|summer|autumn|winter)|team of|for example|e\.g\.|such as|so that|in order to|by \w+ing)\b/i.test(
    sentence.text,
  )
})

const plainly = sentenceFact(
  (sentence, lexicon) =>
    sentence.words.length >= 8 && termsOf(sentence, 'lofty-words', lexicon).length === 0 && sentence.passage.role !== 'heading',
)

const telling = sentencesNaming(
  'slogan-words',
  'devotions',
  'regard-words',
  (sentence, analysis) =>
    !sentence.passage.reading.quoted && sentence.passage.reading.depth !== 1 && reading(sentence, analysis) !== undefined,
)

/** The places, in document order. A row or an item is read with what belongs to it; anything else with the section and all below it. */
export const devotionSaid = fact<readonly DevotionSaid[]>((analysis) => {
  const found: DevotionSaid[] = []
  const kinds = kindsOfSections(analysis)
  const seen = new Set<Section>()
  for (const sentence of telling(analysis)) {
    const { passage } = sentence
    const told = reading(sentence, analysis)!
    const { section } = passage.block
    const about = kinds[section.index]!
    if (standsAlone(analysis)) return []
    if (about.has('others') || about.has('avoidance') || about.has('definitions')) continue
    const { item, cell } = passage.reading
    const row = cell === undefined && (item === undefined || !item.opens) ? undefined : readWith(passage, analysis)
    const rest = besideIt(sentence)
    // One for each part: what is said of the first holds for the rest.
    if (row === undefined && seen.has(section)) continue
    const shown =
      row === undefined
        ? shownIn(section, sentence, analysis)
        : [...rest, ...row.flatMap(({ sentences }) => sentences)].some((one) => tells(one, analysis))
    if (row === undefined) seen.add(section)
    const { words } = sentence.reading
    const start = words[told.from]!.start
    const { end } = words[told.to - 1]!
    found.push({
      span: locate(sentence, start, end),
      words: passage.reading.text.slice(start, end).replace(/\s+/g, ' '),
      shown:
        shown ||
        (rest.some((one) => servedThen(one, analysis)) && rest.every((one) => reading(one, analysis) === undefined)) ||
        concrete(sentence, analysis) ||
        customerGains(sentence, analysis).some(({ clear }) => clear),
    })
  }
  return found
})

/** Whether a sentence beside it tells what is done; two sentences of devotion are one slogan. */
function tells(sentence: Sentence, analysis: Analysis): boolean {
  if (concrete(sentence, analysis) || (reading(sentence, analysis) === undefined && servedThen(sentence, analysis))) return true
  if (sentence.passage.reading.role === 'heading' || reading(sentence, analysis) !== undefined) return false
  return customerGains(sentence, analysis).some(({ clear }) => clear) || plainly(sentence, analysis)
}

function shownIn(section: Section, slogan: Sentence, analysis: Analysis): boolean {
  let plain = 0
  const look = (part: Section): boolean =>
    part.blocks.some((block) =>
      block.passages.some(
        (passage) =>
          passage.reading.role === 'code' ||
          passage.sentences.some((one) => {
            if (one === slogan) return false
            if (concrete(one, analysis)) return true
            if (customerGains(one, analysis).some(({ clear }) => clear)) return true
            if (plainly(one, analysis)) plain += 1
            return plain >= 2
          }),
      ),
    ) || part.children.some(look)
  return look(section)
}

/** A page of values or a vision by itself: it is not there to say what is done. */
const standsAlone = fact<boolean>((analysis) => {
  const { sections } = analysis.document
  const titled = sections.filter(({ heading }) => heading !== undefined)
  return titled.length === 1 && (titled[0]!.heading!.sentences.some((one) => ofValues(one, analysis)) ?? false)
})

const ofValues = sentenceFact(({ text }) =>
  /^\W*(?:our |the )?(?:\w+ )?(?:values|vision|ethos|credo|creed|manifesto|beliefs|principles|promise|philosophy|mission)\b/i.test(text),
)
