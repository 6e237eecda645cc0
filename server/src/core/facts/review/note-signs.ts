import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Driver } from './driver.ts'
import { type DriverSign, driverSigns } from './driver-signs.ts'
import type { MeetingKind } from './meeting-kind.ts'

/** Where a note of a meeting stands: an action, a question. */
export interface NotePlace {
  readonly kind: Pick<MeetingKind, 'kind' | 'subject' | 'supplier'>
  readonly meeting: string
  /** What the item that it stands below is about; `undefined` where it stands below none. */
  readonly within: Driver | undefined
}

/** Longest note that is looked at. Characters. */
const longest = 400

/** All that speaks for a driver in a note: its own words, its meeting, and the item that it stands below. */
export function noteSigns(text: string, { kind, meeting, within }: NotePlace, lexicon: Lexicon): readonly DriverSign[] {
  const own = text.slice(0, longest)
  const signs = driverSigns({ own, headEnd: own.length, below: [], owner: '', sections: [], meeting, beside: [] }, kind, lexicon)
  return [
    // Of what an item's line is by its look alone, nothing holds for a note.
    ...signs.filter(({ name }) => name !== 'base' && name !== 'below:none' && name !== 'head:none' && name !== 'head:bare'),
    { name: 'note', counts: 1, place: 'meeting', at: undefined },
    { name: `within:${within ?? 'none'}`, counts: 1, place: 'section', at: undefined },
  ]
}
