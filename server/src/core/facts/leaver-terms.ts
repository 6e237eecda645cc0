import type { Span } from '../base/span.ts'
import { entriesSaying, shownOf } from './entries-saying.ts'
import { fact, sentenceFact } from './fact.ts'
import { leaverSigns } from './leaver-signs.ts'

/** A place where those who say that they will go get better terms, and those who stay and say nothing get none. */
export interface LeaverTerms {
  readonly span: Span
  readonly words: string
}

const { bit, of } = leaverSigns

/** So much off is a concession whatever it is called. */
const priced = sentenceFact(({ text }) => /\d ?% (?:off|less|cheaper)\b|[$€£] ?\d+ off\b/i.test(text))
/** It is not to be, is told of others or of what was, or names the concession as something that is asked about. */
const aside = sentenceFact(({ text }) =>
  /\b(?:no|not|never|nobody|without|stop(?:s|ped)?|end(?:s|ed)?|instead|rather than|competitors|rivals|used to|last year|avoid|abolish\w*|employees?|staff|colleagues?|leav(?:e|ing) (?:school|home|hospital|university|college|care|work|prison|town|the (?!club|society|association|scheme|service|plan|bank|co-?op))[\w-]*)\b|n['’]t\b/i.test(
    text,
  ),
)

/** To cancel an order, a booking or a class is no leaving. */
const calledOff = sentenceFact(({ text }) =>
  /\bcancel(?:s|l?ing|led|ed)?(?: (?:an?|the|their|his|her|this|that|one|any|some|or|and|of|change|return|[\p{L}-]+ed))*(?: [\p{L}-]+)?? (?:orders?|purchases?|bookings?|reservations?|appointments?|class(?:es)?|courses?|lessons?|workshops?|sessions?|seats?|tables?|rooms?|stays?|trips?|journeys?|flights?|tours?|tickets?|deliver(?:y|ies)|visits?|viewings?|meetings?|events?|rentals?|hires?|rides?|boxes|box|shipments?|treatments?|nights?)\b/iu.test(
    text,
  ),
)

const told = entriesSaying(leaverSigns, (said) => (said & bit.threat) !== 0)

/** The places, in document order. */
export const leaverTerms = fact<readonly LeaverTerms[]>((analysis) =>
  told(analysis).flatMap(({ entry, said, before, after }) => {
    const { sentences } = entry
    const given = (said & bit.concession) !== 0 || sentences.some((one) => priced(one, analysis))
    if (!given || ((said | before | after) & bit.open) !== 0 || sentences.some((one) => aside(one, analysis) || calledOff(one, analysis)))
      return []
    return [shownOf(entry, (sentence) => (of(sentence, analysis) & bit.threat) !== 0, analysis)]
  }),
)
