/** What an item of a review is about. The first four are business; the shares are theirs. */
export const drivers = ['product', 'sales', 'operations', 'value', 'finance', 'people', 'admin', 'other'] as const

export type Driver = (typeof drivers)[number]

export const businessDrivers = ['product', 'sales', 'operations', 'value'] as const satisfies readonly Driver[]

export type BusinessDriver = (typeof businessDrivers)[number]

export function isBusiness(driver: Driver): driver is BusinessDriver {
  return driver === 'product' || driver === 'sales' || driver === 'operations' || driver === 'value'
}
