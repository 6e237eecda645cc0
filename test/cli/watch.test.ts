import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cli, makeFolder, plainEnv, unbuilt } from './run-cli.ts'

const plan = '---\nkind: strategy\n---\n\n# Plan\n\n## Goals\n\nWe will push our new app to all customers and grow market share by 20 %.\n'

describe('watching', () => {
  before(function () {
    if (unbuilt !== undefined || process.platform === 'win32') this.skip()
  })

  it('reads what changes, waits on a broken configuration, and ends at an interrupt', async () => {
    const folder = makeFolder({ 'plan.md': plan })
    const child = spawn(process.execPath, [cli, 'lint', '--watch'], { cwd: folder.path, env: plainEnv() })
    try {
      let out = ''
      let err = ''
      child.stdout.on('data', (chunk) => {
        out += chunk
      })
      child.stderr.on('data', (chunk) => {
        err += chunk
      })
      const readings = async (count: number) => {
        while (err.split('Watching for changes').length <= count) await new Promise((resolve) => setTimeout(resolve, 20))
      }
      /** Writes until the change is noticed: the watcher may not yet have begun. */
      const change = async (name: string, text: string, count: number) => {
        for (let turn = 0; err.split('Watching for changes').length <= count && turn < 50; turn += 1) {
          writeFileSync(join(folder.path, name), `${text}${'\n'.repeat(turn)}`)
          await new Promise((resolve) => setTimeout(resolve, 700))
        }
        await readings(count)
      }
      await readings(1)
      assert.match(out, /plan\.md/)
      out = ''
      await change('second.md', plan.replace('app', 'portal'), 2)
      assert.match(out, /second\.md/)
      const before = err.split('Watching for changes').length
      await change('.outside-in.json', '{ "rulez": 5 }', before)
      assert.match(err, /\.outside-in\.json:1:\d+/)
      child.kill('SIGINT')
      const [code] = await once(child, 'exit')
      assert.equal(code, 130)
    } finally {
      child.kill('SIGKILL')
      folder.remove()
    }
  })

  it('reads again when what steers it from above changes, and leaves nothing behind when its terminal is closed', async () => {
    const folder = makeFolder({
      'repo/plans/plan.md': plan,
      'repo/.outside-in.json': '{ "extends": ["./shared.yaml"] }',
      'repo/shared.yaml': '',
      'temp/.keep': '',
    })
    const env = plainEnv({ TMPDIR: join(folder.path, 'temp') })
    const child = spawn(process.execPath, [cli, 'lint', '--watch', 'plans', '--fail-on', 'none'], { cwd: join(folder.path, 'repo'), env })
    try {
      let out = ''
      let err = ''
      child.stdout.on('data', (chunk) => {
        out += chunk
      })
      child.stderr.on('data', (chunk) => {
        err += chunk
      })
      const turns = () => err.split('Watching for changes').length - 1
      const next = async (turn: number) => {
        while (turns() < turn) await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await next(1)
      assert.match(out, /inside-out-goal/)
      const steps: readonly (readonly [string, string])[] = [
        ['shared.yaml', 'rules:\n  inside-out-goal: off\n'],
        ['.outside-in.json', '{}'],
        ['.outside-inignore', 'plan.md\n'],
      ]
      for (const [at, [name, text]] of steps.entries()) {
        // It looks from now on; a change before is part of what it starts from.
        await new Promise((resolve) => setTimeout(resolve, 1200))
        assert.equal(turns(), at + 1, err)
        out = ''
        writeFileSync(join(folder.path, 'repo', name), text)
        await next(at + 2)
        assert.equal(/inside-out-goal/.test(out), at === 1, `${name}\n${out}`)
      }
      assert.match(err, /There is nothing to read in "plans"/)
      assert.equal(readdirSync(join(folder.path, 'temp')).length, 2)
      child.kill('SIGHUP')
      const [code] = await once(child, 'exit')
      assert.equal(code, 129)
      assert.deepEqual(readdirSync(join(folder.path, 'temp')), ['.keep'])
    } finally {
      child.kill('SIGKILL')
      folder.remove()
    }
  })
})
