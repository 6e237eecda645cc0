import type { AgendaGroup } from './agenda-group.ts'
import type { AgendaLine } from './agenda-lines.ts'
import {
  furtherItem,
  isAgendaTitle,
  otherName,
  partName,
  repositoryName,
  rhythmName,
  sectionOfNotes,
  source,
  standsAside,
} from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import { isHeaded } from './is-headed.ts'
import { standsBeside } from './stands-beside.ts'

/**
 * An agenda is seldom alone where meetings or parts of one have a heading each: their lists are agendas too, timed or not. What a
 * meeting does after its list, under headings beside the list's, belongs to it.
 */
export function furtherGroups(outline: AgendaOutline, picked: readonly AgendaGroup[], all: readonly AgendaGroup[]): readonly AgendaGroup[] {
  const { lines, below } = outline
  const further: AgendaGroup[] = []
  for (const group of picked) {
    if (group.members.length === 0 || group.heads === true || group.parent === -1) continue
    const name = lines[group.parent]!
    if ((name.form !== 'heading' && name.form !== 'bold') || isHeaded(outline, group)) continue
    further.push(...ofKindredMeetings(group, name))
    further.push(...ofTwinLabels(name))
    further.push(...ofSectionsBeside(group, name))
    const after = afterList(group, name)
    if (after !== undefined) further.push(after)
  }
  return further

  function isTaken(group: AgendaGroup): boolean {
    return picked.includes(group) || further.some(({ key }) => key === group.key)
  }

  /** Lists below headings of the same kind: "Part 2" beside "Part 1", "Monthly" beside "Weekly". */
  function ofKindredMeetings(group: AgendaGroup, name: AgendaLine): readonly AgendaGroup[] {
    const kin = partName.test(source(name)) ? partName : rhythmName.test(name.text) ? rhythmName : undefined
    if (kin === undefined) return []
    return all
      .filter((other) => {
        if (isTaken(other) || other.sign !== undefined || other.parent === -1 || other.parent === group.parent) return false
        if (other.heads === true || other.members.length < 2 || isHeaded(outline, other)) return false
        const beside = lines[other.parent]!
        if (beside.group !== name.group || !kin.test(source(beside)) || standsAside(beside) || otherName.test(beside.text)) return false
        const { form, lead } = lines[other.members[0]!]!
        if (form === 'line' || form === 'row' || form === 'piece' || standsBeside(outline, other.parent, lead)) return false
        return !picked.some((each) => each.parent === other.parent)
      })
      .map((other) => ({ ...other, sign: 'guessed' }))
  }

  /** "What we cover" below one meeting's heading, and again below the next one's. */
  function ofTwinLabels(name: AgendaLine): readonly AgendaGroup[] {
    if (name.form !== 'bold' || name.parent === -1) return []
    return all
      .filter((other) => {
        const beside = other.parent === -1 ? undefined : lines[other.parent]!
        if (isTaken(other) || beside === undefined || beside.form !== 'bold' || beside.parent === name.parent || beside.parent === -1)
          return false
        if (beside.text !== name.text || lines[beside.parent]!.group !== lines[name.parent]!.group || isHeaded(outline, other)) return false
        return other.sign === undefined && other.members.length >= 2 && lines[other.members[0]!]!.form !== 'line'
      })
      .map((other) => ({ ...other, sign: 'guessed' }))
  }

  /** "Updates" and "Needs attention" beside "Topics": each gathers topics. */
  function ofSectionsBeside(group: AgendaGroup, name: AgendaLine): readonly AgendaGroup[] {
    if (name.form !== 'heading' || !sectionOfNotes.test(name.text) || group.sign === 'timed') return []
    return all
      .filter((other) => {
        const beside = other.parent === -1 ? undefined : lines[other.parent]!
        if (beside === undefined || other.parent === group.parent || isTaken(other) || beside.group !== name.group) return false
        return sectionOfNotes.test(beside.text) && !standsAside(beside) && lines[other.members[0]!]!.form === 'item'
      })
      .map((other) => ({ ...other, sign: 'guessed' }))
  }

  function afterList(group: AgendaGroup, name: AgendaLine): AgendaGroup | undefined {
    if (name.form !== 'heading' || !isAgendaTitle(name.text)) return undefined
    const beside = name.parent === -1 ? lines.flatMap((line, index) => (line.group === name.group ? [index] : [])) : below[name.parent]!
    const members = beside.filter(
      (index) =>
        index > group.parent &&
        lines[index]!.group === name.group &&
        (furtherItem.test(lines[index]!.text) || repositoryName.test(lines[index]!.text)) &&
        !picked.some((each) => each.members.includes(index)),
    )
    if (members.length === 0) return undefined
    return { key: group.key, parent: name.parent, members, timed: 0, named: false, formal: 0, sign: 'guessed' }
  }
}
