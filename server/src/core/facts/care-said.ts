import { termsOf } from '../lexicon/lexicon.ts'
import { sentenceFact } from './fact.ts'

/** What makes an intention somebody's habit: who does it, and when. */
export interface CareSaid {
  /** A role, a team, a person by name, or a word for being in charge. */
  readonly who: boolean
  /** A rhythm, a day, a date. */
  readonly when: boolean
}

/** One post, not a trade: "the matron", "our head of care", "each branch manager"; several are perhaps those who are served. */
const post =
  /\b(?:the|our|a|an|one|each|every|its|his|her|my|by|to|for|with|via|:|head|deputy|assistant|senior|chief|[A-Z][a-z]+) (?:[\w-]+ ){0,3}?(?:manager|secretary|officer|director|head|lead|leader|co-?ordinator|nurse|matron|sister|clerk|librarian|warden|keeper|curator|caretaker|steward|founder|co-?founder|owner|ceo|coo|cpo|cto|cmo|pm|product manager|designer|researcher|analyst|assistant|editor|agent|adviser|advisor|chair|chairman|chairwoman|chairperson|treasurer|trustee|president|vice[- ]president|principal|dean|rector|vicar|priest|registrar|receptionist|cashier|engineer|technician|foreman|supervisor|buyer|planner|controller|ombudsman|ambassador|facilitator|moderator|maintainer|agronomist|pharmacist|doctor|midwife|physio|chef|captain|skipper|purser|concierge|porter|host|hostess|bartender|barista|baker|butcher|farmer|gardener|builder|mechanic|apprentice|intern|trainee|volunteer|teacher|tutor|coach|trainer|consultant|contractor|agency|bureau|institute|university|team|squad|crew|committee|board|council|department|division|office|desk|unit|staff|task force|working party)\b/
const inCharge =
  /\b(?:own(?:s|ed|er|ers|ership)|responsib\w+|accountab\w+|in charge|led by|leads? (?:it|this|on|the)|run by|runs (?:it|them|this|the)|hosted by|hosts|looked after|looks? after|cared for|takes? care|answers? for|assign\w+|tasked|delegat\w+|staffed|moderat\w+|rota|roster|shifts?|on duty|on call|full-?time|part-?time|half-?time|\bfte\b|deput\w+|maintained by|managed by|manages?|monitored by|facilitat\w+|one of us|two of us|three of us|each of us|i (?:will|shall|read|ring|call|ask|visit|sit|do|take|keep|answer)|myself|by me|is me|from me|who (?:reads|collates|asks|visits|rings|sorts|keeps|writes|sits|runs|answers))\b/i
/** A first name that does something: "Marion collates", "Ana reads it all". */
const named =
  /(?:[a-z,;:(|—–-] |^)(?!(?:The|This|That|These|Those|What|Where|When|Who|All|Each|Every|Our|Their|Its|Any|Some|Feedback|Input|Data|Phase|Step|Stage|Week|Month)\b)[A-Z][a-z]{1,9}(?: [A-Z][a-z]+)?(?: \([^)]{2,40}\))?,? (?:and [A-Z][a-z]+ )?(?:will |also |then |always )?(?:reads?|rings?|calls?|collates?|collects?|interviews?|visits?|sits?|asks?|runs?|leads?|owns?|keeps?|sorts?|writes?|takes?|does|do|goes|go|listens?|looks?|answers?|phones?|hosts?|codes?|picks?|tallies|reports?|brings?|checks?|meets?|tags?|spends?|drops?|replies|reply|moderates?|schedules?|handles?|covers?|mornings?|evenings?|weekdays|weekends)\b/
const labelled =
  /\b(?:who|owner|lead|leader|facilitator|responsible|contact|host|by|moderator|moderators|team|pm|dri|author|run|runs)\s*[:–—=]|\((?:[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:,|\))|^\W*(?:owners?|who|who does it|responsible|lead|leads|person|people|staff|team|by whom|who looks after it|when|how often|cadence|frequency|rhythm|date|dates|timing|month|quarter|week|period|deadline|interval|hours)\W*$/i
const time =
  /\b(?:each|every|once|twice|\d+ times|three times|per (?:day|week|month|quarter|year|term|season|visit|sprint)|a (?:day|week|month|quarter|year|term|season)|daily|nightly|weekly|fortnight\w*|monthly|quarterly|half-?year\w*|annual\w*|yearly|termly|season\w*|regular\w*|routine\w*|ongoing|continu\w+|constant\w*|rolling|always|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:in|each|every|by|this|next|until|late|early) (?:spring|summer|autumn|winter)|q[1-4]|20\d\d|week \d+|month \d+|day \d+|sprint|term|midnight|noon|\d+ ?(?:am|pm|h|hours?|days?|weeks?|months?)|o['’]clock|(?:first|second|third|last) (?:week|month|quarter|year|phase|half)|within (?:a|an|one|two|\w+) (?:hour|day|week|month)s?)\b|\b(?:in|by|until|from|since|during) May\b|\bMay \d/i
const dates = /\b\d{1,2}[./]\d{1,2}[./]|\b\d{1,2}(?::\d\d)?\s?[–-]\s?\d{1,2}(?::\d\d)?\b|\b\d{1,2}:\d\d\b/

/** What a sentence says of who does something and when. */
export const careSaid = sentenceFact<CareSaid>((sentence, lexicon) => {
  const { text } = sentence
  return {
    who: inCharge.test(text) || labelled.test(text) || post.test(text) || named.test(text),
    when: time.test(text) || dates.test(text) || termsOf(sentence, 'rhythms', lexicon).length > 0,
  }
})
