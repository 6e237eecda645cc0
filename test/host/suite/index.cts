// What the extension host loads: it runs all tests and prints their counts for the harness.
// The browser build of mocha runs in both hosts; the other one is an ES module, which older hosts cannot require.
require('mocha/mocha.js')

declare const OUTSIDE_IN_BREAK: boolean
declare const EXPECTED_HOST: 'node' | 'worker'

function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000 })
    require('all-suites')
    if (OUTSIDE_IN_BREAK) {
      it('fails because OUTSIDE_IN_BREAK asked for it', () => {
        throw new Error('as asked')
      })
    }
    // Mocha looks for its options in the page's address, and Node's host has none.
    const host = globalThis as { location?: { search: string } }
    host.location ??= { search: '' }
    const runner = mocha.run((failures) => {
      const counts = JSON.stringify({ passed: runner.stats?.passes ?? 0, failed: failures })
      console.log(`OUTSIDE-IN-RESULT ${counts}`)
      // A desktop VS Code shows nobody its console: it is asked for a file instead.
      if (EXPECTED_HOST === 'node' && process.env['OUTSIDE_IN_COUNTS']) {
        require('node:fs').writeFileSync(process.env['OUTSIDE_IN_COUNTS'], counts)
      }
      if (failures > 0) reject(new Error(`${failures} of ${runner.total} tests failed`))
      else resolve()
    })
  })
}

// Said last and whole: mocha's header writes to `module.exports` too, and in a bundle that is ours.
module.exports = { run }
