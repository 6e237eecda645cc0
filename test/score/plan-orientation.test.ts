import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'
import type { Score } from '../../server/src/core/score/contribution.ts'
import { planOrientation } from '../../server/src/core/score/plan-orientation.ts'

const lexicon = createLexicon()
const scoreOf = (text: string): Score =>
  planOrientation({
    document: readDocument(text),
    lexicon,
    settings: { kind: undefined, customer: [], company: [], product: [] },
    path: 'plan.md',
  })
const samples = new URL('../../samples/', import.meta.url)
const sample = (name: string): string => readFileSync(new URL(name, samples), 'utf8')
const pointsOf = (name: string): number => scoreOf(sample(name)).total ?? Number.NaN

describe('the orientation of a plan', () => {
  it('is the exact sum of whole points, none above its most, and 100 in all', () => {
    for (const name of readdirSync(samples).filter((name) => name.endsWith('.md'))) {
      const text = sample(name)
      const { total, parts } = scoreOf(text)
      if (total === undefined) continue
      assert.equal(
        parts.reduce((sum, { points }) => sum + points, 0),
        total,
        name,
      )
      assert.equal(
        parts.reduce((sum, { max }) => sum + max, 0),
        100,
        name,
      )
      for (const { id, points, max, evidence } of parts) {
        assert.ok(Number.isInteger(points) && points >= 0 && points <= max, `${name}: ${id} has ${points} of ${max}`)
        for (const { start, end } of evidence) assert.ok(start < end && end <= text.length, `${name}: ${id}`)
      }
    }
  })

  it('is not given for next to no text, nor where nobody is spoken of', () => {
    assert.equal(scoreOf('# Strategy\n\nWe help people sleep.\n').total, undefined)
    assert.equal(scoreOf(`# Rocks\n\n${'Granite is a hard rock with large grains of quartz in it. '.repeat(10)}`).total, undefined)
  })

  it('is not given where there is much text and next to nothing of what it measures', () => {
    const none = {
      syllables: 'Ba lemo tirul ga. Sote mi garo lun, we pa dubi nos. '.repeat(12),
      'filler text':
        'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor. We labore et dolore magna aliqua. '.repeat(6),
      'loose words': '- ok\n- maybe\n- people\n- fine\n- stuff\n'.repeat(20),
      'a day out': 'On Tuesday the people in the park ate their sandwiches, and a dog ran after a ball. It rained on Wednesday. '.repeat(5),
      'another language':
        'Unsere Kunden brauchen einen Plan, der ihnen hilft, und wir wollen den Umsatz in jedem Jahr um zehn Prozent steigern. '.repeat(8),
    }
    for (const [name, text] of Object.entries(none)) assert.equal(scoreOf(`# Strategy\n\n${text}\n`).total, undefined, name)
  })

  it('is given to a short plan that says what it is about, also where that is only what the company wants', () => {
    const padding = 'The plan was written in May by the three of us, and it holds until the end of next year, when we will meet again. '
    const own = `${padding.repeat(3)}\n\n- Grow our market share by 20 %\n- Drive adoption of the premium plan\n- Maximise revenue per customer\n`
    assert.notEqual(scoreOf(`# Strategy\n\n${own}`).total, undefined)
    const theirs = `${padding.repeat(3)}\n\n- Parents want to know that their child is safe on the way to school.\n- They can then see when the bus comes.\n- Each month we call ten of them and ask what went wrong.\n`
    assert.notEqual(scoreOf(`# Strategy\n\n${theirs}`).total, undefined)
  })

  it('rises from each sample to its rewrite', () => {
    for (const name of ['fieldnote-strategy', 'harrow-crm-plan', 'ashdown-social-media-plan', 'tallyhouse-price-change'])
      assert.ok(pointsOf(`${name}-after.md`) >= pointsOf(`${name}-before.md`) + 10, name)
  })

  it('is high for a plan that keeps the ordinary ordinary and preaches no relationship', () => {
    assert.ok(pointsOf('tidewater-app-plan.md') >= 65)
  })

  it('names the aims that cost points', () => {
    const text = `# Plan\n\n${'Plumbers and electricians in the north of the country know our depot. '.repeat(8)}\n\n- Grow our market share by 20 %\n- Drive adoption of the premium plan\n- Maximise revenue per customer\n`
    const part = scoreOf(text).parts.find(({ id }) => id === 'aims')!
    assert.ok(part.points < part.max)
    assert.ok(part.evidence.some(({ start, end }) => text.slice(start, end).includes('market share')))
  })

  it('says of each place whether it earned points or cost some', () => {
    for (const name of ['fieldnote-strategy-before.md', 'fieldnote-strategy-after.md', 'tidewater-app-plan.md'])
      for (const { id, evidence, cost = [] } of scoreOf(sample(name)).parts) {
        assert.ok(
          cost.every((place) => evidence.includes(place)),
          `${name}: ${id}`,
        )
        if (id === 'aims') assert.deepEqual(cost, evidence)
        if (['jobs', 'value-exchange', 'listening', 'outcomes'].includes(id)) assert.deepEqual(cost, [], `${name}: ${id}`)
      }
    const { evidence, cost } = scoreOf(sample('fieldnote-strategy-before.md')).parts.find(({ id }) => id === 'subject')!
    assert.ok(cost!.length > 0 && cost!.length <= evidence.length)
  })
})
