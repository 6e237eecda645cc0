import type { TextEdit } from '../base/finding.ts'
import type { Span } from '../base/span.ts'
import type { Document } from '../document/document.ts'
import { locatePassage } from '../document/locate.ts'
import type { ItemPlace, ItemPlaces } from '../facts/review/item-place.ts'
import { applyEdits } from './apply-edits.ts'
import { type Arrangement, arrangement } from './arrangement.ts'
import { type Change, isRefusal, type Refusal } from './change.ts'
import { markEdits } from './mark-edits.ts'
import { numberEdits } from './number-edits.ts'
import { reflowTimes } from './reflow-times.ts'
import { rewriteBeside } from './rewrite-beside.ts'
import { shortest, tableEdits, tableLines } from './table-edits.ts'

export interface AgendaEdits extends Arrangement {
  /** In order, without overlaps. */
  readonly edits: readonly TextEdit[]
}

/**
 * The edits that make changes in an agenda, in the agenda's own notation: what moves takes everything below it along; numbers, bullets
 * and times of day stay with their places. Refused where the notation cannot carry a change.
 */
export function agendaEdits(document: Document, places: ItemPlaces, changes: readonly Change[]): AgendaEdits | Refusal {
  const { text } = document
  const { items } = places
  const arranged = arrangement(items, changes)
  if (isRefusal(arranged)) return arranged
  const { order, minutes } = arranged
  const immovable = refusalToMove(items, order, text)
  if (immovable !== undefined) return immovable

  const inner: TextEdit[] = [...numberEdits(items, order, text)]
  for (const change of changes) {
    if (change.kind !== 'secure') continue
    const { ifTime, line } = items[change.item]!
    if (ifTime === undefined) return { refused: `Nothing that could be left out says that “${line.text}” is optional.` }
    inner.push({ span: ifTime, text: '' })
  }
  for (const meeting of new Set(items.map(({ item }) => item.meeting))) {
    const own = items.flatMap(({ item }, index) => (item.meeting === meeting ? [index] : []))
    const rearrangement = {
      items: own.map((index) => items[index]!),
      order: own.map((place) => own.indexOf(order[place]!)),
      minutes: own.map((index) => minutes[index]),
      behind: places.beside.filter(({ line }) => line.group === items[own.at(-1)!]!.line.group).flatMap(({ marks }) => marks),
    }
    if (own.every((index) => order[index] === index && minutes[index] === items[index]!.item.minutes)) continue
    const flow = reflowTimes(rearrangement)
    if (isRefusal(flow)) return flow
    const beside = rewriteBeside(rearrangement, flow, places)
    if (isRefusal(beside)) return beside
    inner.push(...[...flow.rewritings, ...beside].flatMap(({ mark, text: written }) => markEdits(mark, written, text)))
  }
  if (overlap(inner.map(({ span }) => span))) return { refused: 'Two times of the agenda are written into each other.' }

  const edits: TextEdit[] = []
  const handled = new Set<TextEdit>()
  for (const at of tables()) {
    const lines = tableLines(text, at)
    const wanted = new Map<number, string>()
    for (const line of lines) {
      const place = items.findIndex(({ extent, line: { form } }) => form === 'row' && extent?.span.start === line.start)
      const from = place === -1 ? line : items[order[place]!]!.extent!.span
      const source = rewritten(from)
      if (source !== text.slice(line.start, line.end)) wanted.set(line.start, source)
    }
    edits.push(...tableEdits(text, at, wanted))
  }
  for (const [place, index] of order.entries()) {
    const { extent, line } = items[place]!
    if (index === place || line.form === 'row') continue
    const moved = items[index]!.extent!
    const source = indented(rewritten(moved.span), extent!.indent - moved.indent, moved.indent)
    edits.push(shortest(text, { span: extent!.span, text: fitFrame(source, extent!.span) }))
  }
  edits.push(...inner.filter((edit) => !handled.has(edit)))
  edits.sort((a, b) => a.span.start - b.span.start)
  if (overlap(edits.map(({ span }) => span))) return { refused: 'The items of this agenda are written into each other.' }
  return { order, minutes, edits }

  /** Offsets in the first lines of the tables that anything changes in. */
  function tables(): readonly number[] {
    const heads = new Set<number>()
    const add = (cell: ItemPlace['line']['passage']): void => {
      const first = cell.block.passages.find(
        ({ reading }) => reading.cell !== undefined && reading.cell.row === 0 && reading.cell.table === cell.reading.cell!.table,
      )
      if (first !== undefined) heads.add(locatePassage(first, 0, 1).start)
    }
    for (const passage of document.passages) {
      if (passage.reading.cell === undefined) continue
      const span = locatePassage(passage)
      if (inner.some((edit) => edit.span.start <= span.end && span.start <= edit.span.end)) add(passage)
    }
    for (const [place, index] of order.entries()) if (place !== index && items[place]!.line.form === 'row') add(items[place]!.line.passage)
    return [...heads]
  }

  /** A stretch of the text with the edits inside it made. */
  function rewritten({ start, end }: Span): string {
    const own = inner.filter(({ span }) => span.start >= start && span.end <= end)
    for (const edit of own) handled.add(edit)
    const moved = own.map(({ span, text: written }) => ({ span: { start: span.start - start, end: span.end - start }, text: written }))
    return applyEdits(text.slice(start, end), moved)
  }

  /** What comes into a line with a frame around it is filled up to the frame. */
  function fitFrame(source: string, { start, end }: Span): string {
    const frame = /^\s*[│║┃|]/.exec(text.slice(end, end + 200))
    return frame === null || source.includes('\n') ? source : source.padEnd(end - start)
  }
}

/** Lines below the first moved to the right or left by so many characters, where they are indented at all. */
function indented(source: string, by: number, least: number): string {
  if (by === 0 || !source.includes('\n')) return source
  return source.replace(/(\n)([ >]*)(?=\S)/g, (whole, feed: string, lead: string) => {
    if (lead.length < least) return whole
    return feed + (by > 0 ? lead + ' '.repeat(by) : lead.slice(0, lead.length + by))
  })
}

function refusalToMove(items: readonly ItemPlace[], order: readonly number[], text: string): Refusal | undefined {
  for (const [place, index] of order.entries()) {
    if (place === index) continue
    const there = items[place]!
    const moved = items[index]!
    if (there.extent === undefined || moved.extent === undefined)
      return { refused: `Where “${(moved.extent === undefined ? moved : there).line.text}” ends cannot be told from the text.` }
    if (there.extent.kin !== moved.extent.kin)
      return { refused: `“${moved.line.text}” and “${there.line.text}” are written in different ways and cannot change places.` }
    const { start, end } = moved.extent.span
    const other = items.find(({ extent }, i) => i !== index && extent !== undefined && extent.span.start < end && start < extent.span.end)
    if (other !== undefined) return { refused: `“${moved.line.text}” and “${other.line.text}” are written one inside the other.` }
    if (moved.item.timeLine !== undefined && !within(moved)) return { refused: `The time of “${moved.line.text}” stands in another place.` }
    if (moved.line.form === 'piece' && /^(?:and|then|finally)\s/i.test(text.slice(start, end)))
      return { refused: 'A sentence cannot be put in another order without writing it anew.' }
  }
  return undefined
}

function within({ extent, marks }: ItemPlace): boolean {
  return marks.every(({ passage, start, end }) => {
    const at = locatePassage(passage, start, end)
    return at.start >= extent!.span.start && at.end <= extent!.span.end
  })
}

function overlap(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.some((span, i) => i > 0 && span.start < sorted[i - 1]!.end)
}
