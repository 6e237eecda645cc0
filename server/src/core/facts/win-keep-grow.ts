import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { customerGains } from './customer-gains.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { knowingSigns } from './knowing-signs.ts'
import { type Mention, parties } from './parties.ts'
import { placeAround } from './place-around.ts'
import { partyFact } from './roster.ts'
import { blocksWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'

/** What a plan says of winning new customers, of keeping those there are, and of growing with them: each item, row or sentence once. */
export interface WinKeepGrow {
  readonly win: readonly Span[]
  readonly keep: readonly Span[]
  /** Those of `keep` that count or call back who goes, and say nothing of why anybody would stay. */
  readonly leavers: readonly Span[]
  readonly grow: readonly Span[]
  /** Anything in the whole document, headings and asides among it, that speaks of customers there are. */
  readonly speaksOfKept: boolean
  /** It says that winning is all that it is about, or that there are no customers yet. */
  readonly scoped: boolean
}

const families = { win: 'winning-words', keep: 'keeping-words', grow: 'growing-words' } as const

type Part = keyof typeof families

/** Words by which something else is meant, right before and right after a term. */
const otherwise: readonly { readonly term: RegExp; readonly before?: RegExp; readonly after?: RegExp }[] = [
  {
    term: /^leads$/,
    before:
      /^(?:team|tech|technical|project|product|design|research|engineering|sales|programme|program|group|section|which|that|it|this|who|and|or|not|also|co|committee|module|community|always|often|usually|never|either|member|membership)$/,
    after: /^(?:to|the|a|an|in|by|us|on|for|our|their|with|at|or|and)$/,
  },
  { term: /^acquisition$/, before: /^(?:data|land|talent|language|knowledge|skills?|image|signal|company)$/, after: /^(?:of|by)$/ },
  {
    term: /^conversion$/,
    before: /^(?:data|format|type|currency|unit|energy|file|loft|text|image)$/,
    after: /^(?:of|tool|tools|script|table|factor)$/,
  },
  {
    term: /^(?:retention|retain\w*|attrition)$/,
    before: /^(?:data|log|logs|record|records|staff|employee|talent|team|backup|volunteer|workforce|knowledge|image|version)$/,
    after:
      /^(?:periods?|polic\w+|schedules?|time|limits?|rules?|of|the|a|all|our|control|ownership|access|rights|data|records|staff|talent|employees)$/,
  },
  { term: /^churn\w*$/, before: /^(?:code|staff|employee|team|contributor)$/, after: /^(?:out|through)$/ },
  {
    term: /^renew\w*$/,
    before: /^(?:licen[cs]e|certificate|contract|grant|domain|urban|visa|passport)$/,
    after: /^(?:of|energy|the|our|certificates?|licen[cs]es?|grant|domain|focus|interest|effort|efforts|commitment)$/,
  },
  {
    term: /^new business$/,
    after: /^(?:models?|process\w*|logic|units?|rules?|cards?|requirements?|plans?|ideas?|lines?|opportunit\w+|needs|value|case|cases)$/,
  },
  { term: /^prospect$/, after: /^(?:of|for|that)$/ },
  {
    term: /^onboard\w*$/,
    before: /^(?:employee|staff|hire|hires|team|partner|vendor|supplier|volunteer|developer|mentor)$/,
    after: /^(?:staff|employees|hires|engineers|partners|vendors|volunteers|suppliers|new hires)$/,
  },
  { term: /^sign\w* ?up$/, after: /^(?:sheet|to (?:the )?(?:meeting|slack|list))$/ },
  {
    term: /^(?:customer|user|member) (?:support|success|care|service)$/,
    after: /^(?:teams?|staff|agents?|managers?|management|engineers?|specialists?|organi[sz]ation|department|director|uses|function)$/,
  },
]

/** Words before those served that make newcomers of them. */
const fresh = new Set('new fresh additional further extra'.split(' '))
/** Whom else a plan counts as won, where they are told to be new. */
const counted = /^(?:logos?|accounts?|households?|homes?|families|orders?|purchases?|bookings?|donations?|gifts?)$/

const meant = partyFact<Readonly<Partial<Record<Part, Term>>>>((sentence, lexicon, _roster, other) => {
  const found: Partial<Record<Part, Term>> = {}
  const newcomer = newcomers(sentence, other(parties))
  if (newcomer !== undefined) found.win = newcomer
  for (const part of ['win', 'keep', 'grow'] as const) {
    const term = termsOf(sentence, families[part], lexicon).find((one) => isMeant(sentence, one, lexicon))
    if (term !== undefined) found[part] ??= term
  }
  return found
})

const winning =
  /^(?:attract(?:s|ing)?|acquir(?:e|es|ing)|recruit(?:s|ing)?|convert(?:s|ing)?|win(?:s|ning)?|enlist(?:s|ing)?|enroll?(?:s|ing)?|sign(?:s|ing)?|entic(?:e|es|ing)|lur(?:e|es|ing)|woo(?:s|ing)?|canvass(?:es|ing)?|poach(?:es|ing)?|persuad(?:e|es|ing))$/
/** Whom one has already. */
const known = new Set('back existing current our their trust loyal old with for to by of but'.split(' '))

/** "Attract families", "180 new fleets", "60 first-time buyers", "40 more members": people who are none yet, by number. */
/** A number, in figures or in words. */
const amount =
  /\d|^(?:ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|several|dozens|hundreds|thousands|five|six|seven|eight|nine|three|four)$/

function newcomers({ words }: SentenceText, named: readonly Mention[]): Term | undefined {
  for (const { party, from, to } of named) {
    if (party !== 'customer') continue
    const before = words.slice(Math.max(0, from - 4), from).map(({ lower }) => lower)
    const verb = before.findIndex((word) => winning.test(word))
    if (verb >= 0 && !before.some((word) => known.has(word))) return { from: from - before.length + verb, to }
  }
  for (let at = 0; at < words.length; at += 1) {
    if (!counted.test(words[at]!.lower) && !named.some(({ party, from }) => party === 'customer' && from === at)) continue
    const [second, first] = [words[at - 1]?.lower ?? '', words[at - 2]?.lower ?? '']
    const firstTime = (second === 'time' && first === 'first') || (second === 'first' && counted.test(words[at]!.lower))
    const from = firstTime && second === 'time' ? at - 2 : at - 1
    const number = words[from - 1]?.lower ?? ''
    if ((firstTime || fresh.has(second) || second === 'more') && amount.test(number)) return { from: from - 1, to: at + 1 }
    // "40 fleets by June": a number to come to.
    if (
      /^\d/.test(second) &&
      /^(?:by|before|until)$/.test(words[at + 1]?.lower ?? '') &&
      /^(?:\d|q[1-4]|june|july|[a-z]+(?:uary|ber|ch|il|ust)|may|the|end|year|next|spring|summer|autumn|winter)/.test(
        words[at + 2]?.lower ?? '',
      )
    )
      return { from: at - 1, to: at + 1 }
  }
  return undefined
}

/** So many words before coming back stand those who do. */
const comers = 4

function isMeant(sentence: SentenceText, { from, to }: Term, lexicon: Lexicon): boolean {
  const { words } = sentence
  // Things come back, too: people must be named right before.
  if (/^com(?:e|es|ing)$|^came$/.test(words[from]!.lower))
    return termsOf(sentence, 'customer-nouns', lexicon).some((one) => one.to <= from && one.to >= from - comers)
  const term = words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')
  const before = words[from - 1]?.lower ?? ''
  const after = words[to]?.lower ?? ''
  for (const other of otherwise) {
    if (!other.term.test(term)) continue
    if (other.before?.test(before)) return false
    // "Retain our members" is what is meant, "retain the logs" is not.
    const people = termsOf(sentence, 'customer-nouns', lexicon).some((one) => one.from >= to && one.from <= to + 3)
    if (!people && other.after?.test(after)) return false
  }
  return true
}

const telling = blocksWith((block, analysis) =>
  block.sentences.some((sentence) => {
    const { win, keep, grow } = meant(sentence, analysis)
    return win !== undefined || keep !== undefined || grow !== undefined
  }),
)

/** Where anything at all is said of people who are customers already. */
const staying = blocksWith((block, analysis) => block.sentences.some((sentence) => stays(sentence, analysis)))
const stays = sentenceFact((sentence, lexicon) => termsOf(sentence, 'staying-signs', lexicon).length > 0)

const notBegun = sentenceFact((sentence, lexicon) => termsOf(sentence, 'not-begun', lexicon).length > 0)

/** A title by which winning is the plan's subject. */
const winningTitle =
  /\b(?:acquisition|lead[- ]gen\w*|recruit\w*|launch\w*|go[- ]to[- ]market|gtm|awareness|opening|prospecting|outreach|enrol\w*|membership drive|demand generation|market entry|advertis\w*|marketing|campaigns?|sales|promotion\w*|pitch)\b/i

export const winKeepGrow = fact<WinKeepGrow>((analysis) => {
  const places: Record<Part | 'leavers', Span[]> = { win: [], keep: [], leavers: [], grow: [] }
  let speaksOfKept = false
  const told = telling(analysis)
  if (told.length === 0) return { ...places, speaksOfKept, scoped: false }
  const kinds = kindsOfSections(analysis)
  for (const block of told) {
    speaksOfKept ||= block.sentences.some((sentence) => {
      const { keep, grow } = meant(sentence, analysis)
      return keep !== undefined || grow !== undefined
    })
    for (const entry of entriesOf(block, analysis)) {
      if (!saidOfThePlan(entry.sentences[0]!, analysis) || kinds[block.section.index]!.has('people')) continue
      for (const part of ['win', 'keep', 'grow'] as const) {
        const place = placeIn(entry, part, analysis)
        if (place === undefined) continue
        places[part].push(place.span)
        if (part === 'keep' && place.ofLeavers && !entry.sentences.some((sentence) => gainsClearly(sentence, analysis)))
          places.leavers.push(place.span)
      }
    }
  }
  return { ...places, speaksOfKept: speaksOfKept || staying(analysis).length > 0, scoped: isScoped(analysis) }
})

interface PlaceOfPart {
  readonly span: Span
  readonly ofLeavers: boolean
}

/** Words of keeping that speak of numbers which go, stay or are called back, by their first word. */
const ofLeavers =
  /^(?:churn\w*|attrition|lapsed|leavers?|w[io]n(?:s|ning)?|winback|reactivat\w*|re|ret(?:ain\w*|ention)|stickiness|stay\w*)$/

const gainsClearly = (sentence: Sentence, analysis: Analysis) => customerGains(sentence, analysis).some(({ clear }) => clear)

/** Whom it concerns must be people who are served somewhere in the entry's sentence, or the word says it by itself. */
function placeIn({ sentences }: Entry, part: Part, analysis: Analysis): PlaceOfPart | undefined {
  for (const sentence of sentences) {
    const term = meant(sentence, analysis)[part]
    if (term === undefined || excused(sentence, term, analysis)) continue
    const word = sentence.reading.words[term.from]!
    return { span: placeAround(sentence, word.start), ofLeavers: ofLeavers.test(word.lower) }
  }
  return undefined
}

/** Words that are as often something else, or that name people who just came: something must be pushed, counted or set as an aim. */
const weak = /^(?:leads|conversion|acquisition|prospect\w*|onboard\w*|churn\w*|attrition|sign\w*|signups?|free|trial|new|first|go)$/
const sought =
  /\d|%|\b(?:win(?:ning)?|attract\w*|acquir\w*|gain\w*|add|adding|bring\w* in|land(?:ing)?|recruit\w*|draw\w*|reach\w*|number of|how many|rate|increas\w*|grow\w*|more|double|triple|target\w*|convert\w*|conver\w+|market(?:ing)? to|sell(?:ing)? to|aimed at|campaigns?|generat\w*|driv\w+|boost\w*|rais\w+|sales|prospects?|get(?:ting)?|goal|kpi|metric\w*|cost per|sign up new|reduc\w+|lower\w*|cut|prevent\w*|improv\w*)\b/i
const unsoughtSign =
  /\bsign\w* up (?:for (?!(?:a |the |our )?(?:premium|paid|memberships?|subscriptions?|trials?|accounts?|plan))|to|via|here|at|on|with)/i

function excused(sentence: Sentence, { from }: Term, analysis: Analysis): boolean {
  const { words, text } = sentence.reading
  const first = words[from]!.lower
  if (!weak.test(first)) return false
  if (/^sign/.test(first) && unsoughtSign.test(text)) return true
  if (/^leads/.test(first)) return !trade.test(text)
  if (/^conver/.test(first)) return !funnel.test(text)
  // "Prospects" and "onboarding" need no aim among those who are served, who are told by the words beside them.
  if (/^(?:prospect|onboard)/.test(first))
    return !parties(sentence, analysis).some(({ party }) => party === 'customer') && !sought.test(text)
  // "New members find the way in": of newcomers only those are won who are sought right there.
  if (/^(?:new|first)/.test(first)) {
    const near = words.slice(Math.max(0, from - nearby), from).map(({ lower }) => lower)
    return !sought.test(near.join(' '))
  }
  return !sought.test(text)
}

/** So many words before newcomers tell whether they are sought. */
const nearby = 6

const funnel =
  /%|\b(?:rates?|leads?|visitors?|prospects?|trials?|free|paid|paying|funnel|sales|traffic|landing|sign-?ups?|checkout|buyers?|customers?|donors?|subscribers?)\b/i
const trade =
  /\b(?:qualified|generat\w*|convert\w*|conversion|sales|captur\w*|inbound|outbound|marketing|pipeline|nurtur\w*|warm|cold|new leads|more leads|number of leads|crm|scor(?:e|ing) leads|follow[- ]up|deals?|per (?:week|month|quarter))\b|\d[\d,.]* leads/i

/** "Scope: new members only": what the plan leaves to others, in so many words. */
const scopeSaid = sentenceFact(
  ({ text, words }) =>
    words.length < 40 &&
    /\bscope\b|\bthis (?:plan|paper|document|brief|note|page) (?:is (?:only )?(?:for|about)|deals|covers|concerns|looks)\b|\b(?:their|its) own (?:plan|playbook|paper|programme|program)\b|\bseparate(?:ly)? (?:plan|paper|document|playbook|planned)\b/i.test(
      text,
    ),
)

const scoping = blocksWith((block, analysis) =>
  block.sentences.some((sentence) => notBegun(sentence, analysis) || scopeSaid(sentence, analysis)),
)

function isScoped(analysis: Analysis): boolean {
  const { document } = analysis
  const { bit, bySection } = knowingSigns
  if (bySection(analysis).some(({ own }) => (own & bit.scope) !== 0)) return true
  const title = document.sections.find(({ heading }) => heading !== undefined)?.heading?.sentences ?? []
  return (
    winningTitle.test((document.frontMatter.title ?? '').slice(0, 200)) ||
    title.some(({ reading }) => winningTitle.test(reading.text)) ||
    scoping(analysis).length > 0
  )
}
