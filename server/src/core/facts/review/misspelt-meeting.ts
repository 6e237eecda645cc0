import { distance } from 'fastest-levenshtein'
import { type MeetingType, meetingTypes } from '../../base/meeting-type.ts'
import { documentKind } from '../document-kind.ts'
import { fact } from '../fact.ts'
import { type FrontMatterValue, frontMatterValue } from '../front-matter-value.ts'

/** A `meeting:` in front matter that is none of ours and can be taken for one. */
export interface MisspeltMeeting extends FrontMatterValue {
  readonly meant: MeetingType
  /** It is the name itself with a letter or two wrong, and can have meant nothing else. */
  readonly spelling: boolean
}

/** Other names of our kinds of meeting. */
const synonyms: Readonly<Record<string, MeetingType>> = {
  'internal-review': 'internal',
  'internal-meeting': 'internal',
  'in-house': 'internal',
  function: 'functional',
  'functional-review': 'functional',
  'functional-meeting': 'functional',
  supplier: 'functional',
  'supplier-review': 'functional',
  vendor: 'functional',
  'vendor-review': 'functional',
  client: 'customer',
  clients: 'customer',
  'client-review': 'customer',
  'client-meeting': 'customer',
  'with-client': 'customer',
  'customer-review': 'customer',
  'customer-meeting': 'customer',
  'customer-present': 'customer',
  'with-customer': 'customer',
  'with-customers': 'customer',
}

/** Letters that may be wrong, missing or too many. */
const mostWrong = 2

/** The kind of meeting that an author seems to have meant. Others name or date their meeting there: only what is all but ours is spoken of. */
export const misspeltMeeting = fact<readonly MisspeltMeeting[]>((analysis) => {
  const said = analysis.document.frontMatter.meeting?.replace(/[\s_–-]+/g, '-')
  if (said === undefined || meetingTypes.some((known) => known === said) || documentKind(analysis) !== 'qbr') return []
  const misspelt = meetingTypes.find((type) => distance(said, type) <= mostWrong)
  const meant = misspelt ?? (Object.hasOwn(synonyms, said) ? synonyms[said] : undefined)
  const value = meant === undefined ? undefined : frontMatterValue(analysis.document, 'meeting')
  return meant === undefined || value === undefined ? [] : [{ ...value, meant, spelling: misspelt !== undefined }]
})
