import { type Driver, drivers } from './driver.ts'
import { driverWeightTable } from './driver-weights.generated.ts'

/** How far signs speak for each driver, in the order of `drivers`; the sums are log-odds. */
export type DriverWeights = ReadonlyMap<string, readonly number[]>

let table: DriverWeights | undefined

/** The fitted weights by sign, unpacked when first asked for. */
export function driverWeights(): DriverWeights {
  table ??= unpack(driverWeightTable)
  return table
}

/** One character a weight, an eighth each, around the middle of what can be printed without escapes. */
export const weightStep = 0.125
const middle = 78
const lowest = 40

/** A line a sign: its name, a blank and a character for each driver. */
export function packWeights(weights: DriverWeights): string {
  return [...weights]
    .map(([name, values]) => {
      const characters = values.map((value) => {
        const code = Math.max(lowest, Math.min(2 * middle - lowest, middle + Math.round(value / weightStep)))
        // A backslash and a backquote would need an escape; their neighbours say nearly the same.
        return String.fromCharCode(code === 92 || code === 96 ? code + 1 : code)
      })
      return `${name} ${characters.join('')}`
    })
    .join('\n')
}

export function unpack(packed: string): DriverWeights {
  const weights = new Map<string, readonly number[]>()
  if (packed === '') return weights
  for (const line of packed.split('\n')) {
    const at = line.length - drivers.length
    const values = drivers.map((_: Driver, i) => (line.charCodeAt(at + i) - middle) * weightStep)
    weights.set(line.slice(0, at - 1), values)
  }
  return weights
}
