import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
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

const device = sentenceFact((sentence, lexicon) => {
  if (/\b(?:no|not|end|ends|ending|stop|abolish|instead|never|without|staff|employees?)\b/i.test(sentence.text)) return false
  return (
    termsOf(sentence, 'loyalty-devices', lexicon).length > 0 ||
    /\d+\s?(?:%|€|\$|£)\s+(?:off|voucher|discount)|\bx? ?\d+ (?:=|for) /i.test(sentence.text)
  )
})

/** A line that plans: an item, a row, a sentence with a verb. */
const lines = blockFact((block, analysis) => {
  let devices = 0
  let others = 0
  const rows = new Set<string>()
  const plain = new Set<string>()
  for (const sentence of block.sentences) {
    const { role, cell } = sentence.passage.reading
    if (role === 'heading' || role === 'code' || cell?.row === 0) continue
    const yes = device(sentence, analysis)
    if (cell !== undefined) {
      const key = `${cell.table} ${cell.row}`
      if (yes) rows.add(key)
      plain.add(key)
    } else if (yes) devices += 1
    else if (customerGains(sentence, analysis).some(({ clear }) => clear)) others += 2
    else if (sentence.reading.words.length >= 4) others += 1
  }
  for (const key of plain)
    if (rows.has(key)) devices += 1
    else others += 1
  return { devices, others }
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
    (sentence) => sentence.passage.reading.role !== 'heading' && !sentence.passage.reading.quoted && device(sentence, analysis),
  )
  const [first] = found
  if (first === undefined) return []
  let devices = 0
  let others = 0
  for (const block of analysis.document.blocks) {
    const here = lines(block, analysis)
    devices += here.devices
    others += here.others
  }
  const title = analysis.document.sections.find(({ heading }) => heading !== undefined)?.heading
  return [{ ...shown(first), devices, others, declared: title?.sentences.some((one) => declares(one, analysis)) ?? false }]
})

function shown(sentence: Sentence): Pick<LoyaltyOnly, 'span' | 'words'> {
  const { text, start } = sentence.reading
  const length = Math.min(text.replace(/[.!]+\s*$/, '').length, 100)
  return { span: locate(sentence, start, start + length), words: text.slice(0, Math.min(length, 60)).replace(/\s+/g, ' ') }
}
