// Whose sentence is this? The view is switched on, read, and switched off again.

export const themes = ['light', 'dark', 'contrast']

export const steps = ({ page, run, openAlone, plan, status }) => {
  const shown = page.locator('.statusbar-item', { hasText: 'customers act in' })
  return [
    [
      'whose sentence is this',
      async () => {
        await openAlone(plan)
        await status.waitFor({ timeout: 60_000 })
        await run('Outside-In: Show Whose Sentence Is This')
        await shown.waitFor()
        const text = await shown.textContent()
        if (!/customers act in \d+ of \d+ sentences/.test(text ?? '')) throw new Error(`The status bar says “${text}”.`)
      },
    ],
    [
      'legend of whose sentence',
      async () => {
        await shown.hover()
        await page.locator('.monaco-hover', { hasText: 'dashed line' }).waitFor()
      },
    ],
    [
      'whose sentence on hover',
      async () => {
        await page
          .locator('.monaco-editor .view-line', { hasText: 'We closed last year' })
          .first()
          .hover({ position: { x: 90, y: 8 } })
        await page.locator('.monaco-hover', { hasText: 'you act here' }).first().waitFor()
      },
    ],
    [
      'whose sentence no more',
      async () => {
        await run('Outside-In: Hide Whose Sentence Is This')
        await shown.waitFor({ state: 'hidden' })
      },
    ],
  ]
}
