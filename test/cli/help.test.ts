import assert from 'node:assert/strict'
import { runCli, unbuilt } from './run-cli.ts'

/** Commands that somebody types; the others are started by programs, or need no more than a word. */
const typed = ['lint', 'merge', 'score', 'trend', 'suppressions', 'baseline', 'report', 'explain', 'init', 'test-rules', 'print-config']

describe('what --help says', function () {
  this.timeout(60_000)
  before(function () {
    if (unbuilt !== undefined) this.skip()
  })

  for (const command of typed)
    it(`of ${command} ends with examples that can be typed, and exit codes`, () => {
      const { stdout, status } = runCli([command, '--help'])
      assert.equal(status, 0)
      const [, examples = ''] = /\nExamples:\n([\s\S]*?)\n\nExit codes:\n {2}0 {2}\w/.exec(stdout) ?? []
      const lines = examples.split('\n')
      assert.ok(lines.length >= 2 && lines.every((line) => /^ {2}outside-in [a-z].* {2}\S/.test(line)), stdout)
      // The whole of what is typed must fit a line with what it is for.
      assert.ok(
        lines.every((line) => line.length <= 120),
        examples,
      )
      for (const line of lines.filter((one) => one.startsWith(`  outside-in ${command} `)))
        for (const [option] of line.matchAll(/--[a-z-]+/g)) assert.match(stdout, new RegExp(`^ {2}${option}\\b`, 'm'), line)
    })
})
