import type { List, ListItem, Nodes } from 'mdast'
import { CodeActionKind } from 'vscode-languageserver'
import type { Finding } from '../../core/base/finding.ts'
import { lineEnd, lineStart, lineStop } from '../../core/base/line-at.ts'
import type { Translate } from '../../core/base/translate.ts'
import type { Document } from '../../core/document/document.ts'
import { type Doing, type ExchangeGap, type ExchangeTable, exchangeTables } from '../../core/facts/exchange-tables.ts'
import { pathTo } from '../path-to.ts'
import type { ActionProvider, Offer } from './action-provider.ts'
import type { Draft } from './draft.ts'
import { cellText, type TableRow, tableRows } from './table-rows.ts'

const rule = 'one-sided-value-exchange'

/** What is put where the author is to write. */
const open: Readonly<Record<Doing, string>> = { gives: '[what they give]', gets: '[what they get]' }

/** To add the side that an exchange leaves out, in the notation that it is told in. */
export const exchangeSides: ActionProvider = {
  kind: CodeActionKind.RefactorRewrite,
  offer({ read, place, findings, t }) {
    const { document, doubtful } = read.reading
    if (doubtful) return []
    const tables = read.reading.ask(exchangeTables).filter(({ span }) => span.start <= place.end && place.start <= span.end)
    const told = findings.filter((finding) => finding.rule === rule)
    return [
      ...tables.flatMap((table) => table.gaps.map((gap) => inTable(document.text, table, gap, told[0], t))),
      ...told.flatMap((finding) => inWords(document, finding, t)),
    ]
  },
}

function inTable(text: string, table: ExchangeTable, gap: ExchangeGap, finding: Finding | undefined, t: Translate): Offer {
  const rows = tableRows(text, table.span)
  const about = finding === undefined ? {} : { finding }
  if (gap.kind === 'cell') {
    const title = gap.doing === 'gives' ? t('Fill in what this side gives') : t('Fill in what this side gets')
    // The delimiter row is a line, and no row.
    return { title, edits: [filled(text, rows[gap.row + 1]!, gap.column, open[gap.doing])], ...about }
  }
  if (gap.kind === 'row') {
    const title = gap.of === 'customer' ? t('Add a row for the other side') : t('Add a row for ourselves')
    return { title, edits: [rowAdded(text, rows, table.columns, gap)], ...about }
  }
  const heads = gap.doings.map((doing) => (doing === 'gives' ? 'What they give' : 'What they get'))
  return { title: t('Add columns for the other side'), edits: columnsAdded(text, rows, table.columns, heads), ...about }
}

/** The cell of a row, with something to replace; cells that the row ends before are added. */
function filled(text: string, row: TableRow, column: number, words: string): Draft {
  const cell = row.cells[column]
  if (cell !== undefined) {
    const before = text.slice(cell.start, cell.end)
    return { span: cell, text: cellText(words, before.length), blanks: [{ start: 1, end: 1 + words.length }] }
  }
  const lead = `${row.closes ? '' : ' |'}${'  |'.repeat(column - row.cells.length)} `
  const at = trimmedEnd(text, row)
  return {
    span: { start: at, end: at },
    text: `${lead}${words}${row.closes ? ' |' : ''}`,
    blanks: [{ start: lead.length, end: lead.length + words.length }],
  }
}

/** One more row below the last, its cells as wide as those over them. */
function rowAdded(
  text: string,
  rows: readonly TableRow[],
  columns: number,
  { of, columns: at }: Extract<ExchangeGap, { kind: 'row' }>,
): Draft {
  const last = rows.at(-1)!
  const eol = lineEnd(text)
  const indent = /^[ \t]*/.exec(text.slice(last.span.start, last.span.end))?.[0] ?? ''
  const blanks: { start: number; end: number }[] = []
  let line = `${eol}${indent}${last.opens ? '|' : ''}`
  for (let column = 0; column < columns; column += 1) {
    const name = of === 'customer' ? '[who]' : 'We'
    const words =
      column === 0
        ? name
        : column === at.gives
          ? of === 'customer'
            ? open.gives
            : '[what we give]'
          : column === at.gets
            ? of === 'customer'
              ? open.gets
              : '[what we get]'
            : ''
    const cell = last.cells[column]
    const start = line.length + 1
    if (words.startsWith('[')) blanks.push({ start, end: start + words.length })
    line += cellText(words, cell === undefined ? 0 : cell.end - cell.start)
    if (column < columns - 1 || last.closes) line += '|'
  }
  return { span: { start: last.span.end, end: last.span.end }, text: last.closes ? line : line.trimEnd(), blanks }
}

