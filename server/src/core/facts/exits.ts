import type { Span } from '../base/span.ts'
import { locate } from '../document/locate.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'
import { besideIt, readWith, saidOfThePlan } from './surroundings.ts'

/** A place where people are kept by what it takes to leave. */
export interface ExitBarred {
  readonly span: Span
  readonly words: string
}

const hint = /\b(?:cancel|leav|exit|terminat|renew|export|switch|unsubscrib|notice|quit|contract)/i
const barred =
  /\b(?:cancel\w*|cancellations?|terminat\w+|unsubscrib\w+|leaving|quitting)\b[^.;]{0,40}\b(?:only (?:by|in|via|at|through|on) |by (?:phone|telephone|post|fax|registered (?:letter|post|mail)|letter|a call) only|in person|must (?:call|ring|write|come)|retention (?:desk|team|line))|\bonly (?:by|over the) (?:phone|telephone|post|fax)\b[^.;]{0,30}\b(?:cancel\w*|terminat\w+)|\b(?:exit|early[- ]termination|cancellation|break|leaving) (?:fees?|charges?|penalt(?:y|ies))\b|\b(?:silent(?:ly)?|tacit(?:ly)?) (?:renew\w*|extend\w*)|\b(?:renew\w*|extend\w*|roll(?:s|ed)? over) (?:silently|tacitly|automatically|by itself)\b|\b(?:auto[- ]?renew\w*|automatic renewals?)\b|\b(?:withhold|withheld|no|without|disable[sd]?|remove[sd]?|block(?:ed|s)?|switch(?:ed)? off)\b[^.;]{0,15}\b(?:data )?export\b|\bexports? (?:is|are|will be|stays?) (?:withheld|disabled|blocked|switched off|not (?:offered|possible))|\b(?:hide|bury|buried|hidden)\b[^.;]{0,25}\b(?:cancel\w*|unsubscribe)\b|\bmak(?:e|es|ing) (?:it )?(?:hard(?:er)?|difficult|cumbersome|painful|costly) to (?:leave|cancel|switch|quit)\b|\b(?:route|send|transfer)\w*\b[^.;]{0,30}\bretention (?:desk|team|line)\b/i
/** Told openly, with a way out, or said of what is not to be. */
const open =
  /\b(?:remind\w*|notice of|\d+ (?:days?|weeks?) (?:before|notice|ahead)|any ?time|one click|two clicks|refund\w*|without (?:a )?(?:fee|reason|cost)|no (?:exit|cancellation|termination|early|auto)|no (?:fees?|penalt\w+)|not|never|n['’]t|abolish\w*|end(?:s|ed)?|stop(?:s|ped)?|waive[sd]?|free of charge|rate|rates|track\w*|measure\w*|handle|handles|policy|competitors?|their current|download|opt[- ]out|self[- ]service)\b/i

const reading = sentenceFact<readonly [number, number] | undefined>(({ text, start }) => {
  if (text.length > 400 || !hint.test(text) || open.test(text)) return undefined
  const found = barred.exec(text)
  return found === null ? undefined : [start + found.index, start + found.index + found[0].trimEnd().length]
})
const tellsOpenly = sentenceFact(({ text }) =>
  /\b(?:remind\w*|\d+ (?:days?|weeks?) (?:before|notice|ahead)|any ?time|one click|refund\w*|may leave|way out|tells? (?:them|members|customers) (?:before|how))\b/i.test(
    text,
  ),
)

const telling = sentencesWith(
  (sentence, analysis) => sentence.passage.reading.role !== 'heading' && reading(sentence, analysis) !== undefined,
)

/** The places, in document order. */
export const exitsBarred = fact<readonly ExitBarred[]>((analysis) =>
  telling(analysis).flatMap((sentence) => {
    const near = [...besideIt(sentence), ...readWith(sentence.passage, analysis).flatMap(({ sentences }) => sentences)]
    if (!saidOfThePlan(sentence, analysis) || near.some((one) => tellsOpenly(one, analysis))) return []
    const [start, end] = reading(sentence, analysis)!
    return [{ span: locate(sentence, start, end), words: sentence.passage.reading.text.slice(start, end).replace(/\s+/g, ' ') }]
  }),
)
