// A plan as it is written: findings, hovers, what can be done, the report and the sections to insert.

export const themes = ['dark', 'light']

export const steps = ({ page, squiggles, status, report, run, revert, openFile, plan }) => [
  [
    'findings in text and Problems',
    async () => {
      await openFile(plan)
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
      await page.locator('.monaco-hover', { hasText: 'Click for all' }).waitFor()
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
      // A place and not the element: in a page within a page it is never found at rest.
      const { x, y } = await place.boundingBox()
      await page.mouse.click(x + 8, y + 8)
      await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor()
      await page.locator('.editor-group-container.active .tab.active', { hasText: plan }).waitFor()
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
]