/** Columns behind the last, in every line of the table. */
function columnsAdded(text: string, rows: readonly TableRow[], columns: number, heads: readonly string[]): readonly Draft[] {
  return rows.map((row, index) => {
    const at = trimmedEnd(text, row)
    // Rows may end early: what is added must come to stand below its head.
    let added = `${row.closes ? '' : ' |'}${'  |'.repeat(Math.max(0, columns - row.cells.length))}`
    const blanks: { start: number; end: number }[] = []
    heads.forEach((head, column) => {
      if (column > 0 && !row.closes) added += '|'
      if (index > 1) blanks.push({ start: added.length + 1, end: added.length + 2 })
      const cell = index === 1 ? '-'.repeat(head.length + 2) : cellText(index === 0 ? head : '…', head.length + 2)
      added += `${cell}${row.closes ? '|' : ''}`
    })
    return { span: { start: at, end: at }, text: row.closes ? added : added.trimEnd(), blanks }
  })
}

const trimmedEnd = (text: string, { span }: TableRow) => span.start + text.slice(span.start, span.end).trimEnd().length

/** Where an exchange is told in a list or a paragraph: one more item, or one more sentence. */
function inWords(document: Document, finding: Finding, t: Translate): readonly Offer[] {
  const path = pathTo(document, finding.span.start)
  if (path.some(({ type }) => type === 'table' || type === 'heading' || type === 'blockquote')) return []
  const at = path.findLastIndex(({ type }) => type === 'listItem')
  const [list, item] = [path[at - 1], path[at]]
  return (['gets', 'gives'] as const).flatMap((doing) => {
    const title = doing === 'gets' ? t('Add what the other side gets') : t('Add what the other side gives')
    const edit =
      list?.type === 'list' && item?.type === 'listItem'
        ? inList(document.text, list, item, doing)
        : inParagraph(document.text, path[0], doing)
    return edit === undefined ? [] : [{ title, edits: [edit], finding }]
  })
}

/** One more item of the list in which the gains are told: the one below the item, or its own. */
function inList(text: string, own: List, item: ListItem, doing: Doing): Draft | undefined {
  const below = item.children.find((child) => child.type === 'list')
  const list = below ?? own
  const last = list.children.at(-1)
  if (last === undefined) return undefined
  const start = last.position?.start.offset ?? 0
  const mark = /^(?:[-*+]|\d{1,8}[.)])/.exec(text.slice(start))?.[0]
  if (mark === undefined) return undefined
  const next = mark.replace(/\d+/, (number) => String(Number(number) + 1))
  const eol = lineEnd(text)
  const indent = text.slice(lineStart(text, start), start).replace(/\S/g, ' ')
  const words = `they ${doing === 'gets' ? 'get' : 'give'} `
  const lead = `${list.spread === true ? eol : ''}${eol}${indent}${next} ${words}`
  const at = lineStop(text, (last.position?.end.offset ?? 1) - 1)
  return {
    span: { start: at, end: at },
    text: `${lead}${open[doing]}`,
    blanks: [{ start: lead.length, end: lead.length + open[doing].length }],
  }
}

/** One more sentence behind the last of the paragraph. */
function inParagraph(text: string, block: Nodes | undefined, doing: Doing): Draft | undefined {
  const at = block?.position?.end.offset
  if (block?.type !== 'paragraph' || at === undefined) return undefined
  const ended = /[.!?…]["”’)*_]*$/.test(text.slice(0, at))
  const lead = ended ? ' In return, ' : `${lineEnd(text)}${lineEnd(text)}In return, `
  const who = '[who]'
  const said = `${lead}${who} ${doing} `
  return {
    span: { start: at, end: at },
    text: `${said}${open[doing]}.`,
    blanks: [
      { start: lead.length, end: lead.length + who.length },
      { start: said.length, end: said.length + open[doing].length },
    ],
  }
}
