// Uses the extension as a person would and takes pictures to look at: every file in `looks/` is one part of the day, with the themes it is
// looked at in. What a person must see is checked; whether it is good to look at, only a person can tell: test/host/shots.
//
// A look exports `steps(screen)`: pairs of what is done, which names the picture, and how. It may export `themes` (light alone unless it
// says so), `settings` that hold while it runs, and `prepare(workspace)`, done before. Each has a window and a copy of the samples of its own
// and begins with no editor open.
// One may export `pictures`: which of its steps give the readme its pictures.
// A step that throws has failed; the next one is done all the same. One that gives back another `{ page }` has its picture taken of that,
// which is closed then.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { remoteUri, useSettings, workbenchUrl } from './code-server.mjs'
import { root } from './place.mjs'
import { screenOf } from './screen.mjs'

/** By name, what the workbench is dressed in; `spanish` is the light one, for a reader of Spanish. */
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  spanish: 'Default Light Modern',
}
const opened = 'fieldnote-strategy-before.md'

/**
 * Runs every step of the looks in `only` (all where none is named) in its themes; how many went as they should. With `media`, a folder, the
 * pictures of the readme are put there.
 */
export async function look({ browser, server, home, note, shots, only, media }) {
  const looks = await readLooks(only)
  if (only.length === 0) rmSync(shots, { recursive: true, force: true })
  mkdirSync(shots, { recursive: true })
  const counts = { passed: 0, failed: 0 }
  let windows = 0
  for (const theme of Object.keys(themes)) {
    for (const one of looks.filter((each) => each.themes.includes(theme))) {
      let seen = await inWindowOfItsOwn(one, theme)
      // On a busy machine a window may be slower than a person would bear; what is broken is broken the second time, too.
      if (seen.failed > 0) {
        note(`${theme}: ${one.name} once more`)
        seen = await inWindowOfItsOwn(one, theme)
      }
      counts.passed += seen.passed
      counts.failed += seen.failed
    }
  }
  if (media !== undefined && counts.failed === 0)
    for (const { pictures = {} } of looks)
      for (const [what, file] of Object.entries(pictures)) copyFileSync(shotOf('light', what), join(media, file))
  note(`look: pictures are in ${shots}`)
  return counts

  /** Runs one look in a new window on samples that nobody has touched. */
  async function inWindowOfItsOwn({ name, steps, settings = {}, prepare }, theme) {
    const usual = { 'workbench.colorTheme': themes[theme], 'editor.wordWrap': 'on', 'editor.minimap.enabled': false }
    windows += 1
    const workspace = home.copy(join(root, 'samples'), `${windows}-${theme}-${name}/samples`)
    // Most rules speak so low by default that the editor shows dots only: these pictures are of a team that wants to hear them.
    writeFileSync(join(workspace, '.outside-in.json'), '{ "extends": "strict" }\n')
    await prepare?.(workspace)
    useSettings(home, { ...usual, ...settings })
    const context = await browser.newContext({
      viewport: { width: 1360, height: 860 },
      deviceScaleFactor: 1,
      locale: theme === 'spanish' ? 'es' : 'en',
    })
    const seen = { passed: 0, failed: 0 }
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      // Without a language pack the workbench's own words stay English; what it tells its extensions of its language is all that is wanted.
      if (theme === 'spanish') await page.addInitScript(() => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: 'es' }))
      await page.goto(workbenchUrl(server, workspace, [['openFile', remoteUri(server, join(workspace, opened))]]))
      await page.locator('.statusbar-item', { hasText: 'Markdown' }).first().waitFor({ timeout: 90_000 })
      const screen = screenOf(page, workspace)
      await screen.clear()
      // A workbench that was busy may have read the settings half written: it gets another chance.
      useSettings(home, { ...usual, ...settings })
      for (const [what, step] of steps(screen)) await take(page, `${theme}: ${what}`, shotOf(theme, what), step, seen)
    } catch (error) {
      seen.failed += 1
      console.log(`    ✗ ${theme}: ${name} could not begin\n      ${String(error?.message).split('\n').slice(0, 6).join('\n      ')}`)
    } finally {
      await context.close()
      // Its extension host ends a moment later than it.
      await new Promise((next) => setTimeout(next, 1500))
    }
    return seen
  }

  function shotOf(theme, what) {
    return join(shots, `${theme}-${what.replace(/\W+/g, '-')}.png`)
  }
}

async function take(page, what, picture, step, counts) {
  try {
    const { page: other } = (await step()) ?? {}
    await page.waitForTimeout(400)
    await (other ?? page).screenshot({ path: picture })
    await other?.close()
    counts.passed += 1
    rmSync(failedShot(picture), { force: true })
    console.log(`    ✔ ${what}`)
  } catch (error) {
    await page.screenshot({ path: failedShot(picture) }).catch(() => {})
    counts.failed += 1
    console.log(`    ✗ ${what}\n      ${String(error?.message).split('\n').slice(0, 6).join('\n      ')}`)
  }
}

const failedShot = (picture) => picture.replace(/\.png$/, '-FAILED.png')

async function readLooks(only) {
  const names = readdirSync(join(import.meta.dirname, 'looks')).map((file) => file.replace(/\.mjs$/, ''))
  const unknown = only.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`There is no look called ${unknown.join(', ')}; there are ${names.join(', ')}.`)
  return Promise.all(
    names
      .filter((name) => only.length === 0 || only.includes(name))
      .sort()
      .map(async (name) => ({ name, themes: ['light'], ...(await import(`./looks/${name}.mjs`)) })),
  )
}
