import type { AgendaGroup } from './agenda-group.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import type { LineGroup } from './line-groups.ts'
import { plainHeads } from './plain-heads.ts'
import { readGroup } from './read-group.ts'

/** All groups of lines that could hold items, each with the sign by which it shows itself as an agenda, if any. */
export function agendaGroups(outline: AgendaOutline, groups: readonly LineGroup[]): readonly AgendaGroup[] {
  return groups
    .flatMap((lines) => {
      const group = readGroup(outline, lines)
      const counted = group.members.filter((index) => outline.lines[index]!.numbered).length
      const bare = group.sign === undefined && outline.lines[lines.all[0]!]!.form === 'line' && counted < 3
      const heads = bare ? plainHeads(outline, group, lines.all) : undefined
      return heads === undefined ? [group] : [group, heads]
    })
    .filter(({ members }) => members.length > 0)
}
