// A reviewer's work: what has changed since the last commit, what to ask, what to paste, from finding to finding.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const themes = ['light', 'dark']

export const settings = { 'git.enabled': true, 'git.autofetch': false, 'git.openRepositoryInParentFolders': 'never' }

const changed = 'harrow-crm-plan-before.md'

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

export const steps = ({ squiggles, report, run, openAlone }) => [
  [
    'reviewing compared with the last commit',
    async () => {
      await openAlone(changed)
      await squiggles.first().waitFor({ timeout: 60_000 })
      await run('Outside-In: Compare with Last Commit')
      await report.getByText('Compared with the last commit').waitFor({ timeout: 30_000 })
      await report.getByRole('heading', { name: 'New' }).waitFor()
    },
  ],
]
