import { english, type Translate } from '../base/translate.ts'
import type { AgendaItem } from '../facts/review/agenda.ts'
import type { Change } from '../what-if/change.ts'
import { itemHead } from './item-head.ts'

/** Titles are read at a glance; characters of an item's name. */
const longestName = 36

/** What changes of an agenda come to: "Move “Customer interviews” up; give it 10 more minutes, taken from “Pipeline”". */
export function changesPhrase(items: readonly AgendaItem[], changes: readonly Change[], t: Translate = english): string {
  let last: number | undefined
  return changes
    .map((change, i) => {
      const text = phrase(change, i > 0 && subjectOf(change) === last)
      last = subjectOf(change)
      return i === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)
    })
    .join('; ')

  function phrase(change: Change, again: boolean): string {
    const name = again ? t('it') : quoted(subjectOf(change))
    switch (change.kind) {
      case 'move': {
        if (change.before === undefined) return t('Move {0} to the end', name)
        const place = placeOf(change.item, change.before)
        return change.before < change.item ? t('Move {0} up to place {1}', name, place) : t('Move {0} down to place {1}', name, place)
      }
      case 'swap':
        return t('Swap {0} and {1}', quoted(change.item), quoted(change.with))
      case 'set': {
        const more = change.minutes - (items[change.item]!.minutes ?? 0)
        if (more === 1) return t('Give {0} 1 more minute', name)
        if (more === -1) return t('Give {0} 1 fewer minute', name)
        return more > 0 ? t('Give {0} {1} more minutes', name, more) : t('Give {0} {1} fewer minutes', name, -more)
      }
      case 'transfer':
        return t('Give {0} {1} more minutes, taken from {2}', name, change.minutes, quoted(change.from))
      case 'add':
        return t('Add “{0}” ({1} min, taken from {2})', change.text, change.minutes, quoted(change.before))
      case 'secure':
        return t('Hold {0} in any case', name)
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
export function gainPhrase(
  { before, after }: { readonly before: number | undefined; readonly after: number | undefined },
  t: Translate = english,
): string {
  if (before === undefined || after === undefined) return ''
  return before === after ? t('orientation stays {0}', before) : t('orientation {0} → {1}', before, after)
}
