import type { AgendaGroup } from './agenda-group.ts'
import type { AgendaOutline } from './agenda-outline.ts'

/** Whether the lines of a group are headings, or bold lines that stand for headings. */
export function isHeaded({ lines }: AgendaOutline, group: AgendaGroup): boolean {
  const { form } = lines[group.members[0]!]!
  return form === 'heading' || form === 'bold'
}
