import type { List, ListItem, Paragraph } from 'mdast'
import { CodeActionKind } from 'vscode-languageserver'
import { lineEnd, lineStart } from '../../core/base/line-at.ts'
import { valuePropositions } from '../../core/facts/value-propositions.ts'
import { pathTo } from '../path-to.ts'
import type { ActionProvider } from './action-provider.ts'
import type { Draft } from './draft.ts'

const heads = ['Feature', 'Job it serves', 'What is better for customers then']

/** What stands where the author is to write. */
const open = '…'

/** A first column this wide still leaves room for the others, so that cells are filled up with blanks to stand below each other. */
const widest = 40

/** To split a list of features into rows that ask of each which job it serves and what is better then. */
export const featureList: ActionProvider = {
  kind: CodeActionKind.RefactorRewrite,
  offer({ read: { reading }, place, findings, t }) {
    const { document, doubtful } = reading
    if (doubtful) return []
    return reading.ask(valuePropositions).flatMap(({ span, features, outcomes }) => {
      const list = pathTo(document, span.start)[0]
      if (list?.type !== 'list' || features < 2 || features <= outcomes) return []
      const [start, end] = [list.position?.start.offset ?? 0, list.position?.end.offset ?? 0]
      if (start > place.end || place.start > end) return []
      const edit = asTable(document.text, list, start, end)
      const finding = findings.find(({ rule }) => rule === 'feature-list-value-proposition')
      return edit === undefined
        ? []
        : [{ title: t('Turn the list into a table of features, jobs and what is better then'), edits: [edit], ...(finding && { finding }) }]
    })
  },
}

/** The list as a table, its items in the first column as they are written; `undefined` where a row cannot hold one of them. */
function asTable(text: string, list: List, start: number, end: number): Draft | undefined {
  const first = list.children.map((item, index) => {
    const words = wordsOf(text, item)
    return words === undefined ? undefined : list.ordered === true ? `${(list.start ?? 1) + index}. ${words}` : words
  })
  if (first.some((words) => words === undefined)) return undefined
  const eol = lineEnd(text)
  const width = Math.max(heads[0]!.length, ...first.map((words) => words!.length))
  const widths = width > widest ? undefined : [width, heads[1]!.length, heads[2]!.length]
  const row = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths?.[at] ?? 0)).join(' | ')} |`
  const rule = widths === undefined ? '|---|---|---|' : row(widths.map((length) => '-'.repeat(length)))
  const above = text.slice(0, lineStart(text, start))
  let table = above.trim() === '' || /\n[ \t]*\r?\n$/.test(above) ? '' : eol
  table += row(heads) + eol + rule
  const blanks: { start: number; end: number }[] = []
  for (const words of first) {
    const line = `${eol}${row([words!, open, open])}`
    const better = table.length + line.lastIndexOf(open)
    const job = table.length + line.lastIndexOf(open, line.lastIndexOf(open) - 1)
    blanks.push({ start: job, end: job + 1 }, { start: better, end: better + 1 })
    table += line
  }
  const below = text.slice(end)
  const blank = below.trim() === '' || /^[ \t]*\r?\n[ \t]*\r?\n/.test(below)
  return { span: { start, end }, text: blank ? table : table + eol, blanks }
}

/** An item as it is written, on one line; what is listed under it goes along. */
function wordsOf(text: string, item: ListItem): string | undefined {
  // A box to tick has no place in a row.
  if (typeof item.checked === 'boolean') return undefined
  const parts: string[] = []
  for (const child of item.children)
    if (child.type === 'paragraph') parts.push(onOneLine(text, child))
    else if (child.type === 'list') {
      for (const [index, under] of child.children.entries()) {
        const words = wordsOf(text, under)
        if (words === undefined) return undefined
        parts.push(`${child.ordered === true ? `${(child.start ?? 1) + index}.` : '–'} ${words}`)
      }
    } else return undefined
  return parts.join('<br>')
}

function onOneLine(text: string, { position }: Paragraph): string {
  return text
    .slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
    .replace(/(?: {2,}|\\)\r?\n[ \t]*/g, '<br>')
    .replace(/[ \t]*\r?\n[ \t]*/g, ' ')
    .replace(/(\\*)\|/g, (pipe, slashes: string) => (slashes.length % 2 === 1 ? pipe : `${slashes}\\|`))
}
