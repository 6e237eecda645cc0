import type { CalendarDate } from '../../base/calendar-date.ts'
import type { Span } from '../../base/span.ts'
import { locatePassage } from '../../document/locate.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { ownersOf } from './action-owners.ts'
import { isDone } from './action-state.ts'
import { agendaItems } from './agenda-items.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import { type DueDate, dueDate } from './due-date.ts'
import { meetingDate } from './meeting-date.ts'
import { meetingTold } from './meeting-told.ts'
import { type NoteSection, noteSections } from './note-sections.ts'
import type { Note } from './notes.ts'
import { type People, people } from './people.ts'

/** All that is asked to tell the actions of a document. */
export interface ActionSetting {
  readonly analysis: Analysis
  readonly lexicon: Lexicon
  readonly lines: readonly AgendaLine[]
  readonly sections: readonly NoteSection[]
  readonly people: People
  readonly date: CalendarDate | undefined
  /** Whether the document tells how the meeting went. */
  readonly held: boolean
  /** By index in `agendaLines`: the agenda's items that have a time, which are no actions. */
  readonly timed: ReadonlySet<number>
}

/** What shows an action, the surest first: where two say the same, the surer is kept. */
export const actionSigns = ['listed', 'labelled', 'boxed', 'said'] as const

/** An action as it was found. */
export interface FoundAction {
  readonly sign: (typeof actionSigns)[number]
  /** Index in `agendaLines`. */
  readonly line: number
  readonly text: string
  readonly span: Span
  readonly owners: readonly string[]
  readonly due: DueDate | undefined
  readonly done: boolean
  readonly carried: boolean
  /** Only found below a name such as "Next steps", which intentions have too. */
  readonly weak: boolean
}

export const actionSetting = fact<ActionSetting>((analysis) => ({
  analysis,
  lexicon: analysis.lexicon,
  lines: agendaLines(analysis),
  sections: noteSections(analysis),
  people: people(analysis),
  date: meetingDate(analysis),
  held: meetingTold(analysis),
  timed: new Set(agendaItems(analysis).items.flatMap(({ index, minutes }) => (minutes === undefined ? [] : [index]))),
}))

/** What is written where there is nothing to do. */
const nothing =
  /^\W*(?:none|n\/?a|nil|no (?:new |open )?(?:actions?|action items|tasks)|tb[cd]|nothing)\b\W*(?:noted|at this time|this (?:week|time|month)|recorded)?\W*$/iu
/** Beyond this a passage is prose, in which another sentence's date is another matter's. Characters. */
const longest = 400

/** The action that a note is from an offset of its passage on; `undefined` where the words say that there is none. */
export function actionFrom(
  note: Note,
  from: number,
  sign: FoundAction['sign'],
  more: Partial<FoundAction>,
  setting: ActionSetting,
): FoundAction | undefined {
  const { passage, line, reading } = note
  const text = reading.text
    .slice(Math.max(0, from - reading.start))
    .replace(/\s+/g, ' ')
    .trim()
  if (saysNothing(text)) return undefined
  const { people, lexicon, date } = setting
  const whole = passage.reading.text
  const near = note.opens && passage.reading.role === 'item' && whole.length <= longest ? whole.replace(/\s+/g, ' ') : text
  return {
    sign,
    line,
    text,
    span: locatePassage(passage, reading.start, reading.end),
    owners: ownersOf(text, people, lexicon, sign !== 'said'),
    due: sign === 'said' ? undefined : (dueDate(text, date) ?? dueDate(near, date) ?? dueAbove(line, setting)),
    done: isDone(passage, reading.start, reading.end, lexicon),
    carried: false,
    weak: false,
    ...more,
  }
}

/** Whether a text says that there is nothing to do. */
export function saysNothing(text: string): boolean {
  return nothing.test(text) || !/\p{L}{2}/u.test(text)
}

/** The day that a heading over a list of actions gives all of them: "By end of month". */
function dueAbove(line: number, { lines, sections, date }: ActionSetting): DueDate | undefined {
  for (let at = lines[line]!.parent; at !== -1; at = lines[at]!.parent) {
    const { own, within } = sections[at]!
    if (within?.name !== 'actions' || own?.bare === true) return undefined
    const due = dueDate(lines[at]!.text, date)
    if (due !== undefined) return due
  }
  return undefined
}
