import type { Span } from '../base/span.ts'
import { locate } from '../document/locate.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'
import { context, saidOfThePlan } from './surroundings.ts'

/** A place where newcomers get better terms, and those who are there already are left out. */
export interface NewcomerTerms {
  readonly span: Span
  readonly words: string
}

const people = `(?:customers?|members?|clients?|users?|subscribers?|donors?|guests?|policyholders?|tenants?|patients?|readers?|accounts?|savers?|households?|buyers?)`
const terms = String.raw`(?:discount\w*|\d+ ?(?:%|percent|per cent) off|half[- ]price|price|prices|rates?|tariffs?|offers?|free (?:months?|trial|year)|bonus\w*|interest|cash ?back|premiums?|fees?|deals?|promotion\w*|vouchers?)`
const hint = /\b(?:new|newcomers?|first-time|existing|loyal|current)\b/i
const shapes = [
  new RegExp(String.raw`\b${terms}\b[^.;]{0,40}\b(?:only for|for|exclusively for|reserved for|to)\s+new ${people} only\b`, 'i'),
  new RegExp(String.raw`\b${terms}\b[^.;]{0,40}\b(?:only|exclusively|reserved) (?:for|to) (?:new|first-time) ${people}\b`, 'i'),
  new RegExp(String.raw`\bnew ${people} (?:only|alone)\b`, 'i'),
  new RegExp(
    String.raw`\b(?:existing|loyal|current|long-?standing) ${people}\b[^.;]{0,25}\b(?:(?:are|is) (?:not eligible|excluded|left out|exempt from the offer)|do not (?:qualify|get)|keep (?:paying|the (?:old|higher))|stay on the (?:old|higher)|(?:continue to )?pay (?:the )?(?:full|more|higher|old|list))`,
    'i',
  ),
]
const open =
  /\b(?:also|too|as well|likewise|both|may (?:take|switch|move)|can (?:take|switch|move)|not|never|no longer|n['’]t|same terms|everybody|all (?:members|customers))\b/i

const reading = sentenceFact<readonly [number, number] | undefined>(({ text, start }) => {
  if (text.length > 300 || !hint.test(text)) return undefined
  for (const [at, shape] of shapes.entries()) {
    const found = shape.exec(text)
    if (found === null || (at < 3 && open.test(text))) continue
    if (at === 2 && !new RegExp(terms, 'i').test(text)) continue
    return [start + found.index, start + found.index + found[0].length]
  }
  return undefined
})
const opens = sentenceFact(({ text }) =>
  /\b(?:existing|current|loyal|those who are (?:here|with us))\b[^.]*\b(?:may|can|too|also|same)\b/i.test(text),
)

const telling = sentencesWith(
  (sentence, analysis) => sentence.passage.reading.role !== 'heading' && reading(sentence, analysis) !== undefined,
)

/** The places, in document order. */
export const newcomerTerms = fact<readonly NewcomerTerms[]>((analysis) =>
  telling(analysis).flatMap((sentence) => {
    if (!saidOfThePlan(sentence, analysis) || context(sentence, analysis).some((one) => opens(one, analysis))) return []
    const [start, end] = reading(sentence, analysis)!
    return [{ span: locate(sentence, start, end), words: sentence.passage.reading.text.slice(start, end).replace(/\s+/g, ' ') }]
  }),
)
