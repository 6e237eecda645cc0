// What stands beside and over the lines of a plan while it is written, what it does when it is clicked, and how it is switched off.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const themes = ['light', 'dark']

export const settings = { 'git.enabled': true, 'git.autofetch': false, 'git.openRepositoryInParentFolders': 'never' }

const [before, after] = ['fieldnote-strategy-before.md', 'fieldnote-strategy-after.md']
const lacking = 'harrow-crm-plan-before.md'
const research = 'rosterwell-research-plan-before.md'

/** The workspace as a repository in which one plan is last committed as it was before it was rewritten. */
export function prepare(workspace) {
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Writer', '-c', 'user.email=writer@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: workspace,
      stdio: 'ignore',
    })
  const written = readFileSync(join(workspace, after))
  writeFileSync(join(workspace, after), readFileSync(join(workspace, before)))
  git('init', '--initial-branch=main')
  git('add', '.')
  git('commit', '--message', 'The plan as it was')
  writeFileSync(join(workspace, after), written)
}

/** A lens that was drawn this moment may be drawn again while it is clicked: then a person clicks twice. */
async function clickUntil(lens, seen) {
  for (let tries = 4; ; tries -= 1) {
    await lens.click({ force: true })
    try {
      return await seen.waitFor({ timeout: 4000 })
    } catch (error) {
      if (tries === 1) throw error
    }
  }
}

export const steps = ({ page, report, run, openAlone, hint, lens, openFromLens }) => [
  [
    'hints and lenses of a plan',
    async () => {
      await openAlone(after)
      await hint('functional · emotional · social').waitFor({ timeout: 60_000 })
      await lens(/Orientation \d+ · \+\d+ since the last commit/).waitFor({ timeout: 30_000 })
    },
  ],
  [
    'hints of an exchange and of listening',
    async () => {
      await run('Go to Line/Column...')
      await page.locator('.quick-input-widget input').first().fill(':62')
      await page.keyboard.press('Enter')
      await hint('they give 4 : get 4').waitFor()
      await hint('talk 0 : listen 5').waitFor()
    },
  ],
  [
    'hint explained where one points at it',
    async () => {
      await hint('they give 4 : get 4').getByText('they give').hover()
      await page.locator('.monaco-hover', { hasText: 'Things that this part says' }).first().waitFor()
    },
  ],
  [
    'report opened from the score over the title',
    async () => {
      await openAlone(before)
      await lens('Orientation').waitFor()
      await openFromLens('Orientation')
      await report.locator('h1').first().waitFor()
    },
  ],
  [
    'next suggestion from the lens',
    async () => {
      await openAlone(before)
      await lens('· next').waitFor()
      await clickUntil(lens('· next'), page.locator('.monaco-hover', { hasText: 'outside-in' }).first())
    },
  ],
  [
    'missing part from the lens',
    async () => {
      await page.keyboard.press('Escape')
      await openAlone(lacking)
      await lens('not yet').waitFor()
      await clickUntil(lens('not yet'), page.locator('.quick-input-widget .monaco-list-row').first())
    },
  ],
  [
    'research levels beside questions',
    async () => {
      await page.keyboard.press('Escape')
      await openAlone(research)
      await hint('level 1 of 5').waitFor()
      await hint('level 2 of 5').waitFor()
    },
  ],
  [
    'kinds of hints in the settings',
    async () => {
      await run('Preferences: Open Settings (UI)')
      await page.locator('.settings-editor .suggest-input-container').first().click()
      await page.keyboard.type('outsideIn.inlayHints')
      await page.locator('.settings-editor .setting-item-contents', { hasText: 'how near it comes' }).first().waitFor()
    },
  ],
  [
    'research hints switched off',
    async () => {
      const row = page.locator('.settings-editor .setting-item-contents', { hasText: 'how near it comes' }).first()
      await row.locator('.setting-value-checkbox').click()
      await openAlone(research)
      await lens('Orientation').waitFor()
      await hint('level 1 of 5').waitFor({ state: 'detached' })
    },
  ],
]
