import type { Driver } from '../facts/review/agenda.ts'

const names: Readonly<Record<Driver, string>> = {
  product: 'Product',
  sales: 'Sales',
  operations: 'Operations',
  value: 'Customer value',
  finance: 'Finance',
  people: 'People',
  admin: 'Running the meeting',
  other: 'Other',
}

/** What readers call that which an item of a review is about. */
export function driverName(driver: Driver): string {
  return names[driver]
}
