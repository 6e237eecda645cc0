import type { AgendaItem } from '../facts/review/agenda.ts'
import type { Change } from '../what-if/change.ts'
import { itemHead } from './item-head.ts'

/** Titles are read at a glance; characters of an item's name. */
const longestName = 36

/** What changes of an agenda come to: "Move “Customer interviews” up; give it 10 more minutes, taken from “Pipeline”". */
export function changesPhrase(items: readonly AgendaItem[], changes: readonly Change[]): string {
  let last: number | undefined
  return changes
    .map((change, i) => {
      const text = phrase(change, i > 0 && subjectOf(change) === last)
      last = subjectOf(change)
      return i === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)
    })
    .join('; ')

  function phrase(change: Change, again: boolean): string {
    const name = again ? 'it' : quoted(subjectOf(change))
    switch (change.kind) {
      case 'move':
        if (change.before === undefined) return `Move ${name} to the end`
        return `Move ${name} ${change.before < change.item ? 'up' : 'down'} to place ${placeOf(change.item, change.before)}`
      case 'swap':
        return `Swap ${quoted(change.item)} and ${quoted(change.with)}`
      case 'set': {
        const more = change.minutes - (items[change.item]!.minutes ?? 0)
        return `Give ${name} ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} ${Math.abs(more) === 1 ? 'minute' : 'minutes'}`
      }
      case 'transfer':
        return `Give ${name} ${change.minutes} more minutes, taken from ${quoted(change.from)}`
      case 'add':
        return `Add “${change.text}” (${change.minutes} min, taken from ${quoted(change.before)})`
      case 'secure':
        return `Hold ${name} in any case`
    }
  }

  function quoted(item: number): string {
    return `“${itemHead(items[item]!.text, longestName)}”`
  }

  /** Where an item comes to stand among those of its meeting, counted from one. */
  function placeOf(item: number, before: number): number {
    const first = items.findIndex(({ meeting }) => meeting === items[item]!.meeting)
    return before - first + (item < before ? 0 : 1)
  }
}

function subjectOf(change: Change): number {
  if (change.kind === 'add') return change.before
  return change.kind === 'transfer' ? change.to : change.item
}

/** What becomes of the score: "orientation 38 → 61"; empty where there is none. */
export function gainPhrase({ before, after }: { readonly before: number | undefined; readonly after: number | undefined }): string {
  if (before === undefined || after === undefined) return ''
  return before === after ? `orientation stays ${before}` : `orientation ${before} → ${after}`
}
