// The report in the colours of every kind of theme, as wide as the window.
import { faintText, leastContrast } from '../faint-text.mjs'

export const themes = ['light', 'dark', 'contrast']

export const steps = ({ page, report, run, openAlone, plan, minutes }) => {
  const openAsWideAsCan = async (name) => {
    await openAlone(name)
    // Commands for documents are offered once the document is what is worked in.
    await page.locator('.monaco-editor .view-lines').first().click()
    await run('Outside-In: Open Report')
    await report.locator('[data-line]:visible').first().waitFor({ timeout: 30_000 })
    await page.locator('.editor-group-container.active .tab.active', { hasText: name }).click({ button: 'middle' })
    await page.keyboard.press('Control+B')
  }
  const top = (name) =>
    report.getByRole('heading', { name }).evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }))
  const mustBeReadable = async () => {
    const faint = await report.locator('body').evaluate(faintText, leastContrast)
    if (faint.length > 0) throw new Error(`Hard to read: ${faint.slice(0, 5).join('; ')}`)
  }
  return [
    [
      'report of a plan, what stands out and the dials',
      async () => {
        await openAsWideAsCan(plan)
        await report.getByRole('heading', { name: 'From whose side it looks' }).waitFor()
        await mustBeReadable()
      },
    ],
    ['report of a plan, balances and contents', () => top('What goes out, what comes in')],
    [
      'report of a plan, points with their lines',
      async () => {
        await report.getByText('The words it rests on').click()
        await top('Where the score comes from')
        await mustBeReadable()
        await page.keyboard.press('Control+B')
      },
    ],
    [
      'report of a review, its minutes',
      async () => {
        await openAsWideAsCan(minutes)
        await report.getByRole('heading', { name: 'Where the minutes go' }).waitFor()
        await mustBeReadable()
        await page.keyboard.press('Control+B')
      },
    ],
  ]
}
