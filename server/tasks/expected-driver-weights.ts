import { type Driver, drivers } from '../src/core/facts/review/driver.ts'

/** How much a word of a family is expected to speak for its driver, by where it stands. Log-odds. */
const places: Readonly<Record<string, number>> = {
  head: 2.2,
  first: 0.5,
  rest: 1,
  below: 1.3,
  owner: 1,
  section: 0.6,
  meeting: 0.3,
  beside: 0.2,
  subject: 1,
  within: 1.2,
}

/** What is expected of a sign before anything is learnt, in the order of `drivers`. */
export function expectedDriverWeights(name: string): readonly number[] {
  const [place, family] = name.split(':') as [string, string | undefined]
  const of = (weights: Partial<Record<Driver, number>>): readonly number[] => drivers.map((driver) => weights[driver] ?? 0)
  // A customer looks at what they get; who reviews a supplier looks at its own supply.
  if (name === 'kind:customer') return of({ value: 1, operations: -1 })
  if (name === 'kind:supplier') return of({ operations: 2 })
  if (name === 'head:bare') return of({ other: 2 })
  const weight = places[place]
  if (weight === undefined || family === undefined) return of({})
  if (family === 'open') return of({ other: weight / 2 })
  if (family === 'bare') return of({ value: weight / 2 })
  if (family === 'admin') return of({ admin: place === 'head' || place === 'first' ? weight : weight / 10 })
  return of({ [family]: weight })
}
