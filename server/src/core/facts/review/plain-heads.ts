import type { AgendaGroup } from './agenda-group.ts'
import { formalItem, particulars, peopleName, standsAside } from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'

/** Minutes typed without mark-up give each topic a short line of its own, or a head before a colon. */
export function plainHeads({ lines, times }: AgendaOutline, group: AgendaGroup, all: readonly number[]): AgendaGroup | undefined {
  const people = all.slice(0, all.length >> 1).findLastIndex((index) => peopleName.test(lines[index]!.text))
  for (const head of ['title', 'colon'] as const) {
    const members = all.filter(
      (index, i) =>
        lines[index]!.head === head &&
        times[index] === undefined &&
        (i > people || formalItem.test(lines[index]!.text)) &&
        index > 0 &&
        !standsAside(lines[index]!) &&
        !particulars.test(lines[index]!.text),
    )
    const formal = members.filter((index) => formalItem.test(lines[index]!.text)).length
    // Titles stand over text; a run of short lines is a letterhead.
    const alone = head === 'title' ? members.filter((index, i) => members[i + 1] === index + 1).length : 0
    if (members.length >= 4 && alone * 2 < members.length)
      return { ...group, heads: true, key: `${group.key}/heads`, members, timed: 0, formal, sign: formal >= 2 ? 'formal' : undefined }
  }
  return undefined
}
