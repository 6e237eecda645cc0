// The same editor for a reader of Spanish: what the extension says of itself is Spanish, what rules say of an English text is not.

export const themes = ['spanish']

export const steps = ({ page, status, squiggles, run, openFile, plan }) => [
  [
    'commands in Spanish',
    async () => {
      await openFile(plan)
      await squiggles.first().waitFor({ timeout: 60_000 })
      await page.keyboard.press('F1')
      await page.locator('.quick-input-widget input').first().fill('>Outside-In')
      await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Abrir el informe' }).first().waitFor()
    },
  ],
  [
    'kinds in Spanish',
    async () => {
      await page.keyboard.press('Escape')
      await run('Outside-In: Indicar el tipo de documento')
      await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Plan de investigación' }).waitFor()
    },
  ],
  [
    'status in Spanish',
    async () => {
      await page.keyboard.press('Escape')
      await status.hover()
      await page.locator('.monaco-hover', { hasText: 'Haga clic' }).first().waitFor()
    },
  ],
]
