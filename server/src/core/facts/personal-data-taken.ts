import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { clauseAt } from './clauses.ts'
import { fact, sentenceFact } from './fact.ts'
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
  /\b(?:privacy|consent\w*|gdpr|ccpa|hipaa|opt(?:ed|s)?[- ](?:in|out)|retention (?:period|policy|schedule|limit)|data retention|delet(?:e|ed|es|ion|ing)|erase[sd]?|erasure|anonymi[sz]\w+|pseudonymi[sz]\w+|anonymous\w*|data protection|data processing agreement|dpa\b|confidential\w*|signature|signed|wiped?|tick(?:s|ed)? the box|sign(?:ed|s)? (?:a|the) (?:form|release)|said yes|say no|permissions? (?:of|from|to)|with (?:their|his|her) (?:permission|agreement)|agree(?:s|d)? to|who (?:may|can) see|only (?:\w+ ){1,4}(?:may|can) see|data security|never sold|not (?:be )?(?:sold|shared|kept|stored)|encrypt\w*|kept for (?:\d|one|two|three|six|a year|no (?:more|longer)))\b/i

const guards = sentenceFact(({ text }) => guarding.test(text))
const guardingBlock = blockFact((block, analysis) => block.sentences.some((sentence) => guards(sentence, analysis)))

/** Numbers of machines and sums over many are nobody's. */
const nobodys =
  /\b(?:aggregate\w*|averages?|totals?|system metrics|telemetry|server|machine|machines|cpu|error rates?|uptime|test data|sample data|dummy|schema|api|json|endpoint|field names?|import(?:er|ing)?|migrat\w+|export\w*)\b/i

/** Traces that people leave without handing them over. */
const traces =
  '(?:location|position|whereabouts|contacts|sleep(?: times?)?|heart rate|pulse|weight|steps|mood|gaze|eye movements?|webcam|voice|face|keystrokes?|clicks|reading speed|typing|screen time|messages|calls|photos|camera|microphone|browsing|searches|viewing|listening history|purchases|visits|routes?|trips|driving style|dwell times?|speed|temperature|fingerprints?|gait)'
const storing =
  '(?:saved|stored|recorded|logged|kept|captured|tracked|collected|matched|measured|noted|filmed|analysed|analyzed|sent|uploaded|registered)'
/** What is taken of each single person; `@` stands for those served. */
const singled: readonly RegExp[] = [
  // What somebody does, followed step by step.
  /\b(?:records?|logs?|tracks?|films?|measures?|registers?|notes?|follows?|captures?|stores?|monitors?)\b (?:which|what|where|when|how long|how often|every \w+) [^.;:]{0,30}\b(?:@|they|he|she)\b[^.;:]{0,20}\b(?:walks?|goes|go|stands?|looks?|sits?|stops?|lingers?|moves?|touch\w*|eats?|drinks?|sleeps?|says?|types?|watch\w*|reads?|drives?|buys?|visits?)\b/i,
  new RegExp(
    String.raw`\b(?:each|every) @['’]?s?['’]? [^.;:]{0,20}\b${traces}\b[^.;:]{0,50}\b(?:flows?|goes|go|feeds?|streams?|runs?|passes|pass|comes?|is|are|will be) (?:(?:in)?to|into|${storing})\b`,
    'i',
  ),
  new RegExp(String.raw`\b${traces}\b[^.;:]{0,50}\b(?:is|are|will be|gets?) ${storing} (?:per|for each|for every|by|of each) @`, 'i'),
]

const reading = partyFact<readonly [number, number] | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text, passage } = sentence
  if (words.length > 50 || nobodys.test(text) || /\?\s*$/.test(text)) return undefined
  if (!/\b(?:not|never|no longer|without|if)\b|n['’]t\b/i.test(text)) {
    const signed = other(peopleAsSign)
    for (const shape of singled) {
      const found = shape.exec(signed.text)
      if (found === null) continue
      const from = signed.wordAt(found.index)
      return [from, Math.min(signed.wordAt(found.index + found[0].length - 1) + 1, from + 16)]
    }
  }
  // A trace by itself ("location", "per user") only tells with the shapes above.
  const data = termsOf(sentence, 'personal-data', lexicon).filter(
    ({ from, to }) =>
      !/^(?:per|how|dwell|screen|sleep|heart)$/.test(words[from]!.lower) &&
      !(to === from + 1 && /^(?:aisles?|webcam|gaze|location|keystrokes?)$/.test(words[from]!.lower)),
  )
  const [first] = data
  if (first === undefined) return undefined
  const verbs = termsOf(sentence, 'collecting-verbs', lexicon)
  for (const verb of verbs) {
    const one = data.find(({ from, to }) => (from >= verb.to && from - verb.to <= 8) || (to <= verb.from && verb.from - to <= 6))
    if (one === undefined) continue
    const clause = clauseAt(sentence, verb.from, verb.to)
    if (clause.negated || clause.supposed || /^(?:no|not|never|without)$/i.test(words[Math.max(0, one.from - 1)]!.lower)) continue
    const before = one.to <= verb.from
    // "Records are kept": what is done to them after the name must be done by somebody.
    if (before && !/^(?:is|are|be|been|being|was|were|automatically|then|and)$/.test(words[verb.from - 1]?.lower ?? '')) continue
    if (!before && clause.mood === 'noun' && !/^(?:registration|enrich)/.test(words[verb.from]!.lower)) continue
    let from = before ? one.from : verb.from
    let to = before ? verb.to : one.to
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
  // A row of fields: two or more things known of a person, in a table of what is noted.
  if (passage.cell !== undefined && passage.cell.row > 0 && data.length >= 2 && words.length <= 14) return [first.from, data.at(-1)!.to]
  return undefined
})

const noted = sentenceFact(({ text }) =>
  /\b(?:fields?|sources?|data|what we (?:note|collect|store|know)|attributes?|collected|captured)\b/i.test(text),
)

const telling = sentencesNaming('personal-data')

/** The places, in document order; none where the document says how the data are guarded. */
export const personalDataTaken = fact<readonly PersonalDataTaken[]>((analysis) => {
  const found: PersonalDataTaken[] = []
  for (const sentence of telling(analysis)) {
    const told = reading(sentence, analysis)
    if (told === undefined || !saidOfThePlan(sentence, analysis)) continue
    if (sentence.passage.reading.cell !== undefined && !headed(sentence)) continue
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
