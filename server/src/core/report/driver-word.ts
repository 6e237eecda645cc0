import { english, type Translate } from '../base/translate.ts'
import type { Driver } from '../facts/review/driver.ts'

const words = (t: Translate): Readonly<Record<Driver, string>> => ({
  product: t('product'),
  sales: t('sales'),
  operations: t('operations'),
  value: t('value'),
  finance: t('finance'),
  people: t('people'),
  admin: t('running the meeting'),
  other: t('other'),
})

/** What an item is about, where there is room for a word: beside the item itself. */
export function driverWord(driver: Driver, t: Translate = english): string {
  return words(t)[driver]
}
