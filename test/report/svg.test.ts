import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { createTranslate } from '../../server/src/core/base/translate.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { htmlReport } from '../../server/src/core/report/html.ts'
import { svgReport } from '../../server/src/core/report/svg.ts'
import { planReading, reviewReading } from './example-readings.ts'
import { assertWellFormed } from './well-formed.ts'

const engine = createEngine(resolveConfig())
const samples = new URL('../../samples/', import.meta.url)
const hostile = '<script>alert(1)</script>"><image href=x onload=alert(2)> & \u202e \u0001 \uffff'

describe('the picture of a report', () => {
  it('is well-formed, needs nothing from anywhere, and runs nothing', () => {
    for (const name of readdirSync(samples).filter((name) => name.endsWith('.md'))) {
      const picture = svgReport(engine.read(readFileSync(new URL(name, samples), 'utf8'), { path: name }))
      assertWellFormed(picture, name)
      assert.equal(
        picture.replace('http://www.w3.org/2000/svg', '').match(/https?:|url\(|@import|<script|\son[a-z]+=|\sstyle=/gi),
        null,
        name,
      )
      assert.ok(picture.length < 60_000, `${name}: ${picture.length}`)
    }
  })

  it('turns nothing that it read into markup', () => {
    for (const picture of [
      svgReport(planReading(`# ${hostile}\n\nWords.\n`, { path: `${hostile}.md` })),
      svgReport(reviewReading(`# ${hostile}\n\n- ${hostile} (5 min) #sales\n`)),
    ]) {
      assertWellFormed(picture)
      assert.doesNotMatch(picture, /<script|<image|[\u0001\u202e\uffff]/)
    }
  })

  it('says what it shows to those who do not see it', () => {
    const picture = svgReport(planReading('# Float\n\nWords.\n', { parts: [['Part', 30, 100]] }))
    assert.match(picture, /role="img" aria-labelledby="title desc"/)
    assert.match(picture, /<title id="title">Float<\/title>/)
    assert.match(picture, /<desc id="desc">Customer orientation: 30 of 100\./)
  })

  it('draws of a review its minutes and shares', () => {
    const picture = svgReport(reviewReading('# Review\n\n- Roadmap (30 min) #product\n- Retention (10 min) #value\n'))
    assert.match(picture, /driver-product" x="0%" width="74\.8%"/)
    assert.match(picture, />75 %<\/text>/)
  })

  it('speaks the reader’s language', () => {
    const picture = svgReport(planReading('# Plan\n'), createTranslate({ en: 'es', 'Asked-for content': 'Contenidos que se piden' }))
    assert.match(picture, /xml:lang="es"/)
    assert.match(picture, />Contenidos que se piden</)
  })
})

describe('the page of a report', () => {
  it('is well-formed for whatever stands in a document', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('# ', '- ', '| a | b |\n|---|---|\n| ', hostile, '\n\n', 'We will push sales. ', '`', '--')),
        (parts) => {
          const text = `---\nkind: strategy\n---\n\n# ${hostile}\n\n${parts.join('')}\n`
          assertWellFormed(htmlReport([engine.read(text, { path: `${hostile}.md` })]))
        },
      ),
      { numRuns: 60 },
    ))

  it('is well-formed for every sample', () => {
    for (const name of readdirSync(samples).filter((name) => name.endsWith('.md')))
      assertWellFormed(htmlReport([engine.read(readFileSync(new URL(name, samples), 'utf8'), { path: name })]), name)
  })
})
