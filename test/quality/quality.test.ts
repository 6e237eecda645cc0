import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measuringTools, qualityFigures } from '../../server/tasks/quality-figures.ts'

/** How far a rate may fall before somebody must look. */
const tolerance = 0.03

/** Figures in which less is better. */
const lessIsBetter = /noisy|findings$|Extra|tooLong/
/** Sizes of what is measured, neither good nor bad. */
const sizes = /documents$|cases$|labelled$|places$|medianLength$|\.of$/

describe('the judgement on organisations nobody looked at', () => {
  const stored = join(import.meta.dirname, 'unread.json')

  it('has not fallen', function () {
    if (measuringTools() === undefined || !existsSync(stored)) return this.skip()
    this.timeout(120_000)
    const before: Record<string, number> = JSON.parse(readFileSync(stored, 'utf8'))
    const now = qualityFigures('unread')
    const fallen = Object.entries(before).filter(([name, was]) => {
      if (sizes.test(name)) return false
      const is = now[name] ?? 0
      return lessIsBetter.test(name) ? is > was * 1.1 + 1 : is < was - tolerance
    })
    assert.deepEqual(
      fallen.map(([name, was]) => `${name}: ${was} → ${now[name]}`),
      [],
    )
  })
})
