import type { Passage } from '../../document/document.ts'
import { locatePassage } from '../../document/locate.ts'
import { type Lexicon, termsOf, type WordClass } from '../../lexicon/lexicon.ts'
import { ownersOf } from './action-owners.ts'
import { type ActionSetting, type FoundAction, saysNothing } from './action-setting.ts'
import { isDone, saysDone } from './action-state.ts'
import type { AgendaLine } from './agenda-lines.ts'
import { dueDate } from './due-date.ts'

/**
 * The action that a row of a table is. Below the name of a list of actions every table is one of actions; elsewhere its header must tell: a
 * column of actions with one of people, or people and days beside what is to be done.
 */
export function tabledAction(index: number, setting: ActionSetting): FoundAction | undefined {
  const { lines, sections, lexicon, people, date } = setting
  const line = lines[index]!
  const { within } = sections[index]!
  const row = readRow(line, lexicon, within?.name === 'actions', setting.held)
  if (row === undefined) return undefined
  const text = row.task.reading.text.replace(/\s+/g, ' ').trim()
  if (saysNothing(text)) return undefined
  const done = (row.status !== undefined && saysDone(row.status, lexicon)) || isDone(row.task, 0, row.task.reading.text.length, lexicon)
  const carried = within?.earlier === true
  if (carried && done) return undefined
  const owners = row.owner === undefined ? ownersOf(text, people, lexicon, true) : row.owner.split(/\s*(?:,|;|\/|&|\+|\band\b)\s*/)
  // What is left over from the last meeting may have been due before this one.
  const back = carried ? 300 : undefined
  const due = row.due === undefined ? dueDate(text, date, back) : dueDate(row.due, date, back)
  return {
    sign: 'listed',
    line: index,
    text,
    span: locatePassage(row.task),
    owners: owners.filter((each) => each !== ''),
    due,
    done,
    carried,
    weak: false,
  }
}

/** What the columns hold for one row; `undefined` for a column that is not there or is empty. */
interface Row {
  readonly task: Passage
  readonly owner: string | undefined
  readonly due: string | undefined
  readonly status: string | undefined
}

const notesColumn = /^\W*(?:notes?|discussions?|decisions?|comments?|summary|outcomes?|minutes)\b/i
const actionColumn = /^\W*(?:actions?(?: items?| points?)?|AI|AP|to-?dos?|tasks?|follow-?ups?)\W*$/i

function readRow({ passage: { block, reading } }: AgendaLine, lexicon: Lexicon, named: boolean, told: boolean): Row | undefined {
  const table = block.passages.filter(({ reading: { cell } }) => cell !== undefined && cell.table === reading.cell?.table)
  const header = table.filter(({ reading: { cell } }) => cell!.row === 0)
  const cells = table.filter(({ reading: { cell } }) => cell!.row === reading.cell!.row)
  const [due, status, owner, task] = (['due-columns', 'status-columns', 'owner-columns', 'task-columns'] as const).map(column) as [
    number,
    number,
    number,
    number,
  ]
  // Minutes kept as a table have a column for what follows from each topic.
  const actions = header.findIndex(({ reading: { text } }) => actionColumn.test(text))
  const beside = header.some(({ reading: { text } }) => notesColumn.test(text))
  if (!named && actions === -1 && (task === -1 || owner === -1 || due === -1)) return undefined
  if (!named && actions !== -1 && owner === -1 && !(told && beside)) return undefined
  const free = cells.filter(({ reading: { cell } }) => ![due, status, owner].includes(cell!.column))
  const wanted = actions === -1 ? task : actions
  const said = wanted === owner ? undefined : free.find(({ reading: { cell } }) => cell!.column === wanted)
  if (said === undefined && beside && actions !== -1) return undefined
  const found = said ?? free.reduce<Passage | undefined>((best, cell) => (lengthOf(cell) > lengthOf(best) ? cell : best), undefined)
  return found === undefined ? undefined : { task: found, owner: textOf(owner), due: textOf(due), status: textOf(status) }

  function column(wordClass: WordClass): number {
    return header.findIndex(({ sentences: [name] }) => {
      const [term] = name === undefined ? [] : termsOf(name.reading, wordClass, lexicon)
      return term !== undefined && term.from === 0 && term.to >= name!.reading.words.length - 1
    })
  }

  function textOf(at: number): string | undefined {
    const text = at === -1 ? undefined : cells.find(({ reading: { cell } }) => cell!.column === at)?.reading.text.trim()
    return text === undefined || !/[\p{L}\p{N}✓✔✅]/u.test(text) ? undefined : text
  }
}

function lengthOf(cell: Passage | undefined): number {
  return cell?.reading.text.length ?? 0
}
