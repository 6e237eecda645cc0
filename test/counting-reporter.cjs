// Mocha's dots, with the counts written to a file for the sum over all suites, and the names of what failed.
const { writeFileSync } = require('node:fs')
const mocha = require('mocha')

const { Dot } = (mocha.default ?? mocha).reporters

module.exports = class CountingReporter extends Dot {
  constructor(runner, options) {
    super(runner, options)
    const red = []
    runner.on('fail', (test) => red.push(test.fullTitle()))
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats
      writeFileSync(options.reporterOptions.counts, JSON.stringify({ passed: passes, failed: failures, skipped: pending, red }))
    })
  }
}
