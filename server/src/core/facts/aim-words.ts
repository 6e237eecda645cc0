import type { SentenceText } from '../document/passage.ts'
import type { CompanyGain } from './company-gain.ts'
import { hyphenated } from './hyphenated.ts'

/** Words that no stretch of text should end on. */
const danglers = new Set(
  'the a an of and or in on to for with by at from that which our their its his your is are as we you they be will through this these key top'.split(
    ' ',
  ),
)

/** Where the words said of a gain end: at the next mark or clause, and never on a word that leads to another. */
export function endOfAim(sentence: SentenceText, { clause, to }: CompanyGain): number {
  const { passage, words } = sentence
  let end = to
  const limit = Math.min(clause.to, to + 8)
  while (
    end < limit &&
    !/[,;:()]/.test(passage.text.slice(words[end - 1]!.end, words[end]!.start)) &&
    !/^(?:that|which|we|is|are)$/.test(words[end]!.lower)
  )
    end += 1
  while (hyphenated(sentence, end)) end += 1
  while (end > to && danglers.has(words[end - 1]!.lower) && !hyphenated(sentence, end - 1)) end -= 1
  return end
}

/** Words at which a quotation may stop. */
const quoteStops = new Set('for in on by with within to through across among as and or during over at from via until'.split(' '))

/** Longest quotation that is not stopped at a preposition. Words. */
const longestQuote = 8

/** The words by which a remark names a gain: up to its last noun, and on to the end of the clause where that is near. */
export function aimWords(sentence: SentenceText, gain: CompanyGain): string {
  const { passage, words } = sentence
  const limit = endOfAim(sentence, gain)
  let end = limit
  if (limit - gain.from > longestQuote) {
    end = gain.to
    while (end < limit && (!quoteStops.has(words[end]!.lower) || hyphenated(sentence, end))) end += 1
  }
  return passage.text.slice(words[gain.from]!.start, words[end - 1]!.end).replace(/\s+/g, ' ')
}
