import type { AgendaLine } from './agenda-lines.ts'

export const agendaName =
  /\bagendas?\b|\border of (?:business|the day)\b|\brunning order\b|\brun[- ]of[- ]show\b|\bmeeting (?:outline|structure|flow|format|plan|schedule)\b(?! \p{L})|\b(?:discussion|meeting|agenda) (?:items?|topics?|points?)\b|\bitems (?:for|of|to) (?:discuss(?:ion)?|business)\b|\btopics (?:for|to)\b|^topics\b|\btime allocations?\b|\bbusiness of the meeting\b|\brun ?sheet\b|\b(?:qbr|ebr|mbr|review|call|session|deck|presentation|huddle|sync|retreat|off-?site) (?:outline|structure|flow|format|sections|components|topics)\b|\bwhat (?:we(?:['’]ll| will)?|to) (?:cover|discuss|go (?:through|over))\b|\b(?:topics|points) covered\b|\b(?:discussion|talking) points\b|\bstanding (?:items|topics|points)\b|^(?:key|main|proposed|suggested|standing) topics\b|\bwe (?:will |usually |always )?(?:cover|discuss|go (?:through|over)|look at|talk about)\b[^.]{0,40}:$|\btagesordnung\b|\bordre du jour\b/iu
export const otherName =
  /\b(?:attend(?:ees|ance|ing)|present|participants?|invit(?:ed|ees)|apologies|absent|regrets|action items?|actions|next steps|decisions?|follow[- ]?ups?|notes|prepar(?:ation|e)|prep|pre-?work|pre-?reads?|pre-?meeting|checklist|materials?|deliverables|outputs?|outcomes|tips|best practices|ground rules|norms|metrics|kpis|template|roles|purpose|objectives?|goals|questions|location|logistics|links|references|resources|documents|reading|background|criteria|mistakes|pitfalls|cadence|when to use|how to|why|guidelines?|instructions?|contents|dial[- ]?in|anti-?patterns|post-?meeting|after the|before the|scoring|rating|principles|success|quorum|membership|ground ?rules|rules|key|legend|requirements|etiquette|past meetings|previous (?:meetings|agendas)|upcoming meetings|future (?:meetings|agenda)|parking lot|backlog)\b/i
/** Headings beside the items that are none: they begin with what they are. */
const besideName =
  /^(?:\p{L}+ )?(?:attend(?:ees|ance|ing)|excused|observers|recordings?|transcripts?|details|information|participants?|invit(?:ed|ees)|absent|regrets|action items|preparation|prep|pre-?work|pre-?reads?|checklist|materials?|deliverables|tips|best practices|ground rules|template|roles|purpose|logistics|links|references|resources|background|agenda$|agenda:|how to|why|when|guidelines?$|instructions?|after the|before the|quorum|moderator)\b|^(?:present|date|time|location|notes)\b/iu
export const formalItem =
  /^(?:call(?:ed)? to order|roll[- ]?call|(?:approv|adopt|accept|review|read)\w* (?:of )?(?:the )?(?:previous |prior |last |past )?(?:meeting(?:'s|s)? )?(?:minutes|agenda)|minutes (?:of|from)|adjourn(?:ment)?|old business|new business|unfinished business|other business|any other business|aob|public (?:comment|forum|participation|input)|consent (?:agenda|calendar)|executive session|closed session|declarations? of (?:interest|conflict)|apologies|treasurer(?:'s|s)? report|welcome|opening|introductions?|wrap[- ]?up|closing|q ?& ?a|next meeting|director(?:'s|s)? report|committee reports?|executive director|reports?$|announcements?|correspondence)\b/i
/** Agendas of other meetings, and what is said about agendas. */
export const notThisAgenda =
  /\b(?:past|previous|old|future|consent) agendas?\b|^(?:how to|why|tips|guide)\b|\bagenda (?:\p{L}+ )?(?:rules|key|legend|guidelines|requirements|policy|deadlines?|principles|tips)\b/iu
/** Lists of what is done around a meeting have times too. */
export const besideMeeting =
  /prepar|prep\b|pre-?(?:work|meeting)|checklist|\b(?:before|after) (?:the|each|every)\b|follow[- ]?up|post-?meeting|\b(?:rules|key|legend|guidelines)$/i
/** Steps of a procedure, and meetings by how often they are held. */
export const stepOrRhythm = /^\W*(?:step \d|(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|annual(?:ly)?|yearly)\b)/i
export const nextMeeting = /^(?:\W*\d+[.)]\s*)?(?:next|upcoming|following) (?:\p{L}+ ){0,2}(?:meeting|call|session|review)\b/iu
/** What is told of one topic after the other under the same heading. */
export const aspectName =
  /^(?:\p{Lu}{2,5} )?(?:discussions?|decisions?|resolutions?|summary|questions?|outcomes?|notes|background|votes?|results?|status|actions?|action items|motions?|context|conclusions?|recommendations?|next steps|proposal|details|comments|reports?)$/iu
/** What a letterhead tells of a meeting. */
export const letterhead =
  /^(?:meeting |call )?(?:dates?(?: (?:&|and) times?)?|times?|location|where|when|venue|room|hosts?|dial-?in|zoom(?: link| room)?|call-?in|video(?: conference)?(?: link)?|meeting link|link|wifi|contact|live notes|recording|note ?takers?|scribe|facilitator|chair(?:person)?|moderator|attendees?|participants?)\b[^:]{0,20}:/i
/** Headings that stay what they are however long they are. */
const guidance = /^(?:\p{L}+ )?(?:how to|why|when|tips|before the|after the|action items)\b/iu

/** The line with its number, which names the parts of a meeting. */
export function source({ passage, start, end }: AgendaLine): string {
  return passage.reading.text.slice(start, end)
}

/** Whether a heading is none of the items. One that says more than a few words about "Guidelines for the garden" is a topic. */
export function isAside({ text: whole, numbered }: AgendaLine): boolean {
  if (numbered) return false
  const text = whole.replace(/\s*\([^()]*\)\s*$/, '')
  return guidance.test(text) || (besideName.test(text) && !formalItem.test(text) && (wordCount(text) <= 3 || /^[^:]{3,25}:/.test(text)))
}

/** Whether a heading of which nothing says that it belongs to an agenda speaks of something beside it. */
export function standsAside(line: AgendaLine): boolean {
  return isAside(line) || (otherName.test(line.text) && wordCount(line.text) <= 3)
}

function wordCount(text: string): number {
  return text.split(/\s+/).length
}

/** The name of an agenda, not an item that looks at one. */
export function isAgendaTitle(text: string): boolean {
  return agendaName.test(text) && !/\b(?:review|approv|adopt|accept|additions?|changes|bash|consent)/i.test(text)
}

export const peopleName = /^(?:\p{L}+ )?(?:present|attend(?:ees|ance|ing)|participants|absent|excused|apologies|regrets|in attendance)\b/iu
/** Two to four capitalised words, with a role or a note behind them. */
export const personName =
  /^\p{Lu}[\p{Ll}’'.-]*(?: (?:van|von|der|den|de|da|di|la|le|al|bin|ten|\p{Lu}[\p{L}’'.-]*)){1,3}(?:\s*(?:[(@[,;]|[-–—]\s).{0,60})?$/u
/** The parts of one meeting. */
export const partName =
  /^(?:(?:part|day|session|block|half|phase)\s*(?:\d|[ivx]+\b|one\b|two\b|three\b|four\b|[a-d]\b)|(?:morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri)day)\b|(?:first|second|third) (?:half|part|day|session)\b)/i
/** What meetings hold besides the list of their topics, under headings of their own. */
export const furtherItem =
  /^(?:demos?|demonstrations?|showcase|q ?& ?a|open (?:discussion|floor|forum|questions)|questions(?: and answers)?(?=\W*$)|round[- ]?(?:table|robin)|announcements?|any other business|aob|other business|new business|old business|shout-?outs|help wanted|lightning talks?|public comment|guest (?:speaker|talk|presentation))\b/i
/** A repository as heading: what stands below it are the topics. */
export const repositoryName = /^[\w.-]+\/[\w.-]+$/
/** What a heading is called that gathers topics and is none itself: "New business", "Committee reports". */
export const sectionOfTopics =
  /^(?:[\p{L}’'/&-]+ ){0,3}(?:business|reports|proposals|orders|topics|decisions|approvals|motions|remarks|(?:agenda|action|discussion|decision|voting) items|presentations|proceedings|agenda)(?: (?:discussed|covered|for discussion))?:?$/iu
/** What a heading is called that gathers short notes whatever they are about. */
export const sectionOfNotes =
  /^(?:(?:meeting |other |general |open |project |proposal |old |new |next |potential |quick |status )?(?:topics?|questions?|updates?|discussions?|notes|resolutions?|decisions|announcements|issues|stuff|items|news|misc(?:ellaneous)?|ideas|proposals?|todos?|business|parking lot)|(?:un)?resolved|need(?:s|ing)? (?:attention|decision|discussion|review)\b.*|(?:for|to) (?:discuss(?:ion)?|decision|decide|information))(?: \([^()]*\))?:?$/i
/** What a heading over the items as they were dealt with is called. */
export const proceedings = /^(?:the )?(?:meeting )?(?:minutes(?: by item)?|proceedings|discussions?|business|notes|items)$/i
/** One item that calls itself one is no agenda. */
export const numberedItem = /\bagenda items?\s*(?:#|no\.?\s*)?\d|\bagenda (?:item |point )?(?:\d|[ivx]+\b)[^\p{L}]{0,3}[:.–—-]/iu
/** Meetings that are held again and again. */
export const rhythmName = /\b(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|annual(?:ly)?|yearly)\b/i
export const meetingName = /\b(?:meeting|huddle|sync|stand-?up|review|call|check-?in|session|off-?site|agenda)s?\b/i
/** Lists of times that are measures or promises of a service. */
export const measured =
  /\b(?:response times?|resolution times?|escalation (?:matrix|path|levels?)|escalation$|severity|sla targets?|service[- ]level targets?|thresholds?|targets|benchmarks?|timeline|chronology|time (?:expectations?|required|estimates?|needed)|effort|opening hours|office hours|(?:meeting )?(?:dates|calendar))\b/i
/** Nothing but a date: a list of such is one of meetings. */
export const onlyDate =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *)?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?)?,? *(?:\d{4})?$/i
export const grade = /^(?:p[0-5]|sev(?:erity)?[- ]?\d|priority|critical|high|medium|low|urgent|tier|level)\b/i
export const total = /^(?:sub-?|grand |running )?(?:total|sum)\b|^(?:gesamt|overall) time\b/i
/** Labels of a letterhead; "What guests told us: …" is none. */
export const particulars =
  /^(?:those (?:present|there|attending)|date|time|day|location|where|when|venue|room|attendees?|participants?|required attendees|chair(?:person)?|facilitator|note[- ]?takers?|minute[- ]?taker|scribe|dial-?in|zoom|link|video|host|audience|frequency|cadence|purpose|goal|objective|output|format|duration|length|total|who|what|owner|organi[sz]er|present|absent|excused|apologies|invited|attending|next (?:meeting|call)|pre-?work|tools?|recording|slides)(?:\([^)]{0,20}\)|s\b|[\s/,&’'-]|(?:and|or|of|the|this|meeting|call|times?|dates?|place|zone|link|url|id|number|members|people|list|by|at|level)\b)*:|^(?:duration|total time|length|frequency|attendees|location|participants|purpose|date|time)$/i
