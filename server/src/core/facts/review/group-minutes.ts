import type { AgendaOutline } from './agenda-outline.ts'
import { resolveTimes } from './resolve-times.ts'

/** The planned minutes of lines that follow one another, as far as they can be told without knowing the meeting. */
export function groupMinutes({ times }: AgendaOutline, members: readonly number[]): readonly (number | undefined)[] {
  return resolveTimes(
    members.map((index) => times[index]?.planned),
    { length: undefined, end: undefined },
  )
}
