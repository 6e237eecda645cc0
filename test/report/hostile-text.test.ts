import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import type { Log } from 'sarif'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { checkstyleReport } from '../../server/src/core/report/checkstyle.ts'
import { githubReport } from '../../server/src/core/report/github.ts'
import { gitlabReport } from '../../server/src/core/report/gitlab.ts'
import { htmlReport } from '../../server/src/core/report/html.ts'
import { jsonReport } from '../../server/src/core/report/json.ts'
import { jsonLinesReport } from '../../server/src/core/report/jsonl.ts'
import { junitReport } from '../../server/src/core/report/junit.ts'
import { rdjsonReport } from '../../server/src/core/report/rdjson.ts'
import { redactedReading } from '../../server/src/core/report/redacted.ts'
import type { Reported } from '../../server/src/core/report/reported.ts'
import type { ReportedRun } from '../../server/src/core/report/reported-run.ts'
import { runMarkdown } from '../../server/src/core/report/run-markdown.ts'
import { sarifReport } from '../../server/src/core/report/sarif.ts'
import { scoreMarkdown } from '../../server/src/core/report/score-markdown.ts'
import { scoreText } from '../../server/src/core/report/score-text.ts'
import { stylishReport } from '../../server/src/core/report/stylish.ts'
import { elements, readXml } from './xml-values.ts'

const { createColors } = createRequire(import.meta.url)('picocolors') as typeof import('picocolors')

const engine = createEngine(resolveConfig(undefined, 'all'))

const pieces = fc.array(
  fc.constantFrom(
    '# Growth plan\n',
    '## Agenda\n',
    '1. Roadmap (30 min)\n',
    '- Pipeline and deals (45 min)\n',
    'We will grow revenue by 20 %. ',
    'Push the app to every account.\n\n',
    'Members <b>pay</b> £5 and we “help” them <img src=x onerror=alert(1)>.\n\n',
    '- Newsletter & survey of new members <i>\n',
    '| Measure | Now |\n|---|---|\n| Revenue | £2m |\n\n',
    '<script>alert(1)</script>',
    '<!-- outside-in-disable-next-line -->\n',
    '\u001b[31m',
    '\u202e',
    '\0',
    '\ud83d',
    '🚀',
    '\r',
    '\r\n',
    '&amp;"\'',
    '```\n',
    '> ',
  ),
  { maxLength: 20 },
)

describe('reports of hostile text', () => {
  for (const kind of ['strategy', 'crm-plan', 'research-plan', 'qbr'])
    it(`of a ${kind} are whole, and let nothing through`, () => {
      fc.assert(
        fc.property(pieces, fc.boolean(), (parts, marked) => {
          const text = `${marked ? '\ufeff' : ''}---\nkind: ${kind}\n---\n\n${parts.join('')}`
          const reading = engine.read(text, { path: 'plan.md' })
          const page = htmlReport([reading])
          assert.doesNotMatch(page, /<script|<img|<b>pay|\u001b|\u202e|\0/)
          assert.ok(page.endsWith('</html>\n'))
          assert.doesNotMatch(stylishReport([reading], { width: 80, colors: createColors(false) }), /[\u001b\u202e\0\r]/)
          assert.doesNotMatch(scoreText([reading], { width: 80, colors: createColors(false) }), /[\u001b\u202e\0\r]/)
          assert.doesNotMatch(scoreMarkdown([reading]), /(?<!\\)<(?:script|img|b>)|[\u001b\u202e\0\r]/)
          const [file] = JSON.parse(jsonReport([reading], { name: 'outside-in', version: '0' })).files
          for (const { line, column, endLine, endColumn } of file.findings) {
            assert.ok(line >= 1 && column >= 1 && endLine <= reading.lines.lineCount)
            assert.ok(endLine > line || endColumn >= column)
          }
          for (const metric of Object.values<Record<string, { places: { line: number; endLine: number }[] }>>(file.metrics ?? {}))
            for (const { places } of Object.values(metric))
              for (const { line, endLine } of places) assert.ok(line >= 1 && endLine <= reading.lines.lineCount)
        }),
        { numRuns: 60 },
      )
    })

  for (const kind of ['strategy', 'qbr'])
    it(`of a ${kind} for other tools are whole, and the same in their places without its words`, () => {
      fc.assert(
        fc.property(pieces, fc.boolean(), (parts, marked) => {
          const text = `${marked ? '\ufeff' : ''}---\nkind: ${kind}\n---\n\n${parts.join('')}`
          const reading = engine.read(text, { path: 'plan.md' })
          const told = runOf(reading)
          const silent = runOf(redactedReading(reading))
          for (const run of [told, silent]) {
            for (const line of jsonLinesReport(run).trimEnd().split('\n')) JSON.parse(line)
            JSON.parse(gitlabReport(run))
            assert.equal(elements(readXml(checkstyleReport(run)), 'error').length, reading.findings.length)
            assert.equal(elements(readXml(junitReport(run)), 'skipped').length, reading.findings.length)
            assert.doesNotMatch(githubReport(run), /[\u001b\u202e\0\r]/)
            assert.doesNotMatch(runMarkdown(run), /(?<!\\)<(?:script|img|b>)|[\u001b\u202e\0\r]/)
          }
          const places = (run: ReportedRun): unknown[] =>
            JSON.parse(rdjsonReport(run)).diagnostics.map(({ location }: { location: unknown }) => location)
          assert.deepEqual(places(silent), places(told))
          const results = (run: ReportedRun) => (JSON.parse(sarifReport(run)) as Log).runs[0]!.results!
          assert.deepEqual(
            results(silent).map(({ ruleId, locations }) => [ruleId, locations]),
            results(told).map(({ ruleId, locations }) => [ruleId, locations]),
          )
        }),
        { numRuns: 60 },
      )
    })
})

function runOf(reading: Reported): ReportedRun {
  return { tool: { name: 'outside-in', version: '0' }, readings: [reading], unread: [], hidden: 0, failOn: 'none', notes: [] }
}
