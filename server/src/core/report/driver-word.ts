import type { Driver } from '../facts/review/driver.ts'

const words: Readonly<Record<Driver, string>> = {
  product: 'product',
  sales: 'sales',
  operations: 'operations',
  value: 'value',
  finance: 'finance',
  people: 'people',
  admin: 'running the meeting',
  other: 'other',
}

/** What an item is about, where there is room for a word: beside the item itself. */
export function driverWord(driver: Driver): string {
  return words[driver]
}
