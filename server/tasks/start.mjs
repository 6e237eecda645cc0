// `npm start`: reads the samples, shows what the linter says of them, and writes the report as a page.
import './ready.mjs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const report = join(root, 'outside-in-report.html')
const { status, error } = spawnSync(
  process.execPath,
  // The samples have findings on purpose: `--fail-on none` makes only a linter that could not run a failure.
  [join(root, 'server/dist/cli.js'), 'lint', 'samples', '--format', 'stylish', '--format', `html:${report}`, '--fail-on', 'none'],
  { cwd: root, stdio: 'inherit' },
)
if (error !== undefined) throw error
if (status === 0) console.log(`Here, "outside-in" is: node server/dist/cli.js\nThe report, with the score of every sample: ${report}`)
process.exitCode = status ?? 1
