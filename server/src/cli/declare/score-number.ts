import { InvalidArgumentError } from 'commander'

/** Reads the value of an option that is a score. @throws InvalidArgumentError for all but 0 to 100 */
export function scoreNumber(value: string): number {
  const score = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN
  if (!(score <= 100)) throw new InvalidArgumentError('A score is a whole number from 0 to 100.')
  return score
}
