import type { Span } from '../base/span.ts'
import { driverWords } from './driver-words.ts'
import { fact } from './fact.ts'
import { reviewSections } from './review-sections.ts'

/** Somebody who is at the meeting. */
export interface Attendee {
  /** As written, name and role. */
  readonly text: string
  readonly span: Span
  /** A customer, or somebody who answers to customers after the sale: success, support, care, research, a council or an advocate. */
  readonly speaksForCustomers: boolean
}

const afterSale =
  /\b(?:customer (?:success|care|service|support|experience|insights?)|client services?|csms?|cx|support|service desk|care|aftersales|after-sales|user research(?:er)?|researcher|advocates?|ombuds\w*|community (?:manager|lead|team)|member services|field service|patient (?:relations|experience)|guest relations|council)\b/i

/** Everybody listed as attending; empty where nobody is. */
export const attendees = fact<readonly Attendee[]>((analysis) => {
  return reviewSections(analysis).attendees.flatMap((line) => {
    const whole = `${line.text} ${line.detail.join(' ')} ${line.owner}`
    const listed = /^[^:]{3,30}:\s*(.+)$/.exec(whole)?.[1]
    const people = listed === undefined ? [whole] : listed.split(/[,;]/)
    return people
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        span: line.span,
        speaksForCustomers: afterSale.test(text) || driverWords(text.slice(0, 200), analysis.lexicon).some((word) => word.bare),
      }))
  })
})
