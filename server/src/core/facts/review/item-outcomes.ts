import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { itemOfLine } from './item-of-line.ts'
import { meetingTold } from './meeting-told.ts'
import { notes } from './notes.ts'
import { putOff } from './put-off.ts'
import { stampedStarts } from './stamped-starts.ts'
import { timeTaken } from './time-taken.ts'

/** How an item of the agenda fared in the meeting, as its minutes tell. */
export interface ItemOutcome {
  /** Minutes it took; `undefined` where nobody says. */
  readonly actual: number | undefined
  /** Put off to another meeting, or not reached. */
  readonly postponed: boolean
  /** Its times tell when it was dealt with, and not when it was meant to be. */
  readonly stamped: boolean
}

/** Deeper notes tell of a part of the item. */
const deepest = 2

/** For each item of the agenda how it fared. */
export const itemOutcomes = fact<readonly ItemOutcome[]>((analysis) => {
  const { items } = agendaItems(analysis)
  const stamped = stampedStarts(analysis)
  const outcomes = items.map(({ actual, postponed }, index) => ({
    actual: actual ?? stamped[index],
    postponed,
    stamped: stamped.length > 0,
  }))
  const told = meetingTold(analysis)
  const lines = agendaLines(analysis)
  const owner = itemOfLine(analysis)
  for (const note of notes(analysis)) {
    const item = owner[note.line]!
    const outcome = outcomes[item]
    if (outcome === undefined || depthBelow(note.line) > deepest) continue
    const put = putOff(note, analysis)
    // What stands on the item's own line may be its name: "Deferred projects".
    // A remark below an item is no plan, even where nothing else tells of the meeting.
    const named = note.line === items[item]!.index && note.opens
    outcome.postponed ||= (put === 'remark' && !named) || (told && put === 'told')
    if (!told) continue
    const taken = timeTaken(note, analysis)
    if (taken === undefined || outcome.actual !== undefined) continue
    const planned = items[item]!.minutes
    outcome.actual = taken.kind === 'whole' ? taken.minutes : planned === undefined ? undefined : Math.max(0, planned + taken.minutes)
  }
  return outcomes

  /** How many lines stand between a line and the item that it belongs to. */
  function depthBelow(line: number): number {
    let depth = 0
    for (let at = line; at !== -1 && items[owner[line]!]?.index !== at && lines[at]!.form !== 'heading'; at = lines[at]!.parent) depth += 1
    return depth
  }
})
