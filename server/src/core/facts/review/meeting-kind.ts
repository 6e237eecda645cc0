import { type MeetingType, meetingTypes } from '../../base/meeting-type.ts'
import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { onlyDate, peopleName, source } from './agenda-names.ts'
import type { Driver } from './driver.ts'

/** What a meeting is for, and what it is about. */
export interface MeetingKind {
  readonly kind: MeetingType
  /** Said by the document or by configuration, not guessed. */
  readonly declared: boolean
  /** What the meeting is about by its name; items that name no subject of their own belong to it. */
  readonly subject: Driver | undefined
  /** A buyer reviews those who supply it. */
  readonly supplier: boolean
}

const supplier = /\b(?:suppliers?|vendors?|procurement|contractors?|subcontractors?|outsourcing|third[- ]party)\b/i
const customer =
  /\b(?:customers?|clients?|accounts?|csm|cs|partners?|success) (?:\w+ )?(?:qbrs?|ebrs?|business reviews?|quarterly|reviews?|check-?ins?|meetings?)\b|\b(?:qbrs?|business reviews?|reviews?|meetings?) (?:with|for) (?:the |a |our |your )?(?:customers?|clients?|accounts?)\b|\bexecutive business reviews?\b|\bebrs?\b|\b(?:renewal|success|onboarding|value) (?:review|call|discussion|conversation|meeting)\b|\bcustomer success (?:qbr|review|playbook|manager)\b|\b(?:\d+[- ]day|first|initial) business review\b/i
const shown =
  /\badoption\b|\busage\b|\broi\b|\breturn on investment\b|\bvalue (?:delivered|achieved|reali[sz]ation|recap|received|summary)\b|\byour (?:goals|team|business|feedback|priorities)\b|\bcustomer (?:goals|objectives|feedback|priorities)\b|\bsuccess (?:plan|metrics|criteria)\b|\b(?:renewal|expansion)\b|\bproduct (?:updates?|roadmap)\b/i

