import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { parties } from './parties.ts'
import { peopleAsSign } from './people-as-sign.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { besideIt, readWith, saidOfThePlan } from './surroundings.ts'

/** A place where what customers are worth, or how they are treated, follows from the money they bring. */
export interface MoneyYardstick {
  readonly span: Span
  readonly words: string
  /** `tiers`: it sets how much care each gets, which is also a matter of capacity. */
  readonly kind: 'worth' | 'tiers'
}

interface Reading {
  readonly from: number
  readonly to: number
  /** `allotted`: a figure decides; which one is said before. */
  readonly kind: 'worth' | 'tiers' | 'allotted'
}

const byMoney = /^(?:by|on|from|through|according|based|to|is|are|equals|means|=|as)$/

const sums = `(?:revenues?|turnover|sales|spend(?:ing)?|margins?|profits?|profitability|contract (?:value|size)|deal size|(?:customer )?lifetime value|clv|ltv|arr|acv|mrr|fees|sums?|amounts?|gifts?|premiums?|balances?|assets|income|money|account size|order (?:value|volume)|purchase (?:value|volume))`
const classed = '(?:best|most important|most valuable|key|top|valued|priority|a|gold|platinum|vip|strategic|premium)'

/** Ways of measuring people by money that no single verb tells; `@` stands for those served. */
const shapes: readonly { readonly kind: 'worth' | 'tiers'; readonly shape: RegExp }[] = [
  {
    kind: 'worth',
    shape: new RegExp(
      String.raw`\b${classed} @[^.;]{0,40}\b(?:with|by|bring|pay|spend|generate|have|are)\b[^.;]{0,20}\b(?:highest|most|largest|biggest|greatest)\b(?: \w+)? ${sums}`,
      'i',
    ),
  },
  {
    kind: 'worth',
    shape: new RegExp(
      String.raw`@[’']?s?’?\b[^.;]{0,12}\b(?:importance|worth|value|weight|rank|standing)\b[^.;]{0,12}\b(?:is|are|=) (?:measured|judged|set|determined|decided|given|defined)?\s?(?:by|as|from|through)\b[^.;]{0,20}\b${sums}`,
      'i',
    ),
  },
  {
    kind: 'tiers',
    shape: new RegExp(
      String.raw`\b(?:service level|level of (?:service|care|support)|care|support|attention|response times?|cadence|effort|treatment|priority)\b[^.;]{0,25}\b(?:depends? (?:only )?on|follows? from|is (?:set|determined|decided|governed) by|according to|in proportion to|in line with|by)\b (?:the |their |its |annual |yearly |customer |account |@['’]?s? )*${sums}\b`,
      'i',
    ),
  },
  {
    kind: 'tiers',
    shape:
      /\b(?:whoever|those who|anyone who|@ who|@ that) (?:spends?|pays?|buys?|brings?|orders?|gives?|donates?) (?:less|more) than\b[^.;]{0,30}\b(?:gets?|receives?|are|is|will|has|have)\b[^.;]{0,30}/i,
  },
  {
    kind: 'tiers',
    shape:
      /\b(?:unprofitable|low[- ](?:value|margin|revenue|spend\w*)|least profitable|smallest) @ (?:are|will be|get|should be|is|have|are to be)\b[^.;]{0,25}\b(?:refer\w*|mov\w+|handl\w+|dropp\w*|sent|left|clos\w+|bot|self|rout\w+|call[- ]?cent\w+|discourag\w+|let go|phas\w+|web form)\b/i,
  },
  {
    kind: 'worth',
    shape: new RegExp(
      String.raw`\b(?:twenty|20) ?(?:per ?cent|%)[^.;]{0,20}@[^.;]{0,30}\b(?:eighty|80) ?(?:per ?cent|%)[^.;]{0,15}\b${sums}`,
      'i',
    ),
  },
  {
    kind: 'worth',
    shape: /@ (?:are|is) worth (?:exactly |only |just )?what (?:they|he|she|it) (?:buys?|pays?|spends?|gives?|brings? in)\b/i,
  },
  {
    kind: 'worth',
    shape:
      /\b(?:sort|rank|order|prioriti[sz]e) (?:the |our |this )?(?:list|accounts?|base|book|portfolio|households|leads|renewals) by (?:customer )?(?:lifetime value|clv|ltv|arr|acv|revenue|spend|turnover|margin)\b/i,
  },
]

