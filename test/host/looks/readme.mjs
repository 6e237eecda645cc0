// The pictures of the readme: `npm run test:host -- --only look --looks readme --pictures` puts them into client/media.

/** Of which step which picture of the readme is made, in the light theme. */
export const pictures = {
  readme: 'readme.png',
  'readme of the report': 'report.png',
  'readme of who acts': 'who-acts.png',
  'readme of a reviewer': 'questions.png',
  'readme of reviews': 'review.png',
}

export const steps = ({ page, squiggles, report, status, run, revert, openFile, openAlone, hint, plan, review }) => [
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
  [
    'readme of the report',
    async () => {
      await page.keyboard.press('Escape')
      await page.setViewportSize({ width: 1120, height: 640 })
      await openAlone(plan)
      await squiggles.first().waitFor()
      await run('Outside-In: Open Report')
      await report.locator('[data-line]:visible').first().waitFor({ timeout: 30_000 })
      await page.waitForTimeout(600)
    },
  ],
  [
    'readme of who acts',
    async () => {
      await openAlone(plan)
      await status.waitFor()
      await run('Outside-In: Show Whose Sentence Is This')
      await page.locator('.statusbar-item', { hasText: 'customers act in' }).waitFor()
      await page.waitForTimeout(600)
    },
  ],
  [
    'readme of a reviewer',
    async () => {
      await run('Outside-In: Hide Whose Sentence Is This')
      await openAlone(plan)
      await status.waitFor()
      await run('Outside-In: Review This Document')
      await report.locator('.questions > li').nth(4).waitFor({ timeout: 30_000 })
    },
  ],
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
