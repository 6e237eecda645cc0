import { fact } from '../fact.ts'
import { agendaLines } from './agenda-lines.ts'
import { type NoteLabel, noteLabel } from './note-label.ts'
import { notes } from './notes.ts'

/** What the notes around a line say that it is. */
export interface NoteSection {
  /** The label that the line itself begins with. */
  readonly own: NoteLabel | undefined
  /** What it stands below: the name of a heading, of a lead-in, of an item with nothing but a name. */
  readonly within: Pick<NoteLabel, 'name' | 'earlier' | 'weak'> | undefined
}

/** For each of `agendaLines` what it stands below. */
export const noteSections = fact<readonly NoteSection[]>((analysis) => {
  const lines = agendaLines(analysis)
  const labels = new Map<number, NoteLabel>()
  const seen = new Set<number>()
  for (const note of notes(analysis)) {
    if (seen.has(note.line)) continue
    seen.add(note.line)
    const label = lines[note.line]!.form === 'row' ? undefined : noteLabel(note, analysis)
    if (label !== undefined) labels.set(note.line, label)
  }
  /** What each line opens for those below it. */
  const opens: NoteSection['within'][] = []
  /** By lead-in: the list right behind it. What follows that list has nothing to do with it any more. */
  const led = new Map<number, string>()
  const groups = new Map<string, NoteSection['within']>()
  return lines.map((line, index) => {
    const above = line.parent === -1 ? undefined : lines[line.parent]!
    let within = line.parent === -1 ? undefined : opens[line.parent]
    if (above?.form === 'bold' && within !== undefined && line.form !== 'bold') {
      const list = led.get(line.parent)
      if (list === undefined) led.set(line.parent, listOf(line.group))
      else if (list !== listOf(line.group)) within = undefined
    }
    // A line right before a list names it, though it is no heading: "Guests", and a list.
    if (!groups.has(line.group)) groups.set(line.group, named(index))
    within = groups.get(line.group) ?? within
    const own = labels.get(index)
    // A heading starts afresh unless it stands below the name of a list, as "Board" does below "Present".
    opens.push(own?.bare === true ? own : line.form === 'heading' && within?.name === 'decisions' ? undefined : within)
    return { own, within }
  })

  function named(index: number): NoteSection['within'] {
    const [before, line] = [lines[index - 1], lines[index]!]
    if (before?.form !== 'line' || (line.form !== 'item' && line.form !== 'row' && line.form !== 'code')) return undefined
    const label = labels.get(index - 1)
    return label?.bare === true ? label : undefined
  }
})

/** Lists of one block belong together, whatever they are nested in. */
function listOf(group: string): string {
  return group.split('/')[0]!
}
