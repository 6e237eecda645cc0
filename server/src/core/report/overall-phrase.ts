import type { Agenda } from '../facts/review/agenda.ts'

const phrases: Readonly<Record<Agenda['overall'], string>> = {
  product: 'Mostly about the product',
  sales: 'Mostly about sales',
  operations: 'Mostly about operations',
  value: 'Mostly about customer value',
  mixed: 'No topic takes more than half',
  none: 'No business topic found',
}

/** What drives a review as a whole, in a few words without a full stop. */
export function overallPhrase(overall: Agenda['overall']): string {
  return phrases[overall]
}
