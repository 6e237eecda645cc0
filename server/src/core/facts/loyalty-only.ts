import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { saidForPeople } from './said-for-people.ts'
import { sentencesNaming } from './sentences-naming.ts'

/** A plan for customers of which nearly every line is a rebate, a point or a mailing. */
export interface LoyaltyOnly {
  readonly span: Span
  readonly words: string
  readonly devices: number
  /** Lines that plan anything else. */
  readonly others: number
  /** The document says of itself that it is a loyalty programme, or is about ending one. */
  readonly declared: boolean
}

/** How many points, rebates and campaigns a sentence names. */
const devices = sentenceFact((sentence, lexicon) => {
  const { text } = sentence
  if (/\b(?:no|not|stop|abolish|instead|never|without|staff|employees?|colleagues)\b|(?<!-)\b(?:ends?|ending)\b/i.test(text)) return 0
  const terms = termsOf(sentence, 'loyalty-devices', lexicon).length
  const priced = /\d+\s?(?:%|€|\$|£)\s+(?:off|voucher|discount|coupon|rebate|cash)|\bx? ?\d+ (?:=|for) |[€$£]\s?\d+ off/i.test(text) ? 1 : 0
  return Math.min(Math.max(terms, priced), mostOfSentence)
})
/** One sentence that lists them counts for as many lines. */
const mostOfSentence = 4
/** Dates, sums and who does it tell nothing of what is planned for people. */
const ofWork =
  /\b(?:budget|costs?|owners?|owned by|responsible|go-?live|launch|dates?|calendar|deadline|supplier|agency|vendor|printer|system|migrat\w+|report(?:s|ed|ing)?|monthly|quarterly|weekly|approved|[QH][1-4]|that['’]s (?:it|all)|whole plan)\b|[€$£]\s?\d|^\W*\S+(?:\s\S+){0,3}\W*$/i
const work = sentenceFact(({ text }) => ofWork.test(text))
/** "CRM for us means cash back and a code each month": said in so many words. */
const defined = sentenceFact(({ text }) =>
  /\b(?:crm|customer (?:relationship )?management|customer relations|keeping customers|loyalty|relationship\w*)\b[^.;]{0,30}\b(?:means|is|are|comes down to|consists? of|equals|boils down to)\b/i.test(
    text,
  ),
)

/** A line that plans: an item, a row, a sentence. Those that say something for people count double against the rebates. */
const lines = blockFact((block, analysis) => {
  let schemes = 0
  let others = 0
  for (const { form, sentences } of entriesOf(block, analysis)) {
    const count = sentences.reduce((sum, sentence) => sum + devices(sentence, analysis), 0)
    const outright = sentences.some((sentence) => defined(sentence, analysis)) ? mostOfSentence : 0
    if (count > 0) schemes += Math.max(form === 'sentence' ? count : 1, outright)
    else if (sentences.some((sentence) => saidForPeople(sentence, analysis))) others += 2
    else if (!sentences.every((sentence) => work(sentence, analysis))) others += 1
  }
  return { schemes, others }
})

const declares = sentenceFact(({ text }) =>
  /\b(?:loyalty (?:programme|program|scheme|card|club)|rewards? (?:programme|program|scheme)|bonus (?:programme|scheme)|points scheme|terms (?:and|of))\b/i.test(
    text,
  ),
)

const telling = sentencesNaming('loyalty-devices')

/** The document's plan where it has any. */
export const loyaltyOnly = fact<readonly LoyaltyOnly[]>((analysis) => {
  const found = telling(analysis).filter(
    ({ passage, reading }) => passage.reading.role !== 'heading' && !passage.reading.quoted && devices({ reading }, analysis) > 0,
  )
  const [first] = found
  if (first === undefined) return []
  let schemes = 0
  let others = 0
  for (const block of analysis.document.blocks) {
    const here = lines(block, analysis)
    schemes += here.schemes
    others += here.others
  }
  const title = analysis.document.sections.find(({ heading }) => heading !== undefined)?.heading
  return [
    {
      ...shown(found.find((sentence) => defined(sentence, analysis)) ?? first),
      devices: schemes,
      others,
      declared: title?.sentences.some((one) => declares(one, analysis)) ?? false,
    },
  ]
})

function shown(sentence: Sentence): Pick<LoyaltyOnly, 'span' | 'words'> {
  const { text, start } = sentence.reading
  const length = Math.min(text.replace(/[.!]+\s*$/, '').length, 100)
  return { span: locate(sentence, start, start + length), words: text.slice(0, Math.min(length, 60)).replace(/\s+/g, ' ') }
}
