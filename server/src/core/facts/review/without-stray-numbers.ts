import type { AgendaOutline } from './agenda-outline.ts'
import { groupMembers } from './group-members.ts'
import type { LineGroup } from './line-groups.ts'
import { statedMinutes } from './resolve-times.ts'

/** Numbers in brackets are minutes only where most of a list's lines have one, and most are the round ones of agendas; others are no times. */
export function withoutStrayNumbers(outline: AgendaOutline, groups: readonly LineGroup[]): AgendaOutline {
  const { lines, times } = outline
  const stray = new Set<number>()
  for (const { all } of groups) {
    const bare = all.filter((index) => lines[index]!.form !== 'row' && times[index]?.planned?.kind === 'bare')
    if (bare.length === 0) continue
    const members = groupMembers(outline, all, false)
    const round = bare.filter((index) => (statedMinutes(times[index]!.planned!) ?? 0) % 5 === 0)
    if (bare.length >= 3 && bare.length * 5 >= members.length * 3 && round.length * 5 >= bare.length * 3) continue
    for (const index of bare) stray.add(index)
  }
  return stray.size === 0 ? outline : { ...outline, times: times.map((time, index) => (stray.has(index) ? undefined : time)) }
}
