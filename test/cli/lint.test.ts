import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, closeSync, existsSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { cli, makeFolder, plainEnv, type Ran, type RunOptions, runCli, unbuilt } from './run-cli.ts'

/** A plan with something to suggest, whatever else the rules come to say: it sells features, and never says how customers are heard. */
const lacking = `---
kind: strategy
---

# Growth plan

We will increase revenue by 20 % next year.

We will push the app to every account.

## Why clinics choose us

- Role-based permissions
- Dark mode
- 90 report templates
`
/** A plan with more to suggest than is shown at once. */
const long = `---\nkind: strategy\n---\n\n# Seasons\n\n${Array.from(
  { length: 15 },
  (_, index) => `## Season ${index + 1}\n\n### How we measure success\n\n- Followers on Instagram\n`,
).join('\n')}`
const other = '# Minutes of the gardening club\n\nThe roses were cut on Tuesday.\n'

const suite = unbuilt === undefined ? describe : describe.skip

suite(`outside-in lint${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  let folder = { path: '', remove() {} }
  beforeEach(() => {
    folder = makeFolder({})
  })
  afterEach(() => folder.remove())

  function given(files: Readonly<Record<string, string | Uint8Array>>): void {
    folder.remove()
    folder = makeFolder(files)
  }

  /** Documents among a configuration that makes a suggestion loud: what is so by default follows from measurement. */
  function givenLoud(files: Readonly<Record<string, string>>): void {
    given({ '.outside-in.json': '{ "rules": { "feature-list-value-proposition": "warning" } }', ...files })
  }

  function lint(words: readonly string[], options: RunOptions = {}): Ran {
    return runCli(['lint', ...words], { cwd: folder.path, ...options })
  }

  function at(path: string): string {
    return readFileSync(join(folder.path, path), 'utf8')
  }

  describe('its exit code', () => {
    it('is 1 with suggestions as loud as --fail-on, else 0', () => {
      givenLoud({ 'plan.md': lacking })
      assert.equal(lint([]).status, 1)
      assert.equal(lint(['--fail-on', 'error']).status, 0)
      assert.equal(lint(['--fail-on', 'none']).status, 0)
      assert.equal(lint(['--fail-on', 'hint']).status, 1)
    })

    it('is 0 when there is nothing to suggest', () => {
      given({ 'notes.md': other })
      const { status, stdout, stderr } = lint([])
      assert.equal(status, 0)
      assert.match(stdout, /1 document read, nothing to suggest\./)
      assert.equal(stderr, '')
    })

    it('is 2 for an option or a command that does not exist, with a guess', () => {
      const option = lint(['--fromat', 'json'])
      assert.equal(option.status, 2)
      assert.match(option.stderr, /Did you mean --format/)
      const command = runCli(['lnt'])
      assert.equal(command.status, 2)
      assert.match(command.stderr, /Did you mean lint/)
      assert.equal(lint(['--fail-on', 'often']).status, 2)
    })

    it('is 2 when the command was forgotten, and says how to go on', () => {
      given({ 'plan.md': lacking })
      const { status, stderr } = runCli(['plan.md'], { cwd: folder.path })
      assert.equal(status, 2)
      assert.match(stderr, /outside-in lint plan\.md/)
    })
  })

  describe('with nothing to read', () => {
    it('ends with 2 and says so', () => {
      given({ 'a.txt': 'x' })
      const { status, stdout, stderr } = lint([])
      assert.equal(status, 2)
      assert.equal(stdout, '')
      assert.match(stderr, /There is nothing to read in this folder: there is no \.md or \.markdown file\./)
    })

    it('says which setting left the files out', () => {
      givenLoud({
        '.gitignore': 'drafts/\n',
        '.outside-inignore': 'old.md\n',
        'drafts/a.md': lacking,
        'drafts/b.md': lacking,
        'old.md': lacking,
      })
      const { status, stderr } = lint([])
      assert.equal(status, 2)
      assert.match(stderr, /2 markdown files are left out by \.gitignore,/)
      assert.match(stderr, /1 markdown file is left out by \.outside-inignore\./)
      assert.equal(lint(['drafts/a.md']).status, 1)
    })
  })

  it('says in a line that its output could not be written, and ends with 2', function () {
    if (!existsSync('/dev/full')) this.skip()
    given({ 'plan.md': lacking })
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [cli, 'lint', 'plan.md'], {
      cwd: folder.path,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    assert.equal(status, 2)
    assert.match(stderr, /^The report could not be written: .*\n$/)
  })

  describe('with files it cannot read', () => {
    it('says why in one line each, reads the others and ends with 2', () => {
      given({
        'plan.md': lacking,
        'latin.md': new Uint8Array([0x23, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x0a]),
        'binary.md': new Uint8Array([0x23, 0x00, 0x01]),
        'huge.md': new Uint8Array(16 * 1024 * 1024 + 1).fill(0x61),
        'unicode.md': Buffer.from('\uFEFF# Plan', 'utf16le'),
      })
      const { status, stdout, stderr } = lint(['.', 'missing.md'])
      assert.equal(status, 2)
      assert.deepEqual(stderr.trim().split('\n').sort(), [
        'binary.md: not read, it is not a text file.',
        'huge.md: not read, it has 16.8 MB, and files of up to 16 MB are read; split it into several, or name it in .outside-inignore if it is no plan.',
        'latin.md: not read, it is not valid UTF-8 at line 1, column 6; save it as UTF-8.',
        'missing.md: not read, there is no such file or folder.',
        'unicode.md: not read, it is saved as UTF-16 ("Unicode"); save it as UTF-8.',
      ])
      assert.match(stdout, /plan\.md/)
    })

    it('says when nothing at all could be read', () => {
      const { status, stdout, stderr } = lint(['missing.md'])
      assert.equal(status, 2)
      assert.equal(stdout, '')
      assert.match(stderr, /missing\.md: not read.*\nNo document could be read\.\n$/)
    })

    it('says when there is no permission', function () {
      given({ 'plan.md': lacking })
      chmodSync(join(folder.path, 'plan.md'), 0)
      // The superuser and Windows may read everything.
      if (process.getuid?.() === 0 || process.platform === 'win32') return this.skip()
      assert.match(lint(['plan.md']).stderr, /no permission to read it/)
    })

    it('ends on folders that contain themselves', () => {
      given({ 'a/plan.md': lacking })
      symlinkSync(join(folder.path, 'a'), join(folder.path, 'a/again'))
      const { files } = JSON.parse(lint(['--format', 'json']).stdout)
      assert.deepEqual(
        files.map(({ path }: { path: string }) => path),
        ['a/plan.md'],
      )
    })
  })

  describe('its reports', () => {
    it('can be several at once, into files, whose folders it makes', () => {
      given({ 'plan.md': lacking })
      const { stdout } = lint(['--format', 'stylish', '--format', 'json:out/deep/report.json', '--format', 'html:report.html'])
      assert.match(stdout, /^plan\.md\n/)
      assert.equal(JSON.parse(at('out/deep/report.json')).files[0].path, 'plan.md')
      assert.match(at('report.html'), /^<!doctype html>[\s\S]*<\/html>\n$/)
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.includes('.part')),
        [],
      )
    })

    it('go to --output when one is asked for', () => {
      given({ 'plan.md': lacking })
      assert.equal(lint(['--output', 'said.txt']).stdout, '')
      assert.match(at('said.txt'), /^plan\.md\n/)
      assert.equal(lint(['--format', 'json', '--format', 'html', '--output', 'said.txt']).status, 2)
    })

    it('cannot both go to standard output', () => {
      given({ 'plan.md': lacking })
      const { status, stderr } = lint(['--format', 'json', '--format', 'stylish'])
      assert.equal(status, 2)
      assert.match(stderr, /json and stylish cannot both be written to standard output/)
    })

    it('never take the place of a document', () => {
      given({ 'plan.md': lacking })
      const { status, stderr } = lint(['--format', 'json:plan.md'])
      assert.equal(status, 2)
      assert.match(stderr, /is one of the documents/)
      assert.equal(at('plan.md'), lacking)
    })

    it('say what a format may be', () => {
      const { status, stderr } = lint(['--format', 'poem'])
      assert.equal(status, 2)
      assert.match(stderr, /There is no format "poem"/)
    })

    it('say where they could not be written', () => {
      given({ 'plan.md': lacking, 'taken/x.md': other })
      const { status, stderr } = lint(['plan.md', '--format', 'json:taken'])
      assert.equal(status, 2)
      assert.match(stderr, /could not be written to .*taken/)
      assert.ok(existsSync(join(folder.path, 'taken/x.md')))
    })

    it('are sorted by path, each document once', () => {
      given({ 'b.md': lacking, 'a.md': lacking, 'c/a.md': lacking })
      const { files } = JSON.parse(lint(['c', 'b.md', '.', '--format', 'json']).stdout)
      assert.deepEqual(
        files.map(({ path }: { path: string }) => path),
        ['a.md', 'b.md', 'c/a.md'],
      )
    })

    it('show the clearest dozen of a document to people, and all to programs', () => {
      given({ 'plan.md': long, '.outside-in.json': '{ "extends": "all" }' })
      const { findings } = JSON.parse(lint(['--format', 'json']).stdout).files[0]
      assert.ok(findings.length > 14)
      const marked = (words: readonly string[]) => lint(words).stdout.match(/^ +\d+:\d+ {2}[◆●○·] /gm)?.length
      assert.equal(marked([]), 12)
      assert.match(lint([]).stdout, new RegExp(`^ {2}and ${findings.length - 12} more: --all shows them$`, 'm'))
      assert.match(lint([]).stdout, new RegExp(`^${findings.length} suggestions in 1 of 1 document`, 'm'))
      assert.equal(marked(['--all']), findings.length)
      assert.equal(marked(['--max-findings', '0']), findings.length)
      assert.equal(marked(['--max-findings', '3']), 3)
      assert.equal(JSON.parse(lint(['--format', 'json', '--max-findings', '3']).stdout).files[0].findings.length, findings.length)
      assert.match(lint(['--format', 'html']).stdout, new RegExp(`And ${findings.length - 12} more`))
      assert.doesNotMatch(lint(['--format', 'html', '--all']).stdout, /And \d+ more/)
    })

    it('leave room for others where a rule of a team speaks often and loudly', () => {
      const rule = '"acme/say-members": { "message": "Say members.", "severity": "warning", "phrases": ["gardener~"] }'
      const often = Array.from({ length: 30 }, (_, index) => `The gardeners of plot ${index + 1} come on Tuesdays.\n`).join('\n')
      given({ 'plan.md': `${long}\n${often}`, '.outside-in.json': `{ "extends": "all", "ownRules": { ${rule} } }` })
      const told = (words: readonly string[]) =>
        [...lint(words).stdout.matchAll(/ {2}(acme\/say-members|[a-z]+(?:-[a-z]+)+)$/gm)].map(([, id]) => id)
      assert.equal(told(['--all']).filter((id) => id === 'acme/say-members').length, 30)
      const shown = told([])
      assert.equal(shown.filter((id) => id === 'acme/say-members').length, 4, shown.join())
      assert.ok(shown.length > 6, shown.join())
      const github = lint(['--format', 'github', '--max-findings', '12']).stdout
      assert.equal(github.match(/title=acme\/say-members/g)?.length, 4)
      assert.match(github, /::notice /)
    })

    it('go by all suggestions in their exit code, shown or not', () => {
      given({ 'plan.md': long, '.outside-in.json': '{ "extends": "all" }' })
      assert.equal(lint(['--fail-on', 'hint', '--max-findings', '1']).status, 1)
      assert.equal(lint(['--fail-on', 'warning', '--max-findings', '1']).status, lint(['--fail-on', 'warning', '--all']).status)
    })

    it('cannot show a number that is none', () => {
      given({ 'plan.md': long })
      for (const words of [
        ['--max-findings', 'few'],
        ['--max-findings', '-1'],
        ['--max-findings', '3', '--all'],
      ]) {
        const { status, stdout } = lint(words)
        assert.equal(status, 2, words.join(' '))
        assert.equal(stdout, '')
      }
    })

    it('show with --quiet only what is loud, and say what is hidden', () => {
      given({ 'plan.md': lacking, '.outside-in.json': '{ "rules": { "missing-listening": "hint" } }' })
      const all = JSON.parse(lint(['--format', 'json']).stdout).files[0].findings
      const loud = JSON.parse(lint(['--format', 'json', '--quiet']).stdout).files[0].findings
      const isLoud = ({ severity }: { severity: string }) => severity === 'error' || severity === 'warning'
      assert.deepEqual(loud, all.filter(isLoud))
      assert.ok(loud.length < all.length)
      assert.match(lint(['--quiet']).stdout, /not shown \(--quiet\)/)
      assert.doesNotMatch(lint(['--quiet']).stderr, /--fail-on/)
      const strict = lint(['--quiet', '--fail-on', 'hint'])
      assert.equal(strict.status, 1)
      assert.match(strict.stderr, /^\d+ suggestions? of the weight that --fail-on hint is for, not shown \(--quiet\)\.$/m)
    })

    it('come whole through a pipe, however long they are', () => {
      givenLoud(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`plan-${index}.md`, lacking])))
      const { stdout, status } = lint(['--format', 'json'])
      assert.equal(status, 1)
      assert.ok(stdout.length > 70_000)
      assert.equal(JSON.parse(stdout).files.length, 60)
    })

    it('may be left half read', async () => {
      givenLoud(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`plan-${index}.md`, lacking])))
      const child = spawn(process.execPath, [cli, 'lint', '--format', 'json'], { cwd: folder.path, env: plainEnv() })
      let stderr = ''
      child.stderr.on('data', (chunk) => {
        stderr += chunk
      })
      child.stdout.once('data', () => child.stdout.destroy())
      const status = await new Promise((resolve) => child.on('close', resolve))
      assert.equal(stderr, '')
      assert.equal(status, 1)
    })
  })

  it('compares documents of a run where a rule asks for it', () => {
    const section =
      '## Who we serve\n\nOur guests are families who come by bus after school, want warm food before the last bus leaves, count their coins, and bring a grandmother along who needs a chair.\n'
    const plan = (name: string) => `---\nkind: strategy\n---\n# ${name}\n\n${section}`
    given({
      'a.md': plan('A'),
      'b.md': plan('B'),
      'c.md': plan('C'),
      '.outside-in.json': '{ "rules": { "boilerplate-customer-section": "hint" } }',
    })
    const { files } = JSON.parse(lint(['--format', 'json']).stdout)
    for (const { findings } of files)
      assert.equal(findings.filter((finding: { rule: string }) => finding.rule === 'boilerplate-customer-section').length, 1)
  })

  describe('many documents', () => {
    const many = Object.fromEntries(Array.from({ length: 210 }, (_, index) => [`plan-${index}.md`, index % 2 === 0 ? lacking : other]))

    it('are read by several workers with the same result as one by one', () => {
      givenLoud(many)
      const { stdout, status } = lint(['--format', 'json'])
      assert.equal(status, 1)
      const { files } = JSON.parse(stdout)
      const alone = (name: string) => JSON.parse(lint([name, '--format', 'json']).stdout).files[0]
      const [even, odd] = [alone('plan-0.md'), alone('plan-1.md')]
      const names = Object.keys(many).sort()
      assert.deepEqual(
        files,
        names.map((path) => ({ ...(Number(/\d+/.exec(path)) % 2 === 0 ? even : odd), path })),
      )
    })

    it('are told apart from those that cannot be read', () => {
      given({ ...many, 'broken.md': new Uint8Array([0xff, 0x0a]) })
      const { stdout, stderr, status } = lint(['--format', 'json'])
      assert.equal(status, 2)
      assert.equal(stderr, 'broken.md: not read, it is not valid UTF-8 at line 1, column 1; save it as UTF-8.\n')
      assert.equal(JSON.parse(stdout).files.length, 210)
    })

    it('share a broken configuration, which is told once', () => {
      given({ ...many, '.outside-in.json': '{ "rulez": {} }' })
      const { stdout, stderr, status } = lint([])
      assert.equal(status, 2)
      assert.equal(stdout, '')
      assert.equal(stderr, '.outside-in.json:1:3  There is no setting "rulez". Did you mean "rules"?\n')
    })
  })

  describe('its colours', () => {
    it('are for terminals, or on request', () => {
      given({ 'plan.md': lacking })
      assert.ok(!lint([]).stdout.includes('\u001b'))
      assert.ok(lint([], { env: { FORCE_COLOR: '1' } }).stdout.includes('\u001b'))
      assert.ok(!lint([], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout.includes('\u001b'))
      assert.ok(!lint(['--no-color'], { env: { FORCE_COLOR: '1' } }).stdout.includes('\u001b'))
    })

    it('stay out of files', () => {
      given({ 'plan.md': lacking })
      lint(['--output', 'said.txt'], { env: { FORCE_COLOR: '1' } })
      assert.ok(!at('said.txt').includes('\u001b'))
    })
  })

  describe('standard input', () => {
    it('is read as the file it would be, with the configuration that holds there', () => {
      given({ 'plans/.outside-in.json': '{ "rules": { "missing-listening": "off" } }' })
      const ids = (name: string) => {
        const { stdout } = lint(['-', '--stdin-filename', name, '--format', 'json'], { input: lacking })
        const [file] = JSON.parse(stdout).files
        assert.equal(file.path, name)
        return file.findings.map(({ rule }: { rule: string }) => rule)
      }
      assert.ok(ids('elsewhere/plan.md').includes('missing-listening'))
      assert.ok(!ids('plans/plan.md').includes('missing-listening'))
    })

    it('is refused when it is not text', () => {
      const { status, stderr } = lint(['-'], { input: new Uint8Array([0x61, 0x00, 0x62, 0x00, 0x00]) })
      assert.equal(status, 2)
      assert.match(stderr, /^standard input: not read, it is not a text file\.$/m)
    })

    it('may be empty', () => {
      assert.equal(lint(['-']).status, 0)
    })
  })

  describe('the configuration', () => {
    it('is told by place when it is broken', () => {
      given({ 'plans/plan.md': lacking, 'plans/.outside-in.json': '{\n  "rules": {\n    "missing-listenin": "off"\n  }\n}\n' })
      const { status, stdout, stderr } = lint([])
      assert.equal(status, 2)
      assert.equal(stdout, '')
      assert.match(stderr, /^plans\/\.outside-in\.json:3:5 {2}There is no rule "missing-listenin"\. Did you mean "missing-listening"\?$/m)
    })

    it('may be named', () => {
      given({ 'plan.md': lacking, 'quiet.json': '{ "rules": { "missing-listening": "off" } }' })
      const ids = (words: readonly string[]) =>
        JSON.parse(lint(['--format', 'json', ...words]).stdout).files[0].findings.map(({ rule }: { rule: string }) => rule)
      assert.ok(ids([]).includes('missing-listening'))
      assert.ok(!ids(['--config', 'quiet.json']).includes('missing-listening'))
      const { status, stderr } = lint(['--config', 'none.json'])
      assert.equal(status, 2)
      assert.match(stderr, /There is no configuration file "none\.json"/)
    })

    it('may be a folder by mistake', () => {
      given({ 'plan.md': lacking, '.outside-in.json/x.md': other })
      const { status, stderr } = lint(['plan.md'])
      assert.equal(status, 2)
      assert.match(stderr, /\.outside-in\.json: it is a folder/)
    })

    it('may be a pipe by mistake, which nobody fills', function () {
      if (process.platform === 'win32') this.skip()
      given({ 'plan.md': lacking })
      spawnSync('mkfifo', [join(folder.path, '.outside-in.json')])
      const { status, stderr } = lint(['plan.md'])
      assert.equal(status, 2)
      assert.match(stderr, /\.outside-in\.json: it is not a file/)
    })

    it('gives way to --kind, which gives way to front matter', () => {
      given({ 'a.md': other, 'b.md': lacking, '.outside-in.json': '{ "kinds": { "a.md": "crm-plan" } }' })
      const kinds = (words: readonly string[]) =>
        JSON.parse(lint(['--format', 'json', ...words]).stdout).files.map(({ kind }: { kind: string }) => kind)
      assert.deepEqual(kinds([]), ['crm-plan', 'strategy'])
      assert.deepEqual(kinds(['--kind', 'research-plan']), ['research-plan', 'strategy'])
    })

    it('is heeded however far above the working directory a file stands', () => {
      given({ 'a.md': other, 'below/further/down/b.md': other })
      const { stdout } = runCli(['lint', '../../../a.md', '--format', 'json', '--kind', 'research-plan'], {
        cwd: join(folder.path, 'below/further/down'),
      })
      assert.equal(JSON.parse(stdout).files[0].kind, 'research-plan')
    })
  })

  it('says the same of CRLF and a byte order mark', () => {
    given({ 'a.md': lacking, 'b.md': `\ufeff${lacking.replaceAll('\n', '\r\n')}` })
    const { files } = JSON.parse(lint(['--format', 'json']).stdout)
    const told = files.map(({ findings }: { findings: readonly Record<string, unknown>[] }) =>
      findings.map(({ rule, line, column, endLine, endColumn }) => ({ rule, line, column, endLine, endColumn })),
    )
    assert.ok(told[0].length > 0)
    assert.deepEqual(told[1], told[0])
  })
})
