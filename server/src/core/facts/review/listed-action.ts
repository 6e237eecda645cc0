import { isGroup, isName, ownersOf } from './action-owners.ts'
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
  const named = group !== '' && (people.known(group) || isGroup(group, lexicon)) ? [group] : ownersOf(text, people, lexicon, true)
  const linked = named.length > 0 ? named : linkedPerson(note, setting)
  const owners = linked.length > 0 ? linked : columnOwner(line, setting)
  const answerable = owners.length > 0 || everyone.test(text) || dueDate(text, date) !== undefined
  if (!answerable && (within.weak || (!held && form === 'line'))) return undefined
  // Prose below the heading tells of actions where somebody undertakes them.
  if ((form === 'line' || form === 'bold') && owners.length === 0 && commitment(note, setting.analysis) === undefined) return undefined
  const found = actionFrom(note, reading.start, 'listed', { owners, carried: within.earlier, weak: within.weak }, setting)
  return within.earlier && found?.done === true ? undefined : found
}

/** Somebody whose page is linked at either end of the line, as tools that keep minutes do. */
function linkedPerson({ passage, reading }: Note, { people, lexicon }: ActionSetting): readonly string[] {
  const text = reading.text.trimEnd()
  return passage.reading.marks
    .filter(({ type, start, end }) => type === 'link' && (start === reading.start || end >= reading.start + text.length))
    .map(({ start, end }) => passage.reading.text.slice(start, end))
    .filter((name) => name.includes(' ') && (people.known(name) || isName(name, lexicon)))
}

/** One or two words in capitals before a colon: a name, where most of the list is written so. */
const head = /^\W*(\p{Lu}[\p{L}&/-]*(?: \p{Lu}[\p{L}&/-]*)?):\s/u
const fewestHeads = 3

/** "Marketing: …", "Sales Ops: …": whoever each line of the list begins with. */
function columnOwner(line: number, { lines }: ActionSetting): readonly string[] {
  const { group } = lines[line]!
  const textOf = (at: number): string => lines[at]!.passage.reading.text.slice(lines[at]!.start, lines[at]!.end)
  const own = head.exec(textOf(line))?.[1]
  if (own === undefined) return []
  let [all, headed] = [0, 0]
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]!.group !== group) continue
    all += 1
    if (head.test(textOf(at))) headed += 1
  }
  return headed >= fewestHeads && headed * 4 >= all * 3 ? [own] : []
}
