import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { cli, makeFolder, plainEnv, unbuilt } from '../cli/run-cli.ts'
import { action } from './run-action.ts'

const page = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const text = page('server/docs/ci.md')
const { version } = JSON.parse(page('server/package.json'))
const { inputs } = parse(page('server/ci/gitlab.yml').split('\n---\n')[0]!).spec

const plan = '---\nkind: strategy\n---\n# Growth plan\n\nWe will drive adoption of our platform and increase our share of wallet.\n'
const here = process.platform === 'win32' ? 'needs a shell' : unbuilt
const suite = here === undefined ? describe : describe.skip

/** Fenced blocks of one language. */
function blocks(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1]!)
}

describe('the recipes for CI', () => {
  it('are YAML where they say so', () => {
    assert.ok(blocks(text, 'yaml').length >= 6)
    for (const block of blocks(text, 'yaml')) assert.equal(typeof parse(block), 'object')
  })

  it('name inputs that there are', () => {
    const steps = blocks(text, 'yaml').flatMap((block) => {
      const { jobs, steps: own = [] } = parse(block)
      return jobs === undefined ? own : Object.values(jobs as Record<string, { steps: object[] }>).flatMap((job) => job.steps)
    }) as { uses?: string; with?: Record<string, unknown> }[]
    const ours = steps.filter(({ uses }) => uses?.startsWith('outside-in/'))
    assert.equal(ours.length, 2)
    for (const step of ours) {
      assert.equal(step.uses, `outside-in/outside-in@v${version}`)
      for (const name of Object.keys(step.with ?? {})) assert.ok(name in action.inputs, name)
    }
    const [, included] = /include:\n([\s\S]*?)```/.exec(text)!
    for (const name of Object.keys(parse(included!)[0].inputs)) assert.ok(name in inputs, name)
  })

  it('tell of all inputs of the action but those that are its own business', () => {
    const told = [...text.matchAll(/^\| `([\w-]+)` \|/gm)].map((match) => match[1]!)
    for (const name of Object.keys(action.inputs)) if (name !== 'token') assert.ok(told.includes(name), name)
  })
})

suite(`the commands of the recipes${here === undefined ? '' : ` (${here})`}`, () => {
  const folder = makeFolder({
    'plans/growth plan.md': plan,
    'reviews/agenda.md': '# Q3 business review\n\n1. Welcome (5 min)\n2. Customer interviews (20 min)\n',
  })
  after(() => folder.remove())
  before(() => {
    const git = ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.invalid']
    for (const words of [
      ['init', '-q', '-b', 'main'],
      ['add', '.'],
      ['commit', '-qm', 'Plans'],
      ['update-ref', 'refs/remotes/origin/main', 'HEAD'],
    ])
      assert.equal(spawnSync('git', [...git, ...words], { cwd: folder.path }).status, 0)
  })

  const told = ['README.md', 'server/docs/ci.md', 'server/README.md', 'server/docs/gating.md', 'server/docs/output.md'].flatMap((name) =>
    [...page(name).matchAll(/(?<=^|[ '|])npx (?:--yes )?outside-in(?:@[\d.]+)? .*$/gm)].map((match) => ({
      name,
      command: match[0].replace(/'$|`.*$|\s+#.*$/, ''),
    })),
  )

  it('are found', () => assert.ok(told.length >= 10, String(told.length)))

  for (const { name, command } of told)
    it(`run as they stand in ${name}: ${command}`, () => {
      assert.ok(!command.includes('@') || command.includes(`outside-in@${version} `), 'names the version')
      const own = command.replace(/npx (?:--yes )?outside-in(?:@[\d.]+)?/g, `"${process.execPath}" "${cli}"`)
      const { status, stderr } = spawnSync('sh', ['-c', own], {
        cwd: folder.path,
        env: plainEnv({ BITBUCKET_PR_DESTINATION_BRANCH: 'main' }),
        encoding: 'utf8',
      })
      assert.ok(status === 0 || status === 1, `${status}: ${stderr}`)
    })

  it('write the reports that the next step looks for', () => {
    for (const file of ['outside-in.xml', 'test-results/outside-in.xml', 'reviews.md'])
      assert.ok(readFileSync(join(folder.path, file), 'utf8').length > 0, file)
  })
})
