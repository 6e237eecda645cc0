import type { Span } from '../../base/span.ts'
import { locatePassage } from '../../document/locate.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import { noteLabel } from './note-label.ts'
import { noteSections } from './note-sections.ts'
import { type Note, notes } from './notes.ts'
import { type Person, personIn } from './person.ts'

/** Somebody whom a document names as being at its meeting, or as being away. */
export interface RollEntry extends Person {
  /** As written, name and role. */
  readonly text: string
  readonly span: Span
  readonly presence: 'present' | 'guest' | 'absent'
  /** A label before the name says that they lead the meeting: "Chair: Ana". */
  readonly leads: boolean
}

/** Fewer names without a word over them are no list of those who came. */
const fewestNames = 3

/** All who are named as present or absent, in order. */
export const meetingRoll = fact<readonly RollEntry[]>((analysis) => {
  const lines = agendaLines(analysis)
  const sections = noteSections(analysis)
  const { lexicon } = analysis
  const firstItem = agendaItems(analysis).items[0]?.index ?? lines.length
  const byLine = new Map<number, Note[]>()
  for (const note of notes(analysis)) {
    const known = byLine.get(note.line)
    if (known === undefined) byLine.set(note.line, [note])
    else known.push(note)
  }
  const bare = bareLists()
  const found: RollEntry[] = []
  lines.forEach((line, index) => {
    const { own, within } = sections[index]!
    if (line.form === 'heading') return
    const told = presenceOf(own?.name)
    const presence = told ?? presenceOf(within?.name) ?? (bare.has(line.group) ? bare.get(line.group) : undefined)
    const tabled = line.form === 'row' ? rowPresence(line) : undefined
    if (tabled !== undefined)
      return add([`${line.text}, ${[line.owner, ...line.detail].filter((cell) => cell !== '').join(', ')}`], line.span, tabled, true)
    const own_ = byLine.get(index) ?? []
    if (own?.name === 'chair' && !own.bare && index < Math.max(firstItem, 12)) {
      return add([textFrom(own_, own.rest)], line.span, 'present', true, true)
    }
    if (presence !== undefined && own?.bare !== true) {
      const text = told === undefined ? textOf(line) : textFrom(own_, own!.rest)
      const whole = line.form === 'item' || line.form === 'row' || line.form === 'code'
      const single = told === undefined && whole && !/[,;].*[,;]/.test(withoutBrackets(text))
      const people = single ? [text] : peopleIn(text, lexicon)
      const sure = people.filter((each) => personIn(each, lexicon, false) !== undefined).length
      // "Present: unfortunately, this was not noted" lists nobody.
      return single || sure * 2 >= people.length ? add(people, line.span, presence, single || sure > 0) : undefined
    }
    for (const note of own_) {
      const list = listedInProse(note.reading.text)
      if (list === undefined) continue
      const people = peopleIn(list.names, lexicon)
      if (people.filter((each) => personIn(each, lexicon, false)?.name !== undefined).length >= 2)
        add(people, locatePassage(note.passage, note.reading.start, note.reading.end), list.presence, false)
    }
  })
  return found

  function add(texts: readonly string[], span: Span, presence: RollEntry['presence'], listed: boolean, leads = false): void {
    for (const each of texts) {
      const text = each.replace(/\s+/g, ' ').trim()
      const person = personIn(text, lexicon, listed)
      if (person !== undefined) found.push({ ...person, text, span, presence, leads })
    }
  }

  function textOf(line: AgendaLine): string {
    const source = line.passage.reading.text.slice(line.start, line.end)
    // "Board: Ana, Bo" below "Present": the label says which of them.
    return /^[^:,([]{3,40}:\s+(\S.*)$/s.exec(source.trim())?.[1] ?? source
  }

  /** Lists at the head of the document, each line of which is somebody's name. */
  function bareLists(): ReadonlyMap<string, RollEntry['presence']> {
    const groups = new Map<string, AgendaLine[]>()
    for (const line of lines.slice(0, Math.min(lines.length, firstItem + 1)))
      if (line.form === 'item' && line.depth === 1) groups.set(line.group, [...(groups.get(line.group) ?? []), line])
    return new Map(
      [...groups]
        .filter(
          ([, members]) =>
            members.length >= fewestNames && members.every(({ text }) => (personIn(text, lexicon, false)?.name ?? '').includes(' ')),
        )
        .map(([group]) => [group, 'present']),
    )
  }

  function rowPresence({ passage: { block, reading } }: AgendaLine): RollEntry['presence'] | undefined {
    const header = block.passages.filter(({ reading: { cell } }) => cell?.row === 0 && cell.table === reading.cell?.table)
    const first = header[0]
    if (first === undefined) return undefined
    const label = first.sentences[0] === undefined ? undefined : noteLabel(first.sentences[0], analysis)
    const named = presenceOf(label?.name)
    if (named !== undefined) return named
    const whom = /^\W*(?:names?|who(?: attends| comes)?|members?)\W*$/i.test(first.reading.text)
    const whose = header
      .slice(1)
      .some(({ reading: { text } }) =>
        /^\W*(?:role|post|position|function|title|job title|department|team|for|represents|representing|affiliation|organi[sz]ation|company)\W*$/i.test(
          text,
        ),
      )
    return whom && whose ? 'present' : undefined
  }
})

function presenceOf(name: string | undefined): RollEntry['presence'] | undefined {
  return name === 'present' ? 'present' : name === 'guests' ? 'guest' : name === 'absent' ? 'absent' : undefined
}

/** What the notes of a line say from an offset of their passage on. */
function textFrom(own: readonly Note[], from: number): string {
  return own
    .filter(({ reading }) => reading.end > from)
    .map(({ reading }) => reading.text.slice(Math.max(0, from - reading.start)))
    .join('; ')
}

const after = /\b(?:present|in attendance|attended|attending|participants|joined)\b[^:,.]{0,20}(?::|\bwere\b|\bby\b)\s*(.+)$/isu
const before = /^(.+?)(?:\s+(?:were|was|are))?\s+(present|in attendance|absent|excused|attended)\b[^,]{0,30}$/isu

/** "With the following present: Ana, Bo", "Ana, Bo and Cy were absent." */
function listedInProse(text: string): { readonly names: string; readonly presence: RollEntry['presence'] } | undefined {
  if (!/present|attend|absent|excused/i.test(text)) return undefined
  const names = after.exec(text)?.[1]
  if (names !== undefined) return { names, presence: 'present' }
  const match = before.exec(text)
  return match === null ? undefined : { names: match[1]!, presence: /absent|excused/i.test(match[2]!) ? 'absent' : 'present' }
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
}

/** The people that a line lists, each with what stands behind the name. */
function peopleIn(text: string, lexicon: Lexicon): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (const part of text.split(/([([\])]|[,;\n\u2028]|\s(?:and|&)\s(?=\p{Lu}|the |a |an |@|\p{N}))/u)) {
    if (part === '(' || part === '[') depth += 1
    if (part === ')' || part === ']') depth = Math.max(0, depth - 1)
    if (depth === 0 && /^(?:[,;\n\u2028]|\s(?:and|&)\s)$/.test(part)) {
      pieces.push(piece)
      piece = ''
    } else piece += part
  }
  pieces.push(piece)
  const people: string[] = []
  for (const each of pieces.map((one) => one.trim()).filter((one) => one !== '')) {
    const last = people.at(-1)
    const [person, ahead] = [personIn(each, lexicon, true), last === undefined ? undefined : personIn(last, lexicon, true)]
    // "Ana Lima, head of care, Bo Chen, CFO": a post belongs to the name before it.
    const belongs = ahead !== undefined && ahead.name.includes(' ') && ahead.beside === '' && person?.name === ''
    const suffix = /^(?:Jr|Sr|II|III|PhD)\.?$/.test(each)
    if (last !== undefined && (belongs || suffix)) people[people.length - 1] = `${last}, ${each}`
    else people.push(each)
  }
  return people
}
