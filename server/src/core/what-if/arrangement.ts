import type { ItemPlace } from '../facts/review/item-place.ts'
import type { Change, Refusal } from './change.ts'

/** How all items of an agenda are to be. */
export interface Arrangement {
  /** By place: index of the item that comes there. */
  readonly order: readonly number[]
  /** By item. */
  readonly minutes: readonly (number | undefined)[]
}

/** Longest that an item can be made. Minutes. */
const longest = 480

/** What changes, one after the other, make of an agenda. Indices mean the items as they stand before all changes. */
export function arrangement(items: readonly ItemPlace[], changes: readonly Change[]): Arrangement | Refusal {
  const minutes = items.map(({ item }) => item.minutes)
  let order = items.map((_, index) => index)
  const name = (index: number): string => items[index]!.line.text
  for (const change of changes) {
    const named = namedBy(change)
    if (named.some((index) => items[index] === undefined)) return { refused: 'The agenda has no such item.' }
    const [first] = named
    const other = named.find((index) => items[index]!.item.meeting !== items[first!]!.item.meeting)
    if (other !== undefined) return { refused: `“${name(first!)}” and “${name(other)}” belong to different meetings.` }
    if (change.kind === 'add') return { refused: 'A new item is added alone.' }
    if (change.kind === 'secure') continue
    if (change.kind === 'swap') {
      order = order.map((item) => (item === change.item ? change.with : item === change.with ? change.item : item))
    } else if (change.kind === 'move') {
      if (change.before === change.item) continue
      const rest = order.filter((item) => item !== change.item)
      const { meeting } = items[change.item]!.item
      const end = rest.findLastIndex((item) => items[item]!.item.meeting === meeting) + 1
      const at = change.before === undefined ? end : rest.indexOf(change.before)
      order = [...rest.slice(0, at), change.item, ...rest.slice(at)]
    } else {
      const wanted: readonly (readonly [number, number])[] =
        change.kind === 'set'
          ? [[change.item, change.minutes]]
          : [
              [change.to, (minutes[change.to] ?? Number.NaN) + change.minutes],
              [change.from, (minutes[change.from] ?? Number.NaN) - change.minutes],
            ]
      for (const [index, length] of wanted) {
        if (Number.isNaN(length) || minutes[index] === undefined) return { refused: `How long “${name(index)}” takes is not said.` }
        if (!(length > 0) || length > longest) return { refused: `“${name(index)}” cannot take ${length} minutes.` }
        minutes[index] = length
      }
    }
  }
  return { order, minutes }
}

function namedBy(change: Change): readonly number[] {
  switch (change.kind) {
    case 'move':
      return change.before === undefined ? [change.item] : [change.item, change.before]
    case 'swap':
      return [change.item, change.with]
    case 'set':
    case 'secure':
      return [change.item]
    case 'transfer':
      return [change.to, change.from]
    case 'add':
      return [change.before]
  }
}
