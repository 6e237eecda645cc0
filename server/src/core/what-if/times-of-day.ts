import type { ItemPlace } from '../facts/review/item-place.ts'
import type { Refusal } from './change.ts'
import type { MarkRoles } from './mark-roles.ts'

/** When the items of a meeting begin, as far as their times of day tell. By item; minutes since midnight or since the start. */
export interface TimesOfDay {
  readonly starts: readonly (number | undefined)[]
  /** How long each is held: what its times span, else its minutes, else 0. */
  readonly held: readonly number[]
  /**
   * When what stands at each place begins if the items came in `order` and were held for `lengths`: pauses stay between the same places,
   * and a list that begins on its own goes on doing so. `undefined` without times of day.
   */
  flow(order: readonly number[], lengths: readonly number[]): readonly number[] | Refusal | undefined
}

const exact = (minutes: number): number => Math.round(minutes * 100) / 100

/** The course of a meeting from the notations of its items. */
export function timesOfDay(items: readonly ItemPlace[], { marks, seconds }: MarkRoles): TimesOfDay {
  const points = marks.map((each) => each.find(({ role }) => role === 'start' || role === 'span'))
  const starts = unwrapped()
  const held = items.map(({ item }, i) => {
    const { role, values = [] } = points[i] ?? {}
    return role === 'span' ? exact(values[1]! - values[0]!) : (item.minutes ?? 0)
  })
  /** Places where a list begins that does not simply go on from the one before it. */
  const runs = items.flatMap((_, place) => (place === 0 || beginsAnew(place) ? [place] : []))
  return { starts, held, flow }

  function flow(order: readonly number[], lengths: readonly number[]): readonly number[] | Refusal | undefined {
    if (starts.every((start) => start === undefined)) return undefined
    const flow: number[] = []
    for (const [run, first] of runs.entries()) {
      const next = runs[run + 1] ?? items.length
      let now = beginning(first, next)
      for (let place = first; place < next; place += 1) {
        const pause = place === first ? 0 : pauseBefore(place, first)
        if (pause < -0.01) return { refused: `“${items[place]!.line.text}” begins before what comes ahead of it has ended.` }
        now = exact(now + pause)
        flow.push(now)
        now += lengths[order[place]!]!
      }
      if (next === items.length) break
      const then = beginning(next, runs[run + 2] ?? items.length)
      const old = starts[next - 1] === undefined ? undefined : starts[next - 1]! + held[next - 1]!
      if (now > then + 0.01 && (old === undefined || old <= then))
        return { refused: `“${items[next]!.line.text}” would begin before what comes ahead of it has ended.` }
    }
    return flow
  }

  /** When a run begins: items without a time of day before the first that has one count back. */
  function beginning(first: number, next: number): number {
    let back = 0
    for (let at = first; at < next; at += 1) {
      if (starts[at] !== undefined) return starts[at]! - back
      back += held[at]!
    }
    return 0
  }

  function pauseBefore(place: number, first: number): number {
    if (starts[place] === undefined) return 0
    let between = 0
    for (let at = place - 1; at >= first; at -= 1) {
      between += held[at]!
      if (starts[at] !== undefined) return exact(starts[place]! - starts[at]! - between)
    }
    return 0
  }

  function beginsAnew(place: number): boolean {
    const { group } = items[place]!.item
    if (group === items[place - 1]!.item.group) return false
    const next = starts.findIndex((start, at) => at >= place && start !== undefined)
    return next !== -1 && items[next]!.item.group === group && pauseBefore(next, 0) !== 0
  }

  /** Starts that rise: past noon, hours without am or pm begin anew at one. */
  function unwrapped(): readonly (number | undefined)[] {
    let shift = 0
    let last: number | undefined
    let group = ''
    return items.map(({ item }, i) => {
      const start = points[i]?.values[0]
      if (start === undefined) return undefined
      if (item.group !== group) shift = 0
      else if (!seconds && last !== undefined && last - (start + shift) > 240) shift += saysHalf(points[i]!.mark.text) ? 1440 : 720
      group = item.group
      last = start + shift
      return last
    })
  }
}

export function saysHalf(text: string): boolean {
  return /[ap]\.?\s?m\b/i.test(text)
}
