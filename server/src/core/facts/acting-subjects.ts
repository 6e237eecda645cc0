import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, termsIn, termsOf, type WordClass } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { fact } from './fact.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { blocksWith } from './stretch-fact.ts'

/** Somebody who does something, by the words of a clause. */
export type Actor = 'customer' | 'company' | 'product' | 'other'

/** A clause in which somebody does something: the words that name who, and on to the end of what is done. */
export interface ActingSubject {
  readonly actor: Actor
  readonly span: Span
  /** Index of the sentence in the document. */
  readonly sentence: number
}

interface Acting {
  /** `they` of whom the sentence itself does not say who they are. */
  readonly actor: Actor | 'they'
  readonly from: number
  readonly verb: number
}

interface Acts {
  readonly acting: readonly Acting[]
  /** Whom a "they" in the next sentence would take up. */
  readonly last: Actor | undefined
}

/** Words that may stand before a name within what is the subject, whatever stands before them. */
const leads = new Set(
  `the a an our their its his her my your this that these those all most many some every each any no few fewer more several both other another
  new existing current future potential prospective loyal regular small large big young older local busy first one two three ten and or only
  often usually today now then also so but if when while because since until where as how what why whether once before after unless although though
  over half least about`.split(/\s+/),
)
/** Those of them that open what is said of somebody, so that an adjective may follow ("our enterprise customers"). */
const determiners = new Set(
  'the a an our their its his her my your this these those all most many some every each any no few several both other another new existing'.split(
    ' ',
  ),
)
/** Words that open another clause: whoever stands behind one can be its subject. */
const openers = new Set(
  'that if when while because since until where as how what why whether once before after unless although though so but and or then'.split(
    ' ',
  ),
)
const auxiliaries = new Set("can could will would may might shall should must do does did has have had 'll 've 'd ca wo".split(' '))
const being = new Set("is are was were be been being am 're 'm 's".split(' '))
const adverbs = new Set(
  "also still often never always then usually now already not n't just only rarely sometimes currently typically easily quickly even themselves ourselves".split(
    ' ',
  ),
)
/** Forms that end like those of a verb, or stand like one, and are none. */
const notVerbs = new Set(
  `is are was were be been being am and or but in on at to with for of by from as than per who whom whose which that not only both each all a an
  the this these those through via into onto over under after before during across about within without between against toward towards our your
  their its it we they you i he she us them s base data feedback segment segments group groups list lists needs journey journeys experience experiences
  service services support satisfaction value lifecycle contact contacts campaign campaigns file files record records past near if when while where
  because so up out more most less few many new next too times days weeks months years today worldwide globally alike here there per rights reviews
  stories types accounts interviews surveys expectations problems pains habits numbers counts segments personas profiles levels teams members services
  issues tickets questions requests results details insights operations sales success relationships relations communications costs fees prices
  sites features updates events plus etc including like such rather then versus vs online offline right left back first last instead based inside
  outside around behind beyond along among throughout unless until since yet ever once else alone together abroad upon also only even just still
  often now already usually never always directly especially particularly mostly themselves`.split(/\s+/),
)
/** Verbs that no list of families has, and that people do in plans all the same. Past forms of strong verbs, too. */
const plainVerbs =
  /^(?:want|need|expect|hope|like|love|hate|prefer|trust|care|feel|think|believe|know|see|say|tell|ask|talk|hear|listen|look|try|use|work|live|run|go|come|stay|leave|return|churn|struggle|rely|depend|choose|pick|decide|switch|buy|pay|spend|save|order|book|join|sign|enrol|enroll|visit|call|write|read|learn|teach|build|make|create|design|develop|plan|offer|provide|deliver|serve|support|help|enable|allow|let|give|get|take|bring|keep|hold|meet|reach|grow|win|lose|drop|cut|raise|lower|add|remove|share|send|post|publish|launch|open|close|start|stop|begin|end|continue|become|remain|change|move|turn|show|find|solve|fix|handle|manage|own|lead|drive|ensure|aim|intend|commit|promise|measure|track|test|review|update|train|hire|invest|focus|target|attract|engage|retain|connect|combine|collect|gather|store|protect|require|include|cover|contain|support|exist|complain|report|cancel|renew|subscribe|upgrade|recommend|refer|compete|copy|sell|charge|respond|reply|answer|understand|recogni[sz]e|identify|assume|propose|suggest|value|appreciate|enjoy|benefit|suffer|face|fear|worry|wait|search|compare|download|install|access|browse|click|log|register|apply|donate|volunteer|participate|attend|play|watch|follow|fund|regulate|demand|dominate|act|adopt|agree|contact|discover|exchange|experience|explore|fall|fail|forget|gain|introduce|receive|replace|represent|request|seek|spread|strive|submit|succeed|throw|travel|wish|wonder|operate|position|partner|work|approach|achieve|maintain|improve|increase|reduce|set|put|host|speak|stand|earn|pursue|produce|generate|do|have)(?:s|es|ed|d)?$|^(?:tries|relies|carries|applies|replies|buys|pays|says|tried|relied|applied|replied|identifies|simplifies|satisfies|studies|went|came|left|chose|bought|paid|spent|met|grew|won|lost|brought|kept|held|took|gave|got|made|built|wrote|told|said|saw|knew|felt|thought|found|became|began|sent|ran|set|put|cut|led|taught|sold|stood|spoke|understood|heard|has|does)$/

