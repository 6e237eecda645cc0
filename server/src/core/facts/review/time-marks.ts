import type { Span } from '../../base/span.ts'
import type { Passage } from '../../document/document.ts'
import { type AgendaLine, childrenOf } from './agenda-lines.ts'
import { type Duration, findDurations } from './durations.ts'

/** A notation of time where it stands in the document. */
export interface TimeMark {
  readonly passage: Passage
  /** Offsets into the passage's readable text. */
  readonly start: number
  readonly end: number
  /** As it is written, without markup. */
  readonly text: string
  readonly duration: Duration
  /** The column of a table's cell that holds nothing else; -1 for all other marks. */
  readonly column: number
  /** Index in `agendaLines` of the line that it stands on. */
  readonly line: number
}

/**
 * The notations on a line that may say how long it lasts or when it begins: the one that it is read by, further ones at its beginning,
 * those of the labels below it. For a row of a table all cells that hold nothing but a time or a number.
 *
 * @param own index of the line whose time the line is read by
 */
export function timeMarks(lines: readonly AgendaLine[], index: number, own: number | undefined): readonly TimeMark[] {
  const line = lines[index]!
  const marks: TimeMark[] = []
  const add = (passage: Passage, base: number, duration: Duration, at: number): void => {
    const start = base + duration.start
    const end = base + duration.end
    const text = passage.reading.text.slice(start, end)
    // Columns drawn in a fence are read without their frames, and offsets may be off there: what is not found again is left alone.
    if (!sameTime(text, duration) || marks.some((mark) => mark.passage === passage && mark.start < end && start < mark.end)) return
    marks.push({ passage, start, end, text, duration, column: -1, line: at })
  }
  const planned = (at: number): void => {
    const each = lines[at]!
    if (each.time?.planned !== undefined && each.form !== 'row') add(each.passage, each.start, each.time.planned, at)
  }
  if (own !== undefined && own !== index) planned(own)
  if (line.form === 'row') {
    // A length may stand behind the topic, in its own cell.
    const inTitle = line.time?.planned
    if (inTitle !== undefined && inTitle.end > 0) add(line.passage, line.start, inTitle, index)
    return [...marks, ...cellMarks(line, index)]
  }
  planned(index)
  for (const child of childrenOf(lines)[index] ?? []) if (lines[child]!.time?.label === true) planned(child)
  const text = line.passage.reading.text.slice(line.start, line.end)
  const [first] = findDurations(text)
  if (first !== undefined && (first.kind === 'clock' || first.kind === 'start' || first.kind === 'range') && leads(text, first))
    add(line.passage, line.start, first, index)
  return marks
}

/** Cells of a row, its topic aside, that hold nothing but a time or a number. */
function cellMarks({ passage }: AgendaLine, line: number): readonly TimeMark[] {
  return cellsBeside(passage).flatMap((cell) => {
    const duration = onlyTime(cell.reading.text)
    if (duration === undefined || cell === passage) return []
    const { start, end } = duration
    return [{ passage: cell, start, end, text: cell.reading.text.slice(start, end), duration, column: cell.reading.cell!.column, line }]
  })
}

/** All cells of the row that a cell stands in. */
export function cellsBeside({ block, reading }: Passage): readonly Passage[] {
  const { row, table } = reading.cell!
  return block.passages.filter(({ reading: { cell } }) => cell !== undefined && cell.row === row && cell.table === table)
}

/** More letters than these beside a time in a cell, and the cell says something else. */
const mostLettersBeside = 12

/** The time or number that a cell consists of. */
function onlyTime(text: string): Duration | undefined {
  const number = /^(\W*)(\d{1,4})\W*$/.exec(text)
  if (number !== null && !/[%$€£#:.,/]/.test(text)) {
    const start = number[1]!.length
    return { start, end: start + number[2]!.length, kind: 'bare', minutes: Number(number[2]) }
  }
  const found = findDurations(text)
  const [first] = found
  if (first === undefined || found.length > 1) return undefined
  const rest = text.slice(0, first.start) + text.slice(first.end)
  // "max 10 min", "about half an hour"
  if (/[\p{N}%]/u.test(rest) || (rest.match(/\p{L}/gu)?.length ?? 0) > mostLettersBeside) return undefined
  const space = /^\s*/.exec(text.slice(first.start, first.end))![0].length
  return { ...first, start: first.start + space, end: first.start + text.slice(first.start, first.end).trimEnd().length }
}

/** Whether nothing but a number of the item stands before a time. */
function leads(line: string, { start }: Span): boolean {
  return /^\W*(?:(?:\d{1,2}|[a-zA-Z])[.)]\s+)?\W*$/.test(line.slice(0, start))
}

function sameTime(text: string, duration: Duration): boolean {
  const again = findDurations(text)
  const [first] = again
  if (/^\s*\d{1,3}\s*$/.test(text)) return duration.kind === 'bare'
  if (duration.kind === 'range' && !duration.unit) return /^\D*\d+\s?[-–—]\s?\d+\D*$/.test(text)
  return again.length === 1 && first!.kind === duration.kind
}
