import type { TextEdit } from '../base/finding.ts'
import type { Engine, Reading } from '../engine/engine.ts'
import { additionEdits } from './addition-edits.ts'
import { agendaEdits } from './agenda-edits.ts'
import { applyEdits } from './apply-edits.ts'
import { type Addition, type Change, isRefusal, type Refusal } from './change.ts'

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

/** What an item is to be read as: `undefined` for a text that may be another. */
interface Wanted {
  readonly text: string | undefined
  readonly minutes: number | undefined
}

/**
 * Makes changes in the agenda of a reading, and reads it again. What comes out is still an agenda and holds the same items in the new order
 * with the new minutes, or the change is refused: an edit that would not be read as it was meant is never offered.
 */
export function whatIf(engine: Engine, reading: Reading, changes: readonly Change[]): WhatIf | Refusal {
  const { document, path, today, review, itemPlaces } = reading
  if (review === undefined || itemPlaces === undefined) return { refused: 'This is no agenda of a review.' }
  if (document.text.length > longestDocument) return { refused: 'The document is too long to be read again and again.' }
  const { items } = review.agenda
  if (items.some(({ actual }) => actual !== undefined)) return { refused: 'The meeting has been held.' }
  const [first] = changes
  const meant = first?.kind === 'add' && changes.length === 1 ? withAddition(first) : withChanges()
  if (isRefusal(meant)) return meant
  const { edits, wanted } = meant
  const text = applyEdits(document.text, edits)
  const again = engine.read(text, { path, today })
  const found = again.review?.agenda.items ?? []
  const optional = new Set(changes.flatMap((change) => (change.kind === 'secure' ? [items[change.item]!.text] : [])))
  const asMeant =
    again.review?.held === review.held &&
    found.length === wanted.length &&
    wanted.every(
      (item, place) => found[place]!.minutes === item.minutes && (found[place]!.text === item.text || item.text === undefined),
    ) &&
    !found.some((item) => item.optional && optional.has(item.text))
  if (!asMeant) return { refused: 'The agenda is written in a way that this change cannot be made in safely.' }
  return { changes, edits, text, reading: again, before: review.planned?.total, after: again.review?.planned?.total }

  function withChanges(): { readonly edits: readonly TextEdit[]; readonly wanted: readonly Wanted[] } | Refusal {
    const edited = agendaEdits(document, itemPlaces!, changes)
    if (isRefusal(edited)) return edited
    const { edits, order, minutes } = edited
    // Words that were left out may have been read as part of the topic.
    const secured = new Set(changes.flatMap((change) => (change.kind === 'secure' ? [change.item] : [])))
    return { edits, wanted: order.map((index) => ({ text: secured.has(index) ? undefined : items[index]!.text, minutes: minutes[index] })) }
  }

  function withAddition(addition: Addition): { readonly edits: readonly TextEdit[]; readonly wanted: readonly Wanted[] } | Refusal {
    const edits = additionEdits(document, itemPlaces!, addition)
    if ('refused' in edits) return edits
    const wanted = items.flatMap(({ text, minutes }, index): readonly Wanted[] =>
      index === addition.before
        ? [
            { text: addition.text, minutes: addition.minutes },
            { text, minutes: minutes === undefined ? undefined : minutes - addition.minutes },
          ]
        : [{ text, minutes }],
    )
    return { edits, wanted }
  }
}
