// A folder that is not trusted: what it says about rules is left aside, until it is.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeHome, remoteUri, runCommand, startCodeServer, useSettings, workbenchUrl } from './code-server.mjs'
import { root } from './place.mjs'
import { screenOf } from './screen.mjs'

/** Opens a folder in restricted mode and then trusts it, as a person would, in a VS Code of its own; how many steps went well. */
export async function restricted({ browser, vsix, shots }) {
  const counts = { passed: 0, failed: 0 }
  const home = makeHome()
  useSettings(home, {
    'workbench.colorTheme': 'Default Light Modern',
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  })
  await runCommand(home, ['--install-extension', vsix])
  const workspace = home.copy(join(root, 'test/host/workspace'), 'stranger')
  writeFileSync(join(workspace, '.outside-in.json'), '{ "rules": { "vanity-measure": "error" } }\n')
  mkdirSync(shots, { recursive: true })
  const server = await startCodeServer(home, { trust: true })
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, deviceScaleFactor: 1 })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    const { run, status, openAlone } = screenOf(page, workspace)
    const loud = page.locator('.monaco-editor .squiggly-error')
    const step = async (what, act) => {
      try {
        await act()
        await page.waitForTimeout(400)
        await page.screenshot({ path: join(shots, `light-${what.replace(/\W+/g, '-')}.png`) })
        counts.passed += 1
        console.log(`    ✔ ${what}`)
      } catch (error) {
        await page.screenshot({ path: join(shots, `light-${what.replace(/\W+/g, '-')}-FAILED.png`) }).catch(() => {})
        counts.failed += 1
        console.log(`    ✗ ${what}\n      ${String(error?.message).split('\n').slice(0, 4).join('\n      ')}`)
      }
    }
    await page.goto(workbenchUrl(server, workspace, [['openFile', remoteUri(server, join(workspace, 'plan.md'))]]))
    await step('plan read in restricted mode without the configuration of the folder', async () => {
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor({ timeout: 90_000 })
      await status.waitFor({ timeout: 60_000 })
      await page.waitForTimeout(1000)
      if ((await loud.count()) > 0) throw new Error('The configuration of a folder that is not trusted was heeded.')
    })
    await step('the same plan when the folder is trusted', async () => {
      await run('Workspaces: Manage Workspace Trust')
      await page
        .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
        .first()
        .click()
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor({ state: 'hidden' })
      await page.keyboard.press('Escape')
      await openAlone('plan.md')
      await loud.first().waitFor()
    })
  } finally {
    await context.close()
    await server.stop()
    home.remove()
  }
  return counts
}
