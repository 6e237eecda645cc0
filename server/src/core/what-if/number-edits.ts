import type { TextEdit } from '../base/finding.ts'
import type { ItemPlace, NumberMark } from '../facts/review/item-place.ts'
import { subNumberEdits } from './sub-number-edits.ts'

/**
 * The edits by which numbers stay with their places when items move: the numbered items of one kind are numbered as before, in their new
 * order; what counts below them (“3.1”) follows.
 */
export function numberEdits(items: readonly ItemPlace[], order: readonly number[], text: string): readonly TextEdit[] {
  const edits: TextEdit[] = []
  for (const inColumn of [false, true]) {
    const kins = new Set(items.map((place) => kinOf(place)))
    for (const kin of kins) {
      const numbered = (index: number): NumberMark | undefined =>
        kinOf(items[index]!) === kin ? items[index]!.numbers.find((number) => number.inColumn === inColumn) : undefined
      const old = items.flatMap((_, index) => numbered(index) ?? [])
      const now = order.filter((index) => numbered(index) !== undefined)
      for (const [i, index] of now.entries()) {
        const number = numbered(index)!
        const { text: written } = old[i]!
        if (number.text === written) continue
        edits.push({ span: number.span, text: written })
        edits.push(...below(items[index]!, number.text, written, number.span.end))
      }
    }
  }
  for (const [place, index] of order.entries()) {
    const own = listNumber(items[index]!)
    const there = listNumber(items[place]!)
    if (place !== index && own !== undefined && there !== undefined)
      edits.push(...below(items[index]!, own, there, items[index]!.extent!.span.start))
  }
  return edits

  function below({ extent }: ItemPlace, old: string, written: string, from: number): readonly TextEdit[] {
    return extent === undefined ? [] : subNumberEdits(text, { start: from, end: extent.span.end }, old, written)
  }

  /** The number of an ordered list's item, as it is written. */
  function listNumber({ line, extent }: ItemPlace): string | undefined {
    if (line.form !== 'item' || extent === undefined) return undefined
    return /(\d{1,9})[.)][ \t]*$/.exec(text.slice(Math.max(0, extent.span.start - 14), extent.span.start))?.[1]
  }
}

function kinOf({ extent, item }: ItemPlace): string {
  return `${item.meeting} ${extent?.kin ?? ''}`
}
