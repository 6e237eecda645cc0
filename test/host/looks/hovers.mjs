// What is told of the places of a plan that a reader points at: parts, jobs, measures, research, and the items of a review.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export const steps = ({ page, workspace, run, openAlone, plan, review }) => {
  /** Opens a document, puts the cursor into words of it and asks what is to be said of them. */
  const pointAt = async (file, words, said) => {
    const text = readFileSync(join(workspace, file), 'utf8')
    const above = text.slice(0, text.indexOf(words)).split('\n')
    await openAlone(basename(file))
    await page.keyboard.press('Control+G')
    await page
      .locator('.quick-input-widget input')
      .first()
      .fill(`:${above.length}:${above.at(-1).length + 2}`)
    await page
      .locator('.quick-input-widget .monaco-list-row', { hasText: String(above.length) })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
    await run('Show or Focus Hover')
    await page.locator('.monaco-hover', { hasText: said }).first().waitFor()
  }
  const jobs = 'jobs/marram-strategy.md'

  return [
    ['hover on a part of a plan', () => pointAt(jobs, 'Jobs to be done', 'What a reader looks for here')],
    ['hover on a part that lacks something', () => pointAt(plan, '## Customer journey', 'not found yet')],
    ['hover on a job', () => pointAt(jobs, 'J1 Get home tonight', 'Situation')],
    ['hover on a job where it is named', () => pointAt('jobs/marram-initiatives.md', 'J1 |', 'Served by')],
    ['hover on a measure', () => pointAt(plan, 'Market share UK', 'Measure')],
    ['hover on research', () => pointAt(plan, 'Customers can post ideas', 'One up')],
    ['hover on an item of a review', () => pointAt(review, 'Sales funnel', 'Because of')],
  ]
}
