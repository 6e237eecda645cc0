import { fact } from '../fact.ts'
import type { AgendaGroup, AgendaSign } from './agenda-group.ts'
import { agendaGroups } from './agenda-groups.ts'
import type { AgendaLine } from './agenda-lines.ts'
import { type AgendaMeeting, agendaMeetings } from './agenda-meetings.ts'
import { type AgendaOutline, agendaOutline } from './agenda-outline.ts'
import { chooseGroups } from './choose-groups.ts'
import { furtherGroups } from './further-groups.ts'
import { lineGroups } from './line-groups.ts'
import { meetingFrame } from './meeting-frame.ts'
import { onlyIfTime } from './only-if-time.ts'
import { resolveTimes, type TimeFrame } from './resolve-times.ts'
import { unfoldGroups } from './unfold-groups.ts'
import { withoutStrayNumbers } from './without-stray-numbers.ts'

/** A line that is an item of a meeting, with its minutes and what stands below it. */
export interface TimedItem {
  readonly line: AgendaLine
  /** Index in `agendaLines`. */
  readonly index: number
  readonly minutes: number | undefined
  readonly actual: number | undefined
  readonly optional: boolean
  readonly postponed: boolean
  /** Indices of the lines below it. */
  readonly below: readonly number[]
  /** Index in `agendaLines` of the line whose planned time it has: its own, one below it, or a heading that repeats it. */
  readonly timeLine: number | undefined
  /** Which of the document's agendas it belongs to. */
  readonly group: string
  /** Which of the document's meetings it belongs to, from 0 on. */
  readonly meeting: number
}

export interface FoundItems {
  readonly items: readonly TimedItem[]
  /** Stated length of the first meeting in minutes. */
  readonly length: number | undefined
  /** Stated lengths of the document's agendas, by group. */
  readonly lengths: ReadonlyMap<string, number>
  readonly meetings: readonly AgendaMeeting[]
  readonly signs: ReadonlySet<AgendaSign>
}

/**
 * The items of the agendas in the document. Where nothing shows itself as an agenda, there are none.
 *
 * Read in five steps, each a file of its own: lines are gathered by what they stand in (`lineGroups`), groups are asked whether they show
 * themselves as an agenda (`agendaGroups`), those that are one are chosen (`chooseGroups`, `furtherGroups`), lines that stand for others
 * are unfolded (`unfoldGroups`), and times become minutes by the company they keep (`resolveTimes`).
 */
export const agendaItems = fact<FoundItems>((analysis) => {
  const whole = agendaOutline(analysis)
  const gathered = lineGroups(whole)
  const surely = withoutStrayNumbers(whole, gathered)
  const all = agendaGroups(surely, gathered)
  const { outline, groups: picked } = chooseGroups(surely, all)
  const containers = containersOf(outline, picked)
  const unfolded = unfoldGroups(outline, [...picked, ...furtherGroups(outline, picked, all)], all, containers)
  const groups = unfolded
    .filter(({ members }) => members.some((index) => !containers.has(index)))
    .sort((one, other) => one.members[0]! - other.members[0]!)

  const frames = groups.map((group) => meetingFrame(group, outline))
  const lengths = new Map(groups.flatMap(({ key }, i) => (frames[i]!.length === undefined ? [] : [[key, frames[i]!.length] as const])))
  const { meetings, of: meetingOf } = agendaMeetings(groups, outline, lengths)
  const items = groups
    .flatMap((group, i) => itemsOf(outline, group, frames[i]!, containers).map((item) => ({ ...item, meeting: meetingOf[i]! })))
    .sort((one, other) => one.index - other.index)
  const signs = new Set(groups.flatMap(({ sign }) => sign ?? []))
  return { items, length: meetings[0]?.length, lengths, meetings, signs }
})

/** Lines whose timed children are counted instead. */
function containersOf({ lines }: AgendaOutline, picked: readonly AgendaGroup[]): ReadonlySet<number> {
  const containers = new Set<number>()
  for (const { sign, timed, parent } of picked) {
    if (sign !== 'timed' || timed < 2) continue
    for (let line = parent; line !== -1; line = lines[line]!.parent) containers.add(line)
  }
  return containers
}

/** The lines of a group that count, with their minutes. Those that do not count still bound the time of their neighbours. */
function itemsOf(
  { lines, below, times }: AgendaOutline,
  { key, members }: AgendaGroup,
  frame: TimeFrame,
  containers: ReadonlySet<number>,
): readonly Omit<TimedItem, 'meeting'>[] {
  const given = members.map((index) => times[index])
  const planned = resolveTimes(
    given.map((time) => time?.planned),
    frame,
  )
  const actual = resolveTimes(
    given.map((time) => time?.actual),
    frame,
  )
  const last = members.at(-1)!
  const closes = members.length > 1 && theEnd.test(lines[last]!.text) && times[last]?.planned?.kind === 'start'
  return members.flatMap((index, i) => {
    if (containers.has(index) || (closes && index === last)) return []
    const line = lines[index]!
    return {
      line,
      index,
      minutes: planned[i],
      actual: actual[i],
      optional: line.time?.optional === true || onlyIfTime(line.text),
      postponed: line.time?.postponed === true,
      below: below[index]!,
      timeLine: given[i]?.planned === undefined ? undefined : given[i].line,
      group: key,
    }
  })
}

/** A point of time, and nothing that takes any. */
const theEnd = /^(?:end|ends?|finish|meeting ends|end of (?:the )?(?:meeting|day|session)|close of (?:the )?(?:meeting|day)|hard stop)$/i