const functions: readonly (readonly [RegExp, Driver])[] = [
  [/\b(?:pipeline|forecast|deals?|sales|revenue|bookings|gtm|go-to-market|marketing|renewals?|quota|territory)\b/i, 'sales'],
  [/\b(?:churn|retention|customer (?:health|experience|feedback|success)|voice of (?:the )?customer|nps|complaints?)\b/i, 'value'],
  [
    /\b(?:sla|slas|service[- ](?:level|delivery|management|review)|incidents?|outages?|post-?mortem|operations|operational|ops|sre|security|capacity|supply chain|inventory|s&op|compliance|safety|maintenance|it review|infrastructure)\b/i,
    'operations',
  ],
  [
    /\b(?:steering|programme|program|project|roadmap|product|technical|technology|engineering|architecture|design|working group|wg|community group|community (?:meeting|call|sync|hour)s?|dev meeting|contributors?|special interest group|sig|tac|tsc|release|portfolio|r&d|standards?|maintainers?|core devs?|developers?|consortium|wp\d)\b/i,
    'product',
  ],
  [/\b(?:finance|budget|financial|audit|income statement|treasury|huddle.*numbers)\b/i, 'finance'],
]
/** Parts of a project that several organisations share. */
const workPackage = /\bwp ?\d|\bwork ?packages?\b/i
/** What is put on for an audience: a programme of talks, which decides nothing. */
const onStage = /\b(?:panels?|keynotes?|lightning talks?|plenary|fireside|speakers?|audience|talks|moderator)\b/i
/** A label with people behind it, in a list of those present: "Northgate Archive: Ana Ruiz, Bo Lind". */
const houseWithPeople = /^(\p{Lu}[^:–—]{1,60})\s?[:–—]\s*\p{Lu}[\p{L}.’'-]+ \p{Lu}/u
/** Parts and offices of one organisation. */
const department =
  /\b(?:present|absent|excused|regrets|apologies|attend\w*|guests?|chair\w*|minutes|notes?|host|time|date|where|location|sales|marketing|product|engineering|finance|hr|people|operations|support|service|legal|it|design|technology|data|board|directors?|managers?|lead|head|ceo|cfo|coo|cto|team|staff|department|customer success|facilitator|secretary|treasurer|president|members?)\b/i
/** So many organisations sit together in a meeting that none of them holds alone. */
const manyHouses = 3
/** So many days as headings make a file the archive of many meetings. */
const manyDays = 3
const dayHeading = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\b.{0,40}$/
/** `Customer: …` at the head of a document. */
const customerLabel = /^\W*(?:customer|client|account)(?: name)?\s*:/i
/** An issue or a proposed change by its number, as those write who build something in the open together. */
const change =
  /(?:^|[\s([/])#\d{2,}\b|\b(?:pr|issue|rfc|pep|mr)[\s-]*#?\d+\b|\/(?:pull|issues|merge_requests)\/\d+|\bpull requests?\b|(?:^|[\s([–-])@[a-z][\w-]{2,}/i

/** Gatherings of one function by name; a quarterly review of the whole house may well name a product or its operations in passing. */
const oneFunction =
  /\b(?:pipeline|forecast|deals?|sla|slas|service[- ](?:level|delivery|management)|incidents?|steering|post-?mortem|churn|supplier|vendor|procurement|operations review|sre|working group|wg|community group|community (?:meeting|call|sync|hour)s?|dev meeting|maintainers?|contributors?|standards?|sig|tac|tsc|technical|core devs?|developers?|roadmap|product (?:qbr|review|roadmap|planning|council)|project|programme?|renewals?|revenue|marketing|sales (?:meeting|review|team|call)|weekly operations|security)\b/i

/** The kind of meeting: as its front matter says, or configuration, or else as it shows itself. */
export const meetingKind = fact<MeetingKind>((analysis) => {
  const said = meetingTypes.find((type) => type === analysis.document.frontMatter.meeting) ?? analysis.settings.meeting
  const shown = shownKind(analysis)
  if (said === undefined) return { ...shown, declared: false }
  if (said === shown.kind) return { ...shown, declared: true }
  return { kind: said, subject: said === 'customer' ? 'value' : undefined, supplier: false, declared: true }
})

function shownKind(analysis: Analysis): Omit<MeetingKind, 'declared'> {
  const { items } = agendaItems(analysis)
  const lines = agendaLines(analysis)
  const names: string[] = [analysis.document.frontMatter.title ?? '']
  const first = lines.find((line) => line.form === 'heading') ?? lines[0]
  if (first !== undefined && !items.some((item) => item.line === first)) names.push(first.text)
  const seen = new Set<number>()
  for (const item of items) {
    for (let index = item.line.parent; index !== -1 && !seen.has(index); index = lines[index]!.parent) {
      seen.add(index)
      if (!items.some((other) => other.index === index)) names.push(lines[index]!.text)
    }
  }
  const title = names.join('\n').slice(0, 600)
  if (supplier.test(title)) return { kind: 'functional', subject: 'operations', supplier: true }
  // A beginning has nothing to look back on yet.
  if (/\bkick-?offs?\b/i.test(title)) return { kind: 'functional', subject: undefined, supplier: false }
  if (isArchive() || isProgramme() || ofManyHouses()) return { kind: 'functional', subject: undefined, supplier: false }
  const told = items.filter((item) => shown.test(`${item.line.text} ${item.line.detail.join(' ').slice(0, 200)}`)).length
  const review = /\bq ?b ?r\b|\bbusiness review\b|\breview\b/i.test(title)
  // A letterhead that names the customer is that of a review with them.
  const start = items[0]?.index ?? 0
  const headed = lines.slice(0, Math.min(start, 40)).some((line) => line.form !== 'heading' && customerLabel.test(source(line)))
  if (customer.test(title) || (headed && review) || (review && told >= 2 && told * 5 >= items.length * 2))
    return { kind: 'customer', subject: 'value', supplier: false }
  // Builders who go through numbered changes look at what they build; who buys and who sells is nobody's subject there.
  const changes = items.filter((item) => change.test(`${item.line.text} ${item.line.detail.join(' ').slice(0, 400)}`)).length
  if (changes >= 2 && changes * 3 >= items.length && !review) return { kind: 'functional', subject: 'product', supplier: false }
  if (items.filter((item) => workPackage.test(item.line.text)).length >= 2)
    return { kind: 'functional', subject: 'product', supplier: false }
  const subject = functions.find(([words]) => words.test(title))?.[1]
  if (subject !== undefined && oneFunction.test(title)) return { kind: 'functional', subject, supplier: false }
  return { kind: 'internal', subject: undefined, supplier: false }
  /** Several days stand as headings over what was talked of on each. */
  function isArchive(): boolean {
    const days = lines.filter((line) => line.form === 'heading' && (onlyDate.test(line.text) || dayHeading.test(line.text)))
    return new Set(days.map(({ text }) => text)).size >= manyDays && days.every(({ depth }) => depth === days[0]!.depth)
  }

  function isProgramme(): boolean {
    const staged = items.filter((item) => onStage.test(item.line.text)).length
    return staged >= 2 && staged * 4 >= items.length
  }

  /** Those present are listed by the organisations that they come from. */
  function ofManyHouses(): boolean {
    const houses = new Set<string>()
    for (const { form, parent, passage } of lines) {
      if (form !== 'item' || parent === -1 || !peopleName.test(lines[parent]!.text)) continue
      const house = houseWithPeople.exec(passage.reading.text.slice(0, 120))?.[1]
      if (house !== undefined && !department.test(house)) houses.add(house)
    }
    return houses.size >= manyHouses
  }
}
