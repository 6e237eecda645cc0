// The five steps of the walkthrough, each done by its button and ticked off by what it does.

export const themes = ['light', 'dark']

export const steps = ({ page, run }) => {
  const press = async (name) => {
    await page.locator('.gettingStartedContainer .button-container .monaco-button', { hasText: name }).first().click()
  }
  /** A hover goes when the walkthrough is drawn again beneath it: then a person presses once more. */
  const pressUntil = async (name, seen) => {
    for (let tries = 4; ; tries -= 1) {
      await press(name)
      try {
        return await seen.waitFor({ timeout: 12_000 })
      } catch (error) {
        if (tries === 1) throw error
      }
    }
  }
  const step = async (title) => {
    const row = page.locator('.getting-started-step', { hasText: title }).first()
    if (!(await row.getAttribute('class'))?.includes('expanded')) await row.locator('.step-title').first().click()
    await page.locator('.getting-started-step.expanded', { hasText: title }).waitFor()
  }
  const ticked = async (title) => {
    await page.locator('.getting-started-step', { hasText: title }).locator('.codicon-getting-started-step-checked').first().waitFor()
  }
  return [
    [
      'walkthrough',
      async () => {
        await run('Outside-In: Get Started')
        await page.locator('.getting-started-step', { hasText: 'Open a sample plan' }).first().waitFor()
      },
    ],
    [
      'walkthrough with its sample',
      async () => {
        await press('Open Sample Plan')
        await page.locator('.monaco-editor .view-line', { hasText: 'Tilbrook: strategy for next year' }).first().waitFor()
        await ticked('Open a sample plan')
      },
    ],
    [
      'walkthrough shows a suggestion',
      async () => {
        await step('See a suggestion')
        await pressUntil('Show a Suggestion', page.locator('.monaco-hover', { hasText: 'Idea:' }).first())
        await ticked('See a suggestion')
      },
    ],
    [
      'walkthrough inserts a section',
      async () => {
        // Without Escape, which takes a person who is in the walkthrough back to the list of all walkthroughs.
        await step('Let it help you write')
        await press('Insert the Missing Section')
        await page.locator('.monaco-editor .view-line', { hasText: '## Jobs to be done' }).first().waitFor()
        await ticked('Let it help you write')
      },
    ],
    [
      'walkthrough opens the report',
      async () => {
        await step('Look at the whole')
        await press('Open the Report')
        await page.locator('.tab', { hasText: 'Report: Untitled-' }).first().waitFor()
        // The walkthrough's picture is a page within the page, too.
        const shown = page.locator('iframe.webview.ready').last().contentFrame().locator('#active-frame').contentFrame()
        await shown.locator('h1, h2').first().waitFor({ timeout: 30_000 })
        await ticked('Look at the whole')
      },
    ],
    [
      'walkthrough ends with an own plan',
      async () => {
        await step('Now your own plan')
        await press('New Strategy Plan')
        await page.locator('.monaco-editor .view-line', { hasText: '[Name of the plan]' }).first().waitFor()
      },
    ],
  ]
}
