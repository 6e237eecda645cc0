import assert from 'node:assert/strict'
import fc from 'fast-check'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { layouts } from './agenda-layouts.ts'
import { notations, type PlannedItem } from './agenda-notations.ts'
import { before, behind } from './agenda-surroundings.ts'
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

/** `OUTSIDE_IN_NOTATIONS=20000 npx mocha …` looks further, and elsewhere each time; a usual run looks at the same agendas. */
const far = process.env['OUTSIDE_IN_NOTATIONS']
const numRuns = Number(far ?? 600)
const seed = far === undefined ? { seed: 20_261_122 } : {}

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
      { numRuns, ...seed },
    ))

  it('reads back whatever stands around it', () =>
    fc.assert(
      fc.property(
        plannedItems,
        fc.constantFrom(...notations),
        fc.constantFrom(...before),
        fc.constantFrom('## Agenda', '## What we will cover'),
        fc.constantFrom(...behind),
        (items, notation, over, name, below) => {
          fc.pre(notation.fits(items))
          assert.deepEqual(read(`# Quarterly review\n\n${over}\n\n${name}\n\n${notation.write(items)}\n\n${below}\n`), items, notation.name)
        },
      ),
      { numRuns: numRuns / 2, ...seed },
    ))

  it('reads back from parts, repeats, notes and fences', () =>
    fc.assert(
      fc.property(
        plannedItems.filter((items) => items.length >= 4 && items.reduce((sum, { minutes }) => sum + minutes, 0) <= 600),
        fc.constantFrom(...Object.keys(layouts)),
        fc.constantFrom(...before),
        fc.constantFrom(...behind),
        (items, layout, over, below) =>
          assert.deepEqual(read(`# Quarterly review\n\n${over}\n\n## Agenda\n\n${layouts[layout]!(items)}\n\n${below}\n`), items, layout),
      ),
      { numRuns: numRuns / 2, ...seed },
    ))
})
