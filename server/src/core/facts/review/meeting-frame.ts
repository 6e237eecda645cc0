import type { AgendaGroup } from './agenda-group.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import type { Duration } from './durations.ts'
import { clockMinutes, statedMinutes, type TimeFrame } from './resolve-times.ts'

/** The stated length of the meeting: by the parent's own words, by a line beside the list, by a line at the document's head. */
export function meetingFrame(group: Pick<AgendaGroup, 'parent' | 'members' | 'title'>, { lines, below, times }: AgendaOutline): TimeFrame {
  const candidates: (Duration | undefined)[] = group.title === undefined ? [] : [times[group.title]?.planned]
  for (let line = group.parent; ; line = lines[line]!.parent) {
    if (line !== -1) candidates.push(lines[line]!.time?.planned)
    const around = line === -1 ? lines.flatMap((each, index) => (each.parent === -1 ? [index] : [])) : below[line]!
    for (const index of around)
      if (lines[index]!.time?.label === true && !group.members.includes(index)) candidates.push(lines[index]!.time!.planned)
    if (line === -1) break
  }
  // The very first line may name the meeting and its length without being a heading.
  if (lines[0]?.form === 'line' && !group.members.includes(0)) candidates.push(lines[0].time?.planned)
  const stated = candidates.filter((each) => each !== undefined)
  const lengthOf = stated
    .map((each) => (each.kind === 'bare' ? undefined : statedMinutes(each)))
    .find((minutes) => minutes !== undefined && minutes >= 5 && minutes <= 1440)
  const clock = stated.find((each) => each.kind === 'clock')
  return { length: lengthOf, end: clock?.kind === 'clock' ? clockMinutes(clock.to) : undefined }
}
