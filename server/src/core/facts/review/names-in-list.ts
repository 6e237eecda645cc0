import type { Lexicon } from '../../lexicon/lexicon.ts'
import { personIn } from './person.ts'

/** The people that a line lists, each with what stands behind the name: "Ana Lima (chair), Bo Chen, CFO, and Cy". */
export function namesInList(text: string, lexicon: Lexicon): readonly string[] {
  const people: string[] = []
  for (const each of pieces(text)) {
    const last = people.at(-1)
    const person = personIn(each, lexicon, true)
    const ahead = last === undefined ? undefined : personIn(last, lexicon, true)
    // "Ana Lima, head of care, Bo Chen, CFO": a post belongs to the name before it.
    const belongs = ahead?.name.includes(' ') === true && ahead.beside === '' && person?.name === ''
    if (last !== undefined && (belongs || suffix.test(each))) people[people.length - 1] = `${last}, ${each}`
    else people.push(each)
  }
  return people
}

const suffix = /^(?:Jr|Sr|II|III|PhD)\.?$/
const joint = /([([\])]|[,;\n\u2028]|\s(?:and|&)\s(?=\p{Lu}|the |a |an |@|\p{N}))/u
const parts = /^(?:[,;\n\u2028]|\s(?:and|&)\s)$/

/** What stands between commas, line ends and "and" outside of brackets. */
function pieces(text: string): readonly string[] {
  const found: string[] = ['']
  let depth = 0
  for (const part of text.split(joint)) {
    if (part === '(' || part === '[') depth += 1
    if (part === ')' || part === ']') depth = Math.max(0, depth - 1)
    if (depth === 0 && parts.test(part)) found.push('')
    else found[found.length - 1] += part
  }
  return found.map((piece) => piece.trim()).filter((piece) => piece !== '')
}
