// A reviewer's work: what has changed since the last commit, what to ask, what to paste, from finding to finding.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const themes = ['light', 'dark']

export const settings = { 'git.enabled': true, 'git.autofetch': false, 'git.openRepositoryInParentFolders': 'never' }

const changed = 'harrow-crm-plan-before.md'
const name = 'harrow-crm-plan-before'

/** The workspace as a repository with one commit, and one plan changed since: a fault gone, a fault new, a paragraph wrapped otherwise. */
export function prepare(workspace) {
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Reviewer', '-c', 'user.email=reviewer@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: workspace,
      stdio: 'ignore',
    })
  git('init', '--initial-branch=main')
  git('add', '.')
  git('commit', '--message', 'Plans as they were')
  git('checkout', '-b', 'spring')
  const file = join(workspace, changed)
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text
      .replace(/^.*ten out of ten.*$/m, 'Customers will tell their friends about us.')
      .replace('## Background', '## Background\n\nInstallers love our loyalty card.'),
  )
}

export const steps = ({ page, squiggles, report, run, openAlone }) => {
  const rows = page.locator('.pane-body .monaco-list-row')
  const row = (text) => rows.filter({ hasText: text }).first()
  const twistie = (text) => row(text).locator('.monaco-tl-twistie')
  return [
    [
      'reviewing plans by score',
      async () => {
        await openAlone(changed)
        await squiggles.first().waitFor({ timeout: 60_000 })
        await page.locator('.activitybar .action-item a[aria-label^="Outside-In"]').click()
        await row(/tidewater/).waitFor()
        await row(/fieldnote-strategy-after/).waitFor({ timeout: 30_000 })
      },
    ],
    [
      'reviewing what a plan holds',
      async () => {
        await twistie(name).click()
        await twistie('What a plan should hold').click()
        await row('Jobs to be done').waitFor()
        await row(/assumed-motivation/).waitFor()
      },
    ],
    [
      'reviewing a suggestion by a click',
      async () => {
        await row(/assumed-motivation/).click()
        await page.locator('.statusbar-item', { hasText: /Ln 12, Col \d+ \(\d+ selected\)/ }).waitFor()
      },
    ],
    [
      'reviewing what can be done with a plan',
      async () => {
        await row(name).click({ button: 'right' })
        await page.locator('.context-view .action-item', { hasText: 'Compare with Last Commit' }).waitFor()
      },
    ],
    [
      'reviewing compared with the last commit',
      async () => {
        await page.locator('.context-view .action-item', { hasText: 'Compare with Last Commit' }).click()
        await report.getByText('Compared with the last commit').waitFor({ timeout: 30_000 })
        await report.getByRole('heading', { name: 'New' }).waitFor()
      },
    ],
    [
      'reviewing compared with where the branch began',
      async () => {
        await page.locator('.monaco-editor .view-lines').first().click()
        await run('Outside-In: Compare with Merge Base')
        await report.getByText('Compared with where this branch began').waitFor({ timeout: 30_000 })
      },
    ],
    [
      'reviewing only what is new',
      async () => {
        await run('View: Close All Editors')
        await openAlone(changed)
        await run('Outside-In: Show Only What Is New')
        await row('New suggestions').waitFor()
        await row(/new · assumed-motivation/).waitFor()
      },
    ],
    [
      'reviewing goes to the next finding',
      async () => {
        await run('Outside-In: Show All Suggestions')
        await page.locator('.monaco-editor .view-lines').first().click()
        await page.keyboard.press('Control+Home')
        await page.keyboard.press('Control+F8')
        await page.keyboard.press('Control+F8')
        await page.locator('.monaco-hover', { hasText: 'told as a fact' }).first().waitFor()
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+Shift+F8')
        await page.locator('.statusbar-item', { hasText: /Ln 8, / }).waitFor()
      },
    ],
    [
      'reviewing asks five questions',
      async () => {
        await page.keyboard.press('Escape')
        await run('Outside-In: Review This Document')
        await report.locator('.questions > li').nth(4).waitFor({ timeout: 30_000 })
      },
    ],
    [
      'reviewing goes to the words of a question',
      async () => {
        const place = report.locator('.questions [data-line]').first()
        const line = await place.getAttribute('data-line')
        await place.click()
        await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor()
      },
    ],
    [
      'reviewing copies the questions',
      async () => {
        await report.getByRole('button', { name: 'Copy as Markdown' }).click()
        await page.locator('.statusbar-item', { hasText: 'Copied as Markdown' }).waitFor()
      },
    ],
    [
      'reviewing silences from the tree',
      async () => {
        await page.keyboard.press('Escape')
        await row(/assumed-motivation/).click({ button: 'right' })
        // A menu that has only just opened takes no press: a person is slower.
        const silence = page.locator('.context-view .action-item', { hasText: 'Silence Here' })
        await silence.waitFor()
        await page.waitForTimeout(700)
        await silence.click()
        await page.waitForTimeout(300)
        if (await silence.isVisible()) await page.keyboard.press('Enter')
        await page.locator('.monaco-editor .view-line', { hasText: 'outside-in-disable-next-line' }).first().waitFor()
        await page.locator('.statusbar-item', { hasText: '(28 selected)' }).waitFor()
        await run('File: Revert File')
      },
    ],
    [
      'reviewing jobs and what serves them',
      async () => {
        await run('Outside-In: Focus on Jobs View')
        await row('What is undertaken').waitFor({ timeout: 30_000 })
        await twistie('Dictation that works').click()
        await row(/^J1/).waitFor()
      },
    ],
  ]
}
