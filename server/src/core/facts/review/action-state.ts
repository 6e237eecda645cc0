import type { Passage } from '../../document/document.ts'
import { type Lexicon, termsOf } from '../../lexicon/lexicon.ts'
import { plainReading } from './plain-reading.ts'

/** A mark that something is done: at the beginning or the end of what is to be done. */
const marked = /^\W*(?:✓|✔|✅|☑|\[x\]|~~)|(?:✓|✔|✅|☑)\W*$/iu

/** Whether an action is done: ticked off, struck through, or said to be at its end or in its column. */
export function isDone(passage: Passage, start: number, end: number, lexicon: Lexicon): boolean {
  const { item, marks, text } = passage.reading
  if (item?.checked === true) return true
  const own = text.slice(start, end)
  const struck = marks
    .filter((mark) => mark.type === 'strike')
    .reduce((sum, mark) => sum + Math.max(0, Math.min(mark.end, end) - Math.max(mark.start, start)), 0)
  if (struck * 2 > end - start || marked.test(own)) return true
  const last = /(?:[-–—:([.,;]|→)\s*([\p{L}\s]{3,20})[)\].!]*\s*$/u.exec(own)?.[1]
  return last !== undefined && saysDone(last, lexicon)
}

/** Whether a cell or a remark says nothing but that something is done. */
export function saysDone(text: string, lexicon: Lexicon): boolean {
  if (/^\W*(?:✓|✔|✅|☑|x|yes)\W*$/i.test(text)) return true
  const reading = plainReading(text)
  const term = termsOf(reading, 'done-words', lexicon)[0]
  return term !== undefined && term.from === 0 && reading.words.length <= 3
}
