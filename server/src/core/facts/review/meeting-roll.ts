import type { Span } from '../../base/span.ts'
import { locatePassage } from '../../document/locate.ts'
import type { Analysis } from '../analysis.ts'
import { fact, sentenceFact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import { namesInList } from './names-in-list.ts'
import { noteLabel } from './note-label.ts'
import { noteSections } from './note-sections.ts'
import { type Note, notes } from './notes.ts'
import { type Person, personIn } from './person.ts'

/** Somebody whom a document names as being at its meeting, or as being away. */
export interface RollEntry extends Person {
  /** As written, name and role. */
  readonly text: string
  readonly span: Span
  readonly presence: Presence
  /** A label before the name says that they lead the meeting: "Chair: Ana". */
  readonly leads: boolean
}

type Presence = 'present' | 'guest' | 'absent'

/** Fewer names without a word over them are no list of those who came. */
const fewestNames = 3
/** Who leads a meeting stands at the head of the document. Lines. */
const linesAtHead = 12
/** Lists of nothing but names stand further down too, below the call to order. Lines. */
const linesOfNames = 80

/** All who are named as present or absent, in order. */
export const meetingRoll = fact<readonly RollEntry[]>((analysis) => {
  const lines = agendaLines(analysis)
  const sections = noteSections(analysis)
  const { lexicon } = analysis
  const firstItem = agendaItems(analysis).items[0]?.index ?? lines.length
  const byLine = grouped(notes(analysis), ({ line }) => line)
  const sizes = new Map<string, number>()
  for (const { group } of lines) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const bare = listsOfNames(lines.slice(0, linesOfNames), analysis)
  return lines.flatMap((line, index) => {
    const { own, within } = sections[index]!
    const said = byLine.get(index) ?? []
    if (line.form === 'heading') return []
    const column = line.form === 'row' ? rowPresence(line, analysis) : undefined
    if (column !== undefined)
      return entries([[line.text, line.owner, ...line.detail].filter((cell) => cell !== '').join(', ')], line.span, column, true)
    if (own?.name === 'chair' && !own.bare && index < Math.max(firstItem, linesAtHead))
      return entries([textFrom(said, own.rest)], line.span, 'present', true, true)
    const told = presences[own?.name ?? '']
    const presence = told ?? presences[within?.name ?? ''] ?? (bare.has(line.group) ? 'present' : undefined)
    if (presence === undefined) return said.flatMap((note) => fromProse(note))
    if (own?.bare === true) return []
    const bareText = unlabelled(line)
    const text = told === undefined ? (bareText ?? sourceOf(line)) : textFrom(said, own!.rest)
    // A line of a list is one person, with what stands beside the name; anything else is a list in itself.
    const listed = told === undefined && bareText === undefined && line.form !== 'line' && line.form !== 'bold'
    const single = listed && ((sizes.get(line.group) ?? 0) >= fewestNames || !/[,;].*[,;]/.test(withoutBrackets(text)))
    if (single) return entries([text], line.span, presence, true)
    const people = namesInList(text, lexicon)
    const sure = people.filter((each) => personIn(each, lexicon, false) !== undefined).length
    // "Present: unfortunately, this was not noted" lists nobody.
    return sure * 2 >= people.length ? entries(people, line.span, presence, sure > 0) : []
  })

  function entries(texts: readonly string[], span: Span, presence: Presence, listed: boolean, leads = false): readonly RollEntry[] {
    return texts.flatMap((each) => {
      const text = each.replace(/\s+/g, ' ').trim()
      const person = personIn(text, lexicon, listed)
      return person === undefined ? [] : [{ ...person, text, span, presence, leads }]
    })
  }

  function fromProse(note: Note): readonly RollEntry[] {
    const list = listedInProse(note, analysis)
    if (list === undefined) return []
    const people = namesInList(list.names, lexicon)
    const named = people.filter((each) => (personIn(each, lexicon, false)?.name ?? '') !== '')
    const { start, end } = note.reading
    return named.length < 2 ? [] : entries(named, locatePassage(note.passage, start, end), list.presence, false)
  }
})

const presences: Readonly<Record<string, Presence>> = { present: 'present', guests: 'guest', absent: 'absent' }

/** Whether the row stands in a table of those who attend: its first column says so, or their posts stand beside the names. */
function rowPresence({ passage: { block, reading } }: AgendaLine, analysis: Analysis): Presence | undefined {
  const [first, ...others] = block.passages.filter(({ reading: { cell } }) => cell?.row === 0 && cell.table === reading.cell?.table)
  const title = first?.sentences[0]
  if (first === undefined || title === undefined) return undefined
  const named = presences[noteLabel(title, analysis)?.name ?? '']
  if (named !== undefined) return named
  return names.test(first.reading.text) && others.some(({ reading: { text } }) => posts.test(text)) ? 'present' : undefined
}

const names = /^\W*(?:names?|who(?: attends| comes)?|members?)\W*$/i
const posts =
  /^\W*(?:role|post|position|function|title|job title|department|team|for|represent(?:s|ing)|affiliation|organi[sz]ation|company)\W*$/i

/** Lists at the head of the document, each line of which is somebody's full name. */
function listsOfNames(lines: readonly AgendaLine[], { lexicon }: Analysis): ReadonlySet<string> {
  const groups = grouped(
    lines.filter(({ form, depth }) => form === 'item' && depth === 1),
    ({ group }) => group,
  )
  // "Ana Lima: yes" is a vote, or a task.
  const full = ({ text }: AgendaLine): boolean => !text.includes(':') && personIn(text, lexicon, false)?.name.includes(' ') === true
  return new Set([...groups].filter(([, members]) => members.length >= fewestNames && members.every(full)).map(([group]) => group))
}

/** What the notes of a line say from an offset of their passage on. */
function textFrom(said: readonly Note[], from: number): string {
  return said
    .filter(({ reading }) => reading.end > from)
    .map(({ reading }) => reading.text.slice(Math.max(0, from - reading.start)))
    .join('; ')
}

function sourceOf({ passage, start, end }: AgendaLine): string {
  return passage.reading.text.slice(start, end).trim()
}

/** "Board: Ana, Bo" below "Present": the label says which of them; `undefined` where there is none. */
function unlabelled(line: AgendaLine): string | undefined {
  return /^[^:,([]{3,40}:\s+(\S.*)$/s.exec(sourceOf(line))?.[1]
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
}

const after = /\b(?:present|in attendance|attended|attending|participants|joined)\b[^:,.]{0,20}(?::|\bwere\b|\bby\b)\s*(.+)$/is
const before = /^(.+?)(?:\s+(?:were|was|are))?\s+(present|in attendance|absent|excused|attended)\b[^,]{0,30}$/is

/** "With the following present: Ana, Bo", "Ana, Bo and Cy were absent." */
const listedInProse = sentenceFact<{ readonly names: string; readonly presence: Presence } | undefined>(({ text }) => {
  if (text.length > 2_000 || !/present|attend|absent|excused|joined/i.test(text)) return undefined
  const list = after.exec(text)?.[1]
  if (list !== undefined) return { names: list, presence: 'present' }
  const match = before.exec(text)
  return match === null ? undefined : { names: match[1]!, presence: /absent|excused/i.test(match[2]!) ? 'absent' : 'present' }
})

function grouped<T, K>(all: readonly T[], keyOf: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const each of all) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return groups
}
