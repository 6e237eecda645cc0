import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { english } from '../../server/src/core/base/translate.ts'
import { findingsMarkdown } from '../../server/src/core/report/findings-markdown.ts'
import { htmlReport } from '../../server/src/core/report/html.ts'
import { jsonReport } from '../../server/src/core/report/json.ts'
import { junitReport } from '../../server/src/core/report/junit.ts'
import { patternLink } from '../../server/src/core/report/portfolio/document-link.ts'
import { portfolioOf } from '../../server/src/core/report/portfolio/portfolio.ts'
import { portfolioHtml } from '../../server/src/core/report/portfolio/portfolio-html.ts'
import { portfolioJson } from '../../server/src/core/report/portfolio/portfolio-json.ts'
import { portfolioMarkdown } from '../../server/src/core/report/portfolio/portfolio-markdown.ts'
import type { Reported } from '../../server/src/core/report/reported.ts'
import { runMarkdown } from '../../server/src/core/report/run-markdown.ts'
import { scoreMarkdown } from '../../server/src/core/report/score-markdown.ts'
import { scoreText } from '../../server/src/core/report/score-text.ts'
import { stylishReport } from '../../server/src/core/report/stylish.ts'
import { svgReport } from '../../server/src/core/report/svg.ts'
import { reviewSeries } from '../../server/src/core/trend/review-series.ts'
import { planReading } from './example-readings.ts'

const { createColors } = createRequire(import.meta.url)('picocolors') as typeof import('picocolors')
const terminal = { width: 70, colors: createColors(false) }
const tool = { name: 'outside-in', version: '1.2.3' }
const link = patternLink('{path}')

const sure: Reported = planReading('# Roadmap\n\nWe push the app.\n', { parts: [['Part', 41, 100]] })
const doubtful: Reported = { ...sure, doubtful: true }

const portfolio = (reading: Reported) => portfolioOf([reading], { series: reviewSeries([]), undated: [], unread: [], redact: false })

const shown: Readonly<Record<string, (reading: Reported) => string>> = {
  'lint on a terminal': (reading) => stylishReport([reading], terminal),
  'lint as a comment': (reading) => runMarkdown({ tool, readings: [reading], unread: [], hidden: 0, failOn: 'none', notes: [] }),
  'score on a terminal': (reading) => scoreText([reading], terminal),
  'score as markdown': (reading) => scoreMarkdown([reading]),
  'a page of one document': (reading) => htmlReport([reading]),
  'a page of several': (reading) => htmlReport([reading, { ...sure, kind: 'crm-plan' }]),
  'a comment copied in the editor': (reading) => findingsMarkdown(reading, [], 5, english),
  'a picture': (reading) => svgReport(reading),
  'a portfolio as a page': (reading) => portfolioHtml(portfolio(reading), { tool, title: 'Plans', link }),
  'a portfolio as markdown': (reading) => portfolioMarkdown(portfolio(reading), { title: 'Plans', link }),
}

describe('a document that may be no plan, in reports', () => {
  for (const [name, report] of Object.entries(shown)) {
    it(`is marked as such in ${name}, as a sure one is not`, () => {
      assert.match(report(doubtful), /strategy, perhaps/i)
      assert.match(report(sure), /strategy/i)
      assert.doesNotMatch(report(sure), /perhaps|may be no plan/i)
    })
  }

  it('comes with what would end the doubt, wherever one document is told of', () => {
    for (const name of [
      'lint on a terminal',
      'score on a terminal',
      'score as markdown',
      'a page of one document',
      'a comment copied in the editor',
    ])
      assert.match(shown[name]!(doubtful).replace(/\s+/g, ' '), /This may be no plan, so nothing is suggested: add .*kind: strategy/, name)
    assert.match(shown['lint as a comment']!(doubtful), /\*Perhaps\*: it may be no plan/)
  })

  it('is not said to be free of anything to suggest', () => {
    for (const name of ['lint on a terminal', 'a page of one document', 'a comment copied in the editor'])
      assert.doesNotMatch(shown[name]!(doubtful).split('\n\n').slice(0, 3).join('\n'), /^Nothing to suggest|\s{2}nothing to suggest/m, name)
  })

  it('is told to programs', () => {
    const run = (reading: Reported) => junitReport({ tool, readings: [reading], unread: [], hidden: 0, failOn: 'none', notes: [] })
    assert.match(run(doubtful), /name="not judged: it may be no plan"/)
    assert.match(run(sure), /name="nothing to suggest"/)
    assert.equal(JSON.parse(jsonReport([doubtful], tool)).files[0].doubtful, true)
    assert.equal(JSON.parse(portfolioJson(portfolio(doubtful), tool)).documents[0].doubtful, true)
  })

  it('is named by one function, which knows the doubt', () => {
    const core = join(import.meta.dirname, '../../server/src/core/report')
    const bare = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && /\bkindName\(/.test(readFileSync(join(core, path), 'utf8')),
    )
    assert.deepEqual(bare.sort(), ['kind-name.ts', 'kind-told.ts'])
  })
})
