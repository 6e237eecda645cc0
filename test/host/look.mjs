// Uses the extension as a person would, in a dark and a light theme, and takes pictures to look at.
// What a person must see is checked; whether it is good to look at, only a person can tell: test/host/shots.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { remoteUri, useSettings, workbenchUrl } from './code-server.mjs'
import { root } from './place.mjs'

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern', contrast: 'Default High Contrast' }
/** What is drawn in colours is looked at in every theme, the rest in two. */
const drawn = /^(?!readme).*(?:review|agenda|minutes)/
const plan = 'fieldnote-strategy-before.md'
const review = 'brightwater-q3-review-agenda.md'
const minutes = 'brightwater-q3-review-minutes.md'

/** Runs every step in every theme; how many went as they should. */
export async function look({ browser, server, home, note, shots }) {
  rmSync(shots, { recursive: true, force: true })
  mkdirSync(shots, { recursive: true })
  const counts = { passed: 0, failed: 0 }
  for (const [name, theme] of Object.entries(themes)) {
    useSettings(home, { 'workbench.colorTheme': theme, 'editor.wordWrap': 'on', 'editor.minimap.enabled': false })
    const workspace = home.copy(join(root, 'samples'), `samples-${name}`)
    // Most rules speak so low by default that the editor shows dots only: these pictures are of a team that wants to hear them.
    writeFileSync(join(workspace, '.outside-in.json'), '{ "extends": "strict" }\n')
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, deviceScaleFactor: 1 })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const first = name === 'contrast' ? review : plan
    await page.goto(workbenchUrl(server, workspace, [['openFile', remoteUri(server, join(workspace, first))]]))
    await page.locator('.statusbar-item', { hasText: 'Markdown' }).first().waitFor({ timeout: 90_000 })
    for (const [what, step] of steps(page)) {
      if (name === 'contrast' && !drawn.test(what)) continue
      const picture = join(shots, `${name}-${what.replace(/\W+/g, '-')}.png`)
      try {
        await step()
        await page.waitForTimeout(400)
        await page.screenshot({ path: picture })
        counts.passed += 1
        console.log(`    ✔ ${name}: ${what}`)
      } catch (error) {
        await page.screenshot({ path: picture.replace(/\.png$/, '-FAILED.png') }).catch(() => {})
        counts.failed += 1
        console.log(`    ✗ ${name}: ${what}\n      ${String(error?.message).split('\n').slice(0, 6).join('\n      ')}`)
      }
    }
    await context.close()
  }
  note(`look: pictures are in ${shots}`)
  return counts
}

