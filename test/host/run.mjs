// Tests the packaged extension in a real VS Code: in its Node host, in its web worker host, and through the eyes of a user.
//
//   node test/host/run.mjs [--vsix FILE] [--only desktop,web,look,restricted,measure] [--suites NAME,…] [--looks NAME,…] [--pictures] [--keep] [--verbose]
//
// Ends with the line `N passed, N failed`. Exit code 0: all passed; 1: a test failed; 2: there is no host to test in;
// 3: the host gave no answer.
// OUTSIDE_IN_BREAK=1 adds a failing assertion to both hosts' suites: a run with it must be red, or the harness proves nothing.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleSuites, testsIn } from './bundle-suites.mjs'
import { checkPackage } from './check-package.mjs'
import { interrupted, launchBrowser, makeHome, remoteUri, runCommand, startCodeServer, workbenchUrl } from './code-server.mjs'
import { look } from './look.mjs'
import { measure } from './measure.mjs'
import { packageExtension } from './package-extension.mjs'
import { browserPath, hostReady, root } from './place.mjs'
import { restricted } from './restricted.mjs'

const { values: flags } = parseArgs({
  options: {
    vsix: { type: 'string' },
    only: { type: 'string', default: 'desktop,web,look,restricted' },
    suites: { type: 'string', default: '' },
    looks: { type: 'string', default: '' },
    timeout: { type: 'string', default: '300' },
    pictures: { type: 'boolean' },
    keep: { type: 'boolean' },
    verbose: { type: 'boolean' },
  },
})
const parts = new Set(flags.only.split(','))

if (!hostReady() || !browserPath()) {
  const what = hostReady()
    ? 'No Chromium is found (set CHROMIUM to its path)'
    : 'VS Code for the tests is not installed (npm run host:install)'
  console.error(`${what}: the extension was not tested in a real VS Code.`)
  process.exit(2)
}

const started = Date.now()
const note = (line) => console.log(`[host ${((Date.now() - started) / 1000).toFixed(1)} s] ${line}`)

// Lines of the workbench's own that say nothing about the suite (all are shown with --verbose).
const workbenchNoise =
  /^(\[lifecycle\]|Creation of workbench contribution|Timed out waiting for authentication|Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate\]|Updating additional builtin|Ignoring fetching additional builtin)/
/** What the suite prints at its end. VS Code answers 0 also when its extension host was killed, so its code alone proves nothing. */
const resultLine = /^OUTSIDE-IN-RESULT (\{.*\})$/

const home = makeHome()
let server
let browser
let code = 3
const total = { passed: 0, failed: 0 }

