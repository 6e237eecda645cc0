import type { TextEdit } from '../core/base/finding.ts'
import type { Span } from '../core/base/span.ts'
import { changesPhrase, gainPhrase } from '../core/report/what-if-phrases.ts'
import { type Change, isRefusal } from '../core/what-if/change.ts'
import { type Suggestion, suggestions } from '../core/what-if/suggestions.ts'
import { whatIf } from '../core/what-if/what-if.ts'
import { agendaHead } from './agenda-head.ts'
import type { Read } from './session.ts'

/** A change of the agenda, with what becomes of its score in the title. */
export interface AgendaAction {
  readonly title: string
  readonly edits: readonly TextEdit[]
}

/** What was computed for a reading: it is gone with it. */
interface Computed {
  suggestions?: readonly Suggestion[]
  readonly items: Map<number, readonly AgendaAction[]>
}

const computed = new WeakMap<Read, Computed>()

/**
 * What can be done about the agenda at a place: on an item to give it more time or another place, on an item and on the agenda's name what
 * would help most. Each is the whole document read again, so it is asked for by people, never by a keystroke; a second request is free.
 *
 * @param asked whether somebody waits for it; otherwise only what is known already is offered
 */
export function agendaActions(read: Read, place: Span, asked: boolean): readonly AgendaAction[] {
  const { review } = read.reading
  const head = agendaHead(read.reading)
  if (review === undefined || head === undefined || read.reading.doubtful) return []
  const { items, meetings } = review.agenda
  const first = read.positions.position(place.start).line
  const last = read.positions.position(place.end).line
  const here = (span: Span): boolean => {
    const { line } = read.positions.position(span.start)
    return line >= first && line <= last
  }
  const item = items.findIndex(({ span }) => here(span))
  const named = (head.heading !== undefined && here(head.heading)) || meetings.some(({ span }) => here(span))
  if (item === -1 && !named) return []
  const known: Computed = computed.get(read) ?? { items: new Map() }
  computed.set(read, known)
  if (asked) {
    known.suggestions ??= suggestions(read.engine, read.reading)
    if (item !== -1 && !known.items.has(item)) known.items.set(item, ofItem(read, item))
  }
  const proposed = (known.suggestions ?? [])
    .filter(({ changes }) => named || changes.some((change) => touches(change, item)))
    .map(({ changes, edits, before, after }) => ({ title: `${changesPhrase(items, changes)}: ${gainPhrase({ before, after })}`, edits }))
  const own = (known.items.get(item) ?? []).filter(({ title }) => !proposed.some((each) => each.title === title))
  return [...proposed, ...own]
}

/** Ten minutes more, five fewer, up, down, first. */
function ofItem(read: Read, item: number): readonly AgendaAction[] {
  const { items, length, meetings } = read.reading.review!.agenda
  const { minutes, meeting } = items[item]!
  const own = items.flatMap((each, index) => (each.meeting === meeting ? [index] : []))
  const place = own.indexOf(item)
  const wanted: Change[] = []
  if (minutes !== undefined) wanted.push({ kind: 'set', item, minutes: minutes + 10 })
  if (minutes !== undefined && minutes > 5) wanted.push({ kind: 'set', item, minutes: minutes - 5 })
  if (place > 0) wanted.push({ kind: 'move', item, before: own[place - 1]! })
  if (place < own.length - 1) wanted.push({ kind: 'move', item, before: own[place + 2] })
  if (place > 1) wanted.push({ kind: 'move', item, before: own[0]! })
  return wanted.flatMap((change): readonly AgendaAction[] => {
    const result = whatIf(read.engine, read.reading, [change])
    if (isRefusal(result)) return []
    const gain = gainPhrase(result)
    return [
      {
        title: `${changesPhrase(items, [change])}${gain === '' ? '' : `: ${gain}`}${change.kind === 'set' ? beyond(change.minutes) : ''}`,
        edits: result.edits,
      },
    ]
  })

  /** Says so where the items come to take longer than the meeting is meant to. */
  function beyond(after: number): string {
    const meant = meetings.length > 1 ? meetings[meeting]?.length : length
    const sum = own.reduce((all, index) => all + (index === item ? after : (items[index]!.minutes ?? 0)), 0)
    return meant !== undefined && after > minutes! && sum > meant ? ` (${sum} of ${meant} minutes)` : ''
  }
}

function touches(change: Change, item: number): boolean {
  switch (change.kind) {
    case 'swap':
      return change.item === item || change.with === item
    case 'transfer':
      return change.to === item || change.from === item
    case 'add':
      return change.before === item
    default:
      return change.item === item
  }
}
