import type { ReviewMatter } from '../review-matter.ts'
import { type PartReading, placesOf, type ReadPart } from './part-reading.ts'

/** Share of the actions that should serve customers. */
const enough = 0.3
/** An action for customers without an owner or a date is half of one; so is a place for actions that does not say whose. */
const half = 0.5

/** What follows: an agenda can make room for it, minutes show it. */
export const actions: ReadPart = (matter) => (matter.basis === 'planned' ? slots(matter) : taken(matter))

/** An agenda has no actions yet: a place for the last ones and one for the next are what it can give them. */
function slots({ topics, earlierActions, actionPlaces }: ReviewMatter): PartReading {
  const last = topics.filter(({ item }) => item.slot === 'last')
  const next = topics.filter(({ item }) => item.slot === 'next')
  // The last actions may be listed, and one of them may be for customers.
  const asked = last.length > 0 || earlierActions.length > 0
  const lastNamed = last.some(({ namesCustomers }) => namesCustomers) || earlierActions.some(({ driver }) => driver === 'value')
  // Minutes and agendas alike mostly give it a heading and no time.
  const room = next.length > 0 || actionPlaces.length > 0
  const nextNamed = next.some(({ namesCustomers }) => namesCustomers)
  return {
    met: (worth(asked, lastNamed) + worth(room, nextNamed)) / 2,
    reason: `${told(asked, lastNamed)} for what was promised last time, ${told(room, nextNamed)} for what comes next`,
    evidence: [...placesOf([...last, ...next]), ...earlierActions.map(({ span }) => span), ...(next.length > 0 ? [] : actionPlaces)],
  }
}

function worth(there: boolean, named: boolean): number {
  return there ? (named ? 1 : half) : 0
}

function told(there: boolean, named: boolean): string {
  return there ? (named ? 'a place that names customers' : 'a place') : 'no place'
}

function taken({ actions }: ReviewMatter): PartReading {
  if (actions.length === 0) return { met: 0, reason: 'no action is written down', evidence: [] }
  const serving = actions.filter(({ driver }) => driver === 'value')
  const sure = serving.filter(({ owned, dated }) => owned && dated)
  return {
    met: (sure.length + (serving.length - sure.length) * half) / actions.length / enough,
    reason: `${serving.length} of ${actions.length} actions ${serving.length === 1 ? 'serves' : 'serve'} customers${serving.length === 0 ? '' : `, ${sure.length === serving.length ? 'with owner and date' : `${sure.length} with owner and date`}`}; full marks from ${Math.ceil(actions.length * enough)}`,
    evidence: (serving.length > 0 ? serving : actions).map(({ span }) => span),
  }
}