function steps(page) {
  const squiggles = page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info')
  const status = page.locator('[id="outside-in.outside-in.outsideIn.status"], .statusbar-item', { hasText: /Outside-In: / }).first()
  // workbench > iframe.webview.ready (the editor's own page) > iframe#active-frame (ours)
  const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')

  const run = async (command) => {
    await page.keyboard.press('F1')
    await page.locator('.quick-input-widget input').first().fill(`>${command}`)
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: command }).first().waitFor()
    await page.keyboard.press('Enter')
  }
  const revert = async () => {
    await run('File: Revert File')
    // Until the server has read the text again, marks stand where the text was before, and what is pointed at has no answer.
    await page.waitForTimeout(2500)
  }
  const openFile = async (name) => {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick()
    await page.locator('.tab.active', { hasText: name }).waitFor()
  }

  const openAlone = async (name) => {
    await run('View: Close All Editors')
    await openFile(name)
  }
  const hint = (text) => page.locator('.monaco-editor .view-line', { hasText: text }).first()
  const lens = (text) =>
    page.locator('.monaco-editor .codelens-decoration a, .monaco-editor .codelens-decoration span', { hasText: text }).first()
  /** A lens that was drawn this moment may be drawn again while it is clicked: then a person clicks twice. */
  const openFromLens = async (text) => {
    for (let tries = 4; ; tries -= 1) {
      await lens(text).click({ force: true })
      const shown = report.locator('body', { hasText: /\w/ }).waitFor({ timeout: 12_000 })
      if (
        await shown.then(
          () => true,
          (error) => (tries === 1 ? Promise.reject(error) : false),
        )
      )
        return
    }
  }
  /** Puts the cursor on words of the text and asks what is to be said of them. */
  const hoverAt = async (words, said, line = words) => {
    await page
      .locator('.monaco-editor .view-line', { hasText: line })
      .getByText(words)
      .first()
      .click({ position: { x: 20, y: 8 } })
    await run('Show or Focus Hover')
    await page.locator('.monaco-hover', { hasText: said }).first().waitFor()
  }

  return [
    [
      'findings in text and Problems',
      async () => {
        await squiggles.first().waitFor({ timeout: 60_000 })
        await run('Problems: Focus on Problems View')
        await page.locator('.markers-panel .monaco-list-row', { hasText: 'outside-in' }).first().waitFor()
      },
    ],
    [
      'kind and score in the status bar',
      async () => {
        await status.waitFor()
        const text = await status.textContent()
        if (!/Outside-In: strategy · \d+$/.test(text ?? '')) throw new Error(`The status bar says “${text}”.`)
        await status.hover()
        await page.locator('.monaco-hover', { hasText: 'Click for the report' }).waitFor()
      },
    ],
    [
      'hover on a finding',
      async () => {
        await page.keyboard.press('Control+J')
        await page.locator('.markers-panel').waitFor({ state: 'hidden' })
        await page.locator('.monaco-editor .view-lines').first().click()
        await run('Go to Next Problem (Error, Warning, Info)')
        await page.keyboard.press('Escape')
        await run('Show or Focus Hover')
        await page.locator('.monaco-hover', { hasText: 'Idea:' }).first().waitFor()
      },
    ],
    [
      'what can be done about it',
      async () => {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+.')
        await page.locator('.action-widget', { hasText: 'with a reason' }).waitFor()
      },
    ],
    [
      'page of a rule',
      async () => {
        await page.locator('.action-widget .action', { hasText: 'Explain' }).first().click()
        await report.locator('h1').first().waitFor({ timeout: 30_000 })
        await report.getByText('Why it matters').first().waitFor()
      },
    ],
    [
      'report of a plan',
      async () => {
        await run('View: Close All Editors')
        await openFile(plan)
        await squiggles.first().waitFor()
        await run('Outside-In: Open Report')
        await report.locator('[data-line]:visible, a[href*="#L"]:visible').first().waitFor({ timeout: 30_000 })
      },
    ],
    [
      'click on a line of the report',
      async () => {
        const place = report.locator('[data-line]:visible').first()
        const line = await place.getAttribute('data-line')
        await place.click()
        await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor()
        await page.locator('.editor-group-container.active .tab.active', { hasText: plan }).waitFor()
      },
    ],
    [
      'agenda with hints and lenses',
      async () => {
        await openAlone(review)
        await hint('value · 15 min · 13 %').waitFor({ timeout: 60_000 })
        await lens(/^Planned: .* · value 25 of 95 min · orientation \d+$/).waitFor()
      },
    ],
    [
      'hover on an item of an agenda',
      async () => {
        await hoverAt('Customer retention', /Customer value/)
      },
    ],
    [
      'hover on the heading of an agenda',
      async () => {
        await hoverAt('Agenda', /Orientation/, '## Agenda')
      },
    ],
    [
      'what if the agenda were another',
      async () => {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+.')
        await page.locator('.action-widget', { hasText: /orientation \d+ → \d+/ }).waitFor()
      },
    ],
    [
      'minutes with hints and lenses',
      async () => {
        await page.keyboard.press('Escape')
        await openAlone(minutes)
        await hint('product · 30 → 46 min').waitFor()
        await lens(/^Observed: .* \(planned \d+\)$/).waitFor()
      },
    ],
    [
      'hover on the heading of minutes',
      async () => {
        await hoverAt('Minutes by item', /Observed/, '## Minutes by item')
      },
    ],
    [
      'report of minutes',
      async () => {
        // The hover stands where the lens is.
        await page.keyboard.press('Escape')
        await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' })
        await openFromLens(/^Observed: /)
        await page.waitForTimeout(600)
      },
    ],
    [
      'report of a review',
      async () => {
        await openAlone(review)
        await page.locator('.statusbar-item', { hasText: /Outside-In: review · orientation \d+ · / }).waitFor()
        await openFromLens(/^Planned: /)
        await page.waitForTimeout(600)
      },
    ],
    [
      'click on an item of the report of a review',
      async () => {
        const piece = report.locator('svg.minutes [data-line]').first()
        const line = await piece.getAttribute('data-line')
        await piece.click()
        await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor()
      },
    ],
    [
      'outline of a review',
      async () => {
        await run('View: Close All Editors')
        await openFile(review)
        await run('Explorer: Focus on Outline View')
        await page.locator('.outline-tree', { hasText: /\d+ min/ }).waitFor()
      },
    ],
    [
      'sections to insert',
      async () => {
        await run('View: Close All Editors')
        await openFile(plan)
        await squiggles.first().waitFor()
        await run('Outside-In: Insert Section')
        await page.locator('.quick-input-widget .monaco-list-row').first().waitFor()
      },
    ],
    [
      'inserted section',
      async () => {
        await page.keyboard.press('Enter')
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
        await page.locator('.monaco-editor .selected-text').first().waitFor()
      },
    ],
    [
      'silenced with a reason',
      async () => {
        await revert()
        await squiggles.first().waitFor()
        await page.locator('.monaco-editor .view-lines').first().click()
        await run('Go to Next Problem (Error, Warning, Info)')
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+.')
        await page.locator('.action-widget .action', { hasText: 'Silence' }).first().click()
        await page.locator('.monaco-editor .view-line', { hasText: 'why this does not apply here' }).waitFor()
      },
    ],
    // The picture of the readme (client/media/readme.png) is a copy of this one.
    [
      'readme',
      async () => {
        await revert()
        await page.setViewportSize({ width: 1120, height: 640 })
        await run('View: Close All Editors')
        await openFile(plan)
        await run('View: Toggle Primary Side Bar Visibility')
        // The editor comes back scrolled to where it was left, which may show nothing to click on.
        await page
          .locator('.monaco-editor')
          .first()
          .click({ position: { x: 300, y: 210 }, force: true })
        await page.keyboard.press('Control+Home')
        await squiggles.first().waitFor()
        await page.keyboard.press('ArrowDown')
        await squiggles.first().hover({ force: true })
        await page.locator('.monaco-hover', { hasText: 'Idea:' }).first().waitFor()
      },
    ],
    // And client/media/review.png of this one.
    [
      'readme of reviews',
      async () => {
        await page.setViewportSize({ width: 1120, height: 640 })
        await run('View: Close All Editors')
        await run('View: Toggle Primary Side Bar Visibility')
        await openFile(review)
        await run('View: Toggle Primary Side Bar Visibility')
        await hint('value · 15 min · 13 %').waitFor({ timeout: 60_000 })
        await page
          .locator('.monaco-editor')
          .first()
          .click({ position: { x: 300, y: 210 }, force: true })
        await run('Go to Line/Column')
        await page.keyboard.type('29')
        await page.keyboard.press('Enter')
        await page.waitForTimeout(1500)
        await page.keyboard.press('Control+Shift+R')
        await page.locator('.action-widget', { hasText: /orientation \d+ → \d+/ }).waitFor()
      },
    ],
  ]
}
