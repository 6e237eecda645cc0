import type { AgendaGroup } from './agenda-group.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import { groupMinutes } from './group-minutes.ts'
import { sameTopic } from './same-topic.ts'
import { sharesWord } from './shares-word.ts'

/** Whether a group goes through the items of another: by their words in any order, or by the same minutes in the same order. */
export function goesThrough(outline: AgendaOutline, list: AgendaGroup, other: AgendaGroup): boolean {
  const { lines } = outline
  const fewer = Math.min(list.members.length, other.members.length)
  const both = other.members.filter((each) => list.members.some((member) => sameTopic(lines[each]!.text, lines[member]!.text))).length
  if (both >= 2 && both * 2 >= fewer) return true
  if (fewer < 3 || Math.abs(list.members.length - other.members.length) > 1) return false
  const alike = list.members.filter((member, i) => sharesWord(lines[member]!.text, lines[other.members[i] ?? -1]?.text ?? '')).length
  const first = groupMinutes(outline, list.members)
  const second = groupMinutes(outline, other.members)
  const equal = first.filter((minutes, i) => minutes !== undefined && minutes === second[i]).length
  return alike * 10 >= fewer * 6 && (equal * 10 >= fewer * 6 || list.timed === 0 || other.timed === 0)
}
