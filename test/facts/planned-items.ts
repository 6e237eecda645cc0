import fc from 'fast-check'
import type { PlannedItem } from './agenda-notations.ts'

const words =
  'complaints churn retention guests funnel quotes bookings deals pricing stock delivery suppliers warehouse staffing roadmap launch prototype schools harvest ferry garden cheese loans wards parcels budget salaries training safety energy water roofs lamps visitors members library music sails'.split(
    ' ',
  )

const title = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((chosen) => chosen.join(' '))
  .map((text) => text.charAt(0).toUpperCase() + text.slice(1))

const minutes = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(5, 10, 15, 20, 25, 30, 40, 45, 60, 90, 120) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 180 }) },
)

/** Three to twelve items of plain words, each with a title of its own. */
export const plannedItems: fc.Arbitrary<readonly PlannedItem[]> = fc.uniqueArray(fc.record({ title, minutes }, { noNullPrototype: true }), {
  minLength: 3,
  maxLength: 12,
  selector: (item) => item.title,
})
