// An agenda and its minutes: hints, lenses, hovers, what if, the report.

export const themes = ['dark', 'light', 'contrast']

export const steps = ({ page, report, run, openFile, openAlone, hint, lens, openFromLens, hoverAt, review, minutes }) => [
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
]
