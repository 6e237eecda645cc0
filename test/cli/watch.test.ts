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
    const watching = watch([], folder.path)
    try {
      /** Writes once, and waits until all has been read once more. */
      const change = async (name: string, text: string) => {
        const turn = watching.turns() + 1
        writeFileSync(join(folder.path, name), text)
        await watching.turn(turn)
      }
      await watching.turn(1)
      assert.match(watching.out(), /plan\.md/)
      watching.forget()
      await change('second.md', plan.replace('app', 'portal'))
      assert.match(watching.out(), /second\.md/)
      await change('.outside-in.json', '{ "rulez": 5 }')
      assert.match(watching.err(), /\.outside-in\.json:1:\d+/)
      assert.equal(await watching.end('SIGINT'), 130)
    } finally {
      watching.kill()
      folder.remove()
    }
  })

  it('misses no change that is made above while all is read for the first time', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`repo/plans/${at}.md`, plan.replace('20 %', `${at} %`)]))
    const folder = makeFolder({ ...many, 'repo/.outside-in.json': '{}' })
    const watching = watch(['plans', '--fail-on', 'none'], join(folder.path, 'repo'))
    try {
      await wait(700)
      writeFileSync(join(folder.path, 'repo/.outside-in.json'), '{ "rules": { "inside-out-goal": "off" } }')
      await watching.turn(1)
      // It was read already with the change, or is to be read again by it.
      if (/inside-out-goal/.test(watching.out())) {
        watching.forget()
        await watching.turn(2)
        assert.doesNotMatch(watching.out(), /inside-out-goal/)
      }
    } finally {
      watching.kill()
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
    const temp = join(folder.path, 'temp')
    const watching = watch(['plans', '--fail-on', 'none'], join(folder.path, 'repo'), { TMPDIR: temp })
    try {
      await watching.turn(1)
      assert.match(watching.out(), /inside-out-goal/)
      const steps: readonly (readonly [string, string])[] = [
        ['shared.yaml', 'rules:\n  inside-out-goal: off\n'],
        ['.outside-in.json', '{}'],
        ['.outside-inignore', 'plan.md\n'],
      ]
      for (const [at, [name, text]] of steps.entries()) {
        // It looks from now on; a change before is part of what it starts from.
        await wait(1200)
        assert.equal(watching.turns(), at + 1, watching.err())
        watching.forget()
        writeFileSync(join(folder.path, 'repo', name), text)
        await watching.turn(at + 2)
        assert.equal(/inside-out-goal/.test(watching.out()), at === 1, `${name}\n${watching.out()}`)
      }
      assert.match(watching.err(), /There is nothing to read in "plans"/)
      assert.equal(readdirSync(temp).length, 2)
      assert.equal(await watching.end('SIGHUP'), 129)
      assert.deepEqual(readdirSync(temp), ['.keep'])
    } finally {
      watching.kill()
      folder.remove()
    }
  })
})

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Starts `outside-in lint --watch` in a folder. */
function watch(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [cli, 'lint', '--watch', ...args], { cwd, env: plainEnv(env) })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const turns = () => err.split('Watching for changes').length - 1
  return {
    out: () => out,
    err: () => err,
    /** Forgets what was written to standard output. */
    forget() {
      out = ''
    },
    /** How often everything has been read. */
    turns,
    /** Waits until everything has been read so often. */
    async turn(count: number) {
      while (turns() < count) await wait(20)
    },
    /** Sends a signal, and gives the exit code. */
    async end(signal: NodeJS.Signals): Promise<number> {
      child.kill(signal)
      const [code] = await once(child, 'exit')
      return code
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
