// `npm test`: every suite, and their sum as the last line. The suites in a real VS Code run when one is installed; CI must have it.
import './ready.mjs'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const total = { passed: 0, failed: 0, skipped: 0 }
const red = []

await mocha()
await host()

// What is red is named once more where a log ends: it may be long, and cut.
for (const title of red) console.log(`Failed: ${title}`)
// The last line is the plain sum: whoever reads it needs no other.
if (total.skipped > 0) console.log(`${total.skipped} skipped, for want of what they need.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

async function mocha() {
  const folder = mkdtempSync(join(tmpdir(), 'outside-in-test-'))
  const counts = join(folder, 'counts.json')
  const code = await run([
    'node_modules/mocha/bin/mocha.js',
    '--reporter',
    'test/counting-reporter.cjs',
    '--reporter-option',
    `counts=${counts}`,
    // One process for each core; the files are run in the order of .mocharc.json, the longest first.
    '--parallel',
    '--jobs',
    String(availableParallelism()),
  ])
  let said
  try {
    said = JSON.parse(readFileSync(counts, 'utf8'))
  } catch {
    // A suite that does not load counts nothing, and must be red all the same.
  }
  rmSync(folder, { recursive: true, force: true })
  red.push(...(said?.red ?? []))
  total.passed += said?.passed ?? 0
  total.skipped += said?.skipped ?? 0
  total.failed += said?.failed ?? 0
  if (code !== 0 && !(said?.failed > 0)) total.failed += 1
}

async function host() {
  let last = ''
  const script = process.env['OUTSIDE_IN_VSCODE'] === undefined ? 'test/host/run.mjs' : 'test/host/electron.mjs'
  const code = await run([script], (line) => {
    last = line
  })
  if (code === 2 && process.env['CI'] !== 'true') {
    console.log('Not run: the tests in a real VS Code. Get it with `npm run host:install`, and have Chromium installed.')
    return
  }
  const counts = /^(\d+) passed, (\d+) failed$/.exec(last)
  total.passed += Number(counts?.[1] ?? 0)
  total.failed += Number(counts?.[2] ?? 0)
  if (code !== 0 && !(Number(counts?.[2]) > 0)) total.failed += 1
}

/** Runs a script of ours, shows what it prints, and resolves with its exit code. */
function run(words, eachLine) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', eachLine === undefined ? 'inherit' : 'pipe', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
    if (eachLine === undefined) return
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        // The sum of one suite is not the sum of all, which alone may stand on such a line.
        console.log(/^\d+ passed, \d+ failed$/.test(line) ? `In a real VS Code: ${line}` : line)
        if (line.trim() !== '') eachLine(line)
      }
    })
  })
}
