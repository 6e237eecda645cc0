import { otherName } from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'

/** Whether what names a list says that it is something beside the agenda: attendees, actions, preparation. */
export function standsBeside({ lines }: AgendaOutline, parent: number, lead: string): boolean {
  if (lead.endsWith(':') && otherName.test(lead)) return true
  // The document's own title, "Meeting notes", names no part of it.
  if (parent === -1 || (parent === 0 && lines[0]!.form === 'heading') || !otherName.test(lines[parent]!.text)) return false
  // A bold line reaches no further than to the next paragraph.
  return lines[parent]!.form !== 'bold' || lead === '' || lead.includes(lines[parent]!.text.slice(0, 20))
}
