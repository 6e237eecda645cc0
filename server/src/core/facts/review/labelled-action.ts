import { ownersOf } from './action-owners.ts'
import { type ActionSetting, actionFrom, type FoundAction } from './action-setting.ts'
import { noteLabel } from './note-label.ts'
import type { Note } from './notes.ts'

/** "… ACTION: Ana to call them", "(Action item for the board: …)": labels inside a sentence stand in capitals, or in brackets. */
const inside =
  /(?:(?:^|[\s*_–—-])(?:ACTIONS?(?: ITEMS?| POINTS?)?|AP|AI|TODO)|[([][*_]*(?:[Aa]ction(?: item| point)?s?|[Tt]o-?do|AP|AI))(?:\s*#?\d+)?\s*(?:\(([^()]*)\)\s*)?(?::|[-–—]\s|\]|\s(?=for\s))\s*(?=\S)/i

/** Words of a remark that only names people. */
const mostNames = 5

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
  if (match === null) return undefined
  const behind = text.slice(match.index + match[0].length).replace(/[)\]\s.*_]+$/, '')
  const named = behind.split(' ').length <= mostNames ? ownersOf(`${behind}:`, setting.people, setting.lexicon, true) : []
  // "Send them the list (action: Ana)": the label only names who does it.
  if (named.length > 0) {
    const whole = note.passage.reading.text.replace(/\s+/g, ' ').trim()
    return actionFrom(note, start, 'labelled', { owners: named, ...(match.index === 0 ? { text: whole } : {}) }, setting)
  }
  // "Ana ACTION: call them" names her before the label.
  const before = text.slice(0, match.index).replace(/^\W+/, '').trim()
  return action(start + match.index + match[0].length, match[1] ?? (before.split(' ').length <= 3 ? before : ''))

  function action(from: number, asked: string): FoundAction | undefined {
    const owners = asked === '' ? [] : ownersOf(`${asked.split(/[,;]/)[0]}:`, setting.people, setting.lexicon, true)
    return actionFrom(note, from, 'labelled', owners.length === 0 ? {} : { owners }, setting)
  }
}

function capital(text: string): RegExpExecArray | null {
  const match = inside.exec(text)
  return match !== null && /[A-Z]{2}|[([]/.test(match[0]) ? match : null
}
