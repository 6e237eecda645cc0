import type { AgendaOutline } from './agenda-outline.ts'

/** Lines of one list, table, fence or rank of headings. */
export interface LineGroup {
  readonly key: string
  /** Indices of all its lines, items or not, in order. */
  readonly all: readonly number[]
}

/** The lines by what they stand in. Lists that other text interrupts are one where their numbers go on, or where all of them have times. */
export function lineGroups({ lines, times }: AgendaOutline): readonly LineGroup[] {
  const byKey = new Map<string, number[]>()
  lines.forEach((line, index) => {
    const list = byKey.get(line.group)
    if (list === undefined) byKey.set(line.group, [index])
    else list.push(index)
  })
  const latest = new Map<string, string>()
  for (const [key, all] of byKey) {
    const first = lines[all[0]!]!
    const item = first.passage.reading.item
    if (first.form !== 'item' || item === undefined || item.depth !== 1) continue
    const kin = `${first.parent}/${item.ordered}`
    const before = latest.get(kin)
    const list = before === undefined ? undefined : byKey.get(before)
    const last = list === undefined ? undefined : lines[list.at(-1)!]!.passage.reading.item
    // Counted on by the writer, or each counted as the first where notes without indent part them.
    const restarts = item.ordered && all.length === 1 && last?.number === 1 && item.number === 1
    const goesOn = restarts || (item.ordered && last !== undefined && item.number === last.number + 1)
    const timed = list?.every((index) => times[index] !== undefined) === true && all.every((index) => times[index] !== undefined)
    if (list !== undefined && (goesOn || timed)) {
      list.push(...all)
      byKey.delete(key)
    } else latest.set(kin, key)
  }
  return [...byKey].map(([key, all]) => ({ key, all }))
}
