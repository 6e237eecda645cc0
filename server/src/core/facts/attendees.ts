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
  /** Whether what they do, or whom they belong to, is said; of a bare name nothing is known. */
  readonly role: boolean
}

const afterSale =
  /\b(?:customer (?:success|care|service|support|experience|insights?)|client services?|csms?|cx|support|service desk|care|aftersales|after-sales|user research(?:er)?|researcher|advocates?|ombuds\w*|community (?:manager|lead|team)|member services|field service|patient (?:relations|experience)|guest relations|council)\b/i

const role =
  /\b(?:c[efotmrip]o|chief|heads? of|head|directors?|managers?|leads?|officers?|presidents?|vps?|chair(?:man|woman|person)?|treasurer|secretary|partners?|founders?|engineers?|sales|product|production|finance|controlling|engineering|operations|marketing|purchasing|logistics|legal|design|development|personnel|management|administration|human resources|hr|it)\b/i

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
        role: role.test(text),
        speaksForCustomers: afterSale.test(text) || driverWords(text.slice(0, 200), analysis.lexicon).some((word) => word.bare),
      }))
  })
})
