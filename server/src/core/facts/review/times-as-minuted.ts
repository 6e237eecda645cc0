import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { calledMinutes } from './called-minutes.ts'
import { itemOutcomes } from './item-outcomes.ts'
import { meetingHeld } from './meeting-held.ts'

/** Words by which a time is the one that was set aside. */
const setAside = /\b(?:planned|plan|scheduled|allotted|allocated|agenda)\b/i

/**
 * Whether minutes of a meeting give their items one time each and say of none how long it took, that it was put off, or that this was the
 * plan: whether that is the time it was given or the time it took nobody can tell who was not there.
 */
export const timesAsMinuted = fact<boolean>(
  (analysis) =>
    calledMinutes(analysis) &&
    meetingHeld(analysis) &&
    agendaItems(analysis).items.some(({ minutes }) => minutes !== undefined) &&
    itemOutcomes(analysis).every(({ actual, postponed, stamped }) => actual === undefined && !postponed && !stamped) &&
    !saysPlanned(analysis),
)

/** Whether an item's own line, the heading or header over it says that its time was planned. */
function saysPlanned(analysis: Analysis): boolean {
  return agendaItems(analysis).items.some(({ line: { passage, start, end } }) => {
    const { block, reading } = passage
    if (setAside.test(reading.text.slice(start, end)) || setAside.test(block.section.heading?.reading.text ?? '')) return true
    const { cell } = reading
    return (
      cell !== undefined &&
      block.passages.some(({ reading: { cell: over, text } }) => over?.table === cell.table && over.row === 0 && setAside.test(text))
    )
  })
}
