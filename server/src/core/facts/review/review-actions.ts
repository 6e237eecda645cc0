import type { Span } from '../../base/span.ts'
import { locatePassage } from '../../document/locate.ts'
import { fact } from '../fact.ts'
import { isGroup, ownersOf } from './action-owners.ts'
import { type ActionRow, actionRow } from './action-rows.ts'
import { isDone, saysDone } from './action-state.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { commitment } from './commitment.ts'
import type { Driver } from './driver.ts'
import { driverOfText } from './driver-of-text.ts'
import { type DueDate, dueDate } from './due-date.ts'
import { meetingCourse } from './meeting-course.ts'
import { meetingDate } from './meeting-date.ts'
import { noteLabel } from './note-label.ts'
import { noteSections } from './note-sections.ts'
import { type Note, notes } from './notes.ts'
import { people } from './people.ts'

/** Something somebody will do after the meeting. */
export interface ReviewAction {
  readonly text: string
  readonly span: Span
  readonly driver: Driver
  /** Names, handles or bodies, as written; empty for nobody. */
  readonly owners: readonly string[]
  readonly owned: boolean
  readonly due: DueDate | undefined
  readonly dated: boolean
  readonly done: boolean
  /** Left over from an earlier meeting. */
  readonly carried: boolean
  /** Index in `agendaItems` of the item it stands below; -1 for none. */
  readonly item: number
}

/** What shows an action, the surest first: where two say the same, the surer is kept. */
type Sign = 'listed' | 'labelled' | 'boxed' | 'said'
const surest: readonly Sign[] = ['listed', 'labelled', 'boxed', 'said']

type Found = Omit<ReviewAction, 'item' | 'owned' | 'dated'> & { readonly sign: Sign; readonly line: number }

/** What is written where there is nothing to do. */
const nothing =
  /^\W*(?:none|n\/?a|nil|no (?:new |open )?(?:actions?|action items|tasks)|tb[cd]|nothing|-)\b[^\p{L}]*(?:noted|at this time|this (?:week|time|month)|recorded)?\W*$/iu
