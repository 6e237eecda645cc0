// Jobs across documents: from a number in the initiatives to the job in the strategy, to all that name it, its new number, and the way on to
// what was heard.

export const steps = ({ page, run, openFile, openAlone, lens }) => {
  const initiatives = 'marram-initiatives.md'
  const line = (text) => page.locator('.monaco-editor .view-line', { hasText: text }).first()
  /** Puts the cursor into the number behind an initiative. What is drawn again this moment is looked for once more. */
  const pointAt = async (initiative, id, tries = 3) => {
    const found = line(initiative)
      .locator('span', { hasText: new RegExp(`\\b${id}\\b`) })
      .last()
    await found.waitFor()
    const [box, text] = await Promise.all([found.boundingBox(), found.textContent()]).catch(() => [])
    if (!box && tries > 1) return pointAt(initiative, id, tries - 1)
    await page.mouse.click(box.x + (box.width * (text.lastIndexOf(id) + 1)) / text.length, box.y + box.height / 2)
  }
  const renameTo = async (id) => {
    await openAlone(initiatives)
    await pointAt('Beds kept at the Anchor', 'J1')
    await page.keyboard.press('F2')
    const box = page.locator('.rename-box input')
    await box.waitFor()
    await box.fill(id)
  }
  const rows = page.locator('.sidebar .monaco-list-row')

  return [
    [
      'jobs that link to where they are told',
      async () => {
        await openAlone(initiatives)
        await line('Beds kept at the Anchor').locator('.detected-link').waitFor({ timeout: 60_000 })
      },
    ],
    [
      'definition of a job',
      async () => {
        await pointAt('Beds kept at the Anchor', 'J1')
        await page.keyboard.press('F12')
        await page.locator('.tab.active', { hasText: 'marram-strategy.md' }).waitFor()
        await page.locator('.statusbar-item', { hasText: /Ln \d+, Col 5/ }).waitFor()
      },
    ],
    [
      'what serves a job and speaks for it',
      async () => {
        await lens('served by 3 initiatives · 3 pieces of evidence').waitFor()
        await page.keyboard.press('Home')
      },
    ],
    [
      'places behind a lens',
      async () => {
        await lens('served by 3 initiatives').click()
        await page.locator('.zone-widget .monaco-list-row', { hasText: 'marram-initiatives.md' }).first().waitFor()
      },
    ],
    [
      'all that name a job',
      async () => {
        await openAlone(initiatives)
        await pointAt('Beds kept at the Anchor', 'J1')
        await page.keyboard.press('Shift+F12')
        await page.locator('.zone-widget .monaco-list-row', { hasText: 'marram-conversations.md' }).first().waitFor()
      },
    ],
    [
      'number that is taken',
      async () => {
        await page.keyboard.press('Escape')
        await renameTo('J2')
        await page.keyboard.press('Enter')
        await run('Notifications: Show Notifications')
        await page.locator('.notifications-center', { hasText: 'is taken already' }).first().waitFor()
      },
    ],
    [
      'jobs of the workspace',
      async () => {
        await run('Notifications: Clear All Notifications')
        await page.keyboard.press('Control+T')
        await page.locator('.quick-input-widget input').first().fill('#heavy')
        await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'J3 Bring the heavy things over' }).first().waitFor()
      },
    ],
    [
      'initiatives that serve a job',
      async () => {
        await page.keyboard.press('Escape')
        await openAlone(initiatives)
        await pointAt('Beds kept at the Anchor', 'J1')
        await page.keyboard.press('Shift+Alt+H')
        await rows.filter({ hasText: 'Beds kept at the Anchor' }).first().waitFor()
      },
    ],
    [
      'from an initiative to its jobs and to what was heard',
      async () => {
        await line('One call for boat').click({ position: { x: 60, y: 8 } })
        await page.keyboard.press('Shift+Alt+H')
        await rows.filter({ hasText: 'One call' }).first().waitFor()
        await page
          .locator('.sidebar .action-label[aria-label*="Outgoing"], .sidebar .codicon-call-outgoing, .sidebar .codicon-call-incoming')
          .first()
          .click()
        const job = rows.filter({ hasText: 'J3 Bring the heavy things over' }).first()
        await job.waitFor()
        await job.locator('.monaco-tl-twistie').click()
        await rows.filter({ hasText: 'freezer' }).first().waitFor()
      },
    ],
    [
      'view of jobs',
      async () => {
        await page.setViewportSize({ width: 1360, height: 1000 })
        await run('Outside-In: Show Jobs')
        const loose = rows.filter({ hasText: 'Initiatives without a job' })
        await loose.waitFor({ timeout: 30_000 })
        await loose.locator('.monaco-tl-twistie').click()
        await rows.filter({ hasText: 'A new name and colours' }).waitFor()
      },
    ],
    [
      'place behind a line of the view',
      async () => {
        await openAlone('marram-strategy.md')
        await rows.filter({ hasText: 'A new name and colours' }).click()
        await page.locator('.tab.active', { hasText: initiatives }).waitFor()
        await page.setViewportSize({ width: 1360, height: 860 })
      },
    ],
    [
      'new number of a job',
      async () => {
        await run('View: Show Explorer')
        await renameTo('J9')
      },
    ],
    [
      'job with its new number',
      async () => {
        await page.keyboard.press('Enter')
        await page.locator('.monaco-editor .view-line', { hasText: 'J9' }).nth(2).waitFor()
        await openFile('marram-strategy.md')
        await line('J9 Get home tonight').waitFor()
      },
    ],
  ]
}
