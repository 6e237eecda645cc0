import { readCalendarDate } from '../../base/calendar-date.ts'
import type { AgendaLine } from './agenda-lines.ts'
import { formalItem, meetingName, onlyDate, particulars, peopleName, total } from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'

/** Longest text of a line that may be an item without a time; longer ones are prose. Characters. */
const longestItem = 400

/**
 * The lines of a group that could be items of one agenda: what is too long, a sum, a letterhead, a title or a further rank is not.
 *
 * @param named whether the group is called an agenda
 */
export function groupMembers(outline: AgendaOutline, all: readonly number[], named: boolean): readonly number[] {
  const { lines, times, aspects } = outline
  const members = all.filter((index) => mayBeItem(index) && !aspects.has(index))
  return withoutUnnumbered(withoutTitles(withoutFurtherRanks(members)))

  function mayBeItem(index: number): boolean {
    const line = lines[index]!
    if (line.time?.label === true || line.text === '' || total.test(line.text) || particulars.test(line.text)) return false
    if (line.form !== 'item' && line.form !== 'row' && (onlyDate.test(line.text) || isAppointment(line))) return false
    if (line.text.length > longestItem && times[index] === undefined && !(line.form === 'item' && line.numbered)) return false
    if (line.form === 'line') return times[index] !== undefined || line.numbered || (named && isListed(line))
    if (line.form === 'heading' && !named && line.depth === 1 && times[index] === undefined) return false
    return true
  }

  /** Below "I." stand "A." and "1.", which tell more of it. */
  function withoutFurtherRanks(members: readonly number[]): readonly number[] {
    const first = members.map((index) => lines[index]!).find((line) => line.style !== undefined)
    if (first === undefined || first.form !== 'line' || members.some((index) => times[index] !== undefined)) return members
    const style = first.style
    const same = members.filter((index) => lines[index]!.style === style)
    if (same.length < 3 || style === 'letter') return members
    return members.filter((index) => lines[index]!.style === style || lines[index]!.style === undefined)
  }

  /** Where lines in bold or capitals are the headings, those before the people present are the meeting's own name and date. */
  function withoutTitles(members: readonly number[]): readonly number[] {
    const first = members[0]
    if (first === undefined || lines[first]!.form !== 'bold' || members.some((index) => times[index] !== undefined)) return members
    const middle = all[all.length >> 1]!
    const people = lines.slice(all[0], middle).findIndex((line) => peopleName.test(line.text))
    const until = people === -1 ? -1 : all[0]! + people
    return members.filter((index) => {
      const { text, numbered } = lines[index]!
      if (index === 0 && meetingName.test(text) && !numbered) return false
      return index > until || numbered || (formalItem.test(text) && !/^minutes\b/i.test(text))
    })
  }

  /** Where headings count from one on, what stands before the first or behind the last and has no number is about the meeting. */
  function withoutUnnumbered(members: readonly number[]): readonly number[] {
    if (members.length === 0 || lines[members[0]!]!.form !== 'heading') return members
    const counted = members.filter((index) => lines[index]!.style !== undefined)
    if (counted.length < 3 || counted.length * 2 < members.length) return members
    return members.filter(
      (index) => times[index] !== undefined || lines[index]!.style !== undefined || (index > counted[0]! && index < counted.at(-1)!),
    )
  }
}

/** A day with its hours is when the meeting is, and no part of it: "Wed 29 July 2026, 9:00-11:30, Room 4". */
function isAppointment({ time, text, numbered }: AgendaLine): boolean {
  return !numbered && time?.planned?.kind === 'clock' && text.length <= 80 && readCalendarDate(text)?.unit === 'day'
}

/** Plain lines that each begin anew are a list; those of a paragraph of prose run on. */
function isListed({ passage: { reading } }: AgendaLine): boolean {
  const rows = reading.text.split(/[\n\u2028]/)
  if (rows.length >= 3 && rows.every((row) => /^\W{0,4}\p{Lu}[^:–—.]{1,40}(?::|\s[–—-])\s\S.{0,120}$/u.test(row))) return true
  return rows.length >= 3 && rows.every((row) => row.length <= 80 && /^\W{0,4}[\p{Lu}\d]/u.test(row) && !/[.:,]\s*$/.test(row))
}
