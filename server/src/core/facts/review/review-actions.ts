import type { Span } from '../../base/span.ts'
import { fact } from '../fact.ts'
import { ownersOf } from './action-owners.ts'
import { type ActionSetting, actionFrom, actionSetting, actionSigns, type FoundAction } from './action-setting.ts'
import { boxedAction } from './boxed-action.ts'
import type { Driver } from './driver.ts'
import { driverOfNote } from './driver-of-note.ts'
import { type DueDate, dueDate } from './due-date.ts'
import { itemOfLine } from './item-of-line.ts'
import { labelledAction } from './labelled-action.ts'
import { listedAction } from './listed-action.ts'
import { type Note, notes } from './notes.ts'
import { saidAction } from './said-action.ts'
import { tabledAction } from './tabled-action.ts'

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
  /** It stands in a list of actions, bears a label or a box; else somebody says in the notes that they will do it. */
  readonly listed: boolean
  /** Index in `agendaItems` of the item it stands below; -1 for none. */
  readonly item: number
}

/** The actions that a meeting leaves behind: those listed, those labelled in the notes, and what somebody takes upon themselves there. */
export const reviewActions = fact<readonly ReviewAction[]>((analysis) => {
  const setting = actionSetting(analysis)
  const owner = itemOfLine(analysis)
  return withoutRepeats(allActions(notes(analysis), setting)).map(({ sign, text, span, owners, due, done, carried, line }) => ({
    text,
    span,
    driver: driverOfNote(text, owner[line]!, analysis),
    owners,
    owned: owners.length > 0,
    due,
    dated: due !== undefined,
    done,
    carried,
    listed: sign !== 'said',
    item: owner[line]!,
  }))
})

function allActions(all: readonly Note[], setting: ActionSetting): readonly FoundAction[] {
  const { lines, sections, people } = setting
  const found: FoundAction[] = []
  /** Lines that are actions: what stands below them tells more of them. */
  const taken = new Set<number>()
  const rows = new Set<number>()
  let speaker: string | undefined
  let before: Note | undefined
  for (const note of all) {
    const { own, within } = sections[note.line]!
    const aside = lines[note.line]!.form === 'heading' || isRoll(own?.name) || isRoll(within?.name)
    const action = aside ? undefined : actionOf(note)
    const first = note.reading.words[0]?.text ?? ''
    if (people.known(first)) speaker = first
    before = note
    if (action === undefined) continue
    found.push(...parts(action, setting))
    taken.add(note.line)
  }
  // A list of those who do something shows what the other lists are: intentions.
  const answered = found.some(({ sign, weak, owners }) => sign === 'listed' && !weak && owners.length > 0)
  return answered ? found.filter(({ weak, owners }) => !weak || owners.length > 0) : found

  function actionOf(note: Note): FoundAction | undefined {
    const { line } = note
    const { form } = lines[line]!
    if (form === 'row' && !rows.has(line)) {
      rows.add(line)
      const tabled = tabledAction(line, setting)
      if (tabled !== undefined) return tabled
    }
    if (form !== 'row' && sections[line]!.within?.name === 'actions')
      return note.opens || form === 'line' || form === 'code' ? listedAction(note, taken, setting) : undefined
    // "… ACTION:" may end a sentence; what is to be done follows.
    if (before?.passage === note.passage && endsInLabel.test(before.reading.text))
      return actionFrom(note, note.reading.start, 'labelled', {}, setting)
    const shown = labelledAction(note, setting) ?? boxedAction(note, setting)
    // What is said on the line of an action tells more of it.
    return shown ?? (taken.has(line) && form !== 'line' ? undefined : saidAction(note, speaker, setting))
  }
}

/** "Ana to send the list; Bo to call them": each is an action of its own where each says who. */
function parts(action: FoundAction, { people, lexicon, date }: ActionSetting): readonly FoundAction[] {
  const pieces = action.text.split(/;\s+/)
  const owners = pieces.map((text) => ownersOf(text, people, lexicon, action.sign !== 'said'))
  if (pieces.length < 2 || owners.some((names) => names.length === 0)) return [action]
  return pieces.map((text, index) => ({ ...action, text, owners: owners[index]!, due: dueDate(text, date) }))
}

const endsInLabel = /\bACTION(?: ITEM)?S?:\s*$/

function isRoll(name: string | undefined): boolean {
  return name === 'present' || name === 'absent' || name === 'guests'
}

/** Of more actions than a meeting has nobody knows which are told twice. */
const mostCompared = 200

/** Of actions told twice, in the notes and in the list at the end, the one in the list. */
function withoutRepeats(found: readonly FoundAction[]): readonly FoundAction[] {
  if (found.length > mostCompared) return found
  const words = found.map(contentWords)
  const rank = ({ sign }: FoundAction): number => actionSigns.indexOf(sign)
  return found.filter(
    (action, index) =>
      !found.some((other, at) => {
        const surer = rank(other) < rank(action) || (rank(other) === rank(action) && at < index && action.sign !== 'listed')
        return at !== index && surer && sameOwners(action, other) && sameTask(words[index]!, words[at]!)
      }),
  )
}

/** Whether two could be the same people: one of them is not told, or is told in fewer words. */
function sameOwners({ owners: a }: FoundAction, { owners: b }: FoundAction): boolean {
  const within = (one: string, two: string): boolean => one.split(' ').every((word) => two.split(' ').includes(word))
  return a.length === 0 || b.length === 0 || a.some((one) => b.some((two) => within(one, two) || within(two, one)))
}

const common = new Set('will should about this that with from they them their have need needs into what when'.split(' '))

/** The words of a task, without those that name who does it. */
function contentWords({ text, owners }: FoundAction): ReadonlySet<string> {
  const names = new Set(owners.flatMap((owner) => owner.toLowerCase().split(' ')))
  return new Set((text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []).filter((word) => !common.has(word) && !names.has(word)))
}

/** Whether most of the words of the shorter one are in the other. */
function sameTask(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a]
  // "Call shop 12" is another task than "call shop 14".
  if ([...less].some((word) => /^\d/.test(word) && !more.has(word)) && [...more].some((word) => /^\d/.test(word))) return false
  const shared = [...less].filter((word) => more.has(word) || more.has(word.replace(/s$/, '')) || more.has(`${word}s`)).length
  return shared >= 2 && shared * 5 >= less.size * 3
}
