import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFile } from '../../server/src/cli/open-cache.ts'
import { cli, makeFolder as folderOf, plainEnv, type Ran, runCli, unbuilt } from './run-cli.ts'

const made: { remove(): void }[] = []
const suite = unbuilt === undefined ? describe : describe.skip
const windows = process.platform === 'win32'
const asRoot = process.getuid?.() === 0
const fullDisk = '/dev/full'

const plan =
  '---\nkind: strategy\n---\n\n# Growth plan\n\nOur goal is to push the app to every account this year.\n\n## Aims\n\n- Drive adoption of the app.\n'

function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderOf(files)
  made.push(folder)
  return folder.path
}

/** One clear line: it names the place, says what happened, and nothing was printed beside it. */
function assertTold({ status, stdout, stderr }: Ran, ...lines: readonly RegExp[]): void {
  assert.equal(status, 2, stderr)
  assert.equal(stdout, '')
  const told = stderr.trimEnd().split('\n')
  for (const line of lines)
    assert.ok(
      told.some((each) => line.test(each)),
      `${line} is not said:\n${stderr}`,
    )
  assert.doesNotMatch(stderr, /\n {4}at |Error:/)
}

/** All commands that read documents, with what else they need. */
const readers = [['lint'], ['score'], ['score', '--what-if'], ['trend'], ['report'], ['baseline'], ['suppressions']] as const

