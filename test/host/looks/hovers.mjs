// What is told of the places of a plan that a reader points at: parts, jobs, measures, research, and the items of a review.

export const steps = ({ page, squiggles, openAlone, hoverAt, plan, review }) => {
  /** Away with the last hover, and the words into view: the editor draws only the lines that are seen. */
  const goTo = async (line) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+G')
    await page.locator('.quick-input-widget input').first().fill(`:${line}`)
    await page.keyboard.press('Enter')
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  }

  return [
    [
      'hover on a part of a plan',
      async () => {
        await openAlone('marram-strategy.md')
        await page.locator('.monaco-editor .view-line', { hasText: 'Jobs to be done' }).first().waitFor()
        await hoverAt('Jobs to be done', 'What a reader looks for here')
      },
    ],
    [
      'hover on a job',
      async () => {
        await goTo(22)
        await hoverAt('J1 Get home tonight', 'Situation')
      },
    ],
    [
      'hover on a job where it is named',
      async () => {
        await openAlone('marram-initiatives.md')
        await goTo(11)
        await hoverAt(' J1 ', 'Served by')
      },
    ],
    [
      'hover on a measure',
      async () => {
        await openAlone(plan)
        await squiggles.first().waitFor({ timeout: 60_000 })
        await goTo(100)
        await hoverAt('Market share UK', 'Measure')
      },
    ],
    [
      'hover on research',
      async () => {
        await goTo(82)
        await hoverAt('Customers can post ideas', 'One up')
      },
    ],
    [
      'hover on a part that lacks something',
      async () => {
        await goTo(86)
        await hoverAt('Customer journey', 'not found yet')
      },
    ],
    [
      'hover on an item of a review',
      async () => {
        await openAlone(review)
        await hoverAt('Sales pipeline', 'Because of')
      },
    ],
  ]
}
