import type { AgendaGroup } from './agenda-group.ts'
import { formalItem, isAside, meetingName, otherName, repositoryName, rhythmName, sectionOfTopics } from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import { sameTopic } from './same-topic.ts'

/**
 * The chosen groups with what their lines really stand for: meetings give way to their lists, headings over headings to those below, and
 * nothing counts twice.
 *
 * @param all every group of the document
 * @param containers lines whose timed children are counted instead
 */
export function unfoldGroups(
  outline: AgendaOutline,
  chosen: readonly AgendaGroup[],
  all: readonly AgendaGroup[],
  containers: ReadonlySet<number>,
): readonly AgendaGroup[] {
  const { lines, below, times, aspects } = outline
  const seen = new Set<number>()
  const once = chosen
    .map(withoutMinutes)
    .flatMap(meetingsOf)
    .map(unfolded)
    .map((group) => ({ ...group, members: group.members.filter((index) => !seen.has(index) && seen.add(index)) }))
  return withoutTwins(once).filter(({ members }) => members.length > 0)

  /** An untimed heading that gathers others ("Proposals", "New business") stands for those. */
  function unfolded(group: AgendaGroup): AgendaGroup {
    const members = group.members.flatMap((index) => {
      if (lines[index]!.form !== 'heading' || times[index] !== undefined || containers.has(index)) return [index]
      if (repositoryName.test(lines[index]!.text)) {
        const topics = below[index]!.filter((child) => lines[child]!.form === 'item')
        if (topics.length > 0) return topics
      }
      const inner = below[index]!.filter((child) => lines[child]!.form === 'heading' && !isAside(lines[child]!) && !aspects.has(child))
      return inner.length >= 1 && sectionOfTopics.test(bareName(lines[index]!.text)) ? inner : [index]
    })
    return { ...group, members }
  }

  /**
   * Headings of which some hold an agenda of their own are meetings, not items: `Daily huddle`, `Weekly meeting`. Those whose agenda
   * has no times give way to their numbered list.
   */
  function meetingsOf(group: AgendaGroup): readonly AgendaGroup[] {
    const form = lines[group.members[0] ?? -1]?.form
    if (form !== 'heading' && form !== 'bold' && form !== 'item') return [group]
    const rhythms = group.members.filter((index) => rhythmName.test(lines[index]!.text)).length * 2 > group.members.length
    const held = group.members.filter((index) => all.some((other) => other.named && other.members.length >= 2 && isWithin(other, index)))
    if (!rhythms && held.length < 2 && (form === 'item' || !group.members.some((index) => containers.has(index)))) return [group]
    if (form === 'item' && group.members.some((index) => below[index]!.filter((child) => lines[child]!.form === 'item').length < 2))
      return [group]
    const instead: AgendaGroup[] = []
    const members = group.members.filter((index) => {
      if (containers.has(index)) return true
      const labelled = lines[index]!.time === undefined && times[index] !== undefined
      if (!rhythms && !labelled && (formalItem.test(lines[index]!.text) || !meetingName.test(lines[index]!.text))) return true
      const list = listOf(index)
      if (list !== undefined) instead.push({ ...list, sign: 'guessed' })
      return false
    })
    return [{ ...group, members }, ...instead]
  }

  /** The list that a meeting's heading stands over. */
  function listOf(heading: number): AgendaGroup | undefined {
    const lists = all.filter(
      (other) =>
        other.members.length >= 2 && other.sign !== 'timed' && isWithin(other, heading) && lines[other.members[0]!]!.form !== 'line',
    )
    return lists.find((other) => other.members.every((each) => lines[each]!.numbered)) ?? lists.find((other) => other.parent === heading)
  }

  function isWithin(group: AgendaGroup, line: number): boolean {
    return (
      group.parent === line || (group.parent !== -1 && lines[group.parent]!.parent === line && !otherName.test(lines[group.parent]!.text))
    )
  }

  /** Minutes below the same rank of headings go through its topics once more: from their name on, or each behind its topic. */
  function withoutMinutes(group: AgendaGroup): AgendaGroup {
    if (group.members.some((index) => lines[index]!.form !== 'heading')) return group
    const repeats = (index: number, before: readonly number[]): boolean =>
      before.some((other) => topicOf(lines[other]!.text) === topicOf(lines[index]!.text))
    const divider = group.members.findIndex((index, i) => {
      const rest = group.members.slice(i + 1)
      return (
        i >= 2 &&
        /\b(?:minutes|notes)$/i.test(lines[index]!.text) &&
        rest.filter((each) => repeats(each, group.members.slice(0, i))).length >= 2
      )
    })
    const first = divider === -1 ? group.members : group.members.slice(0, divider)
    const twins = first.filter((index, i) => repeats(index, first.slice(0, i)))
    return { ...group, members: twins.length < 3 ? first : first.filter((index) => !twins.includes(index)) }
  }

  /** Headings that take up the topics of a list above them do not count again, whatever stands between them. */
  function withoutTwins(groups: readonly AgendaGroup[]): readonly AgendaGroup[] {
    const listed = groups.flatMap(({ members }) => members.filter((index) => lines[index]!.form === 'item'))
    return groups.map((group) => {
      const twins = group.members.filter(
        (index) =>
          lines[index]!.form === 'heading' &&
          times[index] === undefined &&
          listed.some((other) => other < index && sameTopic(lines[other]!.text, lines[index]!.text)),
      )
      return twins.length < 2 ? group : { ...group, members: group.members.filter((index) => !twins.includes(index)) }
    })
  }
}

/** A heading's text without what stands in brackets behind it. */
function bareName(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*$/, '').replace(/:$/, '')
}

/** What a heading is about, alike for a topic and for the minutes of it. */
function topicOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:minutes|notes)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
