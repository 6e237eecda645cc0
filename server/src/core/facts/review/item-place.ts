import type { Span } from '../../base/span.ts'
import { locatePassage } from '../../document/locate.ts'
import { fact } from '../fact.ts'
import { numberColumn } from './agenda-columns.ts'
import { agendaItems, type TimedItem } from './agenda-items.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import { type ItemExtent, itemExtents } from './item-extent.ts'
import { cellsBeside, type TimeMark, timeMarks } from './time-marks.ts'

/** A number that counts the items and belongs to the place, not to what stands there. */
export interface NumberMark {
  readonly span: Span
  readonly text: string
  /** In a column of its own. */
  readonly inColumn: boolean
}

/** An item of an agenda in the source: from where to where it goes, and where and how its time is written. */
export interface ItemPlace {
  readonly item: TimedItem
  readonly line: AgendaLine
  /** `undefined` where the source does not show where it ends. */
  readonly extent: ItemExtent | undefined
  /** Numbers written by hand; those of ordered lists are no part of the extent. */
  readonly numbers: readonly NumberMark[]
  readonly marks: readonly TimeMark[]
  /** The words that make it one for which there may be no time, with what sets them off. */
  readonly ifTime: Span | undefined
}

/** Times of lines that are no items: totals, ends, parts of a meeting that hold items, items told again. */
export interface TimeBeside {
  readonly index: number
  readonly line: AgendaLine
  readonly marks: readonly TimeMark[]
}

export interface ItemPlaces {
  /** As many as the agenda has items, in their order. */
  readonly items: readonly ItemPlace[]
  readonly beside: readonly TimeBeside[]
  readonly lines: readonly AgendaLine[]
}

const handNumber =
  /^[*_]{0,3}((?:item|topic|part|section|segment|block|step|agenda item)\s+#?\d{1,2}(?=\s*[:.)–—-]\s)|\d{1,2}(?:\.\d{1,2})+\.?(?=\s)|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})[.)](?:\d{1,2}[.)]?)*(?=[\s*_])|\d\uFE0F?\u20E3)/i

const ifTimeWords =
  "(?:optional(?:ly)?|(?:only )?if (?:there[’']?s |there is |we have )?(?:still )?(?:any )?time(?: permits| allows| remains| is left| left)?|time permitting|as time (?:allows|permits))"
/** Set off by brackets, a comma or a dash, or before a colon. */
const ifTime = new RegExp(
  String.raw`\s*(?:\(${ifTimeWords}\)|\[${ifTimeWords}\]|[,;–—-]\s*${ifTimeWords}(?=\s*(?:[)\].;–—-]|$)))|(?<=[([]\s*|^)${ifTimeWords}\s*[,;:]\s*`,
  'iu',
)

/** Where the items of the agendas stand. */
export const itemPlaces = fact<ItemPlaces>((analysis) => {
  const { document } = analysis
  const { items } = agendaItems(analysis)
  const lines = agendaLines(analysis)
  const extents = itemExtents(
    document,
    lines,
    items.map(({ index }) => index),
  )
  const taken = new Set(items.map(({ index }) => index))
  const told = new Set<number>()
  const places = items.map((item, i): ItemPlace => {
    const { line, index } = item
    const marks = timeMarks(lines, index, item.timeLine)
    for (const mark of marks) told.add(mark.line)
    return { item, line, extent: extents[i], numbers: numbersOf(line, extents[i], marks), marks, ifTime: ifTimeOf(item) }
  })
  const beside = lines.flatMap((line, index): readonly TimeBeside[] => {
    if (taken.has(index) || told.has(index)) return []
    const marks = timeMarks(lines, index, line.time?.planned === undefined ? undefined : index)
    return marks.length === 0 ? [] : [{ index, line, marks }]
  })
  return { items: places, beside, lines }

  function ifTimeOf({ optional, line: { passage, start, end } }: TimedItem): Span | undefined {
    const match = optional ? ifTime.exec(passage.reading.text.slice(start, end)) : null
    return match === null ? undefined : locatePassage(passage, start + match.index, start + match.index + match[0].length)
  }

  function numbersOf(line: AgendaLine, extent: ItemExtent | undefined, marks: readonly TimeMark[]): readonly NumberMark[] {
    if (extent === undefined) return []
    const { text } = document
    const numbers: NumberMark[] = []
    if (line.form === 'row') {
      const cells = cellsBeside(line.passage)
      const { table } = line.passage.reading.cell!
      for (const cell of cells) {
        const { column } = cell.reading.cell!
        const header = line.passage.block.passages.find(
          ({ reading: { cell: place } }) => place?.row === 0 && place.table === table && place.column === column,
        )
        const number = /^\s*(?:\d{1,2}|[a-zA-Z])[.)]?\s*$/.exec(cell.reading.text)
        if (number !== null && cell !== line.passage && numberColumn.test(header?.reading.text.trim() ?? ''))
          numbers.push({ span: locatePassage(cell), text: cell.reading.text, inColumn: true })
      }
    }
    const from = line.form === 'row' ? locatePassage(line.passage, 0, 1).start : extent.span.start
    const match = handNumber.exec(text.slice(from, from + 40))
    if (match === null) return numbers
    const start = from + match[0].length - match[1]!.length
    const span = { start, end: start + match[1]!.length }
    // `9.00 Welcome` begins with a time.
    const isTime = marks.some(({ passage, start: first, end }) => {
      const at = locatePassage(passage, first, end)
      return at.start < span.end && span.start < at.end
    })
    return isTime ? numbers : [...numbers, { span, text: match[1]!, inColumn: false }]
  }
})
