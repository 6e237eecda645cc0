import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { clauseAt } from './clauses.ts'
import { fact, sentenceFact } from './fact.ts'
import { parties } from './parties.ts'
import { peopleAsSign } from './people-as-sign.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { saidOfThePlan } from './surroundings.ts'

/** A place where a plan gets hold of what is known about single people. */
export interface PersonalDataTaken {
  readonly span: Span
  readonly words: string
}

/** Says how people's data are guarded, or that they agree. Anywhere in the document it answers for all of it. */
const guarding =
  /\b(?:privacy|consent\w*|gdpr|ccpa|hipaa|lawful|legal basis|opt(?:ed|s)?[- ](?:in|out)|retention (?:period|policy|schedule|limit|rules?)|data retention|retained (?:for|only|until)|delet(?:e|ed|es|ion|ing)|erase[sd]?|erasure|destroy(?:ed|s)?|shredd?\w*|anonymi[sz]\w+|pseudonymi[sz]\w+|anonymous\w*|data protection|protection of data|data processing agreement|dpa\b|dpo\b|dpia|confidential\w*|signature|signed|wiped?|tick(?:s|ed)? (?:the|a|that) box|sign(?:ed|s)? (?:a|the) (?:form|release)|said yes|say no|says? yes|permissions?|with (?:their|his|her) (?:knowledge|agreement)|agree(?:s|d|ment)? (?:to|with|that|in)|who agrees?|who (?:may|can) (?:see|read|open)|only (?:[\w’'-]+ ){1,5}(?:may|can) (?:see|read|open)|(?:seen|read|visible|opened?) (?:only )?(?:by|to) (?:only|nobody|no ?one)|nobody (?:else|but|outside)|data security|never sold|(?:not|never) (?:be )?(?:sold|shared|kept|stored|passed|written down|linked)|encrypt\w*|kept (?:for (?:\d|one|two|three|six|twelve|a (?:year|month|week)|no (?:more|longer))|until|no longer|only)|(?:stored|held) (?:for (?:\d|one|two|three|six|twelve|a )|until|no longer|only|on (?:their|the) (?:own )?(?:device|phone))|if they (?:wish|like|want|choose|agree)|withdraw (?:it|their|his|her|consent)|cookie (?:banner|notice)|right to (?:see|object|access)|object to|asked (?:first|whether|before)|never leaves?)\b/i

const guards = sentenceFact(({ text }) => guarding.test(text))
const guardingBlock = blockFact((block, analysis) => block.sentences.some((sentence) => guards(sentence, analysis)))

/** Numbers of machines and sums over many are nobody's. */
const nobodys =
  /\b(?:aggregate\w*|averages?|totals?|system metrics|telemetry|server|machine|machines|cpu|error rates?|uptime|test data|sample data|dummy|schema|api|json|endpoint|field names?|import(?:er|ing)?|migrat\w+|export\w*)\b/i

/** Deeds that follow or store by themselves; others ("note", "keep", "ask for") are as often done to something harmless. */
const following =
  /^(?:obtain|read|copy|copi|photocop|receiv|install|track|trac(?:e|ing)|follow|shadow|spy|scrap|crawl|append|enrich|supplement|log(?!o)|record|film|photograph|monitor|profil|harvest|match|sniff|watch|infer|predict|deduc|fus|mine|mining|scan|stor|captur|collect|gather|transcrib|transmit|upload|geotag|tag|regist|cross|buy|bought|purchas|analys|flow|fed|feed|sell|sold|goes|link|combin|merg|sav|not(?:e|ing)|compil|writ|wrote|jot|keep|kept|hold|held|enter|put|ask|requir|demand|build)/
/** What people do, followed step by step, and people who are themselves recorded; `@` stands for those served. */
const shadowed: readonly RegExp[] = [
  /\b(?:records?|logs?|tracks?|films?|measures?|registers?|notes?|follows?|captures?|stores?|monitors?|watch(?:es)?|knows?|sees?)\b (?:down )?(?:which|what|where|when|how (?:long|often|fast|much)|every \w+) [^.;:]{0,30}?(?:@|\b(?:they|he|she|somebody|someone|each person|a person)\b)[^.;:]{0,20}\b(?:walks?|goes|go|stands?|looks?|sits?|stops?|lingers?|moves?|touch\w*|eats?|drinks?|sleeps?|says?|types?|watch\w*|reads?|drives?|rides?|rests?|buys?|visits?|lives?|travels?|works?|spends?|browses?|clicks?|listens?)\b/i,
  /@(?: \w+)? (?:are|is|will be|get) (?:\w+ly )?(?:recorded|filmed|tracked|profiled|monitored|followed|shadowed|watched|fingerprinted|located|geolocated|photographed|wiretapped|overheard|eavesdropped)\b/i,
  /\b(?:track|follow|film|profile|monitor|shadow|locate)\w* (?:all |each |every |our |the |individual |single )?@ (?:across|through|around|via|by (?:gps|phone|camera|face|beacon|card)|with (?:gps|cameras?|beacons?|cookies?))\b/i,
]
const single = /^(?:each|every|personal|private|individual|individuals|single|per|one|everyone|everybody|anybody|whose|person|persons)$/

/**
 * What is taken of single people: something that is theirs by its name with a deed of getting hold of it, their own affairs followed of
 * each of them, or a means that watches people one by one.
 */
const reading = partyFact<readonly [number, number] | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text, passage } = sentence
  if (words.length > 50 || nobodys.test(text) || /\?\s*$/.test(text)) return undefined
  const data = termsOf(sentence, 'personal-data', lexicon)
  const people = other(parties).filter(({ party }) => party === 'customer')
  const deeds = termsOf(sentence, 'collecting-deeds', lexicon)
  const found = taken(data, (deed) => plainly(deed)) ?? followed() ?? watched()
  if (found !== undefined) return found
  if (!/\b(?:not|never|no longer|without|if)\b|n['’]t\b/i.test(text)) {
    const signed = other(peopleAsSign)
    for (const shape of shadowed) {
      const told = shape.exec(signed.text)
      if (told === null) continue
      const from = signed.wordAt(told.index)
      return [from, Math.min(signed.wordAt(told.index + told[0].length - 1) + 1, from + 16)]
    }
  }
  // A row of fields: two or more things known of a person, in a table of what is noted.
  if (passage.cell !== undefined && passage.cell.row > 0 && data.length >= 2 && words.length <= 14) return [data[0]!.from, data.at(-1)!.to]
  return undefined

  /** The first of some things near which stands a deed that is neither denied nor supposed. */
  function taken(things: readonly Term[], fits: (deed: Term) => boolean): readonly [number, number] | undefined {
    for (const deed of deeds) {
      if (!fits(deed)) continue
      const one = things.find(({ from, to }) => (from >= deed.to && from - deed.to <= 9) || (to <= deed.from && deed.from - to <= 7))
      if (one === undefined) continue
      const clause = clauseAt(sentence, deed.from, deed.from + 1)
      if (!(one.to <= deed.from) && clause.mood === 'noun' && deed.to - deed.from === 1 && deed.from > 0) continue
      if (/^(?:following|derived|profiles)$/.test(words[deed.from]!.lower)) continue
      if (clause.negated || clause.supposed || /^(?:no|not|never|without)$/i.test(words[Math.max(0, one.from - 1)]!.lower)) continue
      const before = one.to <= deed.from
      // "Addresses note": what is done to them after the name must be done by somebody.
      if (
        before &&
        !/^(?:go|goes|flow|flows|fed|added)$/.test(words[deed.from]!.lower) &&
        !/^(?:is|are|be|been|being|was|were|automatically|then|and|get|gets|will)$/.test(words[deed.from - 1]?.lower ?? '') &&
        !/[,]/.test(passage.text.slice(words[one.to - 1]!.end, words[deed.from]!.start))
      )
        continue
      if (/[;:]/.test(passage.text.slice(words[Math.min(one.to, deed.to) - 1]!.end, words[Math.max(one.from, deed.from)]!.start))) continue
      let from = before ? one.from : deed.from
      let to = before ? deed.to : one.to
      if (before && words[from - 1]?.lower === 'the') from -= 1
      while (
        to < words.length &&
        to - from < 14 &&
        !/^(?:for|so|to|when|then|by)$/.test(words[to]!.lower) &&
        !/[,;:()—–.!]/.test(passage.text.slice(words[to - 1]!.end, words[to]!.start))
      )
        to += 1
      return [from, to]
    }
    return undefined
  }

  function plainly({ from, to }: Term): boolean {
    return !/^(?:ask|requir|demand|request|pass|put|pull|measur|evaluat|hold|held)/.test(words[from]!.lower) || to - from > 1
  }

  /** "Log the routes and stops of each courier": two of their affairs, or one of each or all of them. */
  function followed(): readonly [number, number] | undefined {
    const facts = termsOf(sentence, 'private-facts', lexicon)
    if (facts.length === 0) return undefined
    const theirs = facts.filter(({ from, to }) => {
      const owner =
        people.some(
          (one) =>
            (one.to === from || one.to === from - 1) &&
            /^['’]s?|s['’]/.test(passage.text.slice(words[one.to - 1]!.end - 2, words[one.to - 1]!.end + 2).slice(1)),
        ) ||
        people.some(
          (one) => one.to <= from && from - one.to <= 2 && /['’]/.test(passage.text.slice(words[one.from]!.start, words[from]!.start)),
        )
      const of = people.some(
        (one) =>
          one.from >= to &&
          one.from - to <= 4 &&
          words.slice(to, one.from).some(({ lower }) => single.test(lower) || /^(?:of|on|from)$/.test(lower)),
      )
      const each = single.test(words[from - 1]?.lower ?? '') && !/^(?:step|name|position|device|age)s?$/.test(words[from]!.lower)
      return owner || of || (each && facts.length > 1)
    })
    if (theirs.length === 0) return undefined
    return taken(theirs, ({ from }) => following.test(words[from]!.lower))
  }

  /** "Sniffers follow each visitor", "lists bought from brokers": the means tells, where people are named or what is theirs. */
  function watched(): readonly [number, number] | undefined {
    const means = termsOf(sentence, 'watching-devices', lexicon)[0]
    if (means === undefined) return undefined
    const { lower } = words[means.from]!
    const outright =
      /broker|bought|purchased|rented|facial|face|emotion|sniffer|scraper|wealth|anpr|identity|keylogger|keystroke|cross/.test(
        words
          .slice(means.from, means.to)
          .map((word) => word.lower)
          .join(' '),
      )
    if (people.length + data.length + deeds.length === 0) return undefined
    if (!outright && (people.length === 0 || (!deeds.some(({ from }) => following.test(words[from]!.lower)) && data.length === 0)))
      return undefined
    if (
      !outright &&
      /^(?:camera|cookie|pixel|tracker|microphone|wearable|crawler|biometric)/.test(lower) &&
      !words.some((word) => single.test(word.lower) || /['’]s?$/.test(word.text))
    )
      return undefined
    const clause = clauseAt(sentence, means.from, means.to)
    if (clause.negated || clause.supposed || /\b(?:no|not|without|never|stop|remove|drop|end)\b|n['’]t\b/i.test(text)) return undefined
    const from = Math.max(0, means.from - 3)
    return [
      deeds.find((deed) => deed.to <= means.from && means.from - deed.to <= 4)?.from ?? (means.from <= 3 ? 0 : from),
      Math.min(words.length, means.to + 7),
    ]
  }
})

const noted = sentenceFact(({ text }) =>
  /\b(?:fields?|sources?|data|what we (?:note|collect|store|know)|attributes?|collected|captured)\b/i.test(text),
)

const telling = sentencesNaming(
  'personal-data',
  'private-facts',
  'watching-devices',
  'watching-verbs',
  (sentence, analysis) => reading(sentence, analysis) !== undefined,
)

/** The places, in document order; none where the document says how the data are guarded. */
export const personalDataTaken = fact<readonly PersonalDataTaken[]>((analysis) => {
  const found: PersonalDataTaken[] = []
  for (const sentence of telling(analysis)) {
    const told = reading(sentence, analysis)
    if (told === undefined || !saidOfThePlan(sentence, analysis)) continue
    if (sentence.passage.reading.cell !== undefined && told[0] === 0 && sentence.reading.words.length <= 6 && !headed(sentence)) continue
    const { words, passage } = sentence.reading
    const start = words[told[0]]!.start
    const { end } = words[told[1] - 1]!
    found.push({ span: locate(sentence, start, end), words: passage.text.slice(start, end).replace(/\s+/g, ' ') })
  }
  if (found.length === 0 || analysis.document.blocks.some((block) => guardingBlock(block, analysis))) return []
  return found

  function headed({ passage }: Sentence): boolean {
    const { cell } = passage.reading
    return passage.block.passages.some(
      (one) => one.reading.cell?.row === 0 && one.reading.cell.table === cell!.table && one.sentences.some((head) => noted(head, analysis)),
    )
  }
})
