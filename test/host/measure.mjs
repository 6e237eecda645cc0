// Measures what the extension costs a window, against a window without it, in one run: only the ratios say something.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeHome, remoteUri, startCodeServer, useSettings, workbenchUrl } from './code-server.mjs'
import { root } from './place.mjs'

const keys = 200
const windows = 3

/** Prints all figures; how many of the ratios are as they should be. */
export async function measure({ browser, server, home, note }) {
  const counts = { passed: 0, failed: 0 }
  const hold = (what, ok) => {
    counts[ok ? 'passed' : 'failed'] += 1
    console.log(`    ${ok ? '✔' : '✗'} ${what}`)
  }
  const workspace = prepared(home)

  const rounds = []
  for (let round = 0; round < windows; round += 1) rounds.push(await activations(browser, server, home, workspace))
  const ours = rounds.map((one) => one.ours)
  const empty = rounds.map((one) => one.empty)
  note(`measure: activation of ours ${ours.join(', ')} ms; of an empty extension in the same windows ${empty.join(', ')} ms`)
  // Whole milliseconds are all that VS Code tells: of two such small numbers only the sums can be compared, with one to spare a window.
  hold('activation takes less than twice what an empty extension takes', sum(ours) < 2 * sum(empty) + windows)

  const with_ = await typing(browser, server, workspace, 'Outside-In: ')
  const bare = makeHome()
  const bareServer = await startCodeServer(bare)
  let without
  try {
    useSettings(bare, { 'editor.minimap.enabled': false })
    without = await typing(browser, bareServer, prepared(bare), undefined)
  } finally {
    await bareServer.stop()
    bare.remove()
  }
  note(`measure: key to screen in a plan of 100 kB, with: ${shown(with_)}; without: ${shown(without)}`)
  hold('typing in a plan of 100 kB is as fast as without the extension', middle(with_) < 1.5 * middle(without) + 4)
  hold('no key waits for the server', most(with_) < 2 * most(without) + 100)
  return counts
}

/** A folder with a plan of 100 kB. */
function prepared(home) {
  const folder = join(home.root, 'measured')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const text = readFileSync(join(root, 'samples/fieldnote-strategy-before.md'), 'utf8')
  writeFileSync(join(folder, 'long.md'), `---\nkind: strategy\n---\n\n${`${text}\n\n`.repeat(Math.ceil(100_000 / text.length))}`)
  return folder
}

/** What VS Code says of one fresh window: loading and calling of each extension, in milliseconds. */
async function activations(browser, server, home, workspace) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 2400 } })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const development = ['extensionDevelopmentPath', remoteUri(server, emptyExtension(home))]
  await page.goto(workbenchUrl(server, workspace, [development, ['openFile', remoteUri(server, join(workspace, 'long.md'))]]))
  await page.locator('.statusbar-item', { hasText: 'Outside-In: ' }).first().waitFor({ timeout: 90_000 })
  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget input').first().fill('>Developer: Show Running Extensions')
  await page.locator('.quick-input-widget .monaco-list-row').first().waitFor()
  await page.keyboard.press('Enter')
  const time = async (name) => {
    const row = page.locator('.runtime-extensions-editor .extension', { has: page.locator('.name', { hasText: name }) }).first()
    const said = await row.locator('.activation-time').textContent()
    return Number(/(\d+)\s*ms/.exec(said ?? '')?.[1])
  }
  await page.waitForTimeout(1500)
  const found = { ours: await time(/^Outside-In$/), empty: await time(/does-nothing/) }
  await context.close()
  return found
}

/** An extension that is activated when ours is, and does nothing. */
function emptyExtension(home) {
  const folder = join(home.root, 'does-nothing')
  mkdirSync(folder, { recursive: true })
  const manifest = {
    name: 'does-nothing',
    publisher: 'outside-in-test',
    version: '0.0.1',
    engines: { vscode: '^1.91.0' },
    main: './main.js',
    activationEvents: ['onLanguage:markdown'],
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'main.js'), 'exports.activate = () => {}\n')
  return folder
}

/** Milliseconds from each of many keys to the frame that shows it, while the server reads as it likes. */
async function typing(browser, server, workspace, ready) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(workbenchUrl(server, workspace, [['openFile', remoteUri(server, join(workspace, 'long.md'))]]))
  await page
    .locator('.statusbar-item', { hasText: ready ?? 'Markdown' })
    .first()
    .waitFor({ timeout: 90_000 })
  await page.waitForTimeout(3000)
  await page.locator('.monaco-editor .view-line').nth(8).click()
  await page.keyboard.press('End')
  await page.evaluate(() => {
    const times = []
    Object.assign(globalThis, { keyTimes: times })
    let pressed
    addEventListener('keydown', () => (pressed = performance.now()), true)
    new MutationObserver(() => {
      if (pressed === undefined) return
      const since = pressed
      pressed = undefined
      requestAnimationFrame(() => times.push(performance.now() - since))
    }).observe(document.querySelector('.monaco-editor .view-lines'), { subtree: true, childList: true, characterData: true })
  })
  const text = ' Customers want to know when their first delivery comes.'.repeat(4).slice(0, keys)
  for (const letter of text) await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 0 }).then(() => page.waitForTimeout(30))
  const times = await page.evaluate(() => globalThis.keyTimes)
  await context.close()
  return times
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0)
const sorted = (numbers) => [...numbers].sort((a, b) => a - b)
const middle = (numbers) => sorted(numbers)[numbers.length >> 1]
const most = (numbers) => sorted(numbers)[Math.floor(numbers.length * 0.98)]
const shown = (numbers) =>
  `${numbers.length} keys, median ${middle(numbers).toFixed(0)} ms, 98 of 100 within ${most(numbers).toFixed(0)} ms`
