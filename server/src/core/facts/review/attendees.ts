import type { Span } from '../../base/span.ts'
import { fact } from '../fact.ts'
import { driverWords } from './driver-words.ts'
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
  /\b(?:customer (?:success|care|service|support|experience|insights?)|client services?|csms?|cx|support|service desk|care|aftersales|after-sales|user research(?:er)?|researcher|advocates?|ombuds\w*|community (?:manager|lead|team)|member services|field service|patient (?:relations|experience|liaison)|guest relations|council|complaints|liaison|representatives?|reps? of|(?:parent|tenant|user|patient|member|rider|passenger|student|staff)s?['’]? (?:reps?|panel|union|forum|voice|council)|front ?(?:line|desk|of house)|reception(?:ist)?|service (?:team|manager|lead|delivery)|call cent(?:re|er)|contact cent(?:re|er)|help ?(?:desk|line)|insights?|experience|onboarding|account (?:management|managers?)|implementation|training|nurs(?:e|es|ing)|ward|tutors?|teachers?|care ?(?:takers?|givers?|rs?)|field technicians?|visitor|welfare)\b/i

const role =
  /\b(?:c[efotmrip]o|chief|heads? of|head|directors?|managers?|leads?|officers?|presidents?|vps?|chair(?:man|woman|person)?|treasurer|secretary|partners?|founders?|engineers?|sales|product|production|finance|controlling|engineering|operations|marketing|purchasing|logistics|legal|design|development|personnel|management|administration|human resources|hr|it|treasury|executive|company secretary|ops|auditors?|audit|controllers?|counsel|buyers?|buying|planners?|planning|producers?|trustees?|governors?|deans?|bursar|registrar|principal|curators?|superintendent|foreman|clerk|accounts?|accountants?|analysts?|architects?|scientists?|coordinators?|co-ordinators?|administrators?|assistant|board|warehouse|technology|tech|comms|communications|pr|press|data|risk|compliance|procurement|supply chain|r&d|premises|estates|facilities|property|transport|fleet|revenue|growth|strategy|investor relations|quality|works|plants?|packhouse|stores|trade|commercial|business development|merchandising|e-?commerce|web|infrastructure|security|actuar(?:y|ies)|underwriting|lending|credit|fundraising|development|membership sales|project|programme|agronomist|brewer|chef|editor)\b/i

/** "Founder" and "owner" are posts here, and nobody served. */
const posts = new RegExp(`${role.source}|\\bowners?\\b|\\bengineers?\\b`, 'gi')

/** Everybody listed as attending; empty where nobody is. */
export const attendees = fact<readonly Attendee[]>((analysis) => {
  return reviewSections(analysis).attendees.flatMap((line) => {
    const whole = `${line.text} ${line.detail.join(' ')} ${line.owner}`
    const listed =
      /^(?:[^:]{3,30}:|[^:,]{3,30}?\b(?:are|is attended by|attended by)\b)\s*(.+)$/.exec(whole)?.[1] ??
      (line.form === 'line' ? whole : undefined)
    const people = listed === undefined ? [whole] : listed.split(/[,;]|\s(?:and|&)\s(?=\p{Lu}|the )/u)
    return people
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        span: line.span,
        role: role.test(text),
        speaksForCustomers:
          afterSale.test(text) || driverWords(text.slice(0, 200).replace(posts, ' '), analysis.lexicon).some((word) => word.bare),
      }))
  })
})