suite(`bad input${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  after(() => {
    for (const folder of made) folder.remove()
  })

  for (const command of readers)
    describe(`of outside-in ${command.join(' ')}`, () => {
      const run = (words: readonly string[], cwd: string): Ran => runCli([...command, ...words], { cwd })

      it('is a path that is not there, and each of several is told', () => {
        const cwd = makeFolder({ 'a.md': '# A\n' })
        assertTold(
          run(['nowhere.md', 'no/such', 'a.md/b.md'], cwd),
          /^a\.md\/b\.md: not read, there is no such file or folder\.$/,
          /^no\/such: not read, there is no such file or folder\.$/,
          /^nowhere\.md: not read, there is no such file or folder\.$/,
        )
      })

      it('is a folder or a glob without a document, with the setting that left some out', () => {
        const cwd = makeFolder({ '.gitignore': 'drafts\n', 'drafts/a.md': '# A\n', 'none/b.txt': 'B' })
        assertTold(run(['drafts'], cwd), /^There is nothing to read in "drafts": 1 markdown file is left out by \.gitignore\.$/)
        assertTold(run(['none'], cwd), /^There is nothing to read in "none": there is no \.md or \.markdown file\.$/)
        assertTold(run(['*.txt'], cwd), /^There is nothing to read in "\*\.txt": there is no \.md or \.markdown file\.$/)
      })

      it('is what is not text, or not in UTF-8, with the place of the first byte that is not', () => {
        const cwd = makeFolder({
          'binary.md': 'a\0b',
          'latin.md': new Uint8Array([...Buffer.from('# Caf\u00e9\n\nna'), 0xef, 0x76, 0x65]),
          'utf16.md': new Uint8Array([0xff, 0xfe, 0x23, 0x00]),
        })
        assertTold(
          run(['.'], cwd),
          /^binary\.md: not read, it is not a text file\.$/,
          /^latin\.md: not read, it is not valid UTF-8 at line 3, column 3; save it as UTF-8\.$/,
          /^utf16\.md: not read, it is saved as UTF-16 \("Unicode"\); save it as UTF-8\.$/,
        )
      })

      it('is a file that is larger than any plan', () => {
        const cwd = makeFolder({ 'huge.md': new Uint8Array(16_000_001).fill(120) })
        assertTold(run(['huge.md'], cwd), /^huge\.md: not read, it has 16\.1 MB, and files of up to 16 MB are read; /)
      })

      it('is a configuration that is not there, or is broken, with its place', () => {
        const cwd = makeFolder({
          'a.md': plan,
          'sub/.outside-in.json': '{\n  "rules": {\n    "no-such": "off"\n  }\n}\n',
          'sub/b.md': plan,
        })
        assertTold(run(['a.md', '--config', 'gone.json'], cwd), /gone\.json/)
        assertTold(run(['sub'], cwd), /^sub\/\.outside-in\.json:3:5 {2}/)
      })

      it('is an option or a value that does not exist', () => {
        const cwd = makeFolder({ 'a.md': plan })
        assertTold(run(['a.md', '--kond', 'qbr'], cwd), /unknown option '--kond'/, /Did you mean --kind\?/)
        assertTold(run(['a.md', '--kind', 'poem'], cwd), /'poem' is invalid. Allowed choices are strategy, /)
      })
    })

  describe('beside good input', () => {
    it('is told, and the good is read', () => {
      const cwd = makeFolder({ 'a.md': plan, 'b.md': 'b\0', '.gitignore': 'left\n', 'left/c.md': plan })
      const { status, stdout, stderr } = runCli(['lint', 'a.md', 'b.md', 'left', 'gone.md', '*.txt'], { cwd })
      assert.equal(status, 2)
      assert.match(stdout, /^a\.md\n/)
      assert.deepEqual(stderr.trimEnd().split('\n'), [
        '*.txt: not read, there is no .md or .markdown file.',
        'b.md: not read, it is not a text file.',
        'gone.md: not read, there is no such file or folder.',
        'left: not read, 1 markdown file is left out by .gitignore.',
      ])
    })

    it('is no fault in itself: an empty file, front matter alone, a byte order mark, lines of any ending', () => {
      const cwd = makeFolder({
        'empty.md': '',
        'front.md': '---\nkind: strategy\n---\n',
        'mark.md': `\ufeff${plan.replaceAll('\n', '\r\n')}`,
      })
      const { status, stderr } = runCli(['lint', '--fail-on', 'none'], { cwd })
      assert.deepEqual([status, stderr], [0, ''])
    })
  })

  describe('in a tree', () => {
    it('is a link that leads nowhere, in a circle or back, and none is followed', function () {
      if (windows) this.skip()
      const cwd = makeFolder({ 'plans/a.md': plan })
      symlinkSync('gone.md', join(cwd, 'plans/broken.md'))
      symlinkSync('round.md', join(cwd, 'plans/round.md'))
      symlinkSync('..', join(cwd, 'plans/up'))
      const { status, stdout, stderr } = runCli(['lint', '--fail-on', 'none'], { cwd })
      assert.equal(status, 2)
      assert.match(stdout, /^plans\/a\.md\n/)
      assert.deepEqual(stderr.trimEnd().split('\n'), [
        'plans/broken.md: not read, it is a link that leads nowhere, to gone.md.',
        'plans/round.md: not read, it is a link that leads in a circle.',
        'plans/up: not read, it is a link back to a folder that it stands in, and is not followed.',
      ])
    })

    it('is a folder or a file without permission, and the others are read', function () {
      if (windows || asRoot) this.skip()
      const cwd = makeFolder({ 'a.md': plan, 'secret/b.md': plan, 'c.md': plan })
      chmodSync(join(cwd, 'secret'), 0o000)
      chmodSync(join(cwd, 'c.md'), 0o000)
      const { status, stdout, stderr } = runCli(['lint', '--fail-on', 'none'], { cwd })
      chmodSync(join(cwd, 'secret'), 0o700)
      assert.equal(status, 2)
      assert.match(stdout, /^a\.md\n/)
      assert.deepEqual(stderr.trimEnd().split('\n'), [
        'c.md: not read, there is no permission to read it.',
        'secret: not read, there is no permission to look into it.',
      ])
    })

    it('is a pipe that is named as a document', function () {
      if (windows) this.skip()
      const cwd = makeFolder({})
      spawnSync('mkfifo', [join(cwd, 'pipe.md')])
      assertTold(runCli(['lint', 'pipe.md'], { cwd }), /^pipe\.md: not read, it is not a file\.$/)
    })

    it('is a name that would move the cursor, and it does not', function () {
      if (windows) this.skip()
      const cwd = makeFolder({ 'good\u001b[31m\nname.md': 'a\0' })
      const { stderr } = runCli(['lint'], { cwd })
      assert.equal(stderr, 'good\ufffd[31m name.md: not read, it is not a text file.\nNo document could be read.\n')
      for (const words of [['lint', '\u001b[31m.md'], ['l\u001b[31mint'], ['explain', '\u001b[31m'], ['lint', '--x\u001b[31m']])
        assert.ok(!runCli(words, { cwd }).stderr.includes('\u001b'), words.join(' '))
    })
  })

  describe('of standard input', () => {
    it('is a folder, what is not text, or that it is closed', function () {
      if (windows) this.skip()
      const cwd = makeFolder({})
      const run = (stdin: number | 'ignore', input?: Uint8Array): Ran =>
        spawnSync(process.execPath, [cli, 'lint', '-'], {
          cwd,
          encoding: 'utf8',
          env: plainEnv(),
          ...(input === undefined ? { stdio: [stdin, 'pipe', 'pipe'] } : { input }),
        })
      assertTold(run(openSync(cwd, 'r')), /^standard input: not read, it is a folder\.$/)
      assertTold(run('ignore'), /^standard input: not read, nothing came from it\.$/)
      assertTold(run('ignore', new Uint8Array([0x23, 0])), /^standard input: not read, it is not a text file\.$/)
    })

    it('is that it does not come to an end', function () {
      if (windows) this.skip()
      const endless = `yes plan | "${process.execPath}" "${cli}" lint -`
      const ran = spawnSync('sh', ['-c', endless], { encoding: 'utf8', env: plainEnv(), timeout: 30_000 })
      assertTold(ran, /^standard input: not read, it is longer than 16 MB, the most that is read\.$/)
    })
  })

  describe('of the command line', () => {
    const cwd = (): string => makeFolder({ 'a.md': plan })

    it('is a command that is not there', () => {
      assertTold(runCli(['lnt']), /unknown command 'lnt'/, /Did you mean lint\?/)
      assertTold(runCli(['a.md'], { cwd: cwd() }), /^To read it: outside-in lint a\.md$/)
      assertTold(runCli(['explain']), /missing required argument 'rule'/)
      for (const words of [
        ['rules', 'x'],
        ['explain', 'a', 'b'],
        ['print-config', 'a.md', 'b.md'],
      ])
        assertTold(runCli(words), /too many arguments for '/)
    })

    it('is a value out of its bounds', () => {
      const folder = cwd()
      assertTold(runCli(['lint', '--min-score', '101'], { cwd: folder }), /'101' is invalid\. A score is a whole number from 0 to 100\.$/)
      assertTold(runCli(['lint', '--max-warnings', '-1'], { cwd: folder }), /'-1' is invalid\. It is a whole number: 0, 1, 2 …$/)
      assertTold(runCli(['lint', '--fail-on', 'sometimes'], { cwd: folder }), /'sometimes' is invalid\. Allowed choices are error, /)
      assertTold(runCli(['lint', '--format', 'serif'], { cwd: folder }), /^There is no format "serif": it is stylish, /)
      assertTold(runCli(['lint', '--since', 'yesterday'], { cwd: folder }), /^--since yesterday: .* is in no git repository/)
      assertTold(runCli(['explain', 'missing-listenin']), /^There is no rule "missing-listenin"\. Did you mean missing-listening/)
    })

    it('is a share that is none, or shares that are not all there', () => {
      const folder = cwd()
      assertTold(runCli(['lint', '--shard', '3/2'], { cwd: folder }), /'3\/2' is invalid\./)
      assertTold(runCli(['merge', 'gone.json'], { cwd: folder }), /^gone\.json could not be read: there is no such file\.$/)
      assertTold(runCli(['merge', 'a.md'], { cwd: folder }), /^a\.md is none of the files that outside-in lint --shard writes\.$/)
      runCli(['lint', '--shard', '1/2', '--output', 's.json'], { cwd: folder })
      assertTold(runCli(['merge', 's.json'], { cwd: folder }), /^Of 2 shares 2 /)
      const share = { ...JSON.parse(readFileSync(join(folder, 's.json'), 'utf8')), shard: { index: 1, of: 1 } }
      for (const broken of [
        { shard: { index: 1, of: 4_294_967_296 } },
        { readings: [{}] },
        { readings: [null] },
        { unread: undefined },
        { empty: [{ path: 'a' }] },
        { nothing: undefined },
        { settings: null },
        { baselines: [1] },
        ...['{', '{}', 'null'].map((stored) => ({ readings: [{ path: 'a.md', text: '', stored }] })),
      ]) {
        writeFileSync(join(folder, 'x.json'), JSON.stringify({ ...share, ...broken }))
        assertTold(runCli(['merge', 'x.json'], { cwd: folder }), /^x\.json is none of the files that outside-in lint --shard writes\.$/)
      }
    })

    it('is a share that is asked to leave words out, or to judge: merge does', () => {
      const folder = cwd()
      for (const more of [
        ['--redact'],
        ['--fail-on', 'error'],
        ['--max-warnings', '1'],
        ['--min-score', '40'],
        ['--since', 'HEAD'],
        ['--ratchet'],
        ['--no-baseline'],
        ['--prune-baseline'],
        ['--quiet'],
        ['--max-findings', '1'],
        ['--all'],
      ])
        assertTold(runCli(['lint', '--shard', '1/1', ...more], { cwd: folder }), /'--shard <number\/of>' cannot be used with option '--/)
      assert.deepEqual(readdirSync(folder), ['a.md'])
      assertTold(
        runCli(['lint', '--prune-baseline', '--no-baseline'], { cwd: folder }),
        /'--prune-baseline' cannot be used with option '--no-baseline'/,
      )
    })

    it('is a path that nobody can look at: a link in a circle, a name that is too long', function () {
      if (windows) this.skip()
      const folder = cwd()
      symlinkSync('loop', join(folder, 'loop'))
      assertTold(runCli(['x'.repeat(300)], { cwd: folder }), /unknown command 'x/)
      assertTold(runCli(['loop'], { cwd: folder }), /unknown command 'loop'/)
      assertTold(runCli(['trend', '--git', 'loop'], { cwd: folder }), /^--git reads the history of one file/)
      assertTold(runCli(['init', 'loop'], { cwd: folder }), /^There is no folder "loop"\.$/)
      assertTold(runCli(['mcp', 'loop'], { cwd: folder }), /^There is no folder "loop"\.$/)
    })

    it('is a folder that is gone', function () {
      if (windows) this.skip()
      const folder = cwd()
      const command = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${cli}" lint`
      const ran = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', env: plainEnv() })
      assertTold(ran, /^The folder that this was run in is not there any more: go to another one\.$/)
    })

    it('is a folder where a document is needed, or none where a folder is', () => {
      const folder = cwd()
      assertTold(runCli(['print-config', '.'], { cwd: folder }), /^"\." is a folder: name a document in it/)
      assertTold(runCli(['lint', '--config', '.'], { cwd: folder }), /^A configuration file could not be read: \.: it is a folder\.$/)
      assertTold(runCli(['mcp', 'gone'], { cwd: folder }), /^There is no folder "gone"\.$/)
    })

    it('is a baseline or a configuration that holds something else, with its place', () => {
      const folder = makeFolder({
        'a/a.md': plan,
        'a/.outside-in-baseline': 'x\n',
        'b/b.md': plan,
        'b/.outside-in.yaml': 'rules:\n  nope: off\n',
        'c/c.md': plan,
        'c/.outside-in.json': '{ "rules": ',
      })
      assertTold(runCli(['lint', 'a'], { cwd: folder }), /^a\/\.outside-in-baseline:1:1 {2}/)
      for (const command of ['lint', 'print-config']) {
        assertTold(runCli([command, 'b/b.md'], { cwd: folder }), /^b\/\.outside-in\.yaml:2:3 {2}There is no rule "nope"/)
        assertTold(runCli([command, 'c/c.md'], { cwd: folder }), /^c\/\.outside-in\.json:1:\d+ {2}This is not JSON/)
      }
    })

    it('is a report without a file, or in the place of a folder or a document', () => {
      const folder = cwd()
      assertTold(runCli(['lint', '--output', ''], { cwd: folder }), /^--output names no file: /)
      assertTold(runCli(['lint', '--output', '.'], { cwd: folder }), /could not be written to .*: it is a folder\.$/)
      assertTold(
        runCli(['lint', '--output', 'a.md/r.txt'], { cwd: folder }),
        /could not be written to .*: a file stands where a folder is needed\.$/,
      )
      assertTold(runCli(['lint', '--output', 'a.md'], { cwd: folder }), /is one of the documents that are read/)
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), plan)
    })

    it('is a report in the place of a document that was not read, unless it is one in markdown', () => {
      const folder = makeFolder({ 'a.md': plan, 'README.md': 'Ours.\n' })
      const refused = /^README\.md is a markdown document that is there already; a report in html needs another name\.$/
      assertTold(runCli(['lint', 'a.md', '--format', 'html:README.md'], { cwd: folder }), refused)
      assert.equal(readFileSync(join(folder, 'README.md'), 'utf8'), 'Ours.\n')
      for (let times = 0; times < 2; times += 1)
        assert.equal(runCli(['lint', 'a.md', '--format', 'markdown:comment.md'], { cwd: folder }).status, 0)
    })

    it('is a report in the place of a document by another name, of one that cannot be read, or of a share', function () {
      if (windows) this.skip()
      const bad = new Uint8Array([0xff, 0x41])
      const folder = makeFolder({ 'a.md': plan, 'bad.md': bad })
      symlinkSync('a.md', join(folder, 'out.html'))
      const refused = /is one of the documents that are read; the report needs another name\.$/
      assertTold(runCli(['lint', 'a.md', '--format', 'html:out.html'], { cwd: folder }), refused)
      assertTold(runCli(['report', 'a.md', '--output', 'out.html'], { cwd: folder }), refused)
      assertTold(runCli(['lint', 'a.md', 'bad.md', '--format', 'json:bad.md'], { cwd: folder }), refused)
      assertTold(runCli(['lint', '--shard', '1/1', '--output', 'a.md'], { cwd: folder }), refused)
      for (const share of ['1/2', '2/2']) assertTold(runCli(['lint', '--shard', share, '--output', 'out.html'], { cwd: folder }), refused)
      runCli(['lint', '--shard', '1/1', '--output', 's.json'], { cwd: folder })
      for (const file of ['s.json', 'out.html', 'bad.md'])
        assertTold(runCli(['merge', 's.json', '--output', file], { cwd: folder }), refused)
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), plan)
      assert.deepEqual(new Uint8Array(readFileSync(join(folder, 'bad.md'))), bad)
    })

    it('is none where a report goes into a folder that is not there yet: it is made', () => {
      const folder = cwd()
      assert.equal(runCli(['score', '--output', 'new/deep/r.txt'], { cwd: folder }).status, 0)
      assert.ok(existsSync(join(folder, 'new/deep/r.txt')))
    })

    it('are ten thousand names of files, of which one is wrong', function () {
      if (windows) this.skip()
      const folder = cwd()
      const { status, stdout, stderr } = runCli(['lint', '--fail-on', 'none', ...Array.from({ length: 9_999 }, () => 'a.md'), 'gone.md'], {
        cwd: folder,
      })
      assert.equal(status, 2)
      assert.equal(stderr, 'gone.md: not read, there is no such file or folder.\n')
      assert.match(stdout, /in 1 of 1 document\./)
    })
  })

  describe('of a cache', () => {
    const file = `.outside-in-cache/${cacheFile('/plans/.outside-in-cache', '/plans')}`

    it('is that it is broken, or a folder: it is told once, and the report is the same', () => {
      const cwd = makeFolder({ 'a.md': plan })
      const first = runCli(['lint', '--cache'], { cwd })
      const broken =
        /^The cache \.outside-in-cache\/readings-[0-9a-f]{8}\.jsonl is broken or no cache of this program, and is built anew\.\n$/
      for (const bytes of [new Uint8Array([0xff, 0, 10]), readFileSync(join(cwd, file)).subarray(0, 200)]) {
        writeFileSync(join(cwd, file), bytes)
        const { status, stdout, stderr } = runCli(['lint', '--cache'], { cwd })
        assert.deepEqual([status, stdout], [first.status, first.stdout])
        assert.match(stderr, broken)
        assert.deepEqual(runCli(['lint', '--cache'], { cwd }), first)
      }
    })

    it('is that it cannot be kept: the report is the same', function () {
      if (windows) this.skip()
      const cwd = makeFolder({ 'a.md': plan, 'file.txt': '' })
      const first = runCli(['lint'], { cwd })
      for (const folder of ['file.txt', '/proc/nowhere']) {
        const { status, stdout, stderr } = runCli(['lint', '--cache-location', folder], { cwd })
        assert.deepEqual([status, stdout], [first.status, first.stdout])
        assert.match(stderr, /^The cache could not be written to .+: .+\. The next run reads all again\.$/m)
      }
      assertTold(runCli(['lint', '--cache-location', ''], { cwd }), /^--cache-location names no folder\.$/)
    })
  })

  describe('of a disk', () => {
    const full: readonly (readonly string[])[] = [
      ['lint', '--output', fullDisk],
      ['lint', '--format', `html:${fullDisk}`],
      ['score', '--output', fullDisk],
      ['report', '--output', fullDisk],
    ]
    for (const words of full)
      it(`is that it is full: ${words.join(' ')}`, function () {
        if (!existsSync(fullDisk)) this.skip()
        const { status, stderr } = runCli([...words], { cwd: makeFolder({ 'a.md': plan }) })
        assert.equal(status, 2)
        assert.equal(stderr, `The report could not be written to ${fullDisk}: the disk is full.\n`)
      })

    for (const words of [['lint'], ['score'], ['report'], ['rules'], ['explain', 'inside-out-goal']] as const)
      it(`is that standard output goes to a full one: ${words[0]}`, function () {
        if (!existsSync(fullDisk)) this.skip()
        const { status, stderr } = spawnSync(process.execPath, [cli, ...words], {
          cwd: makeFolder({ 'a.md': plan }),
          stdio: ['ignore', openSync(fullDisk, 'w'), 'pipe'],
          encoding: 'utf8',
          env: plainEnv(),
        })
        assert.equal(status, 2)
        assert.equal(stderr, 'The report could not be written: the disk is full.\n')
      })

    it('is a folder that must not be written to', function () {
      if (windows || asRoot) this.skip()
      const cwd = makeFolder({ 'a.md': plan, 'kept/x.txt': '' })
      chmodSync(join(cwd, 'kept'), 0o500)
      assertTold(
        runCli(['lint', '--output', 'kept/r.txt'], { cwd }),
        /could not be written to .*kept\/r\.txt: there is no permission to\.$/,
      )
    })
  })

  describe('that ends early', () => {
    for (const words of [['lint', '--all'], ['score', '--format', 'json'], ['report'], ['rules']] as const)
      it(`is a pipe that nobody reads any more, and nothing is said of it: ${words[0]}`, (done) => {
        const files = Object.fromEntries(Array.from({ length: 12 }, (_none, index) => [`${index}.md`, plan.repeat(12)]))
        const child = spawn(process.execPath, [cli, ...words], {
          cwd: makeFolder(files),
          env: plainEnv(),
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        let said = ''
        child.stderr.on('data', (chunk) => {
          said += chunk
        })
        child.stdout.once('data', () => child.stdout.destroy())
        child.once('close', (code, signal) => {
          assert.equal(said, '')
          assert.equal(signal, null)
          assert.ok(code === 0 || code === 1)
          done()
        })
      })

    /**
     * Has the program send itself a signal once so many documents are opened: in the middle of its work, however fast the machine is.
     * Workers count their own.
     */
    const interruptedBy = (signal: string): NodeJS.ProcessEnv => {
      const hook = `
        import fs from 'node:fs'
        import { syncBuiltinESMExports } from 'node:module'
        const { readFileSync } = fs
        let opened = 0
        fs.readFileSync = (path, ...rest) => {
          if (String(path).endsWith('.md') && ++opened === 40) process.kill(process.pid, '${signal}')
          return readFileSync(path, ...rest)
        }
        syncBuiltinESMExports()`
      return plainEnv({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` })
    }

    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)
      for (const files of [190, 260])
        it(`is ${signal} in the middle of ${files} files: no report, no half of one, and no worker stays`, function () {
          if (windows) this.skip()
          const cwd = makeFolder(Object.fromEntries(Array.from({ length: files }, (_none, index) => [`${index}.md`, plan])))
          const words = [cli, 'report', '--output', 'r.html']
          const { status, stderr } = spawnSync(process.execPath, words, { cwd, env: interruptedBy(signal), encoding: 'utf8' })
          assert.equal(status, code, stderr)
          assert.deepEqual(
            readdirSync(cwd).filter((name) => !name.endsWith('.md')),
            [],
          )
        })

    it('leaves the report of before as it was', function () {
      if (windows) this.skip()
      const plans = Object.fromEntries(Array.from({ length: 190 }, (_none, index) => [`plans/${index}.md`, plan]))
      const cwd = makeFolder({ 'r.html': 'before', ...plans })
      const words = [cli, 'lint', 'plans', '--format', 'html:r.html']
      assert.equal(spawnSync(process.execPath, words, { cwd, env: interruptedBy('SIGTERM') }).status, 143)
      assert.equal(readFileSync(join(cwd, 'r.html'), 'utf8'), 'before')
    })
  })
})
