import type { AgendaGroup, AgendaSign } from './agenda-group.ts'
import {
  agendaName,
  besideMeeting,
  formalItem,
  grade,
  isAside,
  letterhead,
  measured,
  meetingName,
  notThisAgenda,
  numberedItem,
  onlyDate,
  otherName,
  personName,
  proceedings,
  source,
  stepOrRhythm,
} from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import { driverWords } from './driver-words.ts'
import { groupMembers } from './group-members.ts'
import { groupMinutes } from './group-minutes.ts'
import type { LineGroup } from './line-groups.ts'
import { resolveTimes } from './resolve-times.ts'
import { standsBeside } from './stands-beside.ts'

const closing = /^(?:adjourn|clos(?:e|ing)\b|wrap[- ]?up|any other business|aob\b)/i

/** Which lines of a group could be items, and whether they show themselves as an agenda: by their times, their name, or as formal steps. */
export function readGroup(outline: AgendaOutline, { key, all }: LineGroup): AgendaGroup {
  const { lines, times, below } = outline
  const { form, lead, parent } = lines[all[0]!]!
  const name = parent === -1 ? '' : lines[parent]!.text
  const namedBy = lead !== '' && (agendaName.test(lead) || (lead.endsWith(':') && otherName.test(lead))) ? lead : name
  const named =
    (agendaName.test(namedBy) || (form === 'heading' && proceedings.test(namedBy))) &&
    !numberedItem.test(namedBy) &&
    !notThisAgenda.test(namedBy)
  const members = groupMembers(outline, all, named)
  const timed = members.filter((index) => times[index] !== undefined)
  const formal = members.filter((index) => formalItem.test(lines[index]!.text)).length
  const { kept, title } = withoutTitle(keep())
  // A list of place, date and host is the meeting's letterhead, whatever times it gives; so is what stands below "Time:".
  const told = all.filter((index) => letterhead.test(lines[index]!.text)).length
  const head =
    !named && form === 'item' && ((told >= 2 && told * 3 >= all.length) || (parent !== -1 && letterhead.test(lines[parent]!.text)))
  if (head || isRoster()) return { key, parent, members: [], timed: 0, named: false, formal: 0, sign: undefined }
  const group = { key, parent, members: kept, timed: timed.length, named, formal, sign: signOf() }
  return title === undefined ? group : { ...group, title }

  function keep(): readonly number[] {
    const first = timed[0] ?? -1
    const last = timed.at(-1) ?? -1
    // One time said in passing makes no list of timed headings.
    const sparse = timed.length === 0 || ((form === 'heading' || form === 'bold') && timed.length * 3 < members.length && timed.length < 2)
    return members.filter((index) => {
      const line = lines[index]!
      if (times[index] !== undefined) return true
      if (sparse) return (line.form !== 'heading' && line.form !== 'bold') || !isAside(line)
      // Behind the last time a meeting still closes.
      if (line.form === 'heading' || line.form === 'bold')
        return ((index > first && (index < last || closing.test(line.text))) || named) && !isAside(line)
      if (line.form === 'line') return line.numbered || named
      if (line.form === 'code') return index > first && (line.numbered === lines[first]!.numbered || line.numbered)
      return true
    })
  }

  /** A first line that carries the length of all the others, `AGENDA (60 min)`, is the agenda's name and no item of it. */
  function withoutTitle(items: readonly number[]): { readonly kept: readonly number[]; readonly title: number | undefined } {
    const first = items[0]
    if (first === undefined || items.length < 3 || form === 'item' || form === 'row' || form === 'piece')
      return { kept: items, title: undefined }
    if ((form === 'heading' || form === 'bold') && (timed.length < 3 || times[first] === undefined))
      return { kept: items, title: undefined }
    const minutes = groupMinutes(outline, items)
    const rest = minutes.slice(1).reduce<number>((sum, each) => sum + (each ?? 0), 0)
    // A first item may happen to last as long as all others; a meeting's name does not.
    const { text, numbered } = lines[first]!
    const called = agendaName.test(text) && !numbered && !/\b(?:review|approv|adopt|accept|overview|set)/i.test(text)
    // So is a heading with the sum of all others in a line below it, where the others bear their times themselves.
    const told = form === 'heading' && times[first]?.line !== first && items.slice(1).some((each) => times[each]?.line === each)
    const whole = (told || meetingName.test(text)) && !numbered && minutes[0] !== undefined && rest > 0 && Math.abs(minutes[0] - rest) <= 1
    return called || whole ? { kept: items.slice(1), title: first } : { kept: items, title: undefined }
  }

  function signOf(): AgendaSign | undefined {
    const share = timed.length / Math.max(1, kept.length)
    const prose = form === 'line' && kept.length < members.length
    const other = !named && formal < 3 && standsBeside(outline, parent, lead)
    const stray = timed.length < 3 && kept.length < 4 && timed.every((index) => times[index]?.planned?.kind === 'start')
    if (timed.length >= 2 && !stray && (share >= 0.5 || (named && share >= 0.2) || (timed.length >= 4 && share >= 0.3)))
      return isTimetable(other) ? 'timed' : undefined
    if (timed.length >= 1 && named && kept.length >= 2) return isTimetable(other) ? 'timed' : undefined
    if (!other && formal >= 2 && form !== 'line' && form !== 'row') return 'formal'
    return named && kept.length >= 2 && !prose && isNameable() ? 'named' : undefined
  }

  /** Whether the times are those of a meeting's items, and not of preparations, procedures, limits or days. */
  function isTimetable(other: boolean): boolean {
    if (other && besideMeeting.test(`${name} ${lead}`)) return false
    const rites = kept.filter((index) => stepOrRhythm.test(source(lines[index]!)) && (form !== 'item' || below[index]!.length < 2))
    if (!named && rites.length * 2 > kept.length) return false
    if (!isPlausible() || measured.test(`${name}\n${lead.length < 120 ? lead : ''}`)) return false
    return kept.filter((index) => grade.test(lines[index]!.text) || onlyDate.test(lines[index]!.text)).length * 2 < kept.length
  }

  /** Lengths of real items: most between half a minute and a long half day. */
  function isPlausible(): boolean {
    const minutes = resolveTimes(
      kept.map((index) => times[index]?.planned ?? times[index]?.actual),
      { length: undefined, end: undefined },
    )
    const given = kept.filter((index) => times[index] !== undefined).length
    const good = minutes.filter((each) => each !== undefined && each >= 0.5 && each <= 300).length
    const last = times[kept.at(-1)!]?.planned?.kind === 'start' ? 1 : 0
    return (good + last) * 2 >= given
  }

  /** Untimed lines below an agenda's name. Plain lines are its items only where they are numbered. */
  function isNameable(): boolean {
    const first = lines[kept[0]!]!.form
    if (first === 'piece') return true
    if (first === 'line') return kept.length >= 3
    if (first === 'heading' || first === 'bold')
      return (
        kept.filter((index) => agendaName.test(lines[index]!.text)).length * 4 <= kept.length &&
        kept.filter((index) => otherName.test(lines[index]!.text)).length * 3 <= kept.length
      )
    return namedBy.length < 200
  }

  /** People: first and family name, nothing that anybody would talk about. */
  function isRoster(): boolean {
    if (all.length < 3 || form !== 'item') return false
    const people = all.filter(
      (index) => personName.test(lines[index]!.text) && driverWords(lines[index]!.text, outline.lexicon).length === 0,
    )
    return people.length * 5 >= all.length * 4
  }
}
