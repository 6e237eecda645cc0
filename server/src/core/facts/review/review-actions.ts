import type { Span } from '../../base/span.ts'
import { fact } from '../fact.ts'
import { type ActionSetting, actionFrom, actionSetting, actionSigns, type FoundAction } from './action-setting.ts'
import type { Driver } from './driver.ts'
import { driverOfNote } from './driver-of-note.ts'
import type { DueDate } from './due-date.ts'
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

/** Lists that are ticked off at every meeting. */
const checklist = /\b(?:check-?list|template|how to|before the|agenda|ground rules)\b/i

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
  const { lines, sections, people, held } = setting
  const found: FoundAction[] = []
  /** Lines that are actions: what stands below them tells more of them. */
  const taken = new Set<number>()
  const rows = new Set<number>()
  let speaker: string | undefined
  for (const note of all) {
    const { line } = note
    const { own, within } = sections[line]!
    const { form } = lines[line]!
    const first = note.reading.words[0]?.text ?? ''
    const action = form === 'heading' || isRoll(own?.name) || isRoll(within?.name) ? undefined : actionOf()
    if (people.known(first)) speaker = first
    if (action === undefined) continue
    found.push(action)
    taken.add(line)

    function actionOf(): FoundAction | undefined {
      if (form === 'row') {
        const before = rows.has(line)
        rows.add(line)
        const tabled = before ? undefined : tabledAction(line, setting)
        return tabled ?? (taken.has(line) ? undefined : (labelledAction(note, setting) ?? saidAction(note, speaker, setting)))
      }
      if (within?.name === 'actions')
        return note.opens || form === 'line' || form === 'code' ? listedAction(note, taken, setting) : undefined
      return (
        labelledAction(note, setting) ?? boxed() ?? (taken.has(line) && form === 'item' ? undefined : saidAction(note, speaker, setting))
      )
    }

    /** A box that is ticked off when it is done, where it is none of the agenda's own. */
    function boxed(): FoundAction | undefined {
      const box = note.passage.reading.item?.checked
      if (
        box === undefined ||
        box === null ||
        !note.opens ||
        !held ||
        setting.timed.has(line) ||
        own?.bare === true ||
        below(line, checklist)
      )
        return undefined
      return actionFrom(note, note.reading.start, 'boxed', {}, setting)
    }
  }
  // A list of those who do something shows what the other lists are: intentions.
  const answered = found.some(({ sign, weak, owners }) => sign === 'listed' && !weak && owners.length > 0)
  return answered ? found.filter(({ weak, owners }) => !weak || owners.length > 0) : found

  function below(line: number, name: RegExp): boolean {
    for (let at = lines[line]!.parent; at !== -1; at = lines[at]!.parent) if (name.test(lines[at]!.text)) return true
    return false
  }
}

function isRoll(name: string | undefined): boolean {
  return name === 'present' || name === 'absent' || name === 'guests'
}

/** Of actions told twice, in the notes and in the list at the end, the one in the list. */
function withoutRepeats(found: readonly FoundAction[]): readonly FoundAction[] {
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
  const shared = [...less].filter((word) => more.has(word) || more.has(word.replace(/s$/, '')) || more.has(`${word}s`)).length
  return shared >= 2 && shared * 5 >= less.size * 3
}