try {
  await Promise.race([main(), interrupted])
  code = total.failed === 0 && total.passed > 0 ? 0 : 1
} catch (error) {
  console.error(`[host] ${error instanceof Error ? error.stack : error}`)
  if (server) console.error(readFileSync(home.log, 'utf8').split('\n').slice(-20).join('\n'))
} finally {
  await browser?.close().catch(() => {})
  await server?.stop()
  if (flags.keep) note(`kept ${home.root}`)
  else home.remove()
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(code)

async function main() {
  const vsix = flags.vsix ? resolve(flags.vsix) : await packageExtension(home.root)
  const suites = await bundleSuites(join(home.root, 'suites'))
  note((await runCommand(home, ['--install-extension', vsix])).trim().split('\n').at(-1))
  count(checkPackage(vsix, installedExtension()))
  server = await startCodeServer(home)
  browser = await launchBrowser()

  const workspace = (name) => home.copy(join(root, 'test/host/workspace'), `workspace-${name}`)
  if (parts.has('desktop')) {
    const development = emptyExtension()
    await suite('desktop', { development, tests: suites.desktop, open: workspace('desktop') })
    for (const [name, { desktop }] of await windowSuites()) await suite(name, { development, tests: desktop, open: windowFor(name) })
  }
  if (parts.has('web')) {
    const development = webOnlyExtension()
    // The web's host reads a suite only from inside the extension under test.
    const inside = (bundle) => {
      cpSync(bundle, join(development, 'suite.cjs'))
      return join(development, 'suite.cjs')
    }
    await suite('web', { development, tests: inside(suites.web), open: workspace('web') })
    for (const [name, { web }] of await windowSuites())
      await suite(`${name}, web`, { development, tests: inside(web), open: windowFor(name) })
  }
  if (parts.has('look')) {
    const only = flags.looks.split(',').filter(Boolean)
    const media = flags.pictures ? join(root, 'client/media') : undefined
    count(await look({ browser, server, home, note, shots: join(root, 'test/host/shots'), only, media }))
  }
  if (parts.has('restricted')) count(await restricted({ browser, vsix, shots: join(root, 'test/host/shots') }))
  if (parts.has('measure')) count(await measure({ browser, server, home, note }))
}

/** The tests that need a window of their own, bundled each for itself. */
function windowSuites() {
  return Promise.all(
    testsIn('test/host/windows').map(async (file) => {
      const name = basename(file, '.test.ts')
      return [name, await bundleSuites(join(home.root, 'suites', name), [file])]
    }),
  )
}

/** What such a window opens: a folder, or a workspace of several. */
function windowFor(name) {
  const folder = join(home.root, `window-${name}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  if (name === 'no-markdown') {
    writeFileSync(join(folder, 'todo.txt'), 'Nothing to read here.\n')
    // Plans that nobody has opened cost nothing.
    for (let number = 0; number < 300; number += 1) cpSync(join(root, 'test/host/workspace/plan.md'), join(folder, `plan-${number}.md`))
    return folder
  }
  for (const [one, config] of [
    ['loud', { rules: { 'vanity-measure': 'error' } }],
    ['silent', { rules: { 'vanity-measure': 'off' } }],
    ['usual', undefined],
  ]) {
    mkdirSync(join(folder, one))
    cpSync(join(root, 'test/host/workspace/plan.md'), join(folder, one, 'plan.md'))
    if (config) writeFileSync(join(folder, one, '.outside-in.json'), JSON.stringify(config))
  }
  const file = join(folder, 'all.code-workspace')
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'loud' }, { path: 'silent' }, { path: 'usual' }] }))
  return file
}

/** Runs one mocha suite inside an extension host and adds its counts to the total. */
async function suite(name, { development, tests, open }) {
  if (flags.suites !== '' && !flags.suites.split(',').includes(name.replace(', web', ''))) return
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  let said
  let exited
  let broke
  const ended = new Promise((done, failed) => {
    exited = done
    broke = (why) => failed(new Error(why))
  })
  ended.catch(() => {})
  await page.exposeFunction('codeAutomationExit', exited)
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const result = resultLine.exec(args[0])
    if (result) said = JSON.parse(result[1])
    // What the workbench says after the suite's end is about its own end.
    else if (flags.verbose || (!said && !workbenchNoise.test(args[0]))) console[type === 'error' || type === 'warn' ? type : 'log'](...args)
  })
  page.on('crash', () => broke('the page crashed'))
  page.on('close', () => broke('the page was closed'))
  page.on('response', (reply) => flags.verbose && reply.status() >= 400 && console.log(`[page ${reply.status()}] ${reply.url()}`))
  page.on('pageerror', (error) => console.error('[page error]', error.message))
  if (flags.verbose) page.on('console', (message) => console.log(`[page ${message.type()}] ${message.text()}`))
  const timer = setTimeout(() => broke(`the ${name} suite gave no answer in ${flags.timeout} s`), Number(flags.timeout) * 1000)

  note(`${name}: opening the workbench`)
  await page.goto(
    workbenchUrl(server, open, [
      ['extensionDevelopmentPath', remoteUri(server, development)],
      ['extensionTestsPath', remoteUri(server, tests)],
    ]),
  )
  const answer = await ended
  clearTimeout(timer)
  await context.close()
  note(`${name}: the extension host ended with ${answer}, the suite said ${JSON.stringify(said)}`)
  if (!said || said.passed + said.failed === 0)
    throw new Error(`The ${name} suite reported nothing: its extension host died, or no test ran.`)
  count(said)
}

function count({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}

function installedExtension() {
  const installed = readdirSync(home.extensions).find((folder) => folder.startsWith('outside-in.outside-in'))
  if (!installed) throw new Error('The packaged extension is not among the installed ones.')
  return join(home.extensions, installed)
}

/** VS Code runs a suite only while some extension is under development; to test an installed one, an empty one will do. */
function emptyExtension() {
  const folder = join(home.root, 'empty-extension')
  mkdirSync(folder, { recursive: true })
  const manifest = { name: 'empty', publisher: 'outside-in-test', version: '0.0.1', engines: { vscode: '*' } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  return folder
}

/** The installed extension again, without its `main`: all that is left is its web side, so VS Code runs it in a worker. */
function webOnlyExtension() {
  const folder = join(home.root, 'web-extension')
  cpSync(installedExtension(), folder, { recursive: true })
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  return folder
}
