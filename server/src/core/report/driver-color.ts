import type { createColors } from 'picocolors'
import type { Driver } from '../facts/review/driver.ts'

type Colors = ReturnType<typeof createColors>

/** The colour of what a driver has, on a terminal: the four drivers stand out, the rest does not. */
export function driverColor(driver: Driver, colors: Colors): (text: string) => string {
  const paints: Readonly<Partial<Record<Driver, (text: string) => string>>> = {
    product: colors.blue,
    sales: colors.yellow,
    operations: colors.magenta,
    value: colors.cyan,
  }
  return paints[driver] ?? colors.dim
}
