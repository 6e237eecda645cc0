import type { Analysis } from '../analysis.ts'
import { agendaDrivers } from './agenda-drivers.ts'
import { type Driver, drivers } from './driver.ts'
import { meetingKind } from './meeting-kind.ts'
import { meetingNames } from './meeting-names.ts'
import { noteSigns } from './note-signs.ts'
import { weighSigns } from './weigh-signs.ts'

/** What an action or a question serves, by its own words and by the subject of the item that it stands below (an index, or -1). */
export function driverOfNote(text: string, item: number, analysis: Analysis): Driver {
  const place = { kind: meetingKind(analysis), meeting: meetingNames(analysis)[0], within: agendaDrivers(analysis)[item]?.driver }
  const sums = weighSigns(noteSigns(text, place, analysis.lexicon))
  return drivers[sums.indexOf(Math.max(...sums))]!
}
