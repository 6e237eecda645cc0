// Beginning a plan and filling it in: new documents, snippets by their names, and the section that a plan lacks.

export const steps = ({ page, run, choices, openFile, closeAll, lens, squiggles, plan }) => [
  [
    'new file menu',
    async () => {
      // A window that has just been opened does not know the menu yet.
      await openFile(plan)
      await squiggles.first().waitFor({ timeout: 60_000 })
      await closeAll()
      await choices('Create: New File...', 'New Strategy Plan')
      await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'New Quarterly Review' }).first().waitFor()
    },
  ],
  [
    'new strategy plan',
    async () => {
      await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'New Strategy Plan' }).first().click()
      await page.locator('.monaco-editor .view-line', { hasText: '[Name of the plan]' }).first().waitFor()
      await page.locator('.monaco-editor .selected-text').first().waitFor()
    },
  ],
  [
    'first places of a new plan filled in',
    async () => {
      await page.keyboard.type('Tilbrook')
      await page.keyboard.press('Tab')
      await page.keyboard.type('next year')
      await page.keyboard.press('Tab')
      await page.locator('.monaco-editor .view-line', { hasText: 'Tilbrook: strategy for next year' }).first().waitFor()
    },
  ],
  [
    'new quarterly review',
    async () => {
      await run('Outside-In: New Quarterly Review')
      await page.locator('.monaco-editor .view-line', { hasText: '[Name of the company]' }).first().waitFor()
    },
  ],
  [
    'snippet by its name',
    async () => {
      await openFile(plan)
      await squiggles.first().waitFor()
      await page.locator('.monaco-editor .view-lines').first().click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.keyboard.type('value-ex')
      await page.keyboard.press('Control+Space')
      await page.locator('.suggest-widget .monaco-list-row', { hasText: 'value-exchange' }).first().waitFor()
    },
  ],
  [
    'snippet put in',
    async () => {
      await page.keyboard.press('Tab')
      await page.locator('.monaco-editor .view-line', { hasText: '| Customers |' }).first().waitFor()
      await page.keyboard.type('£24 a month')
      await page.keyboard.press('Tab')
    },
  ],
  [
    'section put in by a quick fix',
    async () => {
      await closeAll()
      await run('Outside-In: Open Sample Plan')
      await lens('suggestions').waitFor()
      await page.locator('.monaco-editor .view-line', { hasText: 'Tilbrook: strategy for next year' }).first().click()
      await page.keyboard.press('Home')
      await page.keyboard.press('Control+.')
      await page.locator('.action-widget .action', { hasText: 'Jobs to be done' }).first().click()
      await page.locator('.monaco-editor .view-line', { hasText: '## Jobs to be done' }).first().waitFor()
      await page.locator('.monaco-editor .selected-text').first().waitFor()
    },
  ],
]
