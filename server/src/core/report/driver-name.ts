import { english, type Translate } from '../base/translate.ts'
import type { Driver } from '../facts/review/agenda.ts'

const names = (t: Translate): Readonly<Record<Driver, string>> => ({
  product: t('Product'),
  sales: t('Sales'),
  operations: t('Operations'),
  value: t('Customer value'),
  finance: t('Finance'),
  people: t('People'),
  admin: t('Running the meeting'),
  other: t('Other'),
})

/** What readers call that which an item of a review is about. */
export function driverName(driver: Driver, t: Translate = english): string {
  return names(t)[driver]
}
