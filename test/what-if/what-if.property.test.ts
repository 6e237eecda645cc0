import assert from 'node:assert/strict'
import fc from 'fast-check'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'
import { agendaEdits } from '../../server/src/core/what-if/agenda-edits.ts'
import type { Change } from '../../server/src/core/what-if/change.ts'
import { type WhatIf, whatIf } from '../../server/src/core/what-if/what-if.ts'
import { type Notation, notations, type PlannedItem } from '../facts/agenda-notations.ts'
import { plannedItems } from '../facts/planned-items.ts'

const engine = createEngine({ ...resolveConfig(), kinds: [{ glob: '**', kind: 'qbr' }] })
const read = (text: string): Reading => engine.read(text, { path: 'review.md' })

const heads = ['# Quarterly review\n\n', '# Review of the firm\n\n## Agenda\n\n', 'Agenda:\n\n']
const tails = ['', '\n## Notes\n\n1. Bring the figures.\n2. Bring a pen.\n']

/** `OUTSIDE_IN_NOTATIONS=20000 npx mocha …` looks further than a run of all tests can. */
const far = process.env['OUTSIDE_IN_NOTATIONS']
const numRuns = Number(far ?? 60)
/** All agendas of a usual run are the same ones: whoever looks further gets others. */
const runs = (share = 1) => ({ numRuns: Math.ceil(numRuns * share), ...(far === undefined ? { seed: 20_261_122 } : {}) })

