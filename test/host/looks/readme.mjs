// The pictures of the readme.

export const themes = ['dark', 'light']

export const steps = ({ page, squiggles, run, revert, openFile, openAlone, hint, plan, review }) => [
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
      await openAlone(review)
      await squiggles.first().waitFor()
      await page
        .locator('.monaco-editor')
        .first()
        .click({ position: { x: 300, y: 210 }, force: true })
      await run('Go to Line/Column')
      await page.keyboard.type('29')
      await page.keyboard.press('Enter')
      await hint('value · 15 min · 13 %').waitFor()
      await page.waitForTimeout(1500)
      await page.keyboard.press('Control+Shift+R')
      await page.locator('.action-widget', { hasText: /orientation \d+ → \d+/ }).waitFor()
    },
  ],
]
