import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'

/** How much a document is the agenda, or the minutes, of a meeting that steers an organisation. */
export interface AgendaLikeness {
  /** 0 to 1; from 0.5 on it is more likely one than not. */
  readonly strength: number
  /** What speaks for it and against it, in plain words. */
  readonly reasons: readonly string[]
}

/** Meetings in which an organisation, or two of them, look at how things go and decide. */
const steering =
  /\bq ?b ?rs?\b|\bm ?b ?rs?\b|\be ?b ?rs?\b|\bqbr\b|\b(?:business|quarterly|executive|management|leadership|monthly|annual|mid-?year|half-?year|account|performance|portfolio|operations?|operational|pipeline|forecast|revenue|renewal|supplier|vendor|sla|service(?:[- ]level)?|churn|health|customer success|client|partner|partnership|program(?:me)?|strategy|weekly|biweekly|product|roadmap|budget|deal|incident|metrics) (?:business |account |success |service |strategy |performance |operations )?(?:reviews?|planning|check-?ins?)\b|\b(?:board|trustees?|directors?|steering|governance|advisory|executive|leadership|management|committee|council|members?|community group|working group|general|cabinet|partners?|team|staff|company|quarterly|monthly|weekly|annual|l10|revenue|sales|ops|operations|gtm|sync|huddle|project) (?:of directors |of trustees |committee |group |team |leadership )?(?:meetings?|calls?|huddles?|syncs?|sessions?|off-?sites?|agendas?)\b|\bsteering committee\b|\badvisory (?:board|council|committee)\b|\ball[- ]hands\b|\btown ?hall\b|\bboard (?:pack|agenda|minutes)\b|\bagm\b|\btac\b|\b(?:weekly|monthly|quarterly) (?:sync|huddle|review|meeting)\b|\bmeeting rhythms?\b/i

/** Gatherings that have a timetable and steer nothing, and the rituals in which a team organises its own work. */
const otherGathering =
  /\bconferences?\b|\bsummit\b|\bsymposium\b|\bhackathon\b|\bmeet-?up\b|\bworkshops?\b|\bwebinar\b|\bboot ?camp\b|\bcourses?\b|\bsyllabus\b|\bcurriculum\b|\blectures?\b|\blessons? plan\b|\bclass(?:es)?\b|\bsemester\b|\btutorials?\b|\btraining\b|\bonboarding (?:plan|schedule|checklist)\b|\bsprint\b|\bstand-?ups?\b|\bscrums?\b|\bretro(?:spective)?s?\b|\brefinement\b|\bgrooming\b|\bcall for (?:papers|proposals)\b|\bcfp\b|\bdemo (?:script|flow|day)\b|\btalk track\b|\bdiscovery call\b|\bsales (?:script|demo|call)\b|\bscripts?\b|\brecipes?\b|\bingredients\b|\bitinerary\b|\btravel\b|\bwedding\b|\binterview (?:guide|script)\b|\busability (?:test|session)\b|\bchangelog\b|\brelease notes\b|\bservice (?:order|worship)\b/i

const sessions =
  /\bkeynote\b|\bspeakers?\b|\btracks?\b|\bregistration\b|\babstract\b|\bparallel session|\bpanel\b|\bhomework\b|\bassignment\b|\breading list\b|\bexercises?\b|\blab\b|\blecture\b|\bquiz\b|\bstudents\b|\byesterday\b|\bblockers?\b|\bstory points\b|\bsprint\b|\bposter session\b/i

const agendaWord = /\bagendas?\b|\border of business\b|\bminutes of\b|\bmeeting minutes\b|\bmeeting notes\b/i
const meetingPart =
  /^(?:attendees|attendance|participants|present|apologies|absent|regrets|action items|decisions|next meeting|minutes|roll call|call to order|agenda|agenda items|quorum)\b/i

/** Whether the document is the agenda of a meeting that steers. Cheap: it looks at headings, bold lines and the items found. */
export const agendaLikeness = fact<AgendaLikeness>((analysis) => {
  const lines = agendaLines(analysis)
  const { items, signs } = agendaItems(analysis)
  const reasons: string[] = []
  let strength = 0
  const add = (points: number, reason: string): void => {
    strength += points
    reasons.push(reason)
  }

  const outer = lines.filter((line, index) => line.form === 'heading' || line.form === 'bold' || index < 4)
  const titles = outer.slice(0, 60).map((line) => line.text)
  const title = `${analysis.document.frontMatter.title ?? ''}\n${titles.slice(0, 3).join('\n')}`
  const path = analysis.path.replaceAll(/[-_./]+/g, ' ')
  const real = signs.has('timed') || signs.has('formal') || signs.has('named')
  if (signs.has('timed')) add(0.3, 'items with minutes')
  if (signs.has('formal')) add(0.35, 'the order of business of a formal meeting')
  if (signs.has('named')) add(0.2, 'a list under the name of an agenda')
  if (agendaWord.test(title)) add(0.25, 'the title speaks of an agenda')
  else if (titles.some((each) => agendaWord.test(each))) add(0.2, 'a heading speaks of an agenda')
  if (steering.test(title) || steering.test(path)) add(0.3, 'the title names a meeting that steers')
  else if (titles.some((each) => steering.test(each))) add(0.15, 'a heading names a meeting that steers')
  const parts = outer.filter((line) => meetingPart.test(line.text)).length
  if (parts >= 2) add(0.15, 'attendees, decisions or actions of a meeting')
  // Where a large plan holds one list of minutes, it is still a plan.
  const inside = items.length + items.reduce((sum, item) => sum + item.below.length, 0)
  if (real && lines.length > 60 && inside * 6 < lines.length) add(-0.3, 'the items are a small part of the document')
  const heading = analysis.document.frontMatter.title ?? outer.find((line) => line.form === 'heading')?.text ?? titles[0] ?? ''
  if (otherGathering.test(heading) || otherGathering.test(path)) add(-0.5, 'the title names another kind of gathering')
  else if (titles.filter((each) => otherGathering.test(each)).length * 4 >= Math.max(2, titles.length))
    add(-0.3, 'headings name another kind of gathering')
  const lectures = items.filter((item) => sessions.test(item.line.text)).length
  if (items.length > 0 && lectures * 5 >= items.length && lectures >= 2) add(-0.3, 'the items are sessions, lessons or a team’s own chores')
  if (!real) strength = Math.min(strength, 0.4)
  return { strength: Math.min(1, Math.max(0, Math.round(strength * 100) / 100)), reasons }
})
