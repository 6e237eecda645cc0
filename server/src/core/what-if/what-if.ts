import type { TextEdit } from '../base/finding.ts'
import type { Engine, Reading } from '../engine/engine.ts'
import { agendaEdits } from './agenda-edits.ts'
import { applyEdits } from './apply-edits.ts'
import { type Change, isRefusal, type Refusal } from './change.ts'

/** An agenda as it would be. */
export interface WhatIf {
  readonly changes: readonly Change[]
  readonly edits: readonly TextEdit[]
  readonly text: string
  /** The changed text as the engine reads it: what is claimed of it was computed from it. */
  readonly reading: Reading
  /** Planned orientation before and after; `undefined` where a meeting is not scored. */
  readonly before: number | undefined
  readonly after: number | undefined
}

/** Longer documents are no agendas. Characters. */
const longestDocument = 200_000

/**
 * Makes changes in the agenda of a reading, and reads it again. What comes out holds the same items in the new order with the new minutes,
 * or the change is refused: an edit that would not be read as it was meant is never offered.
 */
export function whatIf(engine: Engine, reading: Reading, changes: readonly Change[]): WhatIf | Refusal {
  const { document, path, review, itemPlaces } = reading
  if (review === undefined || itemPlaces === undefined) return { refused: 'This is no agenda of a review.' }
  if (document.text.length > longestDocument) return { refused: 'The document is too long to be read again and again.' }
  const { items } = review.agenda
  if (items.some(({ actual }) => actual !== undefined)) return { refused: 'The meeting has been held.' }
  const edited = agendaEdits(document, itemPlaces, changes)
  if (isRefusal(edited)) return edited
  const text = applyEdits(document.text, edited.edits)
  const again = engine.read(text, { path })
  const found = again.review?.agenda.items ?? []
  const secured = new Set(changes.flatMap((change) => (change.kind === 'secure' ? [change.item] : [])))
  const asMeant = edited.order.every((index, place) => {
    const item = found[place]
    if (item === undefined || item.minutes !== edited.minutes[index]) return false
    return secured.has(index) ? !item.optional : item.text === items[index]!.text
  })
  if (!asMeant || found.length !== items.length)
    return { refused: 'The agenda is written in a way that this change cannot be made in safely.' }
  return { changes, edits: edited.edits, text, reading: again, before: review.planned?.total, after: again.review?.planned?.total }
}
