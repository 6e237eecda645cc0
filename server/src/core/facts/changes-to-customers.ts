import type { Span } from '../base/span.ts'
import type { Section } from '../document/document.ts'
import { changeSigns } from './change-signs.ts'
import { entriesSaying, shownOf } from './entries-saying.ts'
import { fact, sentenceFact } from './fact.ts'

/** Something taken from customers or made dearer, and which of four things the part says about it. */
export interface ChangeToCustomers {
  readonly span: Span
  readonly words: string
  readonly notice: boolean
  readonly reason: boolean
  readonly choice: boolean
  readonly hearing: boolean
}

const { bit, of } = changeSigns

/** "Prices rise", "we raise all fares", "the fee goes up": with no figure. */
const rises = sentenceFact(({ text }) =>
  /\b(?:rais(?:e|es|ing)|increas(?:e|es|ing)|put(?:ting)? up|doubl(?:e|es|ing)|hik(?:e|es|ing)) (?:the |our |all )?(?:(?!sale|sales|share|stock|token|from|to)\w+ ){0,2}(?:prices|fees|fares|tariffs|dues|premiums|rents?|subscription (?:price|fee))\b(?! range)|\b(?:prices?|fees?|fares?|dues|premiums?|rents?) (?:rise|rises|go(?:es)? up|will (?:rise|go up|increase)|are raised|will be raised)\b/i.test(
    text,
  ),
)
const past =
  /\b(?:last year|in 20[01]\d|was raised|were raised|raised in|competitors?|could|might|would|not|never|avoid|without|if|keep|nothing changes|share price|stock price|when|whenever|as we|lets?|able to|signal|our costs|costs (?:us|rise|of|per)|pull requests?|merge|expectations?)\b|n['’]t\b|\?\s*$/i

/** "From 3.10 to 3.40", "costs 62 instead of 50", "flip to $49": whether the price that is to be is above the one there was. */
const dearer = sentenceFact(({ text }) => {
  const figure = String.raw`[$€£]? ?(\d+(?:[.,]\d+)?)(?! ?(?:%|per cent|percent|k\b|m\b|minutes|hours|days|weeks|months|points|schools|people))`
  const fromTo = new RegExp(String.raw`\bfrom ${figure}[^.;]{0,12}? to ${figure}`, 'i').exec(text)
  if (fromTo !== null) return amount(fromTo[2]!) > amount(fromTo[1]!)
  const instead = new RegExp(`${figure} (?:instead of|rather than|up from) ${figure}`, 'i').exec(text)
  if (instead !== null) return amount(instead[1]!) > amount(instead[2]!)
  return /\b(?:flip|flips|goes?|move|moves|bump\w*|moved) (?:\w+ )?(?:up )?to [$€£]\d/i.test(text)
})

function amount(figure: string): number {
  return Number(figure.replace(',', '.'))
}

/** All of them, or so many. */
const everyone = sentenceFact(({ text }) =>
  /\b(?:all|every|everyone|everybody|each|remaining|existing|current|free|those|\d[\d,.]*)\b/i.test(text),
)

const told = entriesSaying(
  changeSigns,
  (said) =>
    (said & bit.price && said & bit.dearer) !== 0 ||
    (said & bit.taking && said & bit.held) !== 0 ||
    (said & bit.moving && said & (bit.people | bit.held)) !== 0,
)

/** The changes, in document order, one for each section. */
export const changesToCustomers = fact<readonly ChangeToCustomers[]>((analysis) => {
  const seen = new Set<Section>()
  return told(analysis).flatMap(({ entry, said, around }) => {
    const { sentences } = entry
    const { section } = entry.passages[0]!.block
    if (seen.has(section) || sentences.some(({ reading }) => reading.text.length > 300 || past.test(reading.text))) return []
    const price = (said & bit.price) !== 0 && sentences.some((one) => rises(one, analysis) || dearer(one, analysis))
    const taken = (said & bit.taking) !== 0 && (said & bit.held) !== 0 && sentences.some((one) => takes.test(one.reading.text))
    const moved =
      (said & bit.moving) !== 0 &&
      (said & bit.people) !== 0 &&
      sentences.some((one) => everyone(one, analysis) && moves.test(one.reading.text))
    if (!price && !taken && !moved) return []
    seen.add(section)
    const given = said | around
    return [
      {
        ...shownOf(entry, (sentence) => (of(sentence, analysis) & (bit.price | bit.held | bit.moving)) !== 0, analysis),
        notice: (given & bit.notice) !== 0,
        reason: (given & bit.reason) !== 0,
        choice: (given & bit.choice) !== 0,
        hearing: (given & bit.hearing) !== 0,
      },
    ]
  })
})

/** What is taken away stands close to the verb, before or after it. */
const takes =
  /\b(?:sunset|shut|discontinu|retir|withdraw|clos|remov|end|abolish|kill|scrap|drop|seal|switch|turn|tak|phas|cut|slash|pull|axe|go)\w*\b[^.;]{0,40}\b(?:free|legacy|old|branch\w*|paper|counters?|phone|telephone|client|app|coin|cash|slots?|ticket|service|support|stop|route|points)\b|\b(?:free|legacy|old|branch\w*|paper|counters?|phone|telephone|client|app|coin|cash|slots?|service|support|stop|route|points)\b[^.;]{0,25}\b(?:sunset|shut|discontinued|retired|withdrawn|closed?s?|removed|ends?|abolished|killed|scrapped|dropped|sealed|switched off|turned off|taken (?:down|away)|phased|cut|pulled|goes? (?:dark|away)|vanish\w*|disappear\w*|lapse)\b/i
/** People are put onto something by the house: "migrate all customers to", "every school put on the yearly tariff". */
const moves =
  /\b(?:migrat|mov|switch|transfer|forc|flip|bump|convert|shift)\w* (?:over )?(?:all|every|existing|remaining|free|those|each|current|our (?:current|existing|remaining)|the remaining|\d[\d,.]*) (?:[\w-]+ ){0,3}?(?:[\w-]+)(?: over)? (?:to|onto|on|over|in|at)\b|\b(?:all|every|everyone|everybody|each|those|remaining|\d[\d,.]*)(?: (?!and\b)[\w-]+){0,3} (?:(?:is|are|will be|get|gets) )?(?:moved|migrated|switched|transferred|forced|put|bumped|converted|shifted|flipped|defaulted|land) (?:on|onto|over|to)\b|\ball [\w-]+ on (?:cards|the new)\b/i
