import { fact } from '../fact.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'

/** What stands beside the items in agendas and minutes. */
export type ReviewSectionName = 'attendees' | 'questions' | 'actions' | 'material'

const names: Readonly<Record<ReviewSectionName, RegExp>> = {
  attendees:
    /^(?:\p{L}+ ){0,2}?(?:attendees|attending|attended by|attendance|participants|participating|present|invited|invitees|in attendance|who attends|who comes|who is (?:there|in)|who will be there|people|(?:a?round|at) the table|in the room|on the call|in the meeting|those (?:present|attending|invited)|roll call|guests|panel|delegates|members present|with us)\b/iu,
  questions: /\bquestions?\b/i,
  actions: /^(?:\p{L}+ ){0,2}(?:actions?|action items|to-?dos?|tasks|commitments)\b/iu,
  material: /\b(?:material|documents|reading|pre-?reads?|papers|data pack|attachments|slides|reports? (?:sent|attached))\b/i,
}
/** Last time's actions are another list than this time's. */
const earlier = /\b(?:open|last|previous|earlier|from the (?:first|second|third|fourth|last)|status of)\b/i

/** What begins the list of items. */
const listOfItems =
  /^\W*(?:items?|agenda|topics?|points|programme|program|schedule|order of business|minutes|running order|timetable|what we cover)\b/i
/** The header of a column of people: they attend where it says so, or where their posts stand beside them. */
const people =
  /^\W*(?:attendees?|attending|attends|participants?|present|invited|guests?|in the room|who(?: attends| comes)?|members?)\W*$/i
const posts = /^\W*(?:role|post|position|function|title|job title|department|team|for|represents|representing)\W*$/i

/** The lines of each such section: those below its heading, bold line or label, or what follows the label on its own line. */
export const reviewSections = fact<Readonly<Record<ReviewSectionName, readonly AgendaLine[]>>>((analysis) => {
  const lines = agendaLines(analysis)
  const found: Record<ReviewSectionName, AgendaLine[]> = { attendees: [], questions: [], actions: [], material: [] }
  const inside: (ReviewSectionName | undefined)[] = []
  const closed = new Set<number>()
  lines.forEach((line, index) => {
    const above = line.parent === -1 ? undefined : inside[line.parent]
    const named =
      line.text.length > 120 ? undefined : (Object.keys(names) as ReviewSectionName[]).find((name) => names[name].test(line.text))
    const opens = line.form === 'heading' || line.form === 'bold'
    if (opens) {
      inside.push(named === 'actions' && earlier.test(line.text) ? undefined : (named ?? (line.form === 'heading' ? undefined : above)))
      return
    }
    // "Items" after the list of those who attend begins another list.
    if (above === 'attendees' && line.form === 'line' && listOfItems.test(line.text)) closed.add(line.parent)
    if (closed.has(line.parent)) {
      inside.push(undefined)
      return
    }
    inside.push(above)
    if (above === undefined && line.form === 'row' && tellsWhoAttends(line)) {
      found.attendees.push(line)
      return
    }
    if (above !== undefined) found[above].push(line)
    else if (
      named === 'attendees' &&
      /:|^\W*\w+(?: \w+){0,2} are\b|\battended by\b/.test(line.passage.reading.text.slice(line.start, line.end))
    )
      found.attendees.push(line)
    else if (line.parent === index - 1 && line.lead !== '' && names.attendees.test(line.lead)) found.attendees.push(line)
  })
  return found
})

/** Whether the row stands in a table of those who attend. */
function tellsWhoAttends({ passage: { block, reading } }: AgendaLine): boolean {
  const header = block.passages
    .filter(({ reading: { cell } }) => cell?.row === 0 && cell.table === reading.cell?.table)
    .map(({ reading: { text } }) => text)
  return people.test(header[0] ?? '') || (/^\W*names?\W*$/i.test(header[0] ?? '') && header.slice(1).some((text) => posts.test(text)))
}
