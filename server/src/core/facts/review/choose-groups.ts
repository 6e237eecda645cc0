import type { AgendaGroup } from './agenda-group.ts'
import { agendaName, meetingName, nextMeeting, notThisAgenda, partName, proceedings, rhythmName, source } from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import { goesThrough } from './goes-through.ts'
import { groupMinutes } from './group-minutes.ts'
import { guessAgenda } from './guess-agenda.ts'
import { isHeaded } from './is-headed.ts'
import { statedMinutes } from './resolve-times.ts'
import { sameTopic } from './same-topic.ts'
import { sharesWord } from './shares-word.ts'

interface Choice {
  /** With the times of headings that repeat a line. */
  readonly outline: AgendaOutline
  readonly groups: readonly AgendaGroup[]
}

/** Of groups that show themselves as agendas those that are one, each item counted once; where there are none, the likeliest. */
export function chooseGroups(outline: AgendaOutline, all: readonly AgendaGroup[]): Choice {
  const { lines, times } = outline
  let picked: readonly AgendaGroup[] = all.filter((group) => group.sign !== undefined)
  // A list of details below an item is no agenda of its own unless it is timed.
  picked = picked.filter(
    (group) => (group.sign === 'timed' && group.timed * 2 >= group.members.length && group.timed >= 2) || !isBelow(group, picked),
  )
  // Where counted headings are the topics, "discussion points" below one of them are its notes.
  picked = picked.filter((group) => group.sign !== 'named' || isStronglyNamed(group) || !isBelowCounted(group))
  // What an agenda's section holds besides the timed list is about the meeting, not its items.
  picked = picked.filter(
    (group) =>
      group.sign !== 'named' ||
      !picked.some(
        (timed) =>
          timed.sign === 'timed' &&
          timed !== group &&
          (timed.parent === group.parent
            ? !goesThrough(outline, group, timed)
            : lines[timed.members[0]!]!.form === 'code' && above(timed).includes(group.parent)),
      ),
  )
  picked = picked.filter((group) => !isBelow(group, picked) || !isPartial(group))
  // Where a timed list is called the agenda, other timed lists are tasks, steps or limits.
  if (picked.some((group) => group.sign === 'timed' && group.timed >= 3 && isCalledAgenda(group)))
    picked = picked.filter((group) => (group.sign === 'timed' ? isCalledAgenda(group) || isPartOfMeeting(group) : !tellsCourse(group)))
  // Where a list is called the agenda, formal headings elsewhere tell how it went.
  if (picked.some((group) => group.members.length >= 3 && !isHeaded(outline, group) && isCalledAgenda(group)))
    picked = picked.filter((group) => !tellsCourse(group))
  // Below one heading a counted list holds the topics; bullets between its lines are notes.
  picked = picked.filter(
    (group) => group.sign !== 'named' || isCounted(group) || !picked.some((other) => isCounted(other) && other.parent === group.parent),
  )
  // What the next meeting will talk about is no part of this one.
  if (picked.some((group) => !isNext(group))) picked = picked.filter((group) => !isNext(group))
  const once = withoutRepeats(picked)
  // Two stray times (a meeting opened, a meeting closed) do not make an agenda where a longer one stands beside them.
  const sure = once.groups.reduce((sum, group) => sum + (group.sign === 'timed' && !group.named ? group.timed : group.members.length), 0)
  // A short agenda is one all the same where it is called so and each of its items has its time.
  const called = once.groups.some(
    ({ sign, named, timed, members }) => members.length >= 2 && (sign === 'named' || (named && timed === members.length)),
  )
  if (sure >= 4 || called) return once
  const guessed = guessAgenda(outline, all)
  return once.groups.length === 0 || (guessed[0]?.members.length ?? 0) >= sure * 2 ? { ...once, groups: guessed } : once

  function isBelow(group: AgendaGroup, others: readonly AgendaGroup[]): boolean {
    return above(group).some((line) => others.some((other) => other !== group && other.members.includes(line)))
  }

  /** Times below a timed item that make up only a part of it are hints for who leads it, not items. */
  function isPartial(group: AgendaGroup): boolean {
    const parent = group.parent === -1 ? undefined : times[group.parent]?.planned
    const whole = parent === undefined || lines[group.parent]!.form === 'heading' ? undefined : statedMinutes(parent)
    if (whole === undefined) return false
    const sum = groupMinutes(outline, group.members).reduce<number>((minutes, each) => minutes + (each ?? 0), 0)
    return sum > 0 && sum < whole * 0.6
  }

  function isStronglyNamed({ parent, members }: AgendaGroup): boolean {
    return /\bagendas?\b|\border of\b/i.test(`${parent === -1 ? '' : lines[parent]!.text} ${lines[members[0]!]!.lead}`)
  }

  function isBelowCounted(group: AgendaGroup): boolean {
    return above(group).some((line) => {
      if (lines[line]!.form !== 'heading' || lines[line]!.style === undefined) return false
      const rank = all.find((other) => other.members.includes(line))
      return rank !== undefined && rank.members.filter((each) => lines[each]!.style !== undefined).length >= 4
    })
  }

  function isCalledAgenda(group: AgendaGroup): boolean {
    return group.named || above(group).some((line) => agendaName.test(lines[line]!.text) && !notThisAgenda.test(lines[line]!.text))
  }

  function isPartOfMeeting({ parent }: AgendaGroup): boolean {
    if (parent === -1) return true
    const line = lines[parent]!
    if (notThisAgenda.test(line.text)) return false
    return partName.test(source(line)) || rhythmName.test(line.text) || meetingName.test(line.text)
  }

  /** Untimed headings below the agenda tell how its topics were dealt with, or prepare the ground for it. */
  function tellsCourse(group: AgendaGroup): boolean {
    const name = group.parent === -1 ? '' : lines[group.parent]!.text
    return isHeaded(outline, group) && (group.sign === 'formal' || proceedings.test(name)) && !agendaName.test(name)
  }

  /** Whether a group stands below what calls itself the minutes. */
  function areNotes(group: AgendaGroup): boolean {
    return isHeaded(outline, group) && group.parent !== -1 && /\b(?:minutes|notes)\b/i.test(lines[group.parent]!.text)
  }

  function isCopy(list: AgendaGroup, other: AgendaGroup): boolean {
    const [first, second] = [lines[list.members[0]!]!, lines[other.members[0]!]!]
    return first.form !== 'code' && second.form === 'code' && other.timed === 0
  }

  function isCounted({ members, sign }: AgendaGroup): boolean {
    const { item } = lines[members[0]!]!.passage.reading
    return sign === 'named' && members.length >= 2 && item?.ordered === true && item.depth === 1
  }

  function isNext(group: AgendaGroup): boolean {
    return above(group).some((line) => nextMeeting.test(lines[line]!.text))
  }

  /** The lines a group stands below, innermost first. */
  function above({ parent }: AgendaGroup): readonly number[] {
    const path: number[] = []
    for (let line = parent; line !== -1; line = lines[line]!.parent) path.push(line)
    return path
  }

  /** A list that headings below it go through one by one counts once: the list's lines, with the headings' times if only they have any. */
  function withoutRepeats(groups: readonly AgendaGroup[]): Choice {
    const dropped = new Set<AgendaGroup>()
    const given = new Map<number, AgendaOutline['times'][number]>()
    for (const list of groups) {
      for (const other of groups) {
        if (other === list || dropped.has(other) || dropped.has(list) || !goesThrough(outline, list, other)) continue
        // Two lists alike are two meetings; only headings repeat a list, and wherever it stands the list counts. So do notes, and a
        // fence to copy the list from.
        if (isHeaded(outline, list) ? !areNotes(other) || areNotes(list) : !isHeaded(outline, other) && !isCopy(list, other)) continue
        for (const [i, member] of list.members.entries()) {
          const { text } = lines[member]!
          const twin =
            other.members.find((each) => lines[each]!.text.toLowerCase() === text.toLowerCase()) ??
            other.members.find((each) => sameTopic(lines[each]!.text, text)) ??
            // Of as many headings in the same order the one in its place, if it shares a word.
            (other.members.length === list.members.length && sharesWord(lines[other.members[i]!]!.text, text)
              ? other.members[i]
              : undefined)
          if (twin !== undefined && times[member] === undefined) given.set(member, times[twin])
        }
        dropped.add(other)
      }
    }
    const kept = groups.filter((group) => !dropped.has(group))
    if (given.size === 0) return { outline, groups: kept }
    return { outline: { ...outline, times: times.map((time, index) => given.get(index) ?? time) }, groups: kept }
  }
}
