import { type AgendaLine, childrenOf } from './agenda-lines.ts'
import type { Duration } from './durations.ts'

/** What a line plans and what it took. */
export interface LineTime {
  /** Index in `agendaLines` of the line that says so. */
  readonly line: number
  readonly planned: Duration | undefined
  readonly actual: Duration | undefined
}

/** For each line of the outline its time: its own, or that of a line below it that does nothing but give one. */
export function lineTimes(lines: readonly AgendaLine[]): (LineTime | undefined)[] {
  const below = childrenOf(lines)
  return lines.map((line, index) => timeOf(line, index))

  function timeOf(line: AgendaLine, index: number): LineTime | undefined {
    const { time } = line
    if (time !== undefined && !time.label && (time.planned ?? time.actual) !== undefined)
      return { line: index, planned: time.planned, actual: time.actual }
    if (line.form === 'row' || line.form === 'piece' || time?.label === true) return undefined
    const told = below[index]!.find(
      (child, i) => lines[child]!.form !== 'row' && (lines[child]!.time?.label === true || (i === 0 && onlyTime(child))),
    )
    const given = told === undefined ? undefined : lines[told]!.time
    return told === undefined || given === undefined ? undefined : { line: told, planned: given.planned, actual: given.actual }
  }

  /** Nothing but a time. */
  function onlyTime(index: number): boolean {
    const { text, time, form, parent } = lines[index]!
    return (
      (form === 'item' || (form === 'line' && parent !== -1 && lines[parent]!.form === 'heading')) &&
      time?.planned !== undefined &&
      /^[^\p{L}\p{N}]*(?:approx(?:imately|\.)?|about|around|ca\.)?$/iu.test(text)
    )
  }
}
