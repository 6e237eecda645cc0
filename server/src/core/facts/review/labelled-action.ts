import { ownersOf } from './action-owners.ts'
import { type ActionSetting, actionFrom, type FoundAction } from './action-setting.ts'
import { noteLabel } from './note-label.ts'
import type { Note } from './notes.ts'

/** "… ACTION: Ana to call them", "(Action item for the board: …)": labels inside a sentence stand in capitals, or in brackets. */
const inside =
  /(?:(?:^|[\s*_–—-])(?:ACTIONS?(?: ITEMS?| POINTS?)?|AP|AI|TODO)|[([][*_]*(?:[Aa]ction(?: item| point)?s?|[Tt]o-?do|AP|AI))(?:\s*#?\d+)?\s*(?:\(([^()]*)\)\s*)?(?::|[-–—]\s|\]|\s(?=for\s))\s*(?=\S)/i

/** The action that a note bears a label for: at its beginning, or inside it. */
export function labelledAction(note: Note, setting: ActionSetting): FoundAction | undefined {
  const { text, start } = note.reading
  const label = noteLabel(note, setting.analysis)
  if (label?.name === 'actions') {
    if (label.bare || label.earlier) return undefined
    const found = action(label.rest, label.inside)
    return label.weak && found?.owners.length === 0 && found.due === undefined ? undefined : found
  }
  const match = label === undefined || label.name !== 'questions' ? capital(text) : null
  return match === null ? undefined : action(start + match.index + match[0].length, match[1] ?? '')

  function action(from: number, asked: string): FoundAction | undefined {
    const owners = asked === '' ? [] : ownersOf(`${asked.split(/[,;]/)[0]}:`, setting.people, setting.lexicon, true)
    return actionFrom(note, from, 'labelled', owners.length === 0 ? {} : { owners }, setting)
  }
}

function capital(text: string): RegExpExecArray | null {
  const match = inside.exec(text)
  return match !== null && /[A-Z]{2}|[([]/.test(match[0]) ? match : null
}
