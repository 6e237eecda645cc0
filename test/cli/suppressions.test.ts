import assert from 'node:assert/strict'
import { makeFolder, runCli, unbuilt } from './run-cli.ts'

const head = '---\nkind: crm-plan\n---\n\n# Plan\n\n'
const own = 'We will own the customer relationship.'
const comment = (words: string) => `<!-- outside-in-disable-next-line control-language${words} -->\n`

describe('outside-in suppressions', function () {
  this.timeout(60_000)
  let folder: ReturnType<typeof makeFolder>
  before(function () {
    if (unbuilt !== undefined) this.skip()
    folder = makeFolder({
      'a.md': `${head}${comment(' -- the board | asks, "for it" (owner: Jo Ash, until: 2027-03-31)')}${own}\n`,
      'b.md': `${head}${comment('')}Two people mend coats.\n\n<!-- outside-in-disable-file vanity-measure -- =1+1 (until: 2026-Q1) -->\n`,
      'c.md': '# Notes on moss\n',
    })
  })
  after(() => folder?.remove())
  const run = (...words: readonly string[]) => runCli(['suppressions', '--today', '2026-11-22', ...words], { cwd: folder.path })

  it('lists them for people, with what they lack', () => {
    const { stdout, status } = run()
    assert.equal(status, 0)
    assert.match(stdout, /^a\.md\n {3}7 {2}\w+ +control-language\n +the board \| asks, "for it"\n +Jo Ash, until 2027-03-31\n/)
    assert.match(stdout, /expired {2}vanity-measure, whole document\n/)
    assert.match(stdout, /no reason given\n +no owner, no end\n/)
    assert.match(
      stdout,
      /3 silences: .*1 expired, .*1 without a reason, 2 without an owner, 1 without an end\. Hidden: 1 suggestion: control-language\.\n$/,
    )
    assert.match(stdout, /Jo Ash, until 2027-03-31\n +hides 1 suggestion: control-language\n/)
  })

  it('writes them as a table, for spreadsheets and for programs', () => {
    assert.match(run('--format', 'markdown').stdout, /^\| b\.md \| \d+ \| control-language \| – \| – \| – \| unused \| – \|$/m)
    assert.match(run('--format', 'markdown').stdout, /the board \\\| asks/)
    const csv = run('--format', 'csv').stdout
    assert.match(csv, /^document,line,rules,scope,reason,owner,until,state,suggestions,hidden\r\n/)
    assert.match(csv, /,"the board \| asks, ""for it""",Jo Ash,2027-03-31,holds,1,control-language\r\n/)
    assert.match(csv, /,document,'=1\+1,,2026-03-31,expired,0,\r\n/)
    const { suppressions, summary } = JSON.parse(run('--format', 'json').stdout)
    assert.deepEqual([summary.suppressions, summary.hidden], [3, 1])
    assert.deepEqual(suppressions[2], {
      path: 'b.md',
      line: 10,
      column: 1,
      scope: 'document',
      state: 'expired',
      rules: ['vanity-measure'],
      reason: '=1+1',
      owner: null,
      until: '2026-03-31',
      silenced: [],
    })
  })

  it('are told where they are misspelt, with what was meant and where', () => {
    const slips = makeFolder({
      'a.md': `${head}<!-- outside-in-disable-next-line control-langage -- agreed -->\n${own}\n\n<!-- outside-in-disabel -- agreed -->\n`,
    })
    const { stdout } = runCli(['lint', 'a.md', '--format', 'checkstyle'], { cwd: slips.path })
    slips.remove()
    const told = stdout.split('\n').filter((line) => line.includes('misspelt-suppression'))
    assert.equal(told.length, 2, stdout)
    assert.match(told[0]!, /line="7" column="35".*control-langage.*did you mean .*control-language/)
    assert.match(told[1]!, /line="10" column="6".*outside-in-disabel.*did you mean .*outside-in-disable\W/)
  })

  it('for all rules are told at the end of lint, with what they hide', () => {
    const whole = makeFolder({ 'a.md': `${head}<!-- outside-in-disable-file -- agreed -->\n\n${own}\n\n- Followers on Instagram\n` })
    const { stdout } = runCli(['lint', 'a.md'], { cwd: whole.path })
    const { stdout: comment } = runCli(['lint', 'a.md', '--format', 'markdown'], { cwd: whole.path })
    whole.remove()
    assert.match(stdout, /^1 comment for all rules hides [2-9] suggestions: .*control-language.*\. To list: outside-in suppressions$/m)
    assert.match(comment, /^\*1 comment for all rules hides [2-9] suggestions: /m)
    assert.doesNotMatch(runCli(['lint', 'a.md'], { cwd: folder.path }).stdout, /for all rules/)
  })

  it('leaves out what authors wrote where asked to', () => {
    const { stdout } = run('--redact', '--format', 'csv')
    assert.doesNotMatch(stdout, /board|Ash|1\+1/)
    assert.match(stdout, /,vanity-measure,document,\[left out\],,2026-03-31,expired,0,\r\n/)
  })

  it('goes by the day it is told', () => {
    const states = (day: string) => run('--format', 'json', '--today', day).stdout.match(/"state": "expired"/g)?.length ?? 0
    assert.deepEqual(['2026-03-31', '2026-04-01', '2027-04-01'].map(states), [0, 1, 2])
    const wrong = run('--today', '2026-02-30')
    assert.equal(wrong.status, 2)
    assert.match(wrong.stderr, /It is a day, such as 2027-03-31\./)
  })
})
