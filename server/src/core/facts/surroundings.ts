import type { Passage, Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { customerGains } from './customer-gains.ts'
import { type HeadingKind, kindsOfSections } from './heading-kinds.ts'
import { leadIn } from './lead-in.ts'

/** The sentences right before and after one in its passage. */
export function besideIt(sentence: Sentence): readonly Sentence[] {
  const { sentences } = sentence.passage
  const at = sentences.indexOf(sentence)
  return sentences.slice(Math.max(0, at - 1), at + 2).filter((one) => one !== sentence)
}

/** Every passage that is read together with one: what leads to it, what is nested in it or its row, the paragraphs beside it. */
export function readWith(passage: Passage, analysis: Analysis): readonly Passage[] {
  const { block } = passage
  const { cell, item } = passage.reading
  const near: Passage[] = []
  const lead = leadIn(passage, analysis)
  if (lead !== undefined) near.push(lead)
  if (cell !== undefined)
    for (const other of block.passages) {
      const place = other.reading.cell
      if (other !== passage && place?.table === cell.table && place.row === cell.row) near.push(other)
    }
  else if (item !== undefined) {
    const own = block.passages.indexOf(passage)
    for (const other of block.passages) if (other.reading.item?.parent === own) near.push(other)
    for (let at = own + 1; at < block.passages.length; at += 1) {
      const place = block.passages[at]!.reading.item
      if (place === undefined || place.opens || place.list !== item.list) break
      near.push(block.passages[at]!)
    }
  } else
    for (const step of [-1, 1]) {
      const beside = analysis.document.blocks[block.index + step]
      if (beside?.section !== block.section) continue
      for (const other of beside.passages) {
        const { role } = other.reading
        if (role === 'paragraph' || (step > 0 && role === 'item')) near.push(other)
      }
    }
  return near
}

/** All sentences that are read together with one, itself left out: its neighbours, what leads to it and what hangs on it. */
export function context(sentence: Sentence, analysis: Analysis): readonly Sentence[] {
  return [...besideIt(sentence), ...readWith(sentence.passage, analysis).flatMap(({ sentences }) => sentences)]
}

/** Parts of a document in which a statement is not the writer's own plan. */
const notPlanned: readonly HeadingKind[] = ['avoidance', 'others', 'past', 'definitions', 'risks']

/**
 * Whether a block set off like a quotation is the plan's own: it lists, opens with a label, or sets a date. What somebody said has marks of
 * speech, or none of these.
 */
function setOff({ passage, reading }: Sentence): boolean {
  if (/[“”"]/.test(reading.text)) return false
  const { item, marks, text } = passage.reading
  if (item !== undefined) return true
  return marks.some(({ type, start }) => type === 'strong' && start === 0) || dated.test(text)
}

const dated =
  /\b(?:by|until|from|in) (?:20\d\d|year-?end|q[1-4]|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|^(?:goal|aim|target|objective|strategy|mission|vision|principle)\b[^.]{0,20}:/i

/** Whether a sentence is said by the writer of his own plan: no quotation, no question, no part on others, dangers or the past. */
export function saidOfThePlan(sentence: Sentence, analysis: Analysis): boolean {
  const { role, quoted } = sentence.passage.reading
  if (role === 'heading' || role === 'code' || (quoted && !setOff(sentence)) || /\?\s*$/.test(sentence.reading.text)) return false
  const kinds = kindsOfSections(analysis)[sentence.passage.block.section.index]!
  return !notPlanned.some((kind) => kinds.has(kind))
}

/** Whether it or what is read with it says clearly what those served have from it. */
export function gainTold(sentence: Sentence, analysis: Analysis): boolean {
  if (clearGain(sentence, analysis)) return true
  return context(sentence, analysis).some((other) => clearGain(other, analysis))
}

function clearGain(sentence: Sentence, analysis: Analysis): boolean {
  return customerGains(sentence, analysis).some(({ clear }) => clear)
}
