import assert from 'node:assert/strict'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { type SectionId, sectionStates } from '../../server/src/core/facts/section-states.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

/** What a short plan has of a content that says nothing else of it than this. */
const stateOf = (id: SectionId, sentence: string): string =>
  sectionStates({
    document: readDocument(`# Works plan\n\nThe second hall gets a new roof in May. The lease ends in 2031.\n\n${sentence}\n`),
    lexicon,
    settings: { kind: 'strategy', customer: [], company: [], product: [] },
    path: 'plan.md',
  })[id].state

const exchanged = [
  'Members lend an evening a month and in return they borrow any tool in the shed.',
  'Donors get a letter from the ward they paid for.',
  'In exchange for an hour of testing, each school receives a year of the service free of charge.',
  'Volunteers earn a travel pass after ten shifts.',
  'Residents save an average of 140 € a year on heating.',
  'Patients benefit from shorter stays and fewer repeat visits.',
  'Both sides gain: the farmer sells the whole crop, and the canteen knows where it comes from.',
  'What you get: one bill, one contact, no minimum term.',
  'Contributors are credited by name in every release.',
  'The scheme pays tenants a bonus when they report a leak early.',
  'Savers pay no fee as long as they leave us standing orders, and we get steady deposits.',
  'Value proposition: claims settled in a day, without a form.',
  'Benefits for carers: a night off each fortnight.',
  'Subscribers pay 9 € a month and get every issue three days early.',
  'Sponsors fund two maintainers and receive a say in the roadmap.',
  'The partnership is mutually beneficial: the library gains readers, the theatre gains an audience.',
  'Early adopters give us their feedback and receive a free month.',
  'Guests pay what they can and get a meal and company.',
  'Why join: lower premiums and a doctor on the line at night.',
  'Members share in the profit by a dividend each spring.',
  'Participants receive a gift card for their time.',
  'Citizens give the council their data once and get all permits in one place.',
  'The co-op rewards suppliers who deliver on time with faster payment.',
]

/** Weak signs, which count in company only. */
const weakExchanges = [
  'Customers who return the crate get the deposit back and a discount on the next one.',
  'It helps nurses finish the handover without staying late.',
  'It saves shop owners two evenings a week.',
  'The new timetable cuts the waiting time for commuters by half.',
  'Parents gain peace of mind, and children walk to school on their own.',
  'Developers get a working build in minutes, which reduces the frustration of starting.',
]

const notExchanged = [
  'The offices get new carpets.',
  'The teams work closely with each other.',
  'Roles are mutually exclusive.',
  'Staff get a bonus at Christmas.',
  'We pay the invoices within thirty days.',
  'The budget is paid from reserves.',
  'All deliveries arrive before noon.',
  'Thank the speaker at the end.',
  'The committee meets on the second floor.',
  'Two-way radios are replaced in June.',
  'We take the old server offline.',
  'The building costs 2 million.',
  'Our revenue grows by a tenth.',
  'The bridge connects both banks of the river.',
  'The engine gains speed.',
  'The contractor is reimbursed for steel.',
]

const heard = [
  'We interviewed eleven bus drivers and their passengers.',
  'Complaints are read each Monday and answered by Wednesday.',
  'A panel of tenants meets twice a year.',
  'Ask five parents what kept them from signing up.',
  'Usability tests with six older readers precede each release.',
  'A short survey goes to every patient a week after discharge.',
  'Nurses told us that the forms take longer than the round.',
  'We sit with a driver for a full shift each quarter.',
  'Community calls take place every second Thursday.',
  'The advisory board of students reviews the plan each spring.',
  'Public consultation runs for six weeks.',
  'User feedback decides what is built next.',
  'Our NPS comments are sorted by cause.',
  'Customers say that the queue is the worst part of the visit.',
  'Town hall meetings with residents are held in each district.',
  'Feedback from members feeds into the yearly programme.',
  'Shadow two farmers through a harvest day.',
  'Customer interviews continue throughout the year.',
  'Support tickets of users are grouped by theme every month.',
  'A suggestion box stands at the counter.',
  'Listening sessions with carers open each planning round.',
  'Two families are visited each month by the head of the ward.',
  'A beta group of forty customers tries each change first.',
  'We held focus groups in three towns.',
  'Office hours for users are every Friday.',
  'Exit interviews with donors who stopped giving tell us why.',
]

/** Weak signs, which count in company only. */
const weakHearing = [
  'The shop assistants note what shoppers ask for and did not find.',
  'We watch how beginners set up the tool and where they stop.',
  'Clients are asked in each review what they would do without.',
  'Maintainers triage the issues that users open and reply within a week.',
  'Please open an issue or let us know in the forum.',
]

const notHeard = [
  'The servers are monitored around the clock.',
  'The staff survey is due in May.',
  'New engineers are interviewed by two colleagues.',
  'Code review feedback is given within a day.',
  'A market study was bought from an agency.',
  'The newsletter goes to all subscribers monthly.',
  'The land survey of the plot is finished.',
  'The scheduler polls the queue each minute.',
  'The daemon is listening on port 80.',
  'Calls are routed to the second hall.',
  'Follow the customers with a series of three mails.',
  'Visit the booth in hall four.',
  'The sensor gives feedback to the pump.',
  'Meet customers at the fair and close two deals.',
  'The auditors review the accounts.',
  'The team holds a retrospective after each sprint.',
  'Employee satisfaction is measured yearly.',
  'Candidates are interviewed in June.',
  'The test suite runs every night.',
  'Ask customers to upgrade before July.',
]

describe('what customers give and get', () => {
  for (const sentence of exchanged) it(`is touched by: ${sentence}`, () => assert.notEqual(stateOf('value-exchange', sentence), 'absent'))
  it('is touched by weak signs together', () => assert.notEqual(stateOf('value-exchange', weakExchanges.join('\n\n')), 'absent'))
  for (const sentence of notExchanged) it(`is not by: ${sentence}`, () => assert.equal(stateOf('value-exchange', sentence), 'absent'))
})

describe('how customers are heard', () => {
  for (const sentence of heard) it(`is touched by: ${sentence}`, () => assert.notEqual(stateOf('listening', sentence), 'absent'))
  it('is touched by weak signs together', () => assert.notEqual(stateOf('listening', weakHearing.join('\n\n')), 'absent'))
  for (const sentence of notHeard) it(`is not by: ${sentence}`, () => assert.equal(stateOf('listening', sentence), 'absent'))
})
