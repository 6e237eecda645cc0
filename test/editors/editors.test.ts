import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cli, makeFolder, plainEnv, unbuilt } from '../cli/run-cli.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** A plan with characters of two UTF-16 units before the words that are spoken of. */
const plan = `---
kind: strategy
---

# Where we go

🚀🎉 Über alles: we will increase revenue by 40 %.
`

interface Editor {
  readonly name: string
  /** Prints something and ends well where all that is needed is installed. */
  readonly probe: readonly [command: string, ...words: string[]]
  run(file: string): readonly [command: string, ...words: string[]]
}

const editors: readonly Editor[] = [
  {
    name: 'Neovim',
    probe: ['nvim', '--version'],
    run: (file) => [
      'nvim',
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '--cmd',
      `lua _ARGS=${luaList([process.execPath, cli, file])}`,
      '-c',
      `luafile ${join(here, 'neovim.lua')}`,
    ],
  },
  {
    name: 'Emacs with eglot',
    probe: ['emacs', '-q', '--batch', '--eval', "(progn (package-initialize) (require 'eglot) (require 'markdown-mode))"],
    run: (file) => ['emacs', '-q', '--batch', '-l', join(here, 'eglot.el'), process.execPath, cli, file],
  },
]

describe('outside-in lsp --stdio in other editors', function () {
  this.timeout(90_000)
  for (const { name, probe, run } of editors)
    it(`suggests, explains and silences in ${name}, at the words that are meant`, async function () {
      if (unbuilt !== undefined) return void this.skip()
      const [command, ...words] = probe
      const there = spawnSync(command, words, { stdio: 'ignore' }).status === 0
      // CI has them installed; where a person has not, the test is left out.
      if (!there && process.env['CI'] !== 'true') return void this.skip()
      assert.ok(there, `${name} is not installed; .ci/run names the packages.`)
      const folder = makeFolder({ 'plan.md': plan, '.outside-in.json': '{ "extends": "strict" }\n' })
      try {
        assert.deepEqual(await linesOf(run(join(folder.path, 'plan.md')), folder.path), [
          'marks: increase revenue',
          'hover: tells whose idea it is',
          'edit: gone',
          'edit: increase revenue',
          'action: outside-in-disable-next-line inside-out-goal',
          'ok',
        ])
      } finally {
        folder.remove()
      }
    })
})

/** What a program prints to standard output, by lines. */
function linesOf([command, ...words]: readonly [string, ...string[]], cwd: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd, env: plainEnv({ HOME: cwd, LC_ALL: 'C.UTF-8' }), stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    child.on('error', reject)
    child.on('close', () => resolve(said.split(/\r?\n/).filter((line) => line !== '')))
  })
}

function luaList(texts: readonly string[]): string {
  return `{${texts.map((text) => `[[${text}]]`).join(',')}}`
}
