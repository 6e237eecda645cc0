// Living with it: the menu of the status bar, being left alone, and what happens when the server dies.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const steps = ({ page, workspace, squiggles, status, run, openAlone, plan, review }) => {
  const bar = (text) => page.locator('.statusbar-item', { hasText: text }).first()
  const menu = page.locator('.quick-input-widget')
  const messages = page.locator('.notifications-center .notification-list-item')
  const entry = (text) => menu.locator('.monaco-list-row', { hasText: text }).first()
  const choose = async (text) => {
    await bar(/Outside-In: /).click()
    await entry(text).click()
    await menu.waitFor({ state: 'hidden' })
  }
  return [
    [
      'menu of the status bar',
      async () => {
        await openAlone(plan)
        await squiggles.first().waitFor({ timeout: 60_000 })
        await status.click()
        await entry('Set kind of document').waitFor()
        await menu.getByText('By its text, above all').waitFor()
      },
    ],
    [
      'kind from the menu',
      async () => {
        await entry('Set kind of document').click()
        await menu.getByText('What is this document?').waitFor()
      },
    ],
    [
      'menu of a review',
      async () => {
        await page.keyboard.press('Escape')
        await openAlone(review)
        await bar(/Outside-In: review/).click()
        await entry('Set kind of meeting').waitFor()
      },
    ],
    [
      'muted document',
      async () => {
        await page.keyboard.press('Escape')
        await openAlone(plan)
        await squiggles.first().waitFor()
        await choose('Mute this document')
        await bar('Outside-In: muted').waitFor()
        await squiggles.first().waitFor({ state: 'hidden' })
      },
    ],
    [
      'document that is spoken of again',
      async () => {
        await choose('Speak again on this document')
        await status.waitFor()
        await squiggles.first().waitFor()
      },
    ],
    [
      'settings',
      async () => {
        await choose(/Settings/)
        await page.locator('.settings-editor .setting-item', { hasText: 'Outside In' }).first().waitFor()
      },
    ],
    [
      'server started again after its death',
      async () => {
        await openAlone(plan)
        await squiggles.first().waitFor()
        const [before] = servers(workspace)
        process.kill(before, 'SIGKILL')
        await waitFor('another server', () => servers(workspace).some((pid) => pid !== before))
        await squiggles.first().waitFor()
        await status.waitFor()
      },
    ],
    [
      'server that dies over and over',
      async () => {
        const known = new Set()
        const stopped = bar('Outside-In: stopped')
        for (let deaths = 0; deaths < 8 && !(await stopped.isVisible()); deaths += 1) {
          await waitFor(
            'another server or none',
            async () => servers(workspace).some((pid) => !known.has(pid)) || (await stopped.isVisible()),
          )
          for (const pid of servers(workspace)) {
            known.add(pid)
            process.kill(pid, 'SIGKILL')
          }
          await page.waitForTimeout(300)
        }
        await stopped.waitFor()
        // Under a test driver the editor puts its messages into their list at once.
        await run('Notifications: Show Notifications')
        await messages.first().waitFor()
        if ((await messages.count()) > 1) throw new Error('One message is enough.')
        await messages.filter({ hasText: 'stopped working several times' }).waitFor()
      },
    ],
    [
      'server started again by hand',
      async () => {
        await page.locator('.notifications-center .monaco-button', { hasText: 'Start again' }).click()
        await status.waitFor()
        await squiggles.first().waitFor()
      },
    ],
    [
      'trace in the output',
      async () => {
        const settings = join(workspace, '.vscode', 'settings.json')
        mkdirSync(dirname(settings), { recursive: true })
        writeFileSync(settings, '{ "outsideIn.trace.server": "verbose" }')
        await run('Outside-In: Show Output')
        // What was last told may be long, so that its first line is scrolled away or stuck over the others.
        await page
          .locator('.panel', { hasText: /Result: |Sending |Received |"(?:command|range|title|uri)":/ })
          .first()
          .waitFor()
        rmSync(settings)
      },
    ],
    [
      'output put away',
      async () => {
        await page.keyboard.press('Control+J')
        await page.locator('.panel .output-view').first().waitFor({ state: 'hidden' })
      },
    ],
  ]
}

/** Process ids of the servers of this run alone: they were started from its own folder. */
function servers(workspace) {
  const own = dirname(dirname(workspace))
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
  return stdout
    .split('\n')
    .filter((line) => line.includes(`${own}/`) && line.includes('main.node.cjs'))
    .map((line) => Number.parseInt(line, 10))
}

async function waitFor(what, wanted) {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await wanted()) return
    await new Promise((next) => setTimeout(next, 100))
  }
  throw new Error(`waited in vain for ${what}`)
}
