import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { htmlReport } from '../../server/src/core/report/html.ts'
import { jsonReport } from '../../server/src/core/report/json.ts'
import { scoreMarkdown } from '../../server/src/core/report/score-markdown.ts'
import { scoreText } from '../../server/src/core/report/score-text.ts'
import { stylishReport } from '../../server/src/core/report/stylish.ts'

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
})
