import type { AgendaGroup } from './agenda-group.ts'
import { isAgendaTitle, particulars, partName, peopleName, proceedings, sectionOfNotes, source, standsAside } from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import { standsBeside } from './stands-beside.ts'

/**
 * Where nothing is timed or called an agenda: the numbered headings, or the lists below headings that only gather notes, or the headings
 * that have none below them, or the longest list, a numbered one first; else the paragraphs of minutes that are told in prose.
 */
export function guessAgenda(outline: AgendaOutline, all: readonly AgendaGroup[]): readonly AgendaGroup[] {
  const { lines } = outline
  const fitting = all.filter((group) => group.members.length >= 3 && !standsBeside(outline, group.parent, lines[group.members[0]!]!.lead))
  const numbered = fitting.filter((group) => group.members.filter((index) => lines[index]!.numbered).length * 3 >= group.members.length * 2)
  const counted = numbered.find((group) => lines[group.members[0]!]!.form === 'heading')
  const leaves = leafHeadings(outline)
  const notes = counted === undefined ? listsOfNotes(outline, leaves, all) : []
  if (notes.length > 0) return notes
  const best =
    counted ??
    leafGroup(outline, leaves) ??
    longest(numbered) ??
    longest(fitting.filter((group) => group.heads === true)) ??
    longest(fitting.filter((group) => lines[group.members[0]!]!.form !== 'line')) ??
    paragraphs(outline)
  if (best === undefined) return []
  const members = best.members.filter((index) => lines[index]!.form !== 'bold' || !standsAside(lines[index]!))
  return members.length === 0 ? [] : [{ ...best, members, sign: 'guessed' }]
}

function longest(groups: readonly AgendaGroup[]): AgendaGroup | undefined {
  return [...groups].sort((a, b) => b.members.length - a.members.length)[0]
}

/** Minutes often give each topic a heading, some below others; those that hold no further heading are the topics. */
function leafHeadings({ lines, below, aspects }: AgendaOutline): readonly number[] {
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
  return members
}

function leafGroup({ lines }: AgendaOutline, members: readonly number[]): AgendaGroup | undefined {
  if (members.length < 3 || members.length > 60) return undefined
  if (members.filter((index) => partName.test(source(lines[index]!))).length * 2 >= members.length) return undefined
  return { key: 'headings', parent: -1, members, timed: 0, named: false, formal: 0, sign: 'guessed' }
}

/** "Updates", "Questions", "Discussion": where most headings leave their subject open, what they list are the topics. */
function listsOfNotes({ lines, below }: AgendaOutline, leaves: readonly number[], all: readonly AgendaGroup[]): readonly AgendaGroup[] {
  const gathering = lines.flatMap((line, index) =>
    line.form === 'heading' && sectionOfNotes.test(line.text) && all.some((group) => isListBelow(group, index)) ? [index] : [],
  )
  const others = leaves.filter((index) => !gathering.includes(index) && !sectionOfNotes.test(lines[index]!.text))
  if (gathering.length === 0 || others.length * 3 > gathering.length) return []
  const lists = all.filter((group) => gathering.some((index) => isListBelow(group, index)))
  // Several such headings are the topics themselves where what they list has nothing told below it.
  const told = lists.flatMap(({ members }) => members).filter((index) => below[index]!.length > 0).length
  if (gathering.length > 1 && told * 4 < lists.reduce((sum, { members }) => sum + members.length, 0)) return []
  return lists.map((group) => ({ ...group, sign: 'guessed' }))

  function isListBelow(group: AgendaGroup, heading: number): boolean {
    return group.parent === heading && lines[group.members[0]!]!.form === 'item'
  }
}

/** Minutes told in prose give each topic a paragraph. */
function paragraphs({ lines }: AgendaOutline): AgendaGroup | undefined {
  const people = lines.findLastIndex((line) => peopleName.test(line.text))
  const members = lines.flatMap((line, index) =>
    line.form === 'line' && line.start === 0 && line.text.length >= 40 && /[.!?]$/.test(source(line).trim()) && !particulars.test(line.text)
      ? [index]
      : [],
  )
  const after = members.filter((index) => index > people)
  const kept = after.length >= 3 ? after : members
  if (kept.length < 3 || kept.length * 2 < lines.length) return undefined
  return { key: 'paragraphs', parent: -1, members: kept, timed: 0, named: false, formal: 0, sign: 'guessed' }
}
