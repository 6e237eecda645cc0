import assert from 'node:assert/strict'
import { isSamePerson } from '../../server/src/core/facts/review/is-same-person.ts'
import { personIn } from '../../server/src/core/facts/review/person.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()
const isSame = (entry: string, named: string): boolean =>
  isSamePerson({ name: personIn(entry, lexicon, true)?.name ?? '', text: entry }, named, lexicon)

const same: readonly (readonly [string, string])[] = [
  ['Ana Lima (customer success and support)', 'Ana'],
  ['Ana Lima (customer success and support)', 'Lima'],
  ['Ana Lima (customer success and support)', 'Ana Lima'],
  ['Ana Lima, head of care', 'A. Lima'],
  ['Ana Lima, head of care', 'AL'],
  ['Ana', 'Ana Lima'],
  ['Jo', 'Jo'],
  ['Ana Lima (customer success and support)', 'Ben Ode and Ana Lima'],
  ['Ana Lima (customer success and support)', 'Bo/Ana'],
  ['Ana Lima (customer success and support)', 'Support'],
  ['Head of sales', 'Head of sales'],
  ['Head of sales', 'Bo Lind (head of sales)'],
]
const different: readonly (readonly [string, string])[] = [
  ['Ana Lima (customer success and support)', 'Ben Ode and Cem Alp'],
  ['Ana Lima (head of the care team)', 'Ben Ode, head of the sales team'],
  ['Ana Lima', 'Ana Costa'],
  ['Ana Lima (sales)', 'Bo Lind (sales)'],
  ['Ana Lima, head of care', 'Head of sales'],
  ['Bo de la Cruz', 'Ana de la Torre'],
]

describe('whoever a text names', () => {
  for (const [entry, named] of same) it(`is “${entry}” where it says “${named}”`, () => assert.ok(isSame(entry, named)))
  for (const [entry, named] of different) it(`is not “${entry}” where it says “${named}”`, () => assert.ok(!isSame(entry, named)))
})
