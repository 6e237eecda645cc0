import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { reviewAnalysis } from './read-agenda.ts'

const folder = new URL('./agendas/', import.meta.url)
/** Behind a line stand its items: `§` for one without a time, `§15` for one of fifteen minutes. */
const mark = / ?§(\d*)/g

describe('agendas in many hands', () => {
  for (const name of readdirSync(folder).sort()) {
    it(`${name.replace('.md', '').replaceAll('-', ' ')}: each item where it stands, and nothing else`, () => {
      const marked = readFileSync(new URL(name, folder), 'utf8')
      const expected = marked
        .split('\n')
        .flatMap((line, index) => [...line.matchAll(mark)].map(([, minutes]) => `${index + 1}: ${minutes === '' ? 'no time' : minutes}`))
      const text = marked.replace(mark, '')
      const found = agenda(reviewAnalysis(text)).items.map(
        ({ span, minutes }) => `${text.slice(0, span.start).split('\n').length}: ${minutes ?? 'no time'}`,
      )
      assert.ok(expected.length > 0)
      assert.deepEqual(found, expected)
    })
  }
})
