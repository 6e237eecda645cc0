import { InvalidArgumentError } from 'commander'

/** Reads the value of an option that takes a day. @throws InvalidArgumentError for all else */
export function day(value: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value))
    throw new InvalidArgumentError('It is a day, such as 2027-03-31.')
  return value
}
