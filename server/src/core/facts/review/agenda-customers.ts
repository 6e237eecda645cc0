import { fact } from '../fact.ts'
import type { AgendaItem } from './agenda.ts'
import { agenda } from './agenda.ts'
import { driverWords } from './driver-words.ts'

/** The items of an agenda that are about customers: those of value, and those that no driver claims and that name people served. */
export const agendaCustomers = fact<ReadonlySet<AgendaItem>>(
  (analysis) =>
    new Set(
      agenda(analysis).items.filter(
        ({ driver, text }) =>
          driver === 'value' || (driver === 'other' && driverWords(text.slice(0, 200), analysis.lexicon).some((word) => word.bare)),
      ),
    ),
)