/** A range is a guess: nothing says which of its ends a change is about, and ranges that join on are read as stretches. */
const guessed = ({ name }: Notation): boolean => /20[-–]30/.test(name)
/** Spellings in which every length can be said, so that there is one way to write it. */
const plain = ({ name }: Notation): boolean =>
  /^(?:10 mins?\b|10min|10m\b|10 m\b|10['′]|~10|max 10|0?9[:.h]00|elapsed|bare|number)/.test(name) && !name.includes('without halves')

/** An agenda with a notation, the document written in it, and two of its items. */
const agendasIn = (pool: readonly Notation[]) =>
  fc
    .tuple(plannedItems, fc.constantFrom(...pool), fc.constantFrom(...heads), fc.constantFrom(...tails), fc.boolean())
    .filter(([items, notation]) => notation.fits(items) && !guessed(notation))
    .chain(([items, notation, head, tail, windows]) =>
      fc.record({
        items: fc.constant(items),
        notation: fc.constant(notation),
        write: fc.constant((some: readonly PlannedItem[]): string => {
          const text = `${head}${notation.write(some)}\n${tail}`
          return windows ? text.replaceAll('\n', '\r\n') : text
        }),
        one: fc.nat({ max: items.length - 1 }),
        other: fc.nat({ max: items.length - 1 }),
      }),
    )
    .filter(({ one, other }) => one !== other)

const agendas = agendasIn(notations)
/** Those in which an item has nothing but its topic and its time. */
const bareAgendas = agendasIn(
  notations.filter((each) => plain(each) && !/name|detail|heading|loose|column|table|below|one paragraph/.test(each.name)),
)
const tables = agendasIn(notations.filter(({ name }) => /column|table/.test(name)))

function made(reading: Reading, ...changes: readonly Change[]): WhatIf {
  const result = whatIf(engine, reading, changes)
  if ('refused' in result) assert.fail(`${result.refused}\n${reading.document.text}`)
  return result
}

const itemsOf = ({ review }: Reading) => review!.agenda.items.map(({ text, minutes }) => ({ title: text, minutes }))

/** With two items in each other's place. */
function swapped(items: readonly PlannedItem[], one: number, other: number): readonly PlannedItem[] {
  return items.map((item, i) => (i === one ? items[other]! : i === other ? items[one]! : item))
}

describe('an agenda changed in any notation', () => {
  it('is the agenda as it would have been written in the new order', () =>
    fc.assert(
      fc.property(agendas, fc.boolean(), ({ items, write, one, other }, swaps) => {
        const rest = items.filter((_, i) => i !== one)
        const wanted = swaps ? swapped(items, one, other) : rest.toSpliced(rest.indexOf(items[other]!), 0, items[one]!)
        const change: Change = swaps ? { kind: 'swap', item: one, with: other } : { kind: 'move', item: one, before: other }
        assert.equal(made(read(write(items)), change).text, write(wanted))
      }),
      runs(),
    ))

  it('is what it was when two items change places twice', () =>
    fc.assert(
      fc.property(agendas, ({ items, write, one, other }) => {
        const swap: Change = { kind: 'swap', item: one, with: other }
        assert.equal(made(made(read(write(items)), swap).reading, swap).text, write(items))
      }),
      runs(1 / 3),
    ))

  it('reads back to the same items, and keeps the sum of minutes, when minutes go from one to another', () =>
    fc.assert(
      fc.property(agendas, fc.integer({ min: 1, max: 60 }), ({ items, notation, write, one, other }, wished) => {
        const minutes = Math.min(wished, items[other]!.minutes - 1)
        fc.pre(minutes > 0)
        const wanted = items.map((item, i) => {
          const change = i === one ? minutes : i === other ? -minutes : 0
          return { ...item, minutes: item.minutes + change }
        })
        const result = made(read(write(items)), { kind: 'transfer', to: one, from: other, minutes })
        assert.deepEqual(itemsOf(result.reading), wanted)
        if (plain(notation)) assert.equal(result.text, write(wanted))
      }),
      runs(),
    ))

  it('says everywhere the minutes an item was set to', () =>
    fc.assert(
      fc.property(agendas, fc.integer({ min: 1, max: 120 }), ({ items, notation, write, one }, minutes) => {
        const wanted = items.map((item, i) => (i === one ? { ...item, minutes } : item))
        fc.pre(notation.fits(wanted) && !notation.name.startsWith('elapsed'))
        const result = made(read(write(items)), { kind: 'set', item: one, minutes })
        assert.deepEqual(itemsOf(result.reading), wanted)
        if (plain(notation)) assert.equal(result.text, write(wanted))
      }),
      runs(),
    ))

  it('has a new item as it would have been written, and no minute more', () =>
    fc.assert(
      fc.property(bareAgendas, fc.integer({ min: 1, max: 30 }), ({ items, notation, write, one }, wished) => {
        const minutes = Math.min(wished, items[one]!.minutes - 1)
        fc.pre(minutes > 0)
        const fresh = { title: 'Lessons of spring', minutes }
        const wanted = items.flatMap((item, i) => (i === one ? [fresh, { ...item, minutes: item.minutes - minutes }] : [item]))
        const change: Change = { kind: 'add', before: one, minutes, text: fresh.title }
        // "H." may be followed by a letter or by a Roman number.
        const result = whatIf(engine, read(write(items)), [change])
        if ('refused' in result) assert.match(notation.name, /lettered|numbered fence/)
        else assert.equal(result.text, write(wanted))
      }),
      runs(),
    ))

  it('claims the score of what its text is read as', () =>
    fc.assert(
      fc.property(agendas, ({ items, write, one, other }) => {
        const reading = read(write(items))
        const { before, after, text } = made(reading, { kind: 'swap', item: one, with: other })
        assert.equal(before, reading.review!.planned?.total)
        assert.equal(after, read(text).review!.planned?.total)
      }),
      runs(1 / 3),
    ))

  it('has edits in order, none over another, and none outside the agenda', () =>
    fc.assert(
      fc.property(agendas, ({ items, write, one, other }) => {
        const { document, itemPlaces } = read(write(items))
        const result = agendaEdits(document, itemPlaces!, [{ kind: 'swap', item: one, with: other }])
        assert.ok('edits' in result)
        let last = 0
        for (const { span } of result.edits) {
          assert.ok(span.start >= last && span.end >= span.start)
          last = span.end
        }
        const notes = document.text.indexOf('## Notes')
        assert.ok(last <= (notes === -1 ? document.text.length : notes))
      }),
      runs(1 / 3),
    ))

  it('keeps the pipes of a table below each other', () =>
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 150 }), ({ items, write, one, other }, minutes) => {
        const text = aligned(write(items))
        const moved = made(read(text), { kind: 'swap', item: one, with: other }).text
        assert.equal(new Set(pipesOf(moved)).size, 1)
        // Only a cell that does not fit makes its column wider.
        if (aligned(moved).length <= text.length) assert.deepEqual(pipesOf(moved), pipesOf(text))
        const longer = made(read(text), { kind: 'set', item: one, minutes }).text
        assert.equal(new Set(pipesOf(longer)).size, 1)
      }),
      runs(),
    ))
})

const isRow = (line: string): boolean => line.startsWith('|')
/** Where the pipes of each row stand. */
const pipesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .filter(isRow)
    .map((row) => [...row.matchAll(/\|/g)].map(({ index }) => index).join(' '))

/** The tables of a text with all cells of a column equally wide. */
function aligned(text: string): string {
  const lines = text.split('\n')
  const rows = lines.filter(isRow).map(cellsOf)
  const width = (column: number): number => Math.max(3, ...rows.filter((row) => !/^-+$/.test(row[0]!)).map((row) => row[column]!.length))
  return lines
    .map((line) => {
      if (!isRow(line)) return line
      const cells = cellsOf(line).map((cell, column) =>
        /^-+$/.test(cell) ? '-'.repeat(width(column) + 2) : ` ${cell.padEnd(width(column))} `,
      )
      return `|${cells.join('|')}|${line.endsWith('\r') ? '\r' : ''}`
    })
    .join('\n')
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}
