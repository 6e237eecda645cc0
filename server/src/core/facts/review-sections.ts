import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import { fact } from './fact.ts'

/** What stands beside the items in agendas and minutes. */
export type ReviewSectionName = 'attendees' | 'questions' | 'actions' | 'material'

const names: Readonly<Record<ReviewSectionName, RegExp>> = {
  attendees:
    /^(?:\p{L}+ )?(?:attendees|attending|attendance|participants|present|invited|invitees|in attendance|who attends|who is there|people|round the table)\b/iu,
  questions: /\bquestions?\b/i,
  actions: /^(?:\p{L}+ ){0,2}(?:actions?|action items|to-?dos?|tasks|commitments)\b/iu,
  material: /\b(?:material|documents|reading|pre-?reads?|papers|data pack|attachments|slides|reports? (?:sent|attached))\b/i,
}
/** Last time's actions are another list than this time's. */
const earlier = /\b(?:open|last|previous|earlier|from the (?:first|second|third|fourth|last)|status of)\b/i

/** The lines of each such section: those below its heading, bold line or label, or what follows the label on its own line. */
export const reviewSections = fact<Readonly<Record<ReviewSectionName, readonly AgendaLine[]>>>((analysis) => {
  const lines = agendaLines(analysis)
  const found: Record<ReviewSectionName, AgendaLine[]> = { attendees: [], questions: [], actions: [], material: [] }
  const inside: (ReviewSectionName | undefined)[] = []
  lines.forEach((line, index) => {
    const above = line.parent === -1 ? undefined : inside[line.parent]
    const named =
      line.text.length > 120 ? undefined : (Object.keys(names) as ReviewSectionName[]).find((name) => names[name].test(line.text))
    const opens = line.form === 'heading' || line.form === 'bold'
    if (opens) {
      inside.push(named === 'actions' && earlier.test(line.text) ? undefined : (named ?? (line.form === 'heading' ? undefined : above)))
      return
    }
    inside.push(above)
    if (above !== undefined) found[above].push(line)
    else if (named === 'attendees' && /:/.test(line.passage.reading.text.slice(line.start, line.end))) found.attendees.push(line)
    else if (line.parent === index - 1 && line.lead !== '' && names.attendees.test(line.lead)) found.attendees.push(line)
  })
  return found
})
