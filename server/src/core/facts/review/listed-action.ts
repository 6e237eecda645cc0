import { isGroup, ownersOf } from './action-owners.ts'
import { type ActionSetting, actionFrom, type FoundAction } from './action-setting.ts'
import { commitment } from './commitment.ts'
import { dueDate } from './due-date.ts'
import { labelledAction } from './labelled-action.ts'
import type { Note } from './notes.ts'

/** Words of a line that only names those who act below it. */
const longestName = 4

/** Nobody in particular, and yet it is to be done. */
const everyone = /^\W*(?:every(?:one|body)|all)\b/i

/** The action that a line below "Actions" is; what tells more of the line above it is none. */
export function listedAction(note: Note, taken: ReadonlySet<number>, setting: ActionSetting): FoundAction | undefined {
  const { line, reading } = note
  const { lines, sections, people, lexicon, date, held, timed } = setting
  const { form, parent } = lines[line]!
  const { own, within } = sections[line]!
  if (within?.name !== 'actions' || taken.has(line) || taken.has(parent) || timed.has(line)) return undefined
  if (own?.name === 'actions' && !own.weak) return labelledAction(note, setting)
  if (own?.bare === true && own.name !== 'decisions') return undefined
  const text = reading.text.trim()
  const opens = lines.some((each) => each.parent === line && each.form !== 'line')
  if (opens && reading.words.length <= longestName && (text.endsWith(':') || people.known(text))) return undefined
  const over = lines[parent]
  const group = over?.form === 'item' ? over.text.replace(/:$/, '') : ''
  const owners = group !== '' && (people.known(group) || isGroup(group, lexicon)) ? [group] : ownersOf(text, people, lexicon, true)
  const answerable = owners.length > 0 || everyone.test(text) || dueDate(text, date) !== undefined
  if (!answerable && (within.weak || (!held && form === 'line'))) return undefined
  // Prose below the heading tells of actions where somebody undertakes them.
  if (form === 'line' && owners.length === 0 && commitment(note, setting.analysis) === undefined) return undefined
  const found = actionFrom(note, reading.start, 'listed', { owners, carried: within.earlier, weak: within.weak }, setting)
  return within.earlier && found?.done === true ? undefined : found
}