const verbFamilies: readonly WordClass[] = [
  'acting-verbs',
  'asking-verbs',
  'bettering-verbs',
  'bringing-verbs',
  'doing-verbs',
  'easing-verbs',
  'enabling-verbs',
  'getting-verbs',
  'market-verbs',
  'payment-verbs',
  'promoting-verbs',
  'push-verbs',
  'receiving-verbs',
  'saying-verbs',
  'seeking-verbs',
  'selling-verbs',
  'sending-verbs',
  'understanding-verbs',
]

const subjects: Readonly<Record<string, Actor | 'they'>> = { we: 'company', they: 'they', she: 'they', he: 'they' }

/** "As a tenant, I want …": a job told in the words of those who have it. */
const jobOpening = /^\W*(?:as an? (?!result|consequence|rule|company|team|business|start)|when(?:ever)? i )/i

const acts = partyFact<Acts>((sentence, lexicon, _roster, other) => {
  const { words } = sentence
  const acting: Acting[] = []
  const named = [
    ...other(parties)
      // "Our" and "us" are nobody who does anything, and a project does not run by itself.
      .filter(({ party, to }) => party !== 'company' || !/^(?:we|our|ours|us|ourselves|project)$/.test(words[to - 1]!.lower))
      .map(({ party, from, to }) => ({ actor: party as Actor, from, to })),
    ...termsOf(sentence, 'staff-nouns', lexicon).map(({ from, to }) => ({ actor: 'company' as Actor, from, to })),
  ]
  for (const { from, to } of termsOf(sentence, 'third-parties', lexicon))
    if (!named.some((one) => one.from < to && one.to > from)) named.push({ actor: 'other', from, to })
  named.sort((a, b) => a.from - b.from)
  const job = jobOpening.test(sentence.text)
  let last: Actor | undefined
  let at = 0
  for (let word = 0; word < words.length; word += 1) {
    const { lower } = words[word]!
    const pronoun = lower === 'i' && job ? 'customer' : Object.hasOwn(subjects, lower) ? subjects[lower] : undefined
    if (pronoun !== undefined && sentence.passage.text[words[word]!.end] !== '-') {
      const verb = verbAfter(sentence, word + 1, lexicon, 'any')
      if (verb !== undefined) {
        const actor = pronoun === 'they' ? (last ?? 'they') : pronoun
        acting.push({ actor, from: word, verb })
        if (pronoun === 'customer') last = pronoun
      }
      continue
    }
    const one = named[at]
    if (one === undefined || word !== one.from) continue
    at += 1
    const start = subjectStart(sentence, one.from, lexicon)
    if (start === undefined || apart(sentence, one.to)) continue
    const plural = /(?:[^s]s|people|children|men|women|media|press|alumni)$/.test(words[one.to - 1]!.lower)
    // "They" are those who were the subject before, people and hardly ever those who write.
    if (plural) last = one.actor === 'customer' || one.actor === 'other' ? one.actor : last
    const verb = verbAfter(sentence, one.to, lexicon, plural ? 'plural' : 'single')
    if (verb !== undefined) acting.push({ actor: one.actor, from: start, verb })
  }
  return { acting, last }
})

/**
 * The verb of what somebody does, right after those who do it; `undefined` where there is none, where something is merely so ("users are
 * happy"), or where it is done to them ("users are asked").
 */
