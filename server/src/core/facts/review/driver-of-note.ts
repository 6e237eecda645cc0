import type { Analysis } from '../analysis.ts'
import { agendaDrivers } from './agenda-drivers.ts'
import type { Driver } from './driver.ts'
import { driverOfText } from './driver-of-text.ts'

/** What an action or a question serves: what its own words say, else the subject of the item that it stands below (an index, or -1). */
export function driverOfNote(text: string, item: number, analysis: Analysis): Driver {
  const own = driverOfText(text, analysis.lexicon)
  return own === 'other' ? (agendaDrivers(analysis)[item]?.driver ?? 'other') : own
}