/** "Anyone whose yield is below €900 goes to the end of the queue", "the score tells managers how many hours each council deserves". */
const cutOff =
  /\b(?:(?:anyone|anybody|everyone|those|whoever|@|accounts?)(?: \w+)? (?:whose [^.;]{0,30}?\b(?:is|are|was|lies?|falls?|stays?)|who (?:spends?|pays?|brings?(?: in)?|buys?|orders?|gives?)|spending|paying|bringing)|whoever (?:spends?|pays?|brings?|buys?|orders?|gives?)) (?:\w+ ){0,2}?(?:below|under|less than|above|over|more than|at least)\b[^.;]{0,25}?(?:[$€£] ?\d[\d,.]*k?|\d[\d,.]*k? ?(?:€|£|eur|usd|euros?|dollars|pounds))[^.;]{0,20}?\b(?:goes?|gets?|waits?|is|are|will|has|have|joins?|moves?|receives?|comes?|lose|loses)\b[^.;]{0,40}/i
const allotted =
  /\b(?:number|score|figure|result|value|contribution|rank|ranking|model|margin|revenue|spend|turnover|yield|it|this|that)\b[^.;]{0,15}\b(?:tells?|decides?|determines?|sets?|says?|governs?|dictates?|shows?)\b[^.;]{0,30}\bhow (?:many|much|often|long|fast|soon|quickly)\b[^.;]{0,35}\b(?:deserves?|gets?|receives?|is worth|are worth|is owed|we (?:spend|serve|visit|call|give)|is (?:visited|called|served|given|entitled))\b/i

