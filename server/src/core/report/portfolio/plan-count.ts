import type { ContentTally } from './content-tally.ts'

/** How many plans are asked for a content. */
export function planCount({ present, partial, absent }: ContentTally): number {
  return present + partial + absent
}
