// What an author does about a finding: goes on from the words, fills in the other side, says why it does not apply.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const exchange = `---
kind: strategy
---

# The reading room

## What each side gives and gets

| Party  | Gives               | Gets                    |
|--------|---------------------|-------------------------|
| We     | A room and a tutor  | Readers for the library |
`

const misspelt = `---
kind: startegy
---

# The year ahead

## Goals

<!-- outside-in-disable-next-line inside-out-gaol -- the board asked for this number -->
- Grow our market share to 12 %
`

export const steps = ({ page, workspace, squiggles, run, openAlone, plan }) => {
  const lines = page.locator('.monaco-editor .view-line')
  const line = (text) => lines.filter({ hasText: text }).first()
  const menu = page.locator('.action-widget')
  /** Puts the cursor on words and asks what can be done there: again, as a person would, where the menu does not come. */
  const ask = async (words, action, x = 120) => {
    const offer = menu.locator('.action', { hasText: action }).first()
    for (let tries = 3; ; tries -= 1) {
      await line(words).click({ position: { x, y: 8 } })
      await page.keyboard.press('Control+.')
      const failed = await offer.waitFor({ timeout: 8000 }).then(
        () => undefined,
        (error) => error,
      )
      if (failed === undefined) return offer
      if (tries === 1) throw failed
      await page.keyboard.press('Escape')
    }
  }
  const choose = async (words, action) => {
    await (await ask(words, action)).click()
    await menu.first().waitFor({ state: 'hidden' })
  }
  /** One step back must bring back the very words. */
  const undo = async (gone) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await line(gone).waitFor({ state: 'detached' })
  }
  const goTo = async (text) => {
    await page.keyboard.press('Control+f')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await line(text).waitFor()
  }

  return [
    [
      'questions to answer are among what can be done',
      async () => {
        writeFileSync(join(workspace, 'reading-room.md'), exchange)
        writeFileSync(join(workspace, 'misspelt.md'), misspelt)
        await openAlone(plan)
        await squiggles.first().waitFor({ timeout: 60_000 })
        await ask('leading inspection platform', 'Add a question to answer', 250)
      },
    ],
    [
      'question below the words',
      async () => {
        await menu.locator('.action', { hasText: 'Add a question to answer' }).first().click()
        await line('what would people notice').waitFor()
        await page.locator('.monaco-editor .selected-text').first().waitFor()
      },
    ],
    [
      'answer typed over its beginning',
      async () => {
        await page.keyboard.type('They would notice that the report is done in the car.')
        await line('[They would').waitFor({ state: 'detached' })
        await line('They would notice that the report is done in the car.').waitFor()
      },
    ],
    [
      'list of features as a table',
      async () => {
        await run('File: Revert File')
        await openAlone(plan)
        await squiggles.first().waitFor()
        await goTo('Open REST API')
        await choose('Open REST API', 'Turn the list into a table')
        await line('What is better for customers then').waitFor()
        await page.locator('.monaco-editor .selected-text').first().waitFor()
      },
    ],
    [
      'list again after one step back',
      async () => {
        await undo('What is better for customers then')
        await line('- Open REST API').waitFor()
      },
    ],
    [
      'row for the other side of an exchange',
      async () => {
        await openAlone('reading-room.md')
        await choose('A room and a tutor', 'Add a row for the other side')
        await line('[what they give]').waitFor()
      },
    ],
    [
      'silenced with a reason to type over',
      async () => {
        await page.keyboard.press('Escape')
        await undo('[what they give]')
        await run('File: Revert File').catch(() => {})
        await openAlone(plan)
        await squiggles.first().waitFor()
        await choose('leading inspection platform', 'Silence')
        await line('why this does not apply here').waitFor()
        await page.keyboard.type('The board has asked for this sentence')
        await line('-- The board has asked for this sentence -->').waitFor()
      },
    ],
    [
      'all fixed that is safe to fix',
      async () => {
        await run('File: Revert File')
        await openAlone('misspelt.md')
        await line('kind: startegy').waitFor()
        await page.waitForTimeout(800)
        await run('Outside-In: Fix All That Is Safe to Fix')
        await line('kind: strategy').waitFor()
        await line('inside-out-goal').waitFor()
      },
    ],
  ]
}
