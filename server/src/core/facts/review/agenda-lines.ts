import type { Span } from '../../base/span.ts'
import type { Passage } from '../../document/document.ts'
import { locatePassage } from '../../document/locate.ts'
import type { PassageText } from '../../document/passage.ts'
import { fact } from '../fact.ts'
import { passageFact } from '../passage-fact.ts'
import { type Columns, lengthColumn, numberColumn, plannedColumn, readColumns, rhythm, someTime, timeColumn } from './agenda-columns.ts'
import { type NumberStyle, type PlainHead, type RawLine, rawLines, sectionName } from './agenda-raw-lines.ts'
import { type ItemTime, readItemTime } from './item-time.ts'

/** What a line is written as. */
export type LineForm = 'heading' | 'bold' | 'item' | 'row' | 'line' | 'code' | 'piece'

/** A line that could be an item of an agenda, with its place in the document's outline. */
export interface AgendaLine {
  readonly form: LineForm
  readonly passage: Passage
  /** The line's stretch of the passage's readable text. */
  readonly start: number
  readonly end: number
  /** Readable text without its numbering and duration. */
  readonly text: string
  /** The line in the document. */
  readonly span: Span
  readonly time: ItemTime | undefined
  /** Numbered by its writer, as list item or by hand. */
  readonly numbered: boolean
  /** How a number written by hand is written: "1.", "II.", "b)"; undefined where there is none. */
  readonly style: NumberStyle | undefined
  readonly head: PlainHead | undefined
  /** Index of the line it stands below, or -1. */
  readonly parent: number
  /** Lines of one list, table, fence or rank of headings share it. */
  readonly group: string
  /** What stands right before the line's group and leads in to it; empty for nothing. */
  readonly lead: string
  /** Further text on the line itself: other cells, what follows the head. */
  readonly detail: readonly string[]
  /** Who leads it, where a column says so. */
  readonly owner: string
  /** How deep it is nested in its own group; 1 for the outermost. */
  readonly depth: number
}

/** Cells and headings of tables are looked at once as long as they stay the same. */
const trimmedText = passageFact((passage) => passage.text.trim())

/** Beyond this a document is no agenda, and looking at each of its lines would cost more than it tells. Lines. */
const mostLines = 4_000

