import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import type { Reported } from '../../server/src/core/report/reported.ts'
import { type StylishOptions, stylishReport } from '../../server/src/core/report/stylish.ts'
import { planReading, reviewReading } from './example-readings.ts'

const { createColors } = createRequire(import.meta.url)('picocolors') as typeof import('picocolors')

function told(readings: readonly Reported[], options: Partial<StylishOptions> = {}): string {
  return stylishReport(readings, { width: 80, colors: createColors(false), ...options })
}

const text = '# Plan\n\nWe will grow share of wallet.\n\nThen we push the app.\n'

describe('the report for a terminal', () => {
  it('shows kind and score, then each suggestion with its place, words and rule', () => {
    const reading = planReading(text, {
      path: 'plans/a.md',
      findings: [{ words: 'grow share of wallet', message: 'Say what customers get.', related: [['push the app', 'So does this.']] }],
      parts: [['Part', 41, 100]],
    })
    assert.equal(
      told([reading]),
      `plans/a.md
  Strategy · customer orientation 41 of 100  ████████▎░░░░░░░░░░░

  3:9  ● Say what customers get.
         “grow share of wallet”  inside-out-goal
         also 5:9  So does this.

1 suggestion in 1 of 1 document.  ● 1 worth changing
Weights, the heaviest first: ◆ to settle first  ● worth changing  ○ to consider  · in passing
What is behind a suggestion: outside-in explain inside-out-goal
`,
    )
  })

  it('folds documents with nothing new where there are many, and names each where there are few', () => {
    const quiet = (path: string): Reported => ({ ...planReading(text, { path }), known: 2 })
    const loud = planReading(text, { path: 'new.md', findings: [{ words: 'grow share of wallet', message: 'Say what customers get.' }] })
    const many = told([loud, ...['a.md', 'b.md', 'c.md', 'd.md'].map(quiet)])
    assert.match(many, /^new\.md$/m)
    assert.match(many, /^4 plans and reviews have nothing new\.$/m)
    assert.doesNotMatch(many, /^a\.md$/m)
    assert.match(told([loud, quiet('a.md')]), /^a\.md$/m)
  })

  it('does not quote what its message quotes', () => {
    const reading = planReading(text, { findings: [{ words: 'share of wallet', message: '“share of wallet” is ours.' }] })
    assert.equal(told([reading]).match(/share of wallet/g)?.length, 1)
  })

  it('stays within the width', () => {
    const message = 'A message that goes on for quite a while, so that it takes more than one line on a narrow terminal.'
    const reading = planReading(text, { findings: [{ words: 'grow share of wallet', message, related: [['push the app', message]] }] })
    for (const width of [60, 100]) {
      const longest = Math.max(
        ...told([reading], { width })
          .split('\n')
          .slice(0, -3)
          .map((line) => line.length),
      )
      assert.ok(longest <= width, `${longest} characters at a width of ${width}`)
    }
  })

  it('says which lines were not read, and why', () => {
    const at = text.indexOf('We')
    const one = { span: { start: at, end: at + 3 }, reason: 'too deep' }
    const more = { ...one, span: { start: at, end: text.length } }
    assert.match(told([{ ...planReading(text, {}), unreadable: [one] }]), /^ {2}Line 3 was left out: too deep\.$/m)
    assert.match(told([{ ...planReading(text, {}), unreadable: [more] }]), /^ {2}Lines 3 to 5 were left out: too deep\.$/m)
  })

  it('shows where the minutes of a review go', () => {
    const review = told([reviewReading('# Review\n\n- Roadmap (30 min) #product\n- Retention (10 min) #value\n', { overall: 'product' })])
    assert.match(review, /Mostly about the product\. Where the 40 minutes go:/)
    assert.match(review, /Product +█{15}░{5} +30 min +75 %/)
    assert.match(review, /Customer value +█{5}░{15} +10 min +25 %/)
  })

  it('leaves out what is no plan, and says so', () => {
    const other = { ...planReading(text, { path: 'README.md' }), kind: 'none' as const, sections: undefined, orientation: undefined }
    const report = told([other, planReading(text)])
    assert.ok(!report.includes('README.md'))
    assert.match(report, /1 document does not read as a plan/)
    assert.match(report, /2 documents read, nothing to suggest/)
  })

  it('says of documents whose suggestions are all too quiet to be shown how many they are, and never that there are none', () => {
    assert.equal(
      told([planReading(text, { path: 'a.md' }), planReading(text, { path: 'b.md' })], { hidden: 26 }),
      '2 documents read; 26 quieter suggestions are not shown (--quiet).\n',
    )
    const loud = planReading(text, { path: 'loud.md', findings: [{ words: 'grow share of wallet', message: 'Say what customers get.' }] })
    const report = told([planReading(text, { path: 'a.md' }), loud], { hidden: 2 })
    assert.ok(report.startsWith('loud.md') && !report.includes('a.md\n  Strategy'), report)
    assert.match(report, /1 suggestion in 1 of 2 documents\.[\s\S]*2 quieter suggestions are not shown/)
    assert.doesNotMatch(report, /nothing/)
  })

  it('lets no text of a document steer the terminal', () => {
    const nasty = 'red \u001b[31m and \u009b2J and \u202e turned'
    const report = told([planReading(`# Plan\n\n${nasty}\n`, { path: 'a\u001b[2J.md', findings: [{ words: nasty, message: nasty }] })])
    assert.equal(report.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g), null)
  })

  it('uses colours only when given them, and says the same with them', () => {
    const readings = [planReading(text, { findings: [{ words: 'push the app' }], parts: [['Part', 5, 100]] })]
    const colored = told(readings, { colors: createColors(true) })
    assert.ok(colored.includes('\u001b['))
    assert.equal(colored.replace(/\u001b\[\d+m/g, ''), told(readings))
  })

  it('shows the clearest dozen of a document, and says how many more there are and how to see them', () => {
    const many = (number: number) =>
      planReading(text, {
        path: 'a.md',
        findings: Array.from({ length: number }, () => ({ words: 'push the app', severity: 'hint' as const })),
      })
    const marks = (report: string) => report.match(/^ {2}5:\d+ /gm)?.length
    assert.doesNotMatch(told([many(12)]), /more/)
    assert.equal(marks(told([many(13)])), 12)
    assert.match(told([many(13)]), /^ {2}and 1 more: --all shows it$/m)
    assert.match(told([many(15), many(12)]), /^ {2}and 3 more: --all shows them$/m)
    assert.match(told([many(15), many(12)]), /^27 suggestions in 2 of 2 documents\./m)
    assert.match(told([many(1)]), /^Weights, the heaviest first: ◆ to settle first {2}● worth changing {2}○ to consider {2}· in passing$/m)
    assert.equal(marks(told([many(15)], { most: 0 })), 15)
    assert.equal(marks(told([many(15)], { most: 2 })), 2)
  })

  it('never scolds', () => {
    const severities = ['error', 'warning', 'information', 'hint'] as const
    const report = told([planReading(text, { findings: severities.map((severity) => ({ words: 'push the app', severity })) })])
    assert.doesNotMatch(report, /error|problem|violation|fail|warning|✖|bad|wrong/i)
  })
})