/** Lists that are ticked off at every meeting. */
const checklist = /\b(?:check-?list|template|how to|before the|agenda|ground rules)\b/i
/** "ACTION: …" inside a sentence or in brackets. */
const inside =
  /(?:^|[\s([*_–—-])(?:ACTIONS?|Action items?|ACTION ITEMS?|AP|AI|TODO|To-?do)(?:\s*#?\d+)?\s*(?:\(([^()]*)\))?\s*(?::|[-–—]\s|\]|\bfor\s)\s*(?=\S)/

/** The actions that a meeting leaves behind: those listed, those labelled in the notes, and what somebody takes upon themselves there. */
export const reviewActions = fact<readonly ReviewAction[]>((analysis) => {
  const { lexicon } = analysis
  const lines = agendaLines(analysis)
  const sections = noteSections(analysis)
  const known = people(analysis)
  const held = meetingCourse(analysis)
  const date = meetingDate(analysis)
  const { items } = agendaItems(analysis)
  const itemLines = new Map(items.map(({ index }, item) => [index, item]))
  const found: Found[] = []
  const taken = new Set<number>()
  const tabled = new Set<string>()
  let speaker: string | undefined
  for (const note of notes(analysis)) {
    const { line } = note
    const { own, within } = sections[line]!
    const { form } = lines[line]!
    const label = noteLabel(note, analysis)
    const said = commitment(note, analysis)
    if (form === 'heading' || (own !== undefined && own.name !== 'actions' && own.bare)) continue
    if (within?.name === 'present' || within?.name === 'absent' || within?.name === 'guests') continue
    if (form === 'row') {
      readRow(note, within?.name === 'actions', within?.earlier === true)
      if (tabled.has(rowKey(line))) continue
    } else if (within?.name === 'actions' && own?.name !== 'present') {
      if (note.opens || form === 'line' || form === 'code') readListed(note, within.earlier)
      continue
    }
    if (label?.name === 'actions' && !label.bare && labelled(label.rest - note.reading.start, note)) {
      push(note, 'labelled', label.rest, label.inside)
      continue
    }
    const match = inside.exec(note.reading.text)
    if (match !== null && label?.bare !== true && !/^\W*$/.test(note.reading.text.slice(match.index + match[0].length))) {
      const ask = match[1] ?? ''
      push(note, 'labelled', note.reading.start + match.index + match[0].length, ask)
      continue
    }
    const box = note.passage.reading.item?.checked
    if (box !== undefined && box !== null && note.opens && !taken.has(line) && held && !under(line, checklist) && !itemLines.has(line)) {
      push(note, 'boxed', note.reading.start, '')
      continue
    }
    if (held && said !== undefined) readSaid(note, said)
    const names = known.known(note.reading.words[0]?.text ?? '') ? note.reading.words[0]!.text : undefined
    speaker = names ?? speaker
  }
  return withoutRepeats(found).map(({ sign: _, line, ...action }) => ({
    ...action,
    owned: action.owners.length > 0,
    dated: action.due !== undefined,
    item: itemOf(line),
  }))

  function push(note: Note, sign: Sign, from: number, ask: string, more: Partial<Found> = {}): void {
    const { passage, line, reading } = note
    const text = reading.text
      .slice(Math.max(0, from - reading.start))
      .replace(/\s+/g, ' ')
      .trim()
    if (nothing.test(text) || !/\p{L}{2}/u.test(text)) return
    const asked = ask === '' ? { names: [], task: '' } : ownersOf(`${ask}:`, known, lexicon, true)
    const { names } = asked.names.length > 0 ? asked : ownersOf(text, known, lexicon, sign !== 'said')
    const whole = passage.reading.text.replace(/\s+/g, ' ')
    found.push({
      text,
      span: locatePassage(passage, reading.start, reading.end),
      driver: driverOfText(text, lexicon),
      owners: more.owners ?? names,
      due:
        more.due ??
        dueDate(`${ask} ${text}`, date) ??
        (note.opens && passage.reading.role === 'item' && whole.length < 400 ? dueDate(whole, date) : undefined),
      done: more.done ?? isDone(passage, reading.start, reading.end, lexicon),
      carried: more.carried ?? false,
      sign,
      line,
    })
    taken.add(line)
  }

  function labelled(at: number, note: Note): boolean {
    // "Follow-up – …" and "Task: …" name topics as often as tasks; a label of actions says so, or its text does.
    return (
      /^\W*(?:action|ap\b|ai\b|to-?do|next step|homework)/i.test(note.reading.text) ||
      ownersOf(note.reading.text.slice(at), known, lexicon, false).names.length > 0
    )
  }

  /** Lines below "Actions": each is one, but for what only tells more of the line above it. */
  function readListed(note: Note, earlier: boolean): void {
    const { line } = note
    const { parent, form, time } = lines[line]!
    if (taken.has(line) || taken.has(parent) || (itemLines.has(line) && time?.planned !== undefined)) return
    const text = note.reading.text
    const above = lines[parent]
    const group = above !== undefined && above.form === 'item' ? above.text.replace(/:$/, '') : ''
    const named = group !== '' && (known.known(group) || isGroup(group, lexicon)) ? [group] : undefined
    // A name over the tasks of its own.
    if (note.reading.words.length <= 4 && lines.some((each) => each.parent === line) && (/:\s*$/.test(text) || known.known(text.trim())))
      return
    const { names } = ownersOf(text, known, lexicon, true)
    const due = dueDate(text, date)
    if (!held && names.length === 0 && due === undefined && named === undefined) return
    if (form === 'line' && names.length === 0 && commitment(note, analysis) === undefined && due === undefined) return
    const done = isDone(note.passage, note.reading.start, note.reading.end, lexicon)
    if (earlier && done) return
    push(note, 'listed', note.reading.start, '', { ...(named === undefined ? {} : { owners: named }), carried: earlier })
  }

  function rowKey(line: number): string {
    return `${line}`
  }

  function readRow(note: Note, named: boolean, earlier: boolean): void {
    const key = rowKey(note.line)
    if (tabled.has(key)) return
    const row: ActionRow | undefined = actionRow(lines[note.line]!, lexicon, named)
    if (row === undefined) return
    tabled.add(key)
    const text = row.task.reading.text.replace(/\s+/g, ' ').trim()
    if (nothing.test(text) || !/\p{L}{2}/u.test(text)) return
    const done = (row.status !== undefined && saysDone(row.status, lexicon)) || isDone(row.task, 0, row.task.reading.text.length, lexicon)
    if (earlier && done) return
    const owners =
      row.owner === undefined
        ? ownersOf(text, known, lexicon, true).names
        : row.owner.split(/\s*(?:,|\/|&|\+|\band\b)\s*/).filter((each) => each !== '')
    const due =
      row.due === undefined
        ? dueDate(text, date)
        : (dueDate(row.due, date) ?? (/\d|\p{L}/u.test(row.due) ? { text: row.due, iso: undefined } : undefined))
    found.push({
      text,
      span: locatePassage(row.task),
      driver: driverOfText(text, lexicon),
      owners,
      due,
      done,
      carried: earlier,
      sign: 'listed',
      line: note.line,
    })
  }

  function readSaid(note: Note, { kind, subjects, start, human }: NonNullable<ReturnType<typeof commitment>>): void {
    if (taken.has(note.line) && note.passage.reading.role === 'item') return
    const text = note.reading.text
    const due = dueDate(text, date)
    if (kind === 'we' && due === undefined) return
    if (kind === 'nobody' && (!note.opens || note.passage.reading.role !== 'item')) return
    if (kind === 'named' && !subjects.every((name) => known.known(name) || known.known(name.split(' ')[0]!) || human)) return
    if (kind === 'they' && speaker === undefined) return
    const owners = kind === 'they' ? [speaker!] : kind === 'we' || kind === 'nobody' ? [] : subjects
    push(note, 'said', start, '', { owners })
  }

  function under(line: number, name: RegExp): boolean {
    for (let at = lines[line]!.parent; at !== -1; at = lines[at]!.parent) if (name.test(lines[at]!.text)) return true
    return false
  }

  function itemOf(line: number): number {
    for (let at = line; at !== -1; at = lines[at]!.parent) {
      const item = itemLines.get(at)
      if (item !== undefined) return item
    }
    return -1
  }
})

/** Of actions told twice, in the notes and in the list at the end, the one in the list. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const words = found.map(({ text }) => contentWords(text))
  return found.filter(
    ({ sign }, index) =>
      !found.some(
        (other, at) =>
          at !== index &&
          (surest.indexOf(other.sign) < surest.indexOf(sign) || (other.sign === sign && at < index && sign !== 'listed')) &&
          same(words[index]!, words[at]!),
      ),
  )
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? [])
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a]
  const shared = [...less].filter((word) => more.has(word) || more.has(word.replace(/s$/, '')) || more.has(`${word}s`)).length
  return less.size >= 2 && shared >= 2 && shared * 5 >= less.size * 3
}