function verbAfter(sentence: SentenceText, from: number, lexicon: Lexicon, number: 'plural' | 'single' | 'any'): number | undefined {
  const { words } = sentence
  let at = from
  let helped = false
  while (at < words.length && at < from + 5 && !(at > from && apart(sentence, at))) {
    const { lower } = words[at]!
    if (adverbs.has(lower) || (/ly$/.test(lower) && lower !== 'apply' && lower !== 'reply' && lower !== 'rely')) at += 1
    else if (auxiliaries.has(lower) && lower !== 'have' && lower !== 'has' && lower !== 'had') {
      helped = true
      at += 1
    } else break
  }
  const verb = words[at]
  if (verb === undefined || (at > from && apart(sentence, at))) return undefined
  const { lower } = verb
  const next = words[at + 1]?.lower ?? ''
  if (being.has(lower)) {
    // A bare "'s" is as often whose something is.
    if (lower === "'s") return undefined
    const after = adverbs.has(next) ? (words[at + 2]?.lower ?? '') : next
    return /^\w{2,}ing$/.test(after) && !apart(sentence, at + 1) ? at : undefined
  }
  if (lower === 'have' || lower === 'has' || lower === 'had' || lower === "'ve") return next === 'been' ? undefined : at
  if (!/^[a-z]+$/.test(lower) || notVerbs.has(lower)) return undefined
  if (helped) return at
  const known = plainVerbs.test(lower) || startsFamily(sentence, at, lexicon)
  if (!known || /ing$/.test(lower)) return undefined
  if (number === 'any') return at
  // "Customers ask", "the app asks", never "the customer accounts", nor "users based".
  const past =
    /ed$/.test(lower) ||
    /^(?:went|came|left|chose|bought|paid|spent|met|grew|won|lost|brought|kept|took|gave|got|made|built|wrote|told|said|saw|knew|felt|found|became|began|sent|ran|led|sold|heard)$/.test(
      lower,
    )
  if (past) return next === 'by' ? undefined : at
  return (number === 'plural') !== /[^s]s$/.test(lower) ? at : undefined
}

function startsFamily(sentence: SentenceText, at: number, lexicon: Lexicon): boolean {
  const terms = termsIn(sentence, lexicon)
  return verbFamilies.some((family) => terms.get(family)?.some(({ from }) => from === at) === true)
}

/**
 * Where the words that say who begin; `undefined` where those named are no subject: "helping customers find", "the needs of users are",
 * "ask the tenants".
 */
function subjectStart(sentence: SentenceText, name: number, lexicon: Lexicon): number | undefined {
  const { words } = sentence
  let start = name
  let unknown = 0
  for (let at = name - 1; at >= 0 && name - at <= 6; at -= 1) {
    if (apart(sentence, at + 1)) return unknown === 0 || determined(start) ? start : undefined
    const { lower, text } = words[at]!
    if (openers.has(lower)) return unknown === 0 || determined(start) ? start : undefined
    if (leads.has(lower) || /^\d/.test(lower)) {
      start = at
      continue
    }
    // One or two words of what kind they are, behind a word that opens the subject.
    if (!/^[a-z-]+$/i.test(text) || /(?:ing|ly)$/.test(lower) || notVerbs.has(lower) || auxiliaries.has(lower) || being.has(lower))
      return undefined
    if (plainVerbs.test(lower) || startsFamily(sentence, at, lexicon)) return undefined
    unknown += 1
    if (unknown > 2) return undefined
    start = at
  }
  return unknown === 0 || determined(start) || start === 0 ? start : undefined

  function determined(at: number): boolean {
    return determiners.has(words[at]!.lower)
  }
}

/** Whether anything but a space stands before a word. */
function apart({ passage, words }: SentenceText, at: number): boolean {
  return at >= words.length || (at > 0 && /[^\s'’]/.test(passage.text.slice(words[at - 1]!.end, words[at]!.start)))
}

/** Longest place in words after the verb. */
const wordsShown = 9

/** Of one block, who does something in which of its sentences. */
const actsOfBlock = blockFact<readonly (Acting & { readonly actor: Actor; readonly sentence: Sentence })[]>((block, analysis) => {
  const found: (Acting & { readonly actor: Actor; readonly sentence: Sentence })[] = []
  let before: Sentence | undefined
  let last: Actor | undefined
  for (const sentence of block.sentences) {
    const { role, cell, quoted } = sentence.passage.reading
    if (role === 'heading' || role === 'code' || cell?.row === 0 || quoted) continue
    if (before?.passage !== sentence.passage) last = undefined
    const here = acts(sentence, analysis)
    for (const { actor, from, verb } of here.acting) {
      const who = actor === 'they' ? last : actor
      if (who !== undefined) found.push({ actor: who, from, verb, sentence })
    }
    last = here.last ?? last
    before = sentence
  }
  return found.length === 0 ? none : found
})

const none: readonly never[] = []

const acting = blocksWith((block, analysis) => actsOfBlock(block, analysis).length > 0)

/** Who does something, clause by clause, in document order: by a name or a pronoun that is the subject. Orders name nobody. */
export const actingSubjects = fact<readonly ActingSubject[]>((analysis) =>
  acting(analysis).flatMap((block) =>
    actsOfBlock(block, analysis).map(({ actor, from, verb, sentence }) => ({
      actor,
      span: clauseSpan(sentence, from, verb),
      sentence: sentence.index,
    })),
  ),
)

function clauseSpan(sentence: Sentence, from: number, verb: number): Span {
  const { words, passage } = sentence.reading
  let to = verb + 1
  while (to < words.length && to < verb + wordsShown && !/[,;:.!?()—–|•]/.test(passage.text.slice(words[to - 1]!.end, words[to]!.start)))
    to += 1
  return locate(sentence, words[from]!.start, words[to - 1]!.end)
}
