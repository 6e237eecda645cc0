import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolder, plainEnv } from '../cli/run-cli.ts'
import { startAssistant } from '../mcp/assistant.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const windows = process.platform === 'win32'

/** Runs npm, npx or Node, and gives what it wrote. */
function run(command: string, words: readonly string[], cwd: string): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd,
    env: plainEnv(),
    encoding: 'utf8',
    shell: windows && command !== process.execPath,
  })
  assert.notEqual(status, null, `${command} did not end`)
  if (status !== 0 && status !== 1) assert.fail(`${command} ${words.join(' ')}: ${stderr}`)
  return { status, stdout }
}

const plan = '---\nkind: strategy\n---\n# Growth plan\n\nWe will drive adoption of our platform.\n'

describe('the package that is published', () => {
  const folder = makeFolder({ 'package.json': '{ "type": "module", "private": true }\n', 'plans/growth plan.md': plan })
  after(() => folder.remove())
  let files: readonly string[] = []
  let assistantFiles: readonly string[] = []

  before(function () {
    this.timeout(240_000)
    const pack = (from: string, ...words: string[]): readonly { filename: string; files: { path: string }[] }[] => {
      const told: unknown = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder.path, ...words], from).stdout)
      // Newer npm names packages by key, older ones list them.
      return Object.values(told as object)
    }
    const [main] = pack(join(root, 'server'))
    const [assistants] = pack(join(root, 'server/mcp'))
    assert.ok(main && assistants)
    files = main.files.map(({ path }) => path)
    assistantFiles = assistants.files.map(({ path }) => path)
    // What it depends on is packed from where it is installed, so that no registry is asked.
    const needed = ['@types/mdast', '@types/unist', '@modelcontextprotocol/server', '@modelcontextprotocol/core', 'zod']
    const others = pack(root, '--ignore-scripts', ...needed.map((name) => `./node_modules/${name}`))
    run(
      'npm',
      [
        'install',
        '--offline',
        '--no-audit',
        '--no-fund',
        ...[main, assistants, ...others].map(({ filename }) => `./${filename.replace(/^@(.+)\//, '$1-')}`),
      ],
      folder.path,
    )
    // Whoever uses the plugin has remark; it is no dependency of ours.
    symlinkSync(join(root, 'node_modules/remark'), join(folder.path, 'node_modules/remark'), 'junction')
  })

  it('holds what is run, its types, schemas, documentation and licence, and no sources', () => {
    for (const path of [
      'dist/cli.js',
      'dist/engine.js',
      'dist/remark.js',
      'schema/config.schema.json',
      'docs/ci.md',
      'LICENSE',
      'README.md',
    ])
      assert.ok(files.includes(path), path)
    assert.deepEqual(
      files.filter((path) => /^(?:src|tasks|mcp|node_modules)\/|\.tsbuildinfo$|\.built$/.test(path)),
      [],
    )
  })

  it('reads a plan by npx', () => {
    const { status, stdout } = run(
      'npx',
      ['--no-install', 'outside-in', 'lint', 'plans', '--format', 'json', '--fail-on', 'hint'],
      folder.path,
    )
    assert.equal(status, 1)
    assert.deepEqual(
      JSON.parse(stdout).files.map(({ path }: { path: string }) => path),
      ['plans/growth plan.md'],
    )
  })

  it('is imported, engine and plugin', () => {
    writeFileSync(
      join(folder.path, 'use.mjs'),
      `import { createEngine, resolveConfig } from 'outside-in'
       import outsideIn from 'outside-in/remark'
       const { findings } = createEngine(resolveConfig()).read(${JSON.stringify(plan)}, { path: 'plan.md' })
       console.log(findings.length > 0, typeof outsideIn())`,
    )
    assert.equal(run(process.execPath, ['use.mjs'], folder.path).stdout, 'true function\n')
  })

  it('lets its schemas be imported by name', () => {
    writeFileSync(join(folder.path, 'schema.mjs'), `console.log(import.meta.resolve('outside-in/schema/config.schema.json'))`)
    assert.match(run(process.execPath, ['schema.mjs'], folder.path).stdout, /config\.schema\.json\n$/)
  })

  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const)
    it(`has types that hold, looked up as ${resolution} does`, function () {
      this.timeout(120_000)
      writeFileSync(
        join(folder.path, 'use.ts'),
        `import { remark } from 'remark'
         import { createEngine, type Finding, resolveConfig } from 'outside-in'
         import outsideIn, { type OutsideInOptions } from 'outside-in/remark'
         const found: readonly Finding[] = createEngine(resolveConfig()).read('# Plan', { path: 'plan.md' }).findings
         const options: OutsideInOptions = { rules: { 'inside-out-goal': 'off' } }
         export const made: [number, unknown] = [found.length, outsideIn(options)]
         remark().use(outsideIn).use(outsideIn, options)
         // @ts-expect-error a place is a number
         export const wrong: string = found[0]!.span.start
         // @ts-expect-error rules are no list
         outsideIn({ rules: [1] })`,
      )
      const tsc = join(root, 'node_modules/typescript/bin/tsc')
      const words = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2023']
      const { status, stdout } = run(
        process.execPath,
        [tsc, ...words, '--module', module, '--moduleResolution', resolution, 'use.ts'],
        folder.path,
      )
      assert.equal(status, 0, stdout)
    })

  for (const [what, words] of [
    ['by its own name', ['node_modules/outside-in-mcp/dist/main.js', 'plans']],
    ['from the command line', ['node_modules/outside-in/dist/cli.js', 'mcp', 'plans']],
  ] as const)
    it(`serves assistants ${what}, where the package for that is installed beside it`, async () => {
      const assistant = await startAssistant(words, folder.path)
      const { structuredContent } = await assistant.call('lint', { path: 'growth plan.md' })
      assert.equal(structuredContent?.['kind'], 'strategy')
      assert.equal((await assistant.call('lint', { path: '../package.json' })).isError, true)
      assert.equal(await assistant.end(), 0)
    })

  it('leaves what serves assistants to the package for that', () => {
    assert.ok(assistantFiles.includes('dist/main.js') && assistantFiles.includes('README.md'))
    for (const path of assistantFiles) assert.match(path, /^(?:dist\/.+\.js|package\.json|README\.md|LICENSE)$/)
    assert.equal(
      run('npx', ['--no-install', 'outside-in-mcp', '--version'], folder.path).stdout,
      run('npx', ['--no-install', 'outside-in', '--version'], folder.path).stdout,
    )
  })

  it('needs no more of anybody than it says', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'server/package.json'), 'utf8'))
    assert.deepEqual(Object.keys(dependencies), ['@types/mdast'])
  })
})
