import type { Passage } from '../../document/document.ts'
import { type Lexicon, termsOf, type WordClass } from '../../lexicon/lexicon.ts'
import type { AgendaLine } from './agenda-lines.ts'

/** What the columns of a table of actions hold for one row; `undefined` for a column that is not there or is empty. */
export interface ActionRow {
  readonly task: Passage
  readonly owner: string | undefined
  readonly due: string | undefined
  readonly status: string | undefined
}

/**
 * A row of a table of actions. Under the name of a list of actions every table is one; elsewhere its header must tell: a column of actions
 * with one of people, or people and days beside what is to be done.
 */
export function actionRow(line: AgendaLine, lexicon: Lexicon, named: boolean): ActionRow | undefined {
  const { block, reading } = line.passage
  const table = block.passages.filter(({ reading: { cell } }) => cell?.table === reading.cell?.table && cell !== undefined)
  const header = table.filter(({ reading: { cell } }) => cell!.row === 0)
  const cells = table.filter(({ reading: { cell } }) => cell!.row === reading.cell!.row)
  const column = (wordClass: WordClass): number =>
    header.findIndex(({ sentences: [name] }) => {
      if (name === undefined) return false
      const [term] = termsOf(name.reading, wordClass, lexicon)
      return term !== undefined && term.from === 0 && term.to >= name.reading.words.length - 1
    })
  const due = column('due-columns')
  const status = column('status-columns')
  const owner = column('owner-columns')
  const task = column('task-columns')
  const actions = header.some((cell) =>
    /^\W*(?:actions?(?: items?| points?)?|AI|AP|to-?dos?|tasks?|follow-?ups?)\W*$/i.test(cell.reading.text),
  )
  if (!named && !(actions && owner !== -1) && !(task !== -1 && owner !== -1 && due !== -1)) return undefined
  const textOf = (index: number): string | undefined => {
    const text = cells.find(({ reading: { cell } }) => cell!.column === index)?.reading.text.trim()
    return index === -1 || text === undefined || !/[\p{L}\p{N}✓✔✅]/u.test(text) ? undefined : text
  }
  const free = cells.filter(({ reading: { cell } }) => ![due, status, owner].includes(cell!.column))
  const told = free.find(({ reading: { cell } }) => cell!.column === task && task !== owner)
  const longest = free.reduce<Passage | undefined>(
    (best, cell) => (cell.reading.text.length > (best?.reading.text.length ?? 0) ? cell : best),
    undefined,
  )
  const found = told ?? longest
  return found === undefined ? undefined : { task: found, owner: textOf(owner), due: textOf(due), status: textOf(status) }
}
