import { drivers } from './driver.ts'
import type { DriverSign } from './driver-signs.ts'
import { type DriverWeights, driverWeights } from './driver-weights.ts'

/** How far signs together speak for each driver, in the order of `drivers`. Log-odds. */
export function weighSigns(signs: readonly DriverSign[], weights: DriverWeights = driverWeights()): readonly number[] {
  const sums = drivers.map(() => 0)
  for (const { name, counts } of signs) {
    const row = weights.get(name)
    if (row === undefined) continue
    for (let k = 0; k < sums.length; k += 1) sums[k]! += row[k]! * counts
  }
  return sums
}

/** How likely each driver is. */
export function likelihoods(sums: readonly number[]): readonly number[] {
  const most = Math.max(...sums)
  const odds = sums.map((sum) => Math.exp(sum - most))
  const all = odds.reduce((sum, each) => sum + each, 0)
  return odds.map((each) => each / all)
}
