import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { documentHead } from './document-head.ts'
import { fact, sentenceFact } from './fact.ts'
import { documentSum } from './stretch-fact.ts'

/** How much of a plan is said of systems, of people who work with customers, and of what they do in which order. Counts of lines. */
export interface PlanBalance {
  readonly head: Span
  readonly systems: number
  readonly people: number
  readonly process: number
  readonly lines: number
}

const people =
  /\b(?:who works|staff|colleagues?|teams?(?! (?:account|edition|plan|licen))|agents?|advisers?|advisors?|managers?|nurses?|clerks?|owner|owned by|responsible|trained?|training|hire[sd]?|roles?|half a day|[A-Z][a-z]+ (?:rings|calls|visits|answers)|(?:ms|mr|mrs|dr)\.? [A-Z]\w+|reps?|csms?|volunteers?|librarians?|people who)\b/i
const process =
  /\b(?:after each|every (?:week|month|monday|tuesday|wednesday|thursday|friday|day|quarter)|on the first|within \d+ (?:hours?|days?|minutes?)|when (?:a|the|somebody|someone|customers?|they)|first .{3,40} then|procedure|process(?:es)?|steps? \d|hand(?:s|ed)? (?:on|over)|follow[- ]up|escalat\w+|review meeting|meets?|ring(?:s)?|calls? (?:ten|each|every|back|the)|workshop|interview\w*|how (?:we|they) (?:work|answer|handle)|what they do|playbook)\b/i

const said = sentenceFact((sentence, lexicon) => {
  const { text } = sentence
  return (termsOf(sentence, 'system-words', lexicon).length > 0 ? 1 : 0) | (people.test(text) ? 2 : 0) | (process.test(text) ? 4 : 0)
})

const inBlock = blockFact((block, analysis) => {
  const sum = { systems: 0, people: 0, process: 0, lines: 0 }
  for (const sentence of block.sentences) {
    if (sentence.reading.words.length === 0) continue
    const here = said(sentence, analysis)
    sum.lines += 1
    if ((here & 1) !== 0) sum.systems += 1
    if ((here & 2) !== 0) sum.people += 1
    if ((here & 4) !== 0) sum.process += 1
  }
  return sum
})

const inDocument = documentSum(inBlock, (parts) => {
  const sum = { systems: 0, people: 0, process: 0, lines: 0 }
  for (const part of parts) {
    sum.systems += part.systems
    sum.people += part.people
    sum.process += part.process
    sum.lines += part.lines
  }
  return sum
})

/** One for the document. */
export const planBalance = fact<readonly PlanBalance[]>((analysis) => [{ ...inDocument(analysis), head: documentHead(analysis) }])
