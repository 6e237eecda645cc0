import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { sectionIds } from '../../server/src/core/facts/section-ids.ts'
import { templates } from '../../server/src/core/templates/templates.generated.ts'

const folder = new URL('../../samples/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')

/** Sum of the minutes that follow `word` in the headings and items of a text. */
function minutes(text: string, word: RegExp): number {
  return [...text.matchAll(word)].reduce((sum, match) => sum + Number(match[1]), 0)
}

describe('the samples', () => {
  it('are all in the gallery, and the gallery names no other', () => {
    const listed = [...read('README.md').matchAll(/\]\(([\w-]+\.md)\)/g)].map((match) => match[1])
    assert.deepEqual([...new Set(listed)].sort(), names.sort())
  })

  for (const name of names) {
    it(`${name} numbers its jobs from one, without a gap`, () => {
      const jobs = new Set([...read(name).matchAll(/\bJ(\d+)\b/g)].map((match) => Number(match[1])))
      assert.deepEqual(
        [...jobs].sort((a, b) => a - b),
        Array.from({ length: jobs.size }, (_, index) => index + 1),
      )
    })
  }

  it('hold every asked-for section as it is inserted', () => {
    const whole = read('strategy-template.md')
    for (const id of sectionIds) assert.ok(whole.includes(templates[id]), id)
  })

  for (const name of readdirSync(new URL('reviews/', folder)))
    it(`reviews/${name} fills its two hours`, () => {
      const text = read(`reviews/${name}`)
      const agenda = minutes(text, /\| (\d+) \|$/gm)
      assert.equal(agenda > 0 ? agenda : minutes(text, /planned (\d+) min/g), 120)
      if (agenda === 0) assert.ok(Math.abs(minutes(text, /actual (\d+) min/g) - 120) <= 5)
    })

  it('show one review whose plan and whose course both fill its two hours', () => {
    const agenda = read('brightwater-q3-review-agenda.md')
    const held = read('brightwater-q3-review-minutes.md')
    assert.equal(minutes(agenda, /^\d\..*\((\d+) min/gm), 120)
    assert.equal(minutes(held, /planned (\d+) min/g), 120)
    assert.equal(minutes(held, /actual (\d+) min/g), 120)
  })
})
