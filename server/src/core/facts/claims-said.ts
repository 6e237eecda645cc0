import type { SentenceText } from '../document/passage.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'

/** What is claimed of those served: what they want, feel, think, say or do, what is hard for them, or how many they are. */
export type ClaimAbout = 'wants' | 'feelings' | 'troubles' | 'views' | 'deeds' | 'numbers'

/** In one sentence: what it claims of those served. Offsets into the passage's readable text. */
export interface ClaimSaid {
  readonly start: number
  readonly end: number
  readonly about: ClaimAbout
  /** Said of "they": only the sentence before shows who that is. */
  readonly pronoun: boolean
  /** Where the words end by which they tell it themselves ("members complain"), if they do. */
  readonly toldUntil?: number | undefined
}

const verbs = {
  wants:
    'want need prefer expect value seek demand like love desire crave appreciate prize wish hope insist favour favor long look-for care-about would-like would-rather would-prefer do-not-want do-not-need do-not-care',
  feelings:
    'feel fear worry trust distrust mistrust hate dislike enjoy resent dread are-frustrated are-confused are-overwhelmed are-anxious are-worried are-unhappy are-dissatisfied are-satisfied are-happy are-loyal are-afraid are-unaware are-unwilling are-willing are-reluctant are-keen are-tired are-sceptical are-skeptical are-unsure are-wary are-annoyed are-price-sensitive are-disappointed are-nervous are-ashamed are-embarrassed are-proud do-not-trust do-not-feel do-not-like do-not-enjoy',
  troubles:
    'struggle suffer lack miss lose waste forget wait cannot can-not find-it-hard find-it-difficult have-trouble have-difficulty have-difficulties have-no have-to-wait do-not-know do-not-realise do-not-realize do-not-have do-not-understand are-unable get-stuck get-lost run-out give-up face face-barriers fall-behind drop-out drop-off put-up-with get-confused fail',
  views: 'think believe perceive associate know say tell complain report mention ask-for request rate praise cite find',
  deeds:
    'leave switch churn cancel abandon return avoid skip ignore rely compare turn spend stay renew recommend distrust stop delay postpone hesitate drop come-back go-elsewhere shop-around open-only never-open do-not-use do-not-read do-not-open do-not-return do-not-come do-not-call use-only',
} as const

/** Verbs whose present or past in any form tells something found out when there is a share or a frequency with it. */
const plainDeeds =
  'use visit call email search choose buy pay open read share book browse travel live work start try come order contact click watch join become go do make take get receive own arrive finish complete pass move log ask write hear remain shop rent borrow attend register subscribe'

interface Entry {
  readonly rest: readonly string[]
  readonly about: ClaimAbout
}

/** Pasts that are not made with -ed, and verbs that double their last letter before it. */
const pasts: Readonly<Record<string, string>> = {
  feel: 'felt',
  lose: 'lost',
  forget: 'forgot',
  find: 'found',
  get: 'got',
  give: 'gave',
  fall: 'fell',
  run: 'ran',
  put: 'put',
  think: 'thought',
  see: 'saw',
  understand: 'understood',
  know: 'knew',
  say: 'said',
  tell: 'told',
  leave: 'left',
  spend: 'spent',
  come: 'came',
  go: 'went',
  buy: 'bought',
  pay: 'paid',
  choose: 'chose',
  read: 'read',
  become: 'became',
  make: 'made',
  take: 'took',
  write: 'wrote',
  hear: 'heard',
  seek: 'sought',
}
const doubled = new Set('skip drop stop shop prefer'.split(' '))

/** By the first word of a verb, in the forms that a subject of several can have before it. */
const claimed = new Map<string, Entry[]>()
const plain = new Set<string>()

for (const [about, list] of Object.entries(verbs) as [ClaimAbout, string][])
  for (const verb of list.split(' ')) {
    const [first, ...rest] = verb.split('-') as [string, ...string[]]
    for (const form of formsOf(first)) claimed.set(form, [...(claimed.get(form) ?? []), { rest, about }])
  }
