import type { AgendaGroup } from './agenda-group.ts'
import { isAgendaTitle, partName, proceedings, source, standsAside } from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import { standsBeside } from './stands-beside.ts'

/**
 * Where nothing is timed or called an agenda: the numbered headings, or the headings that have none below them, or the longest
 * list, a numbered one first.
 */
export function guessAgenda(outline: AgendaOutline, all: readonly AgendaGroup[]): readonly AgendaGroup[] {
  const { lines } = outline
  const fitting = all.filter((group) => group.members.length >= 3 && !standsBeside(outline, group.parent, lines[group.members[0]!]!.lead))
  const numbered = fitting.filter((group) => group.members.filter((index) => lines[index]!.numbered).length * 3 >= group.members.length * 2)
  const best =
    numbered.find((group) => lines[group.members[0]!]!.form === 'heading') ??
    leafHeadings(outline) ??
    longest(numbered) ??
    longest(fitting.filter((group) => group.heads === true)) ??
    longest(fitting.filter((group) => lines[group.members[0]!]!.form !== 'line'))
  if (best === undefined) return []
  const members = best.members.filter((index) => lines[index]!.form !== 'bold' || !standsAside(lines[index]!))
  return members.length === 0 ? [] : [{ ...best, members, sign: 'guessed' }]
}

function longest(groups: readonly AgendaGroup[]): AgendaGroup | undefined {
  return [...groups].sort((a, b) => b.members.length - a.members.length)[0]
}

/** Minutes often give each topic a heading, some below others; those that hold no further heading are the topics. */
function leafHeadings({ lines, below, aspects }: AgendaOutline): AgendaGroup | undefined {
  const members: number[] = []
  lines.forEach((line, index) => {
    if (line.form !== 'heading' || standsAside(line) || isAgendaTitle(line.text)) return
    if (aspects.has(index) || below[index]!.some((child) => lines[child]!.form === 'heading' && !aspects.has(child))) return
    // "Finances" over nothing but "Balance" is the topic.
    const above = line.parent === -1 ? undefined : lines[line.parent]!
    const only =
      above !== undefined && above.parent !== -1 && below[line.parent]!.filter((child) => lines[child]!.form === 'heading').length === 1
    if (only && above.form === 'heading' && !standsAside(above) && !isAgendaTitle(above.text) && !proceedings.test(above.text))
      members.push(line.parent)
    else if (line.parent !== -1 || line.depth > 1) members.push(index)
  })
  if (members.length < 3 || members.length > 60) return undefined
  if (members.filter((index) => partName.test(source(lines[index]!))).length * 2 >= members.length) return undefined
  return { key: 'headings', parent: -1, members, timed: 0, named: false, formal: 0, sign: 'guessed' }
}
