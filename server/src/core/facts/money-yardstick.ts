import type { Span } from '../base/span.ts'
import type { Passage, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { blocksWith } from './stretch-fact.ts'
import { besideIt, readWith, saidOfThePlan } from './surroundings.ts'

/** A place where what customers are worth, or how they are treated, follows from the money they bring. */
export interface MoneyYardstick {
  readonly span: Span
  readonly words: string
  /** `tiers`: it sets how much care each gets, which is also a matter of capacity. */
  readonly kind: 'worth' | 'tiers'
}

/** Where a sentence lets money decide, as a half-open range of its words. */
interface Reading {
  readonly from: number
  readonly to: number
  /** `allotted`: a figure decides; which one is said before. */
  readonly kind: 'worth' | 'tiers' | 'allotted'
}

/** Words by which customers are set apart from each other as more or less. */
const degrees = new Set(
  `highest high most largest biggest top greatest best lowest low least smallest bottom over above
  below under beyond exceeding exceeds exceed fewer threshold minimum upper decile quartile percentile sufficient insufficient large small big`.split(
    /\s+/,
  ),
)

/** Words for those who are ranked that name nobody: "accounts above …", "whoever spends …". */
const somebody = new Set(
  'account accounts anyone anybody whoever those everyone everybody who whose he she they somebody nobody others rest list pyramid book portfolio households farms sites chains practices shops'.split(
    ' ',
  ),
)

const paidFor =
  /\b(?:plans?|packages?|subscriptions?|pric(?:e|es|ing)|tariffs?|per (?:month|seat|user)|free (?:delivery|shipping|coffee)|discounts?|rebates?|vouchers?|points?|tickets? cost|spending (?:plan|cut)s?|budget(?:ed|s)?|invest(?:ed|ment)?)\b|\/mo\b/i
/** What is paid counts for nothing, or for one thing among others. */
const denied =
  /\b(?:no matter|regardless|irrespective|whatever|instead of|rather than|(?<!nothing )besides?|as well as|not (?:only|just|merely|solely)|alone tells|nor|neither|and by (?:how|what|whether|need)|nobody is (?:ranked|sorted)|(?:not|never|no longer|isn['’]t|aren['’]t|don['’]t|doesn['’]t|won['’]t)(?: (?:be|to|longer|purely|simply))? (?:by|on|from|decided|determined|measured|ranked|rank|sort|sorted|set|tied|depend|depends|follow|judge|judged|score|scored|segment|segmented|treat|count|counted|decide|decides|because|according|according to|the (?:sum|size|money|spend)))\b/i

/** "The more a shop orders, the sooner …", "who bring in most", "cost more than they earn us". */
const moreForMore =
  /\bthe (?:more|less|higher|bigger|larger|smaller|lower)\b[^.;:]{0,30}\b(?:spend\w*|pays?|orders?|buys?|gives?|donat\w*|brings?|invoices?|bills?|revenue|turnover|fees?|margin|account|contract|basket|gift|premium|budget|balance)\b[^.;:]{0,25}, ?the (?:more|less|faster|sooner|better|closer|longer|quicker|higher|shorter|warmer|fewer|nearer|deeper)\b[^.;:]{0,30}/i
const paysMost =
  /\b(?:(?:spend|pay|buy|order|donat|giv|earn)\w*|bring\w*(?: us)?(?: in)?|make\w* us|leave\w* with us|put\w* in)(?: us)?(?: (?:the|far|much|only|very|a good deal))? (?:most|least|more than|less than|fewer than|little|a lot|money|nothing|next to nothing|big|under|over|above|below)\b(?! (?:time|hours?|from|than (?:one|two|three|\d+) (?:years?|times|days?|weeks?)))|\bcosts? (?:us )?more (?:to serve )?than (?:they|it|he|she) (?:earns?|brings?|pays?|spends?|yields?)\b/i

/** "80 % of turnover comes from 20 % of …" */
const fewBringMost =
  /\b(?:twenty|20) ?(?:per ?cent|%)[^;]{0,70}\b(?:eighty|80) ?(?:per ?cent|%)|\b(?:eighty|80) ?(?:per ?cent|%)[^;]{0,70}\b(?:twenty|20) ?(?:per ?cent|%)/i
/** A sum as a threshold: "under £5,000", "above 50 k€". */
const threshold =
  /\b(?:below|under|less than|above|over|more than|at least|beyond|upwards of|exceed\w*|up to)\b[^.;]{0,25}?(?:[$€£] ?\d[\d,.]*[km]?|\d[\d,.]*[km]? ?(?:€|£|eur|usd|euros?|dollars|pounds))/i
/** "The score tells managers how many hours each council deserves". */
const allotted =
  /\b(?:number|score|figure|result|value|contribution|rank|ranking|model|margin|revenue|spend|turnover|yield|it|this|that)\b[^.;]{0,15}\b(?:tells?|decides?|determines?|sets?|says?|governs?|dictates?|shows?)\b[^.;]{0,30}\bhow (?:many|much|often|long|fast|soon|quickly)\b[^.;]{0,35}\b(?:deserves?|gets?|receives?|is worth|are worth|is owed|we (?:spend|serve|visit|call|give)|is (?:visited|called|served|given|entitled))\b/i

/**
 * Money decides in three ways: care or rank is tied to it ("visits follow turnover", "ranked by spend"), a threshold or a superlative of
 * it sets people apart who then get more or less, or people are called by it ("unprofitable clients") and treated so.
 */
const reading = partyFact<Reading | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text } = sentence
  if (words.length > 60 || denied.test(text)) return undefined
  const wordAt = (offset: number): number =>
    Math.max(
      0,
      words.findLastIndex(({ start }) => start <= sentence.start + offset),
    )
  const share = allotted.exec(text)
  if (share !== null) {
    const told = termsOf(sentence, 'money-yardsticks', lexicon).length > 0
    return { from: wordAt(share.index), to: wordAt(share.index + share[0].length - 1) + 1, kind: told ? 'tiers' : 'allotted' }
  }
  if (paidFor.test(text)) return undefined
  const people = other(parties).filter(({ party }) => party === 'customer')
  const named = people.length > 0 || words.some(({ lower }) => somebody.has(lower))
  const care = termsOf(sentence, 'care-allotted', lexicon)
  const worth = termsOf(sentence, 'worth-said', lexicon)
  const links = termsOf(sentence, 'deciding-links', lexicon)
  const gap = (at: number): string => sentence.passage.text.slice(at > 0 ? words[at - 1]!.end : sentence.start, words[at]?.start)
  const unbroken = (start: number, end: number): boolean => {
    for (let at = start + 1; at < end; at += 1) if (/[,;:()—–]/.test(gap(at))) return false
    return true
  }
  for (const { from, to } of termsOf(sentence, 'people-by-money', lexicon)) {
    const whom = people.find((one) => one.from <= to + 2 && one.to > from) ?? (/s$/.test(words[to - 1]!.lower) ? { to } : undefined)
    const done = whom && [...care, ...worth].find((one) => one.from >= whom.to || one.to <= from)
    if (done !== undefined) return between(from, done, 'tiers')
  }
  for (const money of termsOf(sentence, 'money-yardsticks', lexicon)) {
    const { from, to } = money
    // "Spend less time" is no money.
    if (
      words[from]!.lower === 'spend' &&
      words.slice(to, to + 4).some(({ lower }) => /^(?:time|hours?|days?|weeks?|effort|energy|years?|months?|minutes?)$/.test(lower))
    )
      continue
    const equal = from > 0 && /=/.test(gap(from)) ? worth.find((one) => one.to === from) : undefined
    if (equal !== undefined) return between(equal.from, money, 'worth')
    const link = links.findLast((one) => one.to <= from && from - one.to <= 4)
    if (link !== undefined) {
      const weak =
        /^(?:is|are|means|equals|matches|reflects?|decides?|determines?|drives|governs|mirrors|dictates)$/.test(words[link.from]!.lower) &&
        link.to - link.from === 1
      const rank = worth.find((one) => one.from < link.to && link.from - one.to <= 10)
      const given = care.find((one) => one.to <= link.from && link.from - one.to <= 10)
      const whom = people.findLast((one) => rank !== undefined && one.to <= rank.from && rank.from - one.to <= 3)
      if (rank !== undefined && named) return between(whom?.from ?? rank.from, money, 'worth')
      if (given !== undefined && !weak && (named || given.to === link.from)) return between(given.from, money, 'tiers')
    }
    // "Turnover decides who is called first."
    const decides = links.find((one) => one.from >= to && one.from - to <= 2)
    if (decides !== undefined && /^(?:decides?|determines?|governs?|dictates?|sets|drives)$/.test(words[decides.from]!.lower)) {
      const given = [...care, ...worth].find((one) => one.from >= decides.to && one.from - decides.to <= 8)
      if (given !== undefined && (named || words.slice(decides.to, given.from).some(({ lower }) => lower === 'who')))
        return between(from, given, 'tiers')
    }
    const at = words.findIndex(
      ({ lower }, place) =>
        degrees.has(lower) &&
        ((place < from && from - place <= 4 && unbroken(place, from + 1)) ||
          (place >= to &&
            place - to <= 2 &&
            unbroken(to - 1, place + 1) &&
            /^(?:over|above|below|under|beyond|exceed\w*|threshold|less|more)$/.test(lower))),
    )
    if (at >= 0) {
      if (words[at]!.lower === 'sufficient') return between(at, money, 'tiers')
      const treated = named ? care.find((one) => one.to <= at || one.from >= to) : undefined
      if (treated !== undefined) return between(Math.min(at, from), treated, 'tiers')
      const best = named ? worth.find((one) => one.to <= at && at - one.to <= 8) : undefined
      if (best !== undefined) return between(best.from, money, 'worth')
    }
  }
  const rising = moreForMore.exec(text)
  if (rising !== null) return between(wordAt(rising.index), { from: 0, to: wordAt(rising.index + rising[0].length - 1) + 1 }, 'tiers')
  const most = named && !/\bpay\w*[^.;]{0,30}\bfor\b/i.test(text) ? paysMost.exec(text) : null
  if (most !== null) {
    const at = wordAt(most.index)
    const end = wordAt(most.index + most[0].length - 1) + 1
    const treated = care.find((one) => one.to <= at || one.from >= end) ?? worth.find((one) => one.to <= at)
    if (treated !== undefined) return between(at, { from: treated.from, to: Math.max(end, treated.to) }, 'tiers')
  }
  const cut = threshold.exec(text)
  if (
    cut !== null &&
    named &&
    !/\bpay\w*[^.;]{0,30}\bfor\b/i.test(text) &&
    /\b(?:spend\w*|pay\w*|bring\w*|buy\w*|order\w*|giv\w+|donat\w*|bill\w*|worth|yield|turnover|a year|annual\w*|yearly|account|accounts|clients?|customers?|donors?)\b/i.test(
      text,
    )
  ) {
    const at = wordAt(cut.index)
    const treated = care.find((one) => one.to <= at || one.from > at + 2)
    if (treated !== undefined) return between(at, treated, 'tiers')
  }
  if (fewBringMost.test(text) && people.length > 0)
    return { from: people[0]!.from, to: Math.min(words.length, people[0]!.from + 12), kind: 'worth' }
  return undefined

  function between(from: number, { from: start, to }: { readonly from: number; readonly to: number }, kind: Reading['kind']): Reading {
    return { from: Math.max(Math.min(from, start), Math.max(from, to) - longest), to: Math.max(from + 1, to), kind }
  }
})

/** Longest place that is shown, in words. */
const longest = 16

const beyond = sentenceFact((sentence, lexicon) => {
  const money = termsOf(sentence, 'money-yardsticks', lexicon)
  return termsOf(sentence, 'worth-beyond-money', lexicon).some(({ from, to }) => !money.some((one) => one.from < to && from < one.to))
})

/** A sum as a limit or a range, or more and less of what customers bring, as what a class is told by. */
const limit = sentenceFact(({ text, words }) => {
  if (words.length > 24) return false
  if (/(?:[$€£]\s?\d|\d\s?(?:€|£|(?:k|m)?\s?(?:eur|usd|gbp)\b))/i.test(text)) return limiting.test(text)
  return false
})
const limiting =
  /[<>≥≤+]|\b(?:above|below|under|over|more|less|fewer|from|up|up to|between|or more|to|top|rest|exceeding|beyond|at least)\b|\d\s?[km]?\s?[-–]\s?[$€£]?\d/i

const caring = sentenceFact((sentence, lexicon) => termsOf(sentence, 'care-allotted', lexicon).length > 0)
/** Names of those who are set in classes, or of the classes. */
const classing =
  /\b(?:tiers?|levels?|class(?:es)?|bands?|segments?|groups?|category|gold|silver|bronze|platinum|diamond|vip|[abcd][- ](?:clients?|customers?|accounts?|members?|donors?|households?|list)|spend\w*|turnover|revenue|donors?|clients?|customers?|accounts?|members?|guests?|buyers?|households?|giving|gift|value|arr|acv)\b/i
/** What somebody buys for himself at a price, or what is laid out for it, is another table. */
const priced =
  /\bpric(?:e|es|ing|ed)\b|\bplans?\b|\bpackages?\b|\bsponsor\w*|\bsubscriptions?\b|\bmembership fee|\bper (?:month|seat|user|hour|person|head)\b|\/(?:mo|month|yr|user|hour)\b|\bcosts?\b|\bbudgets?\b|\btariffs?\b|\bdelivery\b|\bsalar\w+|\bfunding\b|\bgrants?\b/i
/** Another way to be counted than by money: "or tests new adhesives for us". */
const otherwise = sentenceFact(({ text }) =>
  /\bor (?:has|have|runs?|tests?|sends?|sent|helps?|teach\w*|brings?|is|are|needs?)\b|\bfor us\b|\bwhatever they\b/i.test(text),
)

const telling = sentencesNaming(
  'money-yardsticks',
  'money-classes',
  'people-by-money',
  (sentence, analysis) => reading(sentence, analysis) !== undefined,
)

/** The places, in document order; where anything else counts beside the money, there is none. */
export const moneyYardsticks = fact<readonly MoneyYardstick[]>((analysis) => {
  const kinds = kindsOfSections(analysis)
  return telling(analysis).flatMap((sentence) => {
    const told = reading(sentence, analysis)!
    if (!saidOfThePlan(sentence, analysis)) return []
    const about = kinds[sentence.passage.block.section.index]!
    if (about.has('finance') || about.has('measures') || weighed(sentence, analysis)) return []
    if (
      told.kind === 'allotted' &&
      !besideIt(sentence).some((one) => one.index < sentence.index && termsOf(one.reading, 'money-yardsticks', analysis.lexicon).length > 0)
    )
      return []
    const { words, passage } = sentence.reading
    const start = words[told.from]!.start
    const { end } = words[told.to - 1]!
    const kind = told.kind === 'allotted' ? 'tiers' : told.kind
    return [{ span: locate(sentence, start, end), words: passage.text.slice(start, end).replace(/\s+/g, ' '), kind }]
  })
})

const limits = blocksWith((block, analysis) => block.sentences.some((sentence) => limit(sentence, analysis)))

/** The classes of customers that are told by an amount of money and by nothing else, and that get more or less care for it. */
export const moneyTiers = fact<readonly (readonly MoneyYardstick[])[]>((analysis) => {
  const kinds = kindsOfSections(analysis)
  return limits(analysis).flatMap((block) => {
    const about = kinds[block.section.index]!
    if (about.has('finance') || about.has('measures') || about.has('past') || about.has('others')) return []
    const sets = new Map<string, Passage[]>()
    for (const passage of block.passages) {
      const { cell, item, quoted } = passage.reading
      if (quoted || (cell === undefined && item === undefined)) continue
      const key = cell === undefined ? `list ${item!.list}` : `table ${cell.table}`
      sets.set(key, [...(sets.get(key) ?? []), passage])
    }
    return [...sets.values()].map((passages) => classesOf(passages, analysis)).filter((found) => found.length > 1)
  })
})

/** The places of a list or table where a sum tells one class from the next; none where anything else counts, or no care differs. */
function classesOf(passages: readonly Passage[], analysis: Analysis): readonly MoneyYardstick[] {
  const all = passages.flatMap(({ sentences }) => sentences)
  const text = all.map(({ reading }) => reading.text).join(' ')
  if (!classing.test(text) || priced.test(text)) return []
  if (all.some((one) => beyond(one, analysis) || otherwise(one, analysis))) return []
  const byColumn = new Map<number, Sentence[]>()
  for (const one of all) {
    const { cell, item } = one.passage.reading
    if (cell?.row === 0 || !limit(one, analysis)) continue
    const place = cell?.column ?? -1
    if (item === undefined || item.opens) byColumn.set(place, [...(byColumn.get(place) ?? []), one])
  }
  const most = [...byColumn.values()].sort((a, b) => b.length - a.length)[0] ?? []
  // What differs by class must be care: it stands in another column, or in the items.
  const column = most[0]?.passage.reading.cell?.column
  if (
    !all.some(
      (one) =>
        (one.passage.reading.cell?.row ?? 1) > 0 &&
        (column === undefined || one.passage.reading.cell?.column !== column) &&
        caring(one, analysis),
    )
  )
    return []
  return most.map((one) => {
    const { text: words, start } = one.reading
    return { span: locate(one, start, start + Math.min(words.length, longestShown)), words: words.slice(0, longestShown), kind: 'tiers' }
  })
}

/** Longest class that is shown, in characters. */
const longestShown = 80

/** Whether the sentence, or what stands with it, names another worth. */
function weighed(sentence: Sentence, analysis: Analysis): boolean {
  if (beyond(sentence, analysis)) return true
  const near = sentence.passage.reading.cell === undefined ? readWith(sentence.passage, analysis).flatMap(({ sentences }) => sentences) : []
  return [...besideIt(sentence), ...near].some((one) => one.passage.reading.role !== 'heading' && beyond(one, analysis))
}
