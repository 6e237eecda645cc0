import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import { cli, makeFolder, runCli, unbuilt } from '../cli/run-cli.ts'
import { type Assistant, startAssistant } from './assistant.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const own = join(root, 'server/mcp/dist/main.js')
const here = unbuilt ?? (existsSync(own) ? undefined : 'not built, npm test builds it')

const plan = `---
kind: strategy
---
# Growth plan

We will drive adoption of our platform and increase our share of wallet.
`

const sample = readFileSync(join(root, 'samples/harrow-crm-plan-before.md'), 'utf8')

interface Tool {
  readonly name: string
  readonly description: string
  readonly inputSchema: object
  readonly outputSchema: object
  readonly annotations: { readonly readOnlyHint: boolean }
}

const suite = here === undefined ? describe : describe.skip

suite(`the server for assistants${here === undefined ? '' : ` (${here})`}`, () => {
  const folder = makeFolder({
    'plans/plan.md': plan,
    'plans/scored.md': sample,
    'plans/.outside-in.json': '{ "rules": { "inside-out-goal": "warning" } }',
    'plans/broken/plan.md': plan,
    'plans/broken/.outside-in.json': '{\n  "ruls": {}\n}',
    'plans/picture.md': new Uint8Array([0x89, 0x50, 0, 1]),
    'plans/latin.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
    'plans/long.md': 'a '.repeat(600_000),
    'secret.md': '# Secret acquisition of Moss\n',
  })
  const plans = join(folder.path, 'plans')
  let assistant: Assistant
  let tools: readonly Tool[]

  before(async () => {
    symlinkSync(join(folder.path, 'secret.md'), join(plans, 'leads-out.md'))
    symlinkSync(folder.path, join(plans, 'up'))
    symlinkSync(join(plans, 'plan.md'), join(plans, 'leads-in.md'))
    assistant = await startAssistant([own], plans)
    tools = ((await assistant.ask('tools/list', {})).result as { tools: readonly Tool[] }).tools
  })
  after(async () => {
    await assistant.end()
    folder.remove()
  })

  it('offers lint, explain and score, says what each takes and gives, and that none changes anything', () => {
    assert.deepEqual(tools.map(({ name }) => name).sort(), ['explain', 'lint', 'score'])
    const ajv = new Ajv({ strict: false })
    for (const { inputSchema, outputSchema, description, annotations } of tools) {
      assert.equal(ajv.validateSchema(inputSchema) && ajv.validateSchema(outputSchema), true)
      assert.ok(description.length > 40)
      assert.equal(annotations.readOnlyHint, true)
    }
  })

  function assertShape(name: string, structured: unknown): void {
    const validate = new Ajv({ strict: false }).compile(tools.find((tool) => tool.name === name)!.outputSchema)
    assert.ok(validate(structured), JSON.stringify(validate.errors))
  }

  it('finds in a file what the command line finds, by the configuration nearest to it', async () => {
    const { content, structuredContent, isError } = await assistant.call('lint', { path: 'plan.md' })
    assert.notEqual(isError, true, content[0]?.text)
    assertShape('lint', structuredContent)
    const { files } = JSON.parse(runCli(['lint', 'plan.md', '--format', 'json'], { cwd: plans }).stdout)
    assert.deepEqual(structuredContent?.['findings'], files[0].findings)
    assert.equal(
      (structuredContent!['findings'] as { severity: string }[]).some(({ severity }) => severity === 'warning'),
      true,
    )
    assert.match(content[0]!.text, /inside-out-goal/)
    assert.doesNotMatch(content[0]!.text, /\u001b/)
  })

  it('reads a text, as if it stood where it is said to', async () => {
    const file = await assistant.call('lint', { path: 'plan.md' })
    const text = await assistant.call('lint', { text: plan, path: 'new folder/draft.md' })
    assert.deepEqual(text.structuredContent?.['findings'], file.structuredContent?.['findings'])
    assert.equal(text.structuredContent?.['path'], 'new folder/draft.md')
    assert.equal((await assistant.call('lint', { text: plan })).isError ?? false, false)
    const other = await assistant.call('lint', { text: plan.replace(/---[\s\S]*---\n/, ''), kind: 'strategy' })
    assert.equal(other.structuredContent?.['kind'], 'strategy')
  })

  it('scores a file and a text', async () => {
    for (const given of [{ path: 'scored.md' }, { text: sample }]) {
      const { content, structuredContent, isError } = await assistant.call('score', given)
      assert.notEqual(isError, true, content[0]?.text)
      assertShape('score', structuredContent)
      assert.match(content[0]!.text, /orientation \d+/)
      assert.notEqual(structuredContent?.['orientation'], null)
    }
  })

  it('explains a rule, and guesses which was meant', async () => {
    const { content, structuredContent } = await assistant.call('explain', { rule: 'inside-out-goal' })
    assertShape('explain', structuredContent)
    assert.match(content[0]!.text, /It speaks here/)
    const guess = await assistant.call('explain', { rule: 'inside-out-gaol' })
    assert.equal(guess.isError, true)
    assert.match(guess.content[0]!.text, /Did you mean inside-out-goal/)
    assert.equal((await assistant.call('explain', { rule: '--help' })).isError, true)
  })

  it('refuses whatever is not inside the folder it was started in', async () => {
    const outside = [
      '../secret.md',
      join(folder.path, 'secret.md'),
      'leads-out.md',
      'up/secret.md',
      'up/plans/../secret.md',
      '/etc/hosts',
      'a\0b.md',
    ]
    for (const path of outside) {
      for (const tool of ['lint', 'score']) {
        const { isError, content, structuredContent } = await assistant.call(tool, { path })
        assert.equal(isError, true, path)
        assert.equal(structuredContent, undefined)
        assert.doesNotMatch(content[0]!.text, /acquisition/, path)
      }
    }
    // What a text would be judged by is looked for beside it.
    for (const path of ['../draft.md', 'up/draft.md', 'up/new/draft.md'])
      assert.equal((await assistant.call('lint', { text: plan, path })).isError, true, path)
  })

  it('follows links that stay inside', async () => {
    assert.equal((await assistant.call('lint', { path: 'leads-in.md' })).isError ?? false, false)
    assert.equal((await assistant.call('lint', { path: join(plans, 'plan.md') })).isError ?? false, false)
  })

  for (const [what, given, said] of [
    ['neither a path nor a text', {}, /path of a document, or its text/],
    ['a file that is not there', { path: 'none.md' }, /There is no file "none\.md"/],
    ['a folder', { path: 'broken' }, /is a folder/],
    ['the folder itself', { path: '.' }, /not inside/],
    ['a picture', { path: 'picture.md' }, /not a text file/],
    ['a text that is not UTF-8', { path: 'latin.md' }, /not valid UTF-8/],
    ['a file that is no plan by its length', { path: 'long.md' }, /longer than a plan/],
    ['a broken configuration', { path: 'broken/plan.md' }, /\.outside-in\.json:2:3 .*There is no setting "ruls"/],
    ['a kind that does not exist', { path: 'plan.md', kind: 'poem' }, /kind/],
    ['a path that is no text', { path: 7 }, /path/],
    ['a setting that does not exist', { path: 'plan.md', output: 'plan.md' }, /output|additional/i],
  ] as const)
    it(`says in words why it does not read ${what}`, async () => {
      const { isError, content } = await assistant.call('lint', given)
      assert.equal(isError, true)
      assert.match(content[0]!.text, said)
    })

  it('answers many at once, each its own', async () => {
    const texts = Array.from({ length: 6 }, (_, index) => ({ text: plan, path: `draft-${index}.md` }))
    const answers = await Promise.all(texts.map((given) => assistant.call('lint', given)))
    assert.deepEqual(
      answers.map(({ structuredContent }) => structuredContent?.['path']),
      texts.map(({ path }) => path),
    )
  })

  it('says no such tool exists, and goes on', async () => {
    assert.equal((await assistant.call('delete', { path: 'plan.md' })).isError, true)
    assert.equal((await assistant.call('lint', { path: 'plan.md' })).isError ?? false, false)
  })

  it('leaves the folder as it was', () => {
    assert.deepEqual(readdirSync(plans).sort(), [
      '.outside-in.json',
      'broken',
      'latin.md',
      'leads-in.md',
      'leads-out.md',
      'long.md',
      'picture.md',
      'plan.md',
      'scored.md',
      'up',
    ])
    assert.equal(readFileSync(join(plans, 'plan.md'), 'utf8'), plan)
  })

  it('ends when its input is closed, even before anybody greets it', async () => {
    assert.equal(spawnSync(process.execPath, [own], { cwd: plans, input: '' }).status, 0)
    const other = await startAssistant([own, plans], root)
    assert.equal((await other.call('lint', { path: 'plan.md' })).isError ?? false, false)
    assert.equal(await other.end(), 0)
  })

  it('is started by the command line, too, where it is installed', async () => {
    const modules = join(plans, 'node_modules')
    mkdirSync(modules)
    symlinkSync(join(root, 'server/mcp'), join(modules, 'outside-in-mcp'), 'junction')
    const started = await startAssistant([cli, 'mcp'], plans)
    assert.match((await started.call('lint', { path: 'plan.md' })).content[0]!.text, /inside-out-goal/)
    assert.equal(await started.end(), 0)
    rmSync(modules, { recursive: true })
  })

  it('says which folder is not there, or is none', () => {
    for (const words of [
      [own, 'none'],
      [own, 'plan.md'],
      [cli, 'mcp', 'plan.md'],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: plans, encoding: 'utf8', input: '' })
      if (stderr.includes('npm install outside-in-mcp')) continue
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, /^There is no folder ".*(?:none|plan\.md)".\n$/)
    }
    assert.equal(spawnSync(process.execPath, [own, 'a', 'b'], { cwd: plans, input: '' }).status, 2)
  })

  it('is told how to be installed where it is not', () => {
    const alone = makeFolder({ 'package.json': '{ "type": "module" }' })
    cpSync(dirname(cli), join(alone.path, 'dist'), { recursive: true })
    const { status, stderr } = spawnSync(process.execPath, [join(alone.path, 'dist/cli.js'), 'mcp'], { cwd: alone.path, encoding: 'utf8' })
    alone.remove()
    assert.equal(status, 2)
    assert.match(stderr, /^.+npm install outside-in-mcp\n$/)
  })

  it('adds next to nothing to what the command line loads', () => {
    const chunks = join(root, 'server/dist/chunks')
    const grown = readdirSync(chunks).filter((name) => name.startsWith('mcp-'))
    assert.equal(grown.length, 1)
    assert.ok(statSync(join(chunks, grown[0]!)).size < 2_000)
  })
})
