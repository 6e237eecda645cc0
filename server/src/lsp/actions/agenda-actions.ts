import type { CancellationToken } from 'vscode-languageserver'
import type { TextEdit } from '../../core/base/finding.ts'
import type { Span } from '../../core/base/span.ts'
import type { Translate } from '../../core/base/translate.ts'
import { changesPhrase, gainPhrase } from '../../core/report/what-if-phrases.ts'
import { type Change, isRefusal } from '../../core/what-if/change.ts'
import { type Suggestion, suggestionSteps } from '../../core/what-if/suggestions.ts'
import { whatIf } from '../../core/what-if/what-if.ts'
import { agendaHead } from '../agenda-head.ts'
import { breathe } from '../breathe.ts'
import type { Read } from '../session.ts'
import type { ActionRequest } from './action-provider.ts'

/** A change of the agenda, with what becomes of its score in the title. */
export interface AgendaAction {
  readonly title: string
  readonly edits: readonly TextEdit[]
}

/** A place of an agenda of which somebody asks; `asked` tells whether somebody waits, otherwise only what is known already is offered. */
type AgendaRequest = Pick<ActionRequest, 'read' | 'place' | 'asked' | 'token' | 't'>

/** What was computed for a reading, or is being computed: it is gone with it. */
interface Computed {
  readonly suggestions: Course<readonly Suggestion[]>
  readonly items: Map<number, Course<readonly AgendaAction[]>>
}

/** Something that is computed step by step, by as many requests as ask for it: what one that is given up has begun, the next goes on with. */
interface Course<T> {
  readonly steps: Generator<void, T>
  result?: T
}

const computed = new WeakMap<Read, Computed>()

/**
 * What can be done about the agenda at a place: on an item to give it more time or another place, on an item and on the agenda's name what
 * would help most. Each is the whole document read again, so it is asked for by people, never by a keystroke; between two of them other
 * requests are heard, and a second request is free.
 *
 * @returns nothing for a request that is given up meanwhile
 */
export async function agendaActions({ read, place, asked, token, t }: AgendaRequest): Promise<readonly AgendaAction[]> {
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
  const known: Computed = computed.get(read) ?? { suggestions: { steps: suggestionSteps(read.engine, read.reading) }, items: new Map() }
  computed.set(read, known)
  if (asked) {
    if (item !== -1 && !known.items.has(item)) known.items.set(item, { steps: ofItem(read, item, t) })
    for (const course of [known.suggestions, known.items.get(item)])
      if (course !== undefined && !(await finished<unknown>(course, token))) return []
  }
  const proposed = (known.suggestions.result ?? [])
    .filter(({ changes }) => named || changes.some((change) => touches(change, item)))
    .map(({ changes, edits, before, after }) => ({
      title: `${changesPhrase(items, changes, t)}: ${gainPhrase({ before, after }, t)}`,
      edits,
    }))
  const own = (known.items.get(item)?.result ?? []).filter(({ title }) => !proposed.some((each) => each.title === title))
  return [...proposed, ...own]
}

/** Goes on to the end of what is computed, unless the request is given up. */
async function finished<T>(course: Course<T>, token: CancellationToken): Promise<boolean> {
  while (course.result === undefined) {
    if (token.isCancellationRequested) return false
    const step = course.steps.next()
    if (step.done) {
      // What failed once has no result, and is over all the same.
      if (step.value === undefined) return true
      course.result = step.value
    } else await breathe()
  }
  return true
}

/** Ten minutes more, five fewer, up, down, first. */
function* ofItem(read: Read, item: number, t: Translate): Generator<void, readonly AgendaAction[]> {
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
  const offered: AgendaAction[] = []
  for (const change of wanted) {
    yield
    const result = whatIf(read.engine, read.reading, [change])
    if (isRefusal(result)) continue
    const gain = gainPhrase(result, t)
    offered.push({
      title: `${changesPhrase(items, [change], t)}${gain === '' ? '' : `: ${gain}`}${change.kind === 'set' ? beyond(change.minutes) : ''}`,
      edits: result.edits,
    })
  }
  return offered

  /** Says so where the items come to take longer than the meeting is meant to. */
  function beyond(after: number): string {
    const meant = meetings.length > 1 ? meetings[meeting]?.length : length
    const sum = own.reduce((all, index) => all + (index === item ? after : (items[index]!.minutes ?? 0)), 0)
    return meant !== undefined && after > minutes! && sum > meant ? ` (${t('{0} of {1} minutes', sum, meant)})` : ''
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
