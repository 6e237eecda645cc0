import { type ActionSetting, actionFrom, type FoundAction } from './action-setting.ts'
import type { Note } from './notes.ts'

/** Lists that are ticked off at every meeting. */
const checklist = /\b(?:check-?list|template|how to|before the|agenda|ground rules)\b/i

/** The action that a line with a box to tick off is, where it is none of the agenda's own. */
export function boxedAction(note: Note, setting: ActionSetting): FoundAction | undefined {
  const { lines, sections, timed, held } = setting
  const { line } = note
  const box = note.passage.reading.item?.checked
  if (box === undefined || box === null || !note.opens || !held || timed.has(line) || sections[line]!.own?.bare === true) return undefined
  for (let at = lines[line]!.parent; at !== -1; at = lines[at]!.parent) if (checklist.test(lines[at]!.text)) return undefined
  return actionFrom(note, note.reading.start, 'boxed', {}, setting)
}
