import { isName } from './action-owners.ts'
import { type ActionSetting, actionFrom, type FoundAction } from './action-setting.ts'
import { commitment } from './commitment.ts'
import { dueDate } from './due-date.ts'
import type { Note } from './notes.ts'
import { speakerOf } from './speaker-of.ts'

/** What gives a day by which something will be there; a date alone may be one of the past. */
const ahead = /^(?:by|before|until|next|tomorrow|within|in|end|eo)\b/i

/** Endings of words that name things, or several. */
const thing = /(?:s|ing|tion|sion|ment|ness|ure|ity|ance|ence|ship)$/

/** The action that somebody takes upon themselves in a sentence of the notes, `speaker` being whoever was named before it. */
export function saidAction(note: Note, speaker: string | undefined, setting: ActionSetting): FoundAction | undefined {
  const { people, lexicon, date, analysis, held } = setting
  const said = held ? commitment(note, analysis) : undefined
  if (said === undefined) return undefined
  const { kind, subjects, bare, start } = said
  const from = start - note.reading.start
  const before = dueDate(note.reading.text.slice(0, from), date)
  // "By May Ana will …"; any other time before the clause is another matter's.
  const due = dueDate(note.reading.text.slice(from), date) ?? (before !== undefined && ahead.test(before.text) ? before : undefined)
  if ((kind === 'we' || kind === 'i') && (due === undefined || !ahead.test(due.text))) return undefined
  if (kind === 'nobody' && !(note.opens && note.passage.reading.role === 'item')) return undefined
  if (kind === 'they' && speaker === undefined) return undefined
  const mine = kind === 'i' ? speakerOf(note, people) : ''
  if (kind === 'i' && mine === '') return undefined
  if (kind === 'named' && !subjects.every(isSomebody)) return undefined
  const owners = kind === 'they' ? [speaker!] : kind === 'i' ? [mine] : subjects
  return actionFrom(note, start, 'said', { owners, due }, setting)

  function isSomebody(name: string): boolean {
    if (name.startsWith('@') || people.known(name) || people.known(name.split(' ')[0]!)) return true
    const [first, second] = note.reading.words
    if (/^\p{Lu}{2,3}$/u.test(name)) return subjects.length > 1 || second?.lower === 'to'
    // At a sentence's beginning every word is written as a name.
    const begins = name === first?.text
    return isName(name, lexicon) && !(begins && (bare || thing.test(name)))
  }
}