/** What makes a class of customers of how much they bring: "accounts above 50k", "if sufficient ACV", "high-value patients". */
const reading = partyFact<Reading | undefined>((sentence, lexicon, _roster, other) => {
  const { words } = sentence
  if (words.length > 60) return undefined
  const signed = other(peopleAsSign)
  for (const { kind, shape } of shapes) {
    const found = shape.exec(signed.text)
    if (found === null || /\b(?:not|never|no longer|instead of|rather than)\b|n['’]t\b/i.test(signed.text)) continue
    return { from: signed.wordAt(found.index), to: signed.wordAt(found.index + found[0].length - 1) + 1, kind }
  }
  const denies = /\b(?:not|never|no longer|instead of|rather than)\b|n['’]t\b/i.test(signed.text)
  const cut = denies ? null : cutOff.exec(signed.text)
  if (cut !== null) return { from: signed.wordAt(cut.index), to: signed.wordAt(cut.index + cut[0].trimEnd().length - 1) + 1, kind: 'tiers' }
  const share = denies ? null : allotted.exec(sentence.text)
  if (share !== null) {
    const at = (offset: number): number =>
      Math.max(
        0,
        words.findLastIndex(({ start }) => start <= sentence.start + offset),
      )
    const yard = termsOf(sentence, 'money-yardsticks', lexicon).length > 0
    return { from: at(share.index), to: at(share.index + share[0].length - 1) + 1, kind: yard ? 'tiers' : 'allotted' }
  }
  const money = termsOf(sentence, 'money-yardsticks', lexicon)
  if (money.length === 0) return undefined
  const people = other(parties).filter(({ party }) => party === 'customer')
  const accounts = words.findIndex(({ lower }) => /^(?:accounts?|tiers?|csm|customers?)$/.test(lower))
  const ranking = termsOf(sentence, 'ranking-words', lexicon)
  if (ranking.length === 0) return undefined
  for (const yard of money) {
    const order = ranking.find(({ from, to }) => {
      const verb = words[from]!.lower
      if (to <= yard.from && yard.from - to <= 8) {
        if (verb === 'sufficient') return yard.from === to
        if (/^(?:high|low|highest|lowest|most|least)$/.test(verb)) return false
        if (/^(?:tech)$/.test(verb)) return false
        return words.slice(to - 1, yard.from).some(({ lower }) => byMoney.test(lower)) || /value$/.test(words[to - 1]!.lower)
      }
      return false
    })
    if (order === undefined) continue
    if (people.length === 0 && accounts < 0 && words[order.from]!.lower !== 'sufficient') continue
    // A rank is of those served, not of our work or our wares.
    const start = people.find(({ to, from }) => to <= yard.from && from >= order.from - 6)?.from
    return {
      from: Math.min(order.from, start !== undefined && order.from - start <= 3 ? start : order.from),
      to: yard.to,
      kind:
        words[order.from]!.lower === 'sufficient' || /^(?:assign|qualif|eligible|reserved|only|tier)/.test(words[order.from]!.lower)
          ? 'tiers'
          : 'worth',
    }
  }
  return undefined
})

const beyond = sentenceFact((sentence, lexicon) => {
  const money = termsOf(sentence, 'money-yardsticks', lexicon)
  return termsOf(sentence, 'worth-beyond-money', lexicon).some(({ from, to }) => !money.some((one) => one.from < to && from < one.to))
})

/** A class of customers that a row or an item is about: "Tier 1", "Gold", "high-value patients". */
const labelled = sentenceFact(
  ({ text, words, passage }) =>
    ((words.length <= 9 || passage.item !== undefined) && classLabel.test(text)) || (words.length <= 6 && valued.test(text)),
)

const classLabel =
  /^\W*(?:tier|level|class|band|segment|group|category)\s*(?:[0-9]|[a-d]\b|i{1,3}\b|one|two|three)|^\W*[a-d][ -](?:clients?|customers?|accounts?|members?|donors?|patients?|guests?|households?)\b|^\W*(?:gold|silver|bronze|platinum|diamond|premium|vip|high[ -]touch|low[ -]touch|mid[ -]touch|tech[ -]touch)\b/i
const valued = /\b(?:high|low|top|mid|medium)[ -]value\b/i

/** Amounts of money, or what customers bring a year, as what a class is told by. */
const amount = sentenceFact(
  ({ text }) =>
    /[$€£]\s?\d|\d\s?(?:€|£|(?:eur|usd|gbp)\b)/i.test(text) &&
    /[<>≥≤+]|\b(?:above|below|under|over|more|less|from|up to|between|or more|per|to)\b|\d\s?[-–]\s?[$€£]?\d/i.test(text),
)

/** Care that is given in degrees: what money decides when a class is told by money. */
const care =
  /\b(?:csm|success manager|account manager|named|dedicated|assigned|pooled|coordinator|personal|contact|support|service|qbr|business reviews?|check-?ins?|cadence|calls?|touch|response|priority|web form|self[ -]serv\w+|visits?|onboarding|care)\b/i

const telling = sentencesNaming('money-yardsticks', 'money-classes', (sentence, analysis) => reading(sentence, analysis) !== undefined)

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

const classes = sentencesNaming(
  'tier-labels',
  (sentence, analysis) => labelled(sentence, analysis) || (sentence.passage.reading.cell?.row === 0 && scale(sentence, analysis)),
)

/** The classes of customers that are told by an amount of money and by nothing else, and that get more or less care for it. */
export const moneyTiers = fact<readonly (readonly MoneyYardstick[])[]>((analysis) => {
  const groups = new Map<unknown, MoneyYardstick[]>()
  const kinds = kindsOfSections(analysis)
  for (const sentence of classes(analysis)) {
    if (sentence.passage.reading.cell?.row === 0) {
      const rows = tierRows(sentence, analysis)
      if (rows.length > 1) groups.set(`${sentence.passage.block.index} scale ${sentence.passage.reading.cell.table}`, rows)
      continue
    }
    if (!saidOfThePlan(sentence, analysis)) continue
    const about = kinds[sentence.passage.block.section.index]!
    if (about.has('finance') || about.has('measures')) continue
    const { cell, item } = sentence.passage.reading
    if (item?.opens && amount(sentence, analysis)) {
      // "A clients: above 100,000 € a year, visited monthly": two such items make a scale.
      const all = [...sentence.passage.sentences]
      if (all.some((one) => beyond(one, analysis)) || !all.some(({ reading: { text } }) => care.test(text))) continue
      const { text, start } = sentence.reading
      const said: MoneyYardstick = {
        span: locate(sentence, start, start + Math.min(text.length, 80)),
        words: text.slice(0, 60),
        kind: 'tiers',
      }
      const key = `${sentence.passage.block.index} list ${item.list}`
      groups.set(key, [...(groups.get(key) ?? []), said])
      continue
    }
    if (cell === undefined || cell.row === 0 || cell.column !== 0) continue
    const row = readWith(sentence.passage, analysis)
    const told = row
      .flatMap(({ sentences }) => sentences)
      .find(
        (one) =>
          amount(one, analysis) ||
          /^\W*[<>≥≤]\s?\d/.test(one.reading.text) ||
          termsOf(one.reading, 'money-yardsticks', analysis.lexicon).length > 0,
      )
    if (told === undefined) continue
    const { block } = sentence.passage
    const heads = block.passages.filter(({ reading: { cell: place } }) => place?.table === cell.table && place.row === 0)
    const all = [...heads, ...row].flatMap(({ sentences }) => sentences)
    if (all.some((one) => beyond(one, analysis)) || !all.some(({ reading: { text } }) => care.test(text))) continue
    if (/\bpric(?:e|es|ing)\b|\bplan\b|\bper month\b|\/mo\b/i.test(all.map(({ reading: { text } }) => text).join(' '))) continue
    const key = `${block.index} ${cell.table}`
    const said: MoneyYardstick = { span: locate(told), words: told.reading.text.slice(0, 80), kind: 'tiers' }
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [said])
    else group.push(said)
  }
  return [...groups].filter(([key, group]) => !String(key).includes('list') || group.length > 1).map(([, group]) => group)
})

/** Another way to be counted than by money: "or tests new adhesives for us". */
const otherwise = sentenceFact(({ text }) =>
  /\bor (?:has|have|runs?|tests?|sends?|sent|helps?|teach\w*|brings?|is|are|needs?)\b|\bfor us\b/i.test(text),
)
const scale = sentenceFact(
  ({ text, words }) => words.length <= 3 && /^\W*(?:\w+ )?(?:tiers?|class|band|grade|group|category|segment)\b/i.test(text),
)

/** The rows of a table whose first column is a scale, where an amount tells each row and care differs; none where anything else counts. */
function tierRows(header: Sentence, analysis: Analysis): MoneyYardstick[] {
  const { cell, quoted } = header.passage.reading
  const { block } = header.passage
  if (cell === undefined || cell.column !== 0 || quoted || !scale(header, analysis)) return []
  const kinds = kindsOfSections(analysis)[block.section.index]!
  if (kinds.has('finance') || kinds.has('measures')) return []
  const passages = block.passages.filter(({ reading }) => reading.cell?.table === cell.table)
  const all = passages.flatMap(({ sentences }) => sentences)
  if (all.some((one) => beyond(one, analysis) || otherwise(one, analysis))) return []
  const text = all.map(({ reading }) => reading.text).join(' ')
  if (!care.test(text) || /\bpric(?:e|es|ing)\b|\bplan\b|\bper month\b|\/mo\b/i.test(text)) return []
  // Classes that carry their own label ("Tier 1") are read by it.
  if (all.some((one) => one.passage.reading.cell?.column === 0 && one !== header && labelled(one, analysis))) return []
  return all
    .filter((one) => (one.passage.reading.cell?.row ?? 0) > 0 && (one.passage.reading.cell?.column ?? 0) > 0 && amount(one, analysis))
    .map((one) => ({ span: locate(one), words: one.reading.text.slice(0, 80), kind: 'tiers' }))
}

/** Whether the sentence, or what stands with it, names another worth. */
function weighed(sentence: Sentence, analysis: Analysis): boolean {
  if (beyond(sentence, analysis)) return true
  const near = sentence.passage.reading.cell === undefined ? readWith(sentence.passage, analysis).flatMap(({ sentences }) => sentences) : []
  return [...besideIt(sentence), ...near].some((one) => one.passage.reading.role !== 'heading' && beyond(one, analysis))
}