/** The outline of the document as lines that could be items, in order. */
export const agendaLines = fact<readonly AgendaLine[]>((analysis) => {
  const { document } = analysis
  const lines: AgendaLine[] = []
  /** Open headings by depth. */
  const headings: number[] = []
  /** A bold or colon-ended paragraph that the following lists stand below; -1 for none. */
  let pseudo = -1
  let lead = ''
  for (const block of document.blocks) {
    if (lines.length > mostLines) break
    const heading = headings.at(-1) ?? -1
    const first = block.passages[0]
    if (first === undefined) continue
    if (block.node.type === 'heading') {
      while (headings.length > 0 && depthOf(headings.at(-1)!) >= first.reading.depth) headings.pop()
      const parent = headings.at(-1) ?? -1
      const raw = rawLines(first, analysis)[0]
      if (raw === undefined) continue
      headings.push(push(first, raw, 'heading', parent, `h${parent}/${first.reading.depth}`, '', first.reading.depth))
      pseudo = -1
      lead = ''
      continue
    }
    if (block.node.type === 'code') {
      readCode(block.passages, pseudo === -1 ? heading : pseudo, block.index)
      lead = ''
      continue
    }
    readBlock(block.passages, heading, block.index)
    if (block.node.type !== 'paragraph') lead = ''
  }
  return lines

  function depthOf(index: number): number {
    return lines[index]!.passage.reading.depth
  }

  function push(
    passage: Passage,
    raw: RawLine,
    form: LineForm,
    parent: number,
    group: string,
    before: string,
    depth: number,
    owner = '',
  ): number {
    const { text, time, numbered, detail } = raw
    const span = locatePassage(passage, raw.start, Math.max(raw.end, raw.start + 1))
    lines.push({
      form,
      passage,
      start: raw.start,
      end: raw.end,
      text,
      span,
      time,
      style: raw.style,
      head: raw.head,
      numbered: numbered || passage.reading.item?.ordered === true || (form === 'line' && raw.bold),
      parent,
      group,
      lead: before,
      detail,
      owner: owner === '' ? (time?.beside ?? '') : owner,
      depth,
    })
    const index = lines.length - 1
    for (const piece of raw.pieces ?? []) push(passage, piece, 'piece', index, `s${index}`, '', depth + 1)
    return index
  }

  function readBlock(passages: readonly Passage[], heading: number, block: number): void {
    /** Lines of list items by the index of their passage in the block. */
    const items = new Map<number, number>()
    let lastItem = -1
    let index = 0
    while (index < passages.length) {
      const passage = passages[index]!
      const { reading } = passage
      if (reading.role === 'cell') {
        index = readTable(passages, index, reading.item === undefined ? (pseudo === -1 ? heading : pseudo) : lastItem, block)
        continue
      }
      const raws = rawLines(passage, analysis)
      if (reading.role === 'item' && reading.item !== undefined) {
        const { item } = reading
        if (item.opens) {
          const parent = item.parent === -1 ? (pseudo === -1 ? heading : pseudo) : (items.get(item.parent) ?? -1)
          const group = `l${block}/${item.list}`
          const raw = raws[0]
          if (raw !== undefined) {
            lastItem = push(passage, raw, 'item', parent, group, lead, item.depth)
            items.set(index, lastItem)
          }
          for (const more of raws.slice(1)) push(passage, more, 'line', lastItem, `d${lastItem}`, '', item.depth)
        } else for (const raw of raws) push(passage, raw, 'line', lastItem, `d${lastItem}`, '', item.depth)
      } else if (reading.role === 'code') {
        const run = passages.slice(index).findIndex((each) => each.reading.role !== 'code')
        const end = run === -1 ? passages.length : index + run
        readCode(passages.slice(index, end), reading.item === undefined ? heading : lastItem, block)
        index = end
        continue
      } else readParagraph(passage, raws, heading)
      index += 1
    }
  }

  function readParagraph(passage: Passage, raws: readonly RawLine[], heading: number): void {
    const text = trimmedText(passage, analysis)
    const single = raws.length === 1
    // A bold line stands for a heading, alone or over the lines of its paragraph.
    const wholeBold = raws.length > 0 && raws[0]!.bold && raws[0]!.time?.label !== true && boldToTheEnd(passage.reading, raws[0]!)
    // "Time: …, Who: …, Agenda:" – the last of several labels leads in to what follows.
    const last = raws.at(-1)
    if (!single && last !== undefined && !wholeBold && leadsIn(last)) {
      for (const raw of raws.slice(0, -1)) push(passage, raw, 'line', heading, `p${heading}`, '', 8)
      pseudo = push(passage, last, 'bold', heading, `b${heading}/label`, '', 7)
      lead = last.source
      return
    }
    const colon = single && text.endsWith(':') && text.length <= 160
    const parent = pseudo === -1 ? heading : pseudo
    // Where the lines that follow are no less bold and have their times too, none of them stands over the others.
    const peers = raws.filter((raw) => raw.bold && raw.time?.planned !== undefined).length
    if (wholeBold && raws.length >= 3 && peers * 3 >= raws.length * 2) {
      for (const raw of raws) push(passage, raw, 'line', parent, `p${parent}`, lead, 8)
      return
    }
    if (wholeBold || (colon && raws[0]!.time === undefined)) {
      // A colon leads in to what follows; both last until the next of their kind.
      pseudo = push(passage, raws[0]!, 'bold', heading, `b${heading}/${wholeBold}`, '', 7)
      lead = raws[0]!.source
      for (const raw of raws.slice(1)) push(passage, raw, 'line', pseudo, `p${pseudo}`, lead, 8)
      return
    }
    // Typed minutes write their headings in capitals, alone or before the text.
    if (passage.reading.role === 'paragraph' && raws[0]?.capitals === true && raws.every((raw) => raw.time === undefined)) {
      for (const raw of raws)
        if (raw.capitals) pseudo = push(passage, raw, 'bold', heading, `b${heading}/capitals`, '', 7)
        else push(passage, raw, 'line', pseudo, `p${pseudo}`, '', 8)
      lead = single ? raws[0]!.source : ''
      return
    }
    const name = raws[0]?.source ?? ''
    if (
      raws[0] !== undefined &&
      raws[0].time === undefined &&
      name.length <= 80 &&
      sectionName.test(name) &&
      (single || name.endsWith(':') || !/[:–—]/.test(name))
    ) {
      pseudo = push(passage, raws[0], 'bold', heading, `b${heading}/name`, '', 7)
      lead = raws[0].source
      for (const raw of raws.slice(1)) push(passage, raw, 'line', pseudo, `p${pseudo}`, lead, 8)
      return
    }
    for (const raw of raws) push(passage, raw, 'line', parent, `p${parent}`, lead, 8)
    lead = text.length <= 300 ? text : ''
  }

  function readTable(passages: readonly Passage[], from: number, parent: number, block: number): number {
    const table = passages[from]!.reading.cell!.table
    let index = from
    let header: string[] = []
    let headerRow: Passage[] = []
    let row: Passage[] = []
    const rows: Passage[][] = []
    const flush = (): void => {
      if (row.length === 0) return
      if (row[0]!.reading.cell!.row === 0) {
        headerRow = row
        header = row.map((cell) => trimmedText(cell, analysis))
      } else rows.push(row)
      row = []
    }
    while (index < passages.length) {
      const { cell } = passages[index]!.reading
      if (cell === undefined || cell.table !== table) break
      if (row.length > 0 && row[0]!.reading.cell!.row !== cell.row) flush()
      row.push(passages[index]!)
      index += 1
    }
    flush()
    let columns = withTimes(readColumns(header), header, rows)
    // A table converted without a header has its first item there.
    const time = columns.times.find((column) => !timeColumn.test(header[column]!) && !plannedColumn.test(header[column]!))
    if (time !== undefined && headerRow[time] !== undefined && rawLines(headerRow[time], analysis)[0]?.time?.planned !== undefined) {
      rows.unshift(headerRow)
      header = header.map(() => '')
      columns = withTimes(readColumns(header), header, rows)
    }
    for (const each of rows) readRow(each, header, columns, parent, `t${block}/${table}`)
    return index
  }

  /** A column whose cells are nothing but times is one of times, whatever its header says. */
  function withTimes(columns: Columns, header: readonly string[], rows: readonly (readonly Passage[])[]): Columns {
    if (columns.times.length > 0 || rows.length < 2 || header.some((name) => rhythm.test(name))) return columns
    const column = header.findIndex((name, each) => {
      // Columns of measures hold times too: "Response", "Target", "Actual".
      if (name !== '' && !/^[\d~(]/.test(name) && !someTime.test(name)) return false
      const filled = rows
        .map((cells) => (cells[each] === undefined ? undefined : rawLines(cells[each]!, analysis)[0]))
        .filter((raw) => raw !== undefined)
      const only = filled.filter((raw) => raw.text.length <= 5 && raw.time?.planned !== undefined)
      return only.length >= 2 && only.length * 4 >= filled.length * 3
    })
    if (column === -1) return columns
    const other = (each: number): boolean => each !== column && each !== columns.owner && !timeColumn.test(header[each] ?? '')
    // Without names the wordiest column is what the rows are about.
    const words = header.map((_, each) =>
      rows.reduce((sum, cells) => sum + (cells[each] === undefined ? 0 : Math.min(80, trimmedText(cells[each]!, analysis).length)), 0),
    )
    const wordiest = words.reduce((best, count, each) => (other(each) && count > (words[best] ?? -1) ? each : best), -1)
    const nameless = columns.title === column || numberColumn.test(header[columns.title] ?? '')
    const title = nameless ? wordiest : columns.title
    return title === -1 ? columns : { ...columns, times: [column], title }
  }

  function readRow(row: readonly Passage[], header: readonly string[], columns: Columns, parent: number, group: string): void {
    const named = row[columns.title] ?? row[0]!
    const filled = (cell: Passage): boolean => /\p{L}/u.test(trimmedText(cell, analysis))
    // "Break" often stands in another column than the topics.
    const title = filled(named) ? named : (row.find((cell, column) => filled(cell) && !columns.times.includes(column)) ?? named)
    const raw = rawLines(title, analysis)[0]
    if (raw === undefined) return
    let time = raw.time
    // Of a start and a length the length says more.
    const ordered = [...columns.times].sort((a, b) => Number(lengthColumn.test(header[b]!)) - Number(lengthColumn.test(header[a]!)))
    let planned: ItemTime['planned']
    for (const column of ordered) {
      const cell = row[column]
      if (cell === undefined) continue
      planned ??= cellDuration(rawLines(cell, analysis)[0], header[column]!)
    }
    const until = columns.end === -1 || row[columns.end] === undefined ? undefined : rawLines(row[columns.end]!, analysis)[0]?.time?.planned
    if (planned?.kind === 'start' && until?.kind === 'start')
      planned = { start: 0, end: 0, kind: 'clock', from: planned.from, to: until.from }
    const actual =
      columns.actual === -1 || row[columns.actual] === undefined
        ? undefined
        : cellDuration(rawLines(row[columns.actual]!, analysis)[0], 'min')
    const state = row.find((cell) => rawLines(cell, analysis)[0]?.time?.postponed === true)
    if (planned !== undefined || actual !== undefined || state !== undefined)
      time = {
        planned: planned ?? time?.planned,
        actual: actual ?? time?.actual,
        optional: time?.optional === true || row.some((cell) => rawLines(cell, analysis)[0]?.time?.optional === true),
        postponed: state !== undefined,
        label: false,
        beside: time?.beside ?? '',
        cut: time?.cut ?? [],
      }
    const statement = /^(?:meeting |total |session )?(?:duration|length|time)$/i.test(raw.text)
      ? row.map((cell) => rawLines(cell, analysis)[0]).find((cell) => cell !== raw && cell !== undefined)
      : undefined
    if (statement !== undefined) {
      const stated = readItemTime(`Duration: ${statement.source}`)
      if (stated !== undefined) time = stated
    }
    const detail = row
      .filter(
        (cell, column) =>
          cell !== title &&
          !columns.times.includes(column) &&
          column !== columns.actual &&
          column !== columns.end &&
          column !== columns.owner,
      )
      .map((cell) => trimmedText(cell, analysis))
    const owner = columns.owner === -1 || row[columns.owner] === undefined ? '' : trimmedText(row[columns.owner]!, analysis)
    const span = locatePassage(title)
    lines.push({
      form: 'row',
      passage: title,
      start: 0,
      end: title.reading.text.length,
      text: raw.text === '' ? trimmedText(title, analysis) : raw.text,
      span,
      time,
      style: raw.style,
      head: raw.head,
      numbered: raw.numbered || numberColumn.test(header[0] ?? 'x'),
      parent,
      group,
      lead,
      detail,
      owner: owner === '' ? (time?.beside ?? '') : owner,
      depth: 1,
    })
    const index = lines.length - 1
    for (const cell of row) {
      for (const { pieces } of rawLines(cell, analysis))
        for (const piece of pieces ?? []) push(cell, piece, 'piece', index, `s${index}`, '', 2)
    }
  }

  function cellDuration(raw: RawLine | undefined, name: string): ItemTime['planned'] {
    const planned = raw?.time?.planned
    if (planned !== undefined)
      return planned.kind === 'start' && /duration|length|time\s?box/i.test(name)
        ? { start: planned.start, end: planned.end, kind: 'length', minutes: planned.from.major * 60 + planned.from.minor }
        : planned
    const bare = raw === undefined ? null : /^\W*(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?\W*$/.exec(raw.text === '' ? '' : raw.text)
    if (bare === null) return undefined
    const [, low, high] = bare
    if (high === undefined) return { start: 0, end: 0, kind: 'bare', minutes: Number(low) }
    return { start: 0, end: 0, kind: 'range', low: Number(low), high: Number(high), unit: true }
  }

  function readCode(passages: readonly Passage[], parent: number, block: number): void {
    const open: { readonly rank: number; readonly line: number }[] = []
    for (const passage of passages) {
      const raw = rawLines(passage, analysis)[0]
      if (raw === undefined) continue
      while (open.length > 0 && open.at(-1)!.rank >= raw.rank) open.pop()
      const above = open.at(-1)?.line ?? parent
      open.push({ rank: raw.rank, line: push(passage, raw, 'code', above, `c${block}/${above}`, lead, open.length + 1) })
    }
  }
})

/** A label with nothing behind it: "Agenda:", "Agenda (45 min):". */
function leadsIn({ source, bold }: RawLine): boolean {
  const label = /^\W*(\p{L}[^.!?:]{1,50}):\W*$/u.exec(source)?.[1]
  return label !== undefined && (bold || label.split(/\s+/).length <= 3)
}

/** Whether a line is bold but for its number and its length. */
function boldToTheEnd({ text, marks }: PassageText, line: RawLine): boolean {
  const strong = marks.filter((mark) => mark.type === 'strong' && mark.start >= line.start && mark.end <= line.end)
  if (strong.length === 0) return false
  let rest = ''
  for (let at = line.start; at < line.end; at += 1) {
    const isBold = at >= strong[0]!.start && at < strong.at(-1)!.end
    const tellsTime =
      line.time?.planned?.kind !== 'start' &&
      line.time?.cut.some((cut) => at >= line.start + cut.start && at < line.start + cut.end) === true
    if (!isBold && !tellsTime) rest += text[at]!
  }
  return rest.replace(/[([{][^()[\]{}]*[)\]}]/g, '').replace(/[\d\s:.,;–—·|~-]|min(?:ute)?s?/g, '').length <= 1
}

/** For each line the lines right below it. */
export function childrenOf(lines: readonly AgendaLine[]): readonly (readonly number[])[] {
  const children: number[][] = lines.map(() => [])
  lines.forEach(({ parent }, index) => {
    if (parent >= 0) children[parent]!.push(index)
  })
  return children
}
