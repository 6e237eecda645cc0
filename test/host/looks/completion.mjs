// What the editor offers while somebody writes: headings, what a document says of itself, how a rule is silenced, and the configuration.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const steps = ({ page, workspace, squiggles, run, openAlone, plan }) => {
  const list = page.locator('.suggest-widget.visible')
  const row = (text) => list.locator('.monaco-list-row', { hasText: text }).first()
  const line = (text) => page.locator('.monaco-editor .view-line', { hasText: text }).first()
  const type = (text) => page.keyboard.type(text, { delay: 15 })
  /** Sees to it that the words beside the list are shown, as VS Code remembers them to be. */
  const withDetails = async () => {
    if (!(await page.locator('.suggest-details').first().isVisible())) await page.keyboard.press('Control+Space')
  }
  /** Back to what is on disk; words that are typed before that would be lost with the rest. */
  const startAgain = async () => {
    await page.keyboard.press('Escape')
    await run('File: Revert File')
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
  }
  const atEnd = async () => {
    await page.locator('.monaco-editor .view-lines').first().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
  }

  return [
    [
      'headings a plan lacks',
      async () => {
        // Written now, so that Quick Open knows it once it is wanted.
        writeFileSync(join(workspace, 'new-plan.md'), '\n# A plan\n')
        await openAlone(plan)
        await squiggles.first().waitFor({ timeout: 60_000 })
        await atEnd()
        await type('## ')
        await row('Value exchange').waitFor()
        await withDetails()
        await page.locator('.suggest-details', { hasText: 'What people are trying to get done' }).waitFor()
      },
    ],
    [
      'a heading taken with its template',
      async () => {
        await type('val')
        await row('Value exchange').waitFor()
        await page.keyboard.press('Enter')
        await line('What customers do for us').or(line('Gives')).first().waitFor()
      },
    ],
    [
      'an ordinary sentence opens nothing',
      async () => {
        await startAgain()
        await atEnd()
        await type('We serve (as ever) schools - about 40: their cooks, and others. ')
        if (await list.isVisible()) throw new Error('A list opened while a sentence was typed.')
      },
    ],
    [
      'ways to silence',
      async () => {
        await page.keyboard.press('Enter')
        await page.keyboard.press('Enter')
        await type('<!-- outside-')
        await row('outside-in-disable-next-line').waitFor()
      },
    ],
    [
      'rules to silence those of the document first',
      async () => {
        await page.keyboard.press('Enter')
        await row('in this document').waitFor()
        await withDetails()
      },
    ],
    [
      'a reason behind the rule',
      async () => {
        await page.keyboard.press('Enter')
        await type(' ')
        await row('why this does not apply here').waitFor()
        await page.keyboard.press('Enter')
        await line('-- why this does not apply here -->').waitFor()
      },
    ],
    [
      'what a document can say of itself',
      async () => {
        await startAgain()
        await run('View: Close All Editors')
        await openAlone('new-plan.md')
        await page.locator('.monaco-editor .view-lines').first().click()
        await page.keyboard.press('Control+Home')
        await type('---\n')
        await page.keyboard.press('Control+Space')
        await row('kind').waitFor()
      },
    ],
    [
      'kinds of document in the front matter',
      async () => {
        await page.keyboard.press('Enter')
        await row('crm-plan').waitFor()
      },
    ],
    [
      'jobs by their numbers',
      async () => {
        await startAgain()
        await openAlone('marram-initiatives.md')
        await atEnd()
        await type('Jobs: ')
        await row('J1').waitFor()
      },
    ],
    [
      'rules in the configuration',
      async () => {
        await startAgain()
        await run('View: Close All Editors')
        await openAlone('.outside-in.json')
        await page.locator('.monaco-editor .view-lines').first().click()
        await page.keyboard.press('Control+A')
        await type('{ "rules": { ')
        await page.keyboard.press('Control+Space')
        await row('acquisition-only').waitFor()
        await withDetails()
      },
    ],
    [
      'severities in the configuration',
      async () => {
        await type('"missing-listening": ')
        await page.keyboard.press('Control+Space')
        await row('"warning"').waitFor()
      },
    ],
    [
      'back to how it was',
      async () => {
        await startAgain()
      },
    ],
  ]
}
