import { wordSigns } from './word-signs.ts'

/** What a sentence says of contact with customers: what goes out, what comes in, where, and who cares for it. */
export const contactSigns = wordSigns({
  piece: ['sent-pieces'],
  sends: ['sending-verbs'],
  'two-way': ['two-way-words', 'hearing-methods', 'hearing-occasions', 'hearing-places', 'told-us', 'inviting-words'],
  hearing: ['hearing-methods', 'hearing-occasions', 'asking-verbs', 'told-us'],
  'channel plan': ['channel-plan-titles'],
  notice: ['one-way-notices'],
  staff: ['staff-communication'],
  channel: ['contact-channels'],
  collects: ['collecting-ways'],
  fate: ['feedback-fates', 'uses-of-hearing', 'answering-words'],
  place: ['opened-places'],
  opens: ['opening-verbs'],
  care: ['caretaker-words', 'rhythms'],
  automates: ['automation-words'],
  human: ['human-ways'],
  'opinion makers': ['opinion-makers'],
  customers: ['customer-nouns'],
  separate: ['separate-doings'],
  bond: ['common-bonds'],
  request: ['request-words'],
  need: ['need-questions'],
  direction: ['direction-words'],
  rhythm: ['rhythms'],
  owner: ['caretaker-words'],
})
