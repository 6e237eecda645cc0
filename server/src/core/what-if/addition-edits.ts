import type { TextEdit } from '../base/finding.ts'
import type { Document } from '../document/document.ts'
import { locatePassage } from '../document/locate.ts'
import type { AgendaLine } from '../facts/review/agenda-lines.ts'
import type { ItemPlaces } from '../facts/review/item-place.ts'
import type { TimeMark } from '../facts/review/time-marks.ts'
import { cellsBeside } from '../facts/review/time-marks.ts'
import { applyEdits } from './apply-edits.ts'
import type { Addition, Refusal } from './change.ts'
import { isRefusal } from './change.ts'
import { markEdits } from './mark-edits.ts'
import { nextNumber } from './next-number.ts'
import { type SplitTimes, splitTimes } from './split-times.ts'
import { subNumberEdits } from './sub-number-edits.ts'
import { alignedRows, shortest, tableLines } from './table-edits.ts'

/**
 * The edits that put a new item before another one and let it have the first of its minutes, so that nothing else moves: it is written as
 * the other one is, without what stands below that, and those behind it are numbered on.
 */
export function additionEdits(document: Document, { items, lines }: ItemPlaces, addition: Addition): readonly TextEdit[] | Refusal {
  const { text } = document
  const donor = items[addition.before]
  if (donor === undefined) return { refused: 'The agenda has no such item.' }
  const { extent, line } = donor
  const name = line.text
  if (extent === undefined || line.form === 'piece') return { refused: `An item cannot be written beside “${name}” as it is written.` }
  const split = splitTimes(items, addition.before, addition.minutes)
  if (isRefusal(split)) return split
  const times: SplitTimes = split
  const lineFrom = text.lastIndexOf('\n', extent.span.start - 1) + 1
  const head = headEnd()
  const fresh = freshItem()
  if (fresh === undefined) return { refused: `An item cannot be written beside “${name}” as it is written.` }
  const numbers = renumbered()
  if (numbers === undefined) return { refused: 'The numbers of the items cannot be carried on.' }
  const kept = times.donor.flatMap(({ mark, text: written }) => markEdits(mark, written, text))
  const edits = [{ span: { start: lineFrom, end: lineFrom }, text: fresh + separator() }, ...kept, ...numbers].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )
  return line.form === 'row' ? inTable(edits) : edits

  /** Where the item's own line ends, or the line below it that tells its time. */
  function headEnd(): number {
    const ends = times.marks.map(({ passage, end }) => locatePassage(passage, end - 1, end).end)
    return Math.min(extent!.span.end, endOfLine(Math.max(extent!.span.start, ...ends)))
  }

  /** The donor's own lines with another topic and another time. */
  function freshItem(): string | undefined {
    const start = extent!.span.start
    const prefix = text.slice(lineFrom, start)
    const own = line.form === 'row' ? rowEdits() : titleEdits()
    if (own === undefined) return undefined
    const marked = times.fresh.flatMap(({ mark, text: written }) => markEdits(mark, written, text))
    const inside = [...own, ...marked].filter(({ span }) => span.start >= start && span.end <= head)
    const moved = inside.map(({ span, text: written }) => ({ span: { start: span.start - start, end: span.end - start }, text: written }))
    return prefix + applyEdits(text.slice(start, head), moved)
  }

  /** The topic, and the names in the bracket of its time. Nothing but these, the number and the time may stand on its lines. */
  function titleEdits(): readonly TextEdit[] | undefined {
    const at = text.indexOf(name, extent!.span.start)
    if (at === -1 || at + name.length > head) return undefined
    const edits: TextEdit[] = [{ span: { start: at, end: at + name.length }, text: addition.text }]
    for (const mark of times.marks) edits.push(...besideIn(mark))
    const rest = applyEdits(text, edits).slice(extent!.span.start, head + addition.text.length - name.length)
    const stripped = times.marks.reduce((left, mark) => left.replace(mark.text, ''), rest.replace(addition.text, ''))
    return /\p{L}{4,}/u.test(stripped.replace(/\b(?:time|duration|length|timebox|suggested|minutes?|about|max)\b/gi, ''))
      ? undefined
      : edits
  }

  /** What else stands in the bracket around a time: who leads the item. */
  function besideIn(mark: TimeMark): readonly TextEdit[] {
    const { start, end } = locatePassage(mark.passage, mark.start, mark.end)
    const open = /[([]([^()[\]]*)$/.exec(text.slice(lineFrom, start))
    const close = /^([^()[\]\n]*)[)\]]/.exec(text.slice(end, end + 120))
    if (open === null || close === null) return []
    const before = open[1]!.length
    const kept = /^(?:~|≈|ca\.?|about|max\.?|\s)*$/i.test(open[1]!)
    return [
      ...(kept ? [] : [{ span: { start: start - before, end: start }, text: '' }]),
      ...(close[1]!.trim() === '' ? [] : [{ span: { start: end, end: end + close[1]!.length }, text: '' }]),
    ]
  }

  /** In a row all cells but the number's and the times' are emptied. */
  function rowEdits(): readonly TextEdit[] | undefined {
    const inTitle = times.marks.filter(({ column }) => column === -1)
    if (inTitle.length > 0) return titleEdits()
    const columns = new Set(times.marks.map(({ column }) => column))
    return cellsBeside(line.passage).flatMap((cell) => {
      const { column } = cell.reading.cell!
      if (columns.has(column) || cell.reading.text.trim() === '') return []
      const numbered = donor!.numbers.some(
        ({ span, inColumn }) => inColumn && span.start >= locatePassage(cell).start && span.end <= locatePassage(cell).end,
      )
      if (numbered) return []
      const source = text.slice(cell.block.start + cell.reading.source.start, cell.block.start + cell.reading.source.end)
      const inner = /^\|?\s*([\s\S]*?)\s*\|?$/.exec(source)![1]!
      const topic = cell === line.passage
      // The topic may be marked; its marks stay.
      const replaced = topic && inner.includes(name) ? name : inner
      const start = cell.block.start + cell.reading.source.start + source.indexOf(inner) + inner.indexOf(replaced)
      return [{ span: { start, end: start + replaced.length }, text: topic ? addition.text : '' }]
    })
  }

  /** The donor and those of its kind behind it take the number of the next. */
  function renumbered(): readonly TextEdit[] | undefined {
    const edits: TextEdit[] = []
    const behind = items.filter(
      (place, i) => i >= addition.before && place.extent?.kin === extent!.kin && place.item.meeting === donor!.item.meeting,
    )
    for (const inColumn of [false, true]) {
      const numbers = behind.flatMap(({ numbers: own, extent: place }) => {
        const number = own.find((each) => each.inColumn === inColumn)
        return number === undefined ? [] : [{ ...number, end: place!.span.end }]
      })
      for (const [i, { span, text: own, end }] of numbers.entries()) {
        const next = numbers[i + 1]?.text ?? nextNumber(own)
        if (next === undefined) return undefined
        edits.push({ span, text: next }, ...subNumberEdits(text, { start: span.end, end }, own, next))
      }
    }
    const lists = lines.flatMap((other, index) => (other.group === line.group ? (markerOf(other, index) ?? []) : []))
    // A list that is numbered "1." throughout counts by itself.
    const counts = new Set(lists.map(({ number }) => number)).size > 1
    for (const { index, number, span, holds } of counts ? lists : []) {
      if (index < donor!.item.index) continue
      const next = String(Number(number) + 1)
      // What stands below an item would have to be indented anew.
      if (next.length !== number.length && holds) return undefined
      edits.push({ span, text: next })
    }
    // "4. End" behind the items counts on, too.
    const last = behind.at(-1)!.item.index
    const more = lines.some(
      (other, index) => index > last && other.group === line.group && other.form !== 'row' && other.style !== undefined,
    )
    return more ? undefined : edits
  }

  /** The number of an ordered list's item. */
  function markerOf({ form, passage, start }: AgendaLine, index: number) {
    if (form !== 'item' || passage.reading.item?.ordered !== true) return undefined
    const at = locatePassage(passage, start, start + 1).start
    const match = /(\d{1,9})[.)][ \t]*(?:\[[ xX]\][ \t]+)?[*_~`[]*$/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))
    if (match === null) return undefined
    const from = at - match[0].length
    return { index, number: match[1]!, span: { start: from, end: from + match[1]!.length }, holds: lines[index + 1]?.parent === index }
  }

  /** What stands between two items of this kind. */
  function separator(): string {
    const eol = text.includes('\r\n') ? '\r\n' : '\n'
    const siblings = items.filter((place) => place.extent?.kin === extent!.kin)
    const at = siblings.indexOf(donor!)
    for (const [before, after] of [
      [siblings[at], siblings[at + 1]],
      [siblings[at - 1], siblings[at]],
    ]) {
      if (before?.extent === undefined || after?.extent === undefined) continue
      const between = text.slice(before.extent.span.end, text.lastIndexOf('\n', after.extent.span.start - 1) + 1)
      if (/^[\s>-]*$/.test(between) && between.includes('\n')) return between
    }
    return line.form === 'heading' || line.form === 'bold' ? eol + eol : eol
  }

  /** The lines of the table with the new row among them, aligned if they were. */
  function inTable(edits: readonly TextEdit[]): readonly TextEdit[] {
    const first = line.passage.block.passages.find(
      ({ reading: { cell } }) => cell !== undefined && cell.row === 0 && cell.table === line.passage.reading.cell!.table,
    )
    const old = tableLines(text, locatePassage(first!, 0, 1).start)
    const span = { start: old[0]!.start, end: old.at(-1)!.end }
    const inside = edits.filter((edit) => edit.span.start >= span.start && edit.span.end <= span.end)
    const moved = inside.map((edit) => ({ ...edit, span: { start: edit.span.start - span.start, end: edit.span.end - span.start } }))
    const source = alignedRows(text.slice(span.start, span.end), applyEdits(text.slice(span.start, span.end), moved))
    return [shortest(text, { span, text: source }), ...edits.filter((edit) => !inside.includes(edit))].sort(
      (a, b) => a.span.start - b.span.start,
    )
  }

  function endOfLine(offset: number): number {
    const feed = text.indexOf('\n', offset)
    const end = feed === -1 ? text.length : feed
    return text[end - 1] === '\r' ? end - 1 : end
  }
}
