import { InvalidArgumentError } from 'commander'

/** Reads the value of an option that takes 0, 1, 2 … @throws InvalidArgumentError for all else */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It is a whole number: 0, 1, 2 …')
  return Number(value)
}
