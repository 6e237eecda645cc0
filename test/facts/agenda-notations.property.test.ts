import assert from 'node:assert/strict'
import fc from 'fast-check'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { notations, type PlannedItem } from './agenda-notations.ts'
import { plannedItems } from './planned-items.ts'
import { reviewAnalysis } from './read-agenda.ts'

/** What stands over an agenda. */
const heads = [
  '# Quarterly review\n\n',
  '# Review of the firm\n\n## Agenda\n\n',
  '# Board meeting\n\nAttendees: Ana, Ben\n\n## Agenda\n\n',
  'Agenda:\n\n',
]

function read(text: string): readonly PlannedItem[] {
  return agenda(reviewAnalysis(text)).items.map(({ text: title, minutes }) => ({ title, minutes: minutes ?? -1 }))
}

/** `OUTSIDE_IN_NOTATIONS=20000 npx mocha …` looks further than a run of all tests can. */
const numRuns = Number(process.env['OUTSIDE_IN_NOTATIONS'] ?? 600)

describe('an agenda in any notation', () => {
  it('reads back to its items and minutes', () =>
    fc.assert(
      fc.property(
        plannedItems,
        fc.constantFrom(...notations),
        fc.constantFrom(...heads),
        fc.boolean(),
        (items, notation, head, windows) => {
          fc.pre(notation.fits(items))
          const text = `${head}${notation.write(items)}\n`
          assert.deepEqual(read(windows ? text.replaceAll('\n', '\r\n') : text), items, notation.name)
        },
      ),
      { numRuns },
    ))
})