for (const verb of plainDeeds.split(' ')) for (const form of formsOf(verb)) plain.add(form)
for (const list of claimed.values()) list.sort((a, b) => b.rest.length - a.rest.length)

function formsOf(verb: string): readonly string[] {
  if (verb === 'are') return ['are', 'were', 'is', 'was', "'re"]
  if (verb === 'do') return ['do', 'did', 'does']
  if (verb === 'have') return ['have', 'had', 'has']
  if (verb === 'cannot' || verb === 'can' || verb === 'would') return [verb]
  const irregular = pasts[verb]
  const stem = verb.replace(/e$/, '')
  const past =
    irregular ?? (/[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ied') : doubled.has(verb) ? `${verb}${verb.at(-1)}ed` : `${stem}ed`)
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ies') : `${verb}s`
  return [verb, third, past]
}

/** Whether a form is that of a single subject ("wants"). */
function single(word: string): boolean {
  return /[^s]s$/.test(word) || word === 'is' || word === 'was' || word === 'has' || word === 'does'
}

const adverbs = new Set(
  `also always really truly simply just only still all already today now increasingly generally usually mostly often rarely seldom never sometimes frequently
  regularly typically currently commonly consistently repeatedly even both each actually largely mainly therefore then most`.split(/\s+/),
)
/** Words that show that something was found out, or is meant of a share: with one of them any deed is a claim. */
const measured = new Set(
  `most many majority half few fewer often rarely seldom never usually frequently regularly typically mostly increasingly commonly tend average
  three two four one third quarter % percent cent hardly`.split(/\s+/),
)
/** Words before people that make of what follows something wished, supposed, enabled or asked. */
const before = new Set(
  `if when whenever where whether unless once until while as that so help helps helping let lets letting ensure ensures ensuring make makes making enable
  enables for with to by from about what why how who whom which than whose before after allow allows because-of and/or should will would can could may might must
  no any some like via through at toward towards meet meets understand understanding against between without target targeting`.split(/\s+/),
)
/** Words that may stand before people within what is claimed of them. */
const inside =
  /^(?:the|our|all|most|many|some|young|new|these|every|each|few|of|a|an|average|typical|older|small|large|existing|current|local|potential|one|two|three|four|five|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|in|quarters|thirds|majority|half|third|quarter|percent|cent|per|more|than|older|busy|first-time|loyal|long-standing|enterprise|business|private|in|over|about|nearly|almost|around|both|their|its|\d[\d.,]*%?)$/

/** A sentence that says how things are to be, or how they would be. */
const wished =
  /\b(?:so that|in order|ensure|make sure|we (?:want|aim|hope|will|help|let|enable|make|would like)|(?:our|the) (?:goal|aim|vision|objective|mission|target|ambition)\b|imagine|success (?:means|is|looks)|(?:by|until) (?:the end of )?(?:20\d\d|q[1-4])|target(?:s|ed)?:|at least|\bkpi|it is (?:critical|important|essential|vital|crucial|key) that|goal:|objective:|target:|as an? [a-z ]{2,40}, i)\b/i

/** Longer sentences are lists or worse. */
const mostWords = 120

const obliged = /\b(?:should|must|shall)\b/i

/** The claim that a sentence makes of those served, the first if there are several. */
export const claimSaid = partyFact<ClaimSaid | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text, passage } = sentence
  if (words.length < 3 || words.length > mostWords || /\?\W*$/.test(text)) return undefined
  const named = other(parties).filter(({ party }) => party === 'customer')
  const groups = termsOf(sentence, 'groups-of-people', lexicon).filter(
    ({ from, to }) => !named.some((one) => one.from < to && from < one.to),
  )
  const people = [...named, ...groups].sort((a, b) => a.from - b.from)
  const they = words.flatMap(({ lower }, at) => (lower === 'they' ? [{ from: at, to: at + 1 }] : []))
  if (people.length + they.length === 0 && !voices.test(text) && !asked.test(text)) return undefined
  // What stands in quotation marks are others' words.
  if (/\b(?:I|me|my|you|your)\b/i.test(text.replace(/[“"„][^”"“]*[”"]/g, ''))) return undefined
  for (const subject of [...people, ...they, ...shares(people[0]?.to ?? (asked.test(text) ? 0 : undefined))].sort(
    (a, b) => a.from - b.from,
  )) {
    const pronoun = words[subject.from]!.lower === 'they'
    // "They" in a sentence that names those served means them.
    const told = pronoun && people.some(({ from }) => from <= 3 && from < subject.from)
    const claim = claimOf(sentence, subject, people)
    if (claim !== undefined && !isWished(claim)) return { ...claim, pronoun: pronoun && !told }
  }
  const told = thingSaid.exec(text)
  if (told !== null && !wished.test(text)) {
    const first = sentence.start + told.index
    const last = words.findLast(({ start }) => start < first + told[0].length)
    const about = /complain|feedback|review|praise/i.test(told[0]) ? 'views' : /want|need|wish|expect/i.test(told[0]) ? 'wants' : 'troubles'
    if (last !== undefined) return { start: first, end: clauseEnd(sentence, words.indexOf(last) + 1), about, pronoun: false }
  }
  return undefined

  function isWished({ start, end }: { readonly start: number; readonly end: number }): boolean {
    return obliged.test(passage.text.slice(sentence.start, start)) || wished.test(passage.text.slice(sentence.start, end))
  }

  /** "… of 800 members, two in three said": a share of those named before, its last word. */
  function shares(after: number | undefined): readonly { from: number; to: number }[] {
    if (after === undefined) return []
    const found: { from: number; to: number }[] = []
    for (let at = after; at + 2 < words.length; at += 1) {
      const said = words.slice(at, at + 3).map(({ lower }) => lower)
      if (shareWords.test(said.join(' '))) found.push({ from: at + 2, to: at + 3 })
      else if (/^(?:most|many|half|few|cent|percent)$|^\d[\d.,]*%$/.test(said[0]!)) found.push({ from: at, to: at + 1 })
    }
    return found
  }

  function claimOf(of: SentenceText, { from, to }: { from: number; to: number }, all: readonly { from: number; to: number }[]) {
    let at = to
    if (gapHas(of, at, /[^\s]/)) {
      // A stretch set off by brackets or commas may stand between.
      return undefined
    }
    const measuredHere = () =>
      measuredBefore(of, from) ||
      (words[from - 1]?.lower === 'that' && reporting(of, from - 1)) ||
      adjectives(of, from)?.lead === 'that' ||
      words.slice(to, at).some(({ lower }) => measured.has(lower))
    // "Members in rural areas want": a short addition with a preposition.
    const addition = words[at]?.lower ?? ''
    if (/^(?:in|of|at|from|with|on|under|over|aged|between|without|across|near|who)$/.test(addition)) {
      const next = verbFrom(at + 1, 8)
      // "Customers who want": what is said of them only says which ones; the next verb says something of those.
      const told = words
        .slice(at + 1, next)
        .some(({ lower }) => plain.has(lower) || /ed$|^(?:are|were|have|had|do|did|can|came|live|work)$/.test(lower))
      const after = next !== undefined && addition === 'who' && !told ? verbFrom(next + 1, 10) : next
      if (after === undefined) return undefined
      at = after
    }
    while (at < words.length && adverbs.has(words[at]!.lower) && !gapHas(of, at + 1, /[,;:()—–]/)) at += 1
    if (words[at]?.lower === 'tend' && words[at + 1]?.lower === 'to') at += 2
    const verb = words[at]?.lower
    if (verb === undefined) return undefined
    const found = claimed.get(verb)?.find(({ rest }) => restAt(of, at + 1, rest))
    const many =
      /(?:s|people|children|women|men|families|they|most|many|half|few|cent|percent)$|^(?:\d[\d.,]*%?|two|three|four|five|six|eight|ten|twenty)$/.test(
        words[to - 1]!.lower,
      )
    const about: ClaimAbout | undefined =
      found?.about ??
      (measuredHere() && (plain.has(verb) || (/^(?:are|were|have|had|do|did|is|was|has)$/.test(verb) && shareBefore(of, from)))
        ? 'deeds'
        : undefined)
    if (about === undefined) return undefined
    // "They don't have to call" takes a burden off.
    if (
      found !== undefined &&
      words.slice(at, at + 5).some(({ lower }, place) => lower === 'have' && words[at + place + 1]?.lower === 'to')
    )
      return undefined
    const singular = single(verb)
    const past = /ed$/.test(verb) || Object.values(pasts).includes(verb)
    if (
      !past &&
      !(singular && shareBefore(of, from)) &&
      verb !== 'cannot' &&
      verb !== 'can' &&
      verb !== 'would' &&
      singular === many &&
      !/^(?:children|women|men|people)$/.test(words[to - 1]!.lower)
    )
      return undefined
    // One customer in general: "the customer wants", never "customer needs".
    if (!many && !/^(?:the|a|an|every|each|average|typical|modern|our|no)$/.test(words[from - 1]?.lower ?? '')) return undefined
    if (
      !many &&
      /^(?:needs?|values?|demands?|fears?|wants?|visits?|calls?|returns?|reports?|requests?)$/.test(verb) &&
      !/^(?:to|a|an|the|more|less|help|their|it|his|her|that|and)$/.test(words[at + 1]?.lower ?? '')
    )
      return undefined
    // Past participles say what is done to them, or which they are: "members asked for", "patients seen".
    if (
      /ed$/.test(verb) &&
      /^(?:by|in|on|at|for|with|as|to|from|and|,)?$/.test(words[at + 1]?.lower ?? '') &&
      !/^(?:complained|struggled|switched|churned|cancelled|returned|renewed|stayed)$/.test(verb)
    )
      return undefined
    if (/^(?:seen|found|left|lost|felt|read|put)$/.test(verb) && /^(?:by|in|on|at|with|as|behind)$/.test(words[at + 1]?.lower ?? ''))
      return undefined
    let start = from
    while (start > 0 && inside.test(words[start - 1]!.lower) && !gapHas(of, start, /[^\s%'’]/)) start -= 1
    const lead = start === 0 || gapHas(of, start, /[.,;:()—–|]/) ? '' : words[start - 1]!.lower
    if (lead !== '' && !reporting(of, start - 1) && !opens(of, start)) {
      const described = adjectives(of, start)
      if (described === undefined || (described.lead !== '' && !reporting(of, described.start - 1))) return undefined
      start = described.start
    }
    // What people need to do is a duty as often as a wish.
    const next = words[at + 1]?.lower ?? ''
    if (/^needs?$/.test(verb) && next === 'to' && !/^(?:know|see|feel|understand|trust|find|be|hear|get)$/.test(words[at + 2]?.lower ?? ''))
      return undefined
    if (/^(?:find|finds|found)$/.test(verb) && !words.slice(at + 1, at + 10).some(({ lower }) => judged.test(lower))) return undefined
    // "What customers want is speed" tells; "learn what customers want" asks.
    if (start > 1 && /^(?:what|why|how|where|which)$/.test(words[start - 2]!.lower)) return undefined
    if (all.some((one) => one.to === from)) return undefined
    return {
      start: words[start]!.start,
      end: clauseEnd(of, at + 1),
      toldUntil: /^(?:say|tell|told|said|complain|report|mention|ask|request)/.test(verb) ? words[at]!.end : undefined,
      about: shareBefore(of, from) && about === 'deeds' ? ('numbers' as const) : about,
    }
  }

  /** The next verb that claims something, within so many words and before any mark, with nothing before it that makes it another thing. */
  function verbFrom(from: number, most: number): number | undefined {
    for (let at = from; at < Math.min(from + most, words.length); at += 1) {
      if (gapHas(sentence, at, /[,;:()—–]/)) return undefined
      const verb = claimed.get(words[at]!.lower)?.some(({ rest }) => restAt(sentence, at + 1, rest))
      if (verb === true && !determiners.has(words[at - 1]!.lower) && !(notFound.has(words[at - 1]!.lower) && words[at - 1]!.text !== 'May'))
        return at
    }
    return undefined
  }

  function gapHas(of: SentenceText, at: number, pattern: RegExp): boolean {
    if (at <= 0 || at >= words.length) return at >= words.length
    return pattern.test(passage.text.slice(of.words[at - 1]!.end, of.words[at]!.start))
  }

  function restAt(of: SentenceText, at: number, rest: readonly string[]): boolean {
    let place = at
    for (const word of rest) {
      // "Are often frustrated", "don't know".
      while (
        place < of.words.length &&
        word !== 'to' &&
        (degrees.has(of.words[place]!.lower) || adverbs.has(of.words[place]!.lower)) &&
        of.words[place]!.lower !== word
      )
        place += 1
      const { lower } = of.words[place] ?? { lower: '' }
      if (lower !== word && !(word === 'not' && lower === "n't")) return false
      place += 1
    }
    return true
  }

  /** "Younger members", "self-employed traders": what describes people, up to where the clause begins or somebody leads to it. */
  function adjectives(of: SentenceText, start: number): { readonly start: number; readonly lead: string } | undefined {
    let at = start
    while (
      at > 0 &&
      start - at < 3 &&
      !gapHas(of, at, /[.,;:()—–|]/) &&
      describing.test(of.words[at - 1]!.lower) &&
      !before.has(of.words[at - 1]!.lower)
    )
      at -= 1
    if (at === start) return undefined
    while (at > 0 && inside.test(of.words[at - 1]!.lower) && !gapHas(of, at, /[.,;:()—–|]/)) at -= 1
    return { start: at, lead: at === 0 || gapHas(of, at, /[.,;:()—–|]/) ? '' : of.words[at - 1]!.lower }
  }

  function measuredBefore(of: SentenceText, from: number): boolean {
    return of.words.slice(Math.max(0, from - 7), from).some(({ lower }) => measured.has(lower)) || shareBefore(of, from)
  }

  function shareBefore(of: SentenceText, from: number): boolean {
    const opening = passage.text.slice(of.words[Math.max(0, from - 7)]!.start, of.words[from]!.start)
    return /\d\s?(?:%|per ?cent|percent)|\b(?:one|two|three|four|nine|\d+) (?:in|of|out of) (?:every )?(?:\w+)|\b(?:third|half|quarter|quarters|thirds|majority) of/i.test(
      opening,
    )
  }

  /** "That" after a verb of telling or finding, and the like, lead to the claim itself. */
  function reporting(of: SentenceText, at: number): boolean {
    const { lower } = of.words[at]!
    // "A place where old and new members feel safe": joined to what is not said to be.
    if (lower === 'and') return !of.words.slice(Math.max(0, at - 7), at).some((word) => relative.has(word.lower))
    if (lower === 'that') return saying.test(of.words[at - 1]?.lower ?? '')
    return leading.has(lower) || /ly$/.test(lower)
  }

  /** "In the interviews members said": what stands before says only where that is from. */
  function opens(of: SentenceText, start: number): boolean {
    const [first] = of.words
    return start <= 9 &&
      /^(?:in|at|during|from|after|on|according|last|this|among|across|every|each|today|our|the|\d\w*)$/.test(first!.lower)
      ? /^(?:in|at|during|from|after|on|among|across|last|this|today)$/.test(first!.lower) && !before.has(of.words[start - 1]!.lower)
      : false
  }
})

const relative = new Set('where which who whom to if when help helps let make makes ensure for between'.split(' '))
const saying =
  /^(?:says?|said|tells?|told|us|me|shows?|showed|finds?|found|believes?|think|thinks|assume|know|see|saw|heard|hear|reports?|reported|suggests?|suggested|confirms?|confirmed|means|meant|is|was|clear|true|fact|claim|evidence|revealed?|reveals|learnt|learned|notice[sd]?|observed?|admit|expect|suspect|hypothesis|assumption|indicate[sd]?|so|data|feeling|complaint|complain)$/
/** Words that lead to a claim. */
const leading = new Set(
  'believe think assume suspect know hear expect guess report reports reported that because but since yet although so found shows show showed says and whilst whereas'.split(
    ' ',
  ),
)
/** Words before a verb that make it no statement. */
const notFound = new Set('to and or not will can may might could should must would who that which they we'.split(' '))
const judged =
  /^(?:hard|harder|difficult|confusing|easy|easier|tedious|slow|useful|helpful|expensive|too|frustrating|boring|intimidating|unclear|overwhelming|painful|annoying|cold|complicated|complex|valuable|attractive|trustworthy|reassuring)$/

const shareWords = /^(?:one|two|three|four|five|nine|\d+) (?:in|of|out) (?:two|three|four|five|six|eight|ten|twenty|\d+)$/
/** A sentence on what was asked, in which a share needs no noun. */
const asked = /\b(?:surveys?|polls?|questionnaire|respondents|interviewed|interviewees)\b/i
/** Forms of words that describe people. */
const describing =
  /^(?!(?:something|anything|everything|nothing|their|our|after|under|over|other|never|ever|whether|only|every|any|many|very|they|by|why)$)(?:self|low|high|first|time|employed|retired|disabled|experienced|lapsed|unemployed|skilled|insured|uninsured|registered|married|divorced|existing|returning|paying|working|aspiring|growing|visiting|struggling|ageing|aging|\w+-\w+|\w+(?:er|est|al|ive|ous|ful|less|ic|y|ent|ant|able|ible|ary|ern|ior|ish|ese))$/
const determiners = new Set('the a an this that these our their its his her any no each every'.split(' '))
const degrees = new Set('so very too quite rather more less much extremely increasingly deeply easily'.split(' '))

const group =
  '(?:customers?|users?|clients?|members?|patients?|guests?|tenants?|residents?|visitors?|readers?|students?|parents?|families|people|buyers?|shoppers?|subscribers?|passengers?|donors?|citizens?|learners?|account holders?)'

/** What those served have or say, as a thing: "the main reason why members leave is", "customers' biggest worry is". */
const thingSaid = new RegExp(
  `\\b(?:the )?(?:main|biggest|top|most common|most frequent|greatest|key|number one|chief|first|single biggest) (?:\\w+ )?(?:reasons?|complaints?|pains?(?: points?)?|frustrations?|problems?|barriers?|worr(?:y|ies)|fears?|concerns?|needs?|wish(?:es)?|obstacles?)(?: (?:why|that|of|for|among|from|voiced by|raised by) (?:\\w+ ){0,3}${group}(?: \\w+){0,4})? (?:is|are|was|were|remains?)\\b|\\b${group}['’]s? (?:main |biggest |top |most common |greatest |key )?(?:reasons?|complaints?|pains?(?: points?)?|frustrations?|problems?|barriers?|worr(?:y|ies)|fears?|concerns?|needs?|wish(?:es)?) (?:is|are|was|were|remains?)\\b|\\bit is (?:often |still |very |too |really )?(?:hard|difficult|impossible|confusing|frustrating|easy) for (?:\\w+ ){0,2}${group}\\b|\\bwhat (?:our |the |most )?${group} (?:really |actually )?(?:want|need|miss|value|fear)(?: most)? is\\b|\\b(?:most|many|\\d[\\d.,]*\\s?%(?: of)?) (?:customer |user |member |patient )?(?:complaints|reviews|calls|tickets) (?:are|concern|come|is|were|mention)\\b`,
  'i',
)

const voices = /\b(?:complaints|reviews|calls|tickets) (?:are|concern|come|is|were|mention)\b/i

/** How far a claim is shown. Words. */
const longest = 22

/** Where the clause that goes on at a word ends, as an offset into the passage. */
function clauseEnd({ words, passage }: SentenceText, from: number): number {
  let end = Math.min(Math.max(from, 1), words.length)
  const until = Math.min(words.length, end + longest)
  while (end < until) {
    const between = passage.text.slice(words[end - 1]!.end, words[end]!.start)
    if (/[;:.!?(—–|]|\s-\s/.test(between)) break
    if (/,/.test(between) && /^(?:which|so|but|because|while|whereas|according|as|we|our|and)$/.test(words[end]!.lower)) break
    end += 1
  }
  return words[end - 1]!.end
}
