import { type Driver, drivers } from '../facts/review/driver.ts'
import type { DriverShare } from '../score/review-profile.ts'
import type { ReviewReading } from '../score/review-reading.ts'

/** What one driver was to have, and what it had. */
export interface ProfileRow {
  readonly driver: Driver
  readonly planned: DriverShare | undefined
  readonly observed: DriverShare | undefined
}

/** The profiles of a review side by side; only drivers that have a share in one of them. */
export function profileRows({ profile }: Pick<ReviewReading, 'profile'>): readonly ProfileRow[] {
  return drivers.flatMap((driver) => {
    const of = (basis: 'planned' | 'observed'): DriverShare | undefined => profile[basis]?.shares.find((share) => share.driver === driver)
    const row = { driver, planned: of('planned'), observed: of('observed') }
    return row.planned === undefined && row.observed === undefined ? [] : [row]
  })
}
