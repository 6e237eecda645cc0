import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { rules } from '../../server/src/core/rules/registry.generated.ts'
import { makeFolder, runCli, unbuilt } from './run-cli.ts'

const suite = unbuilt === undefined ? describe : describe.skip

suite(`outside-in${unbuilt === undefined ? '' : ` (${unbuilt})`}`, () => {
  it('says what it can do when asked nothing, and when asked for help', () => {
    const { status, stdout } = runCli([])
    assert.equal(status, 0)
    for (const word of ['lint', 'score', 'explain', 'rules', 'Examples:']) assert.ok(stdout.includes(word), word)
    assert.equal(runCli(['--help']).stdout, stdout)
    assert.equal(runCli(['lint', '--help']).status, 0)
  })

  it('tells the version of its package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../server/package.json', import.meta.url), 'utf8'))
    assert.deepEqual(runCli(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('lists every rule once', () => {
    const { status, stdout } = runCli(['rules'])
    assert.equal(status, 0)
    const listed = [...stdout.matchAll(/^ {2}([a-z-]+) {2,}(?:error|warning|information|hint|off)\b/gm)].map((match) => match[1])
    assert.deepEqual(listed.sort(), rules.map(({ id }) => id).sort())
  })

  for (const { id, idea } of rules) {
    it(`explains ${id}`, () => {
      const { status, stdout } = runCli(['explain', id])
      assert.equal(status, 0)
      assert.ok(stdout.startsWith(`${id}\n`))
      for (const part of ['It speaks here', 'It stays silent here', '⟦', 'How often it is right']) assert.ok(stdout.includes(part), part)
      assert.equal(stdout.includes('Where the idea comes from'), idea !== undefined)
    })
  }

  it('highlights the place in an example instead of marking it, where there are colours', () => {
    const { stdout } = runCli(['explain', rules[0]!.id], { env: { FORCE_COLOR: '1' } })
    assert.ok(!stdout.includes('⟦'))
    assert.ok(stdout.includes('\u001b[4m'))
  })

  it('guesses which rule was meant', () => {
    const { status, stderr } = runCli(['explain', 'missing-listenin'])
    assert.equal(status, 2)
    assert.match(stderr, /There is no rule "missing-listenin"\. Did you mean missing-listening/)
  })

  it('counts what a plan says, a line for each metric, under one another', () => {
    const { stdout } = runCli(['score', 'samples/harrow-crm-plan-before.md'])
    const lines = /In numbers\n((?: {4}.*\n?)+)/.exec(stdout)?.[1]?.trimEnd().split('\n') ?? []
    assert.equal(lines.length, 8)
    assert.match(lines[0]!, /^ {4}Talk : listen {2,}(?:\d+ : \d+|none found)$/)
    const figures = lines.map((line) => /^ {4}\S.*? {2,}(?=\S)/.exec(line)?.[0].length)
    assert.equal(new Set(figures).size, 1)
  })

  it('shows a score with its parts, and leaves alone what is no plan', () => {
    const folder = makeFolder({ 'notes.md': '# Minutes of the gardening club\n\nThe roses were cut.\n' })
    const { status, stdout } = runCli(['score', 'samples', folder.path])
    folder.remove()
    assert.equal(status, 0)
    assert.match(stdout, /samples\/tidewater-app-plan\.md\n {2}Strategy, perhaps · /)
    assert.match(stdout, /Asked-for content {2}● there {2}◐ there in part {2}○ not found\n {4}[●◐○] Jobs to be done/)
    assert.match(stdout, /Not plans or reviews, so not scored:[\s\S]*notes\.md/)
  })

  it('shows by which changes a review would gain most, and changes nothing', () => {
    const path = new URL('../../samples/brightwater-q3-review-agenda.md', import.meta.url)
    const before = readFileSync(path, 'utf8')
    const { status, stdout } = runCli([
      'score',
      '--what-if',
      'samples/brightwater-q3-review-agenda.md',
      'samples/brightwater-q3-review-minutes.md',
    ])
    assert.equal(status, 0)
    assert.match(stdout, /agenda\.md\n {2}Business review · orientation \d+\n(?: +\d+ → +\d+ +\S.+\n)+/)
    assert.match(stdout, /minutes\.md\n.+\n {2}The meeting has been held\./)
    assert.equal(readFileSync(path, 'utf8'), before)
    assert.equal(runCli(['score', '--what-if', '--format', 'json', 'samples']).status, 2)
  })

  it('tells a review as text, JSON, markdown and a page', () => {
    const minutes = 'samples/brightwater-q3-review-minutes.md'
    assert.match(runCli(['score', minutes]).stdout, /Observed: .+ · value \d+ of \d+ min · orientation \d+ \(planned \d+\)/)
    assert.match(runCli(['score', minutes, '--format', 'markdown']).stdout, /^### samples\/brightwater.*\n\n\*\*Observed: /)
    const { agenda } = JSON.parse(runCli(['score', minutes, '--format', 'json']).stdout).files[0]
    assert.ok(agenda.planned.score > agenda.observed.score)
    const folder = makeFolder({})
    const page = `${folder.path}/review.html`
    assert.equal(runCli(['score', minutes, '--format', `html:${page}`]).status, 0)
    assert.match(readFileSync(page, 'utf8'), /Where the meeting left its plan/)
    folder.remove()
    const { status, stderr } = runCli(['score', minutes, '--format', 'poem'])
    assert.equal(status, 2)
    assert.match(stderr, /There is no format "poem": it is stylish, json, html, svg or markdown\./)
  })

  it('weighs a review as its configuration says, and takes its kind of meeting from there', () => {
    const text =
      '---\nkind: qbr\n---\n\n# Quarterly review\n\nAttendees: Ana (customer care), Ben (sales)\n\n1. Sales funnel: forecast (50 min)\n2. Complaints: letters (10 min, Ana)\n3. Stock: list (20 min)\n'
    const config = (more: object): string => JSON.stringify({ extends: 'recommended', ...more })
    const scoreOf = (settings: object): number | null => {
      const folder = makeFolder({ 'review.md': text, '.outside-in.json': config(settings) })
      const { agenda } = JSON.parse(runCli(['score', folder.path, '--format', 'json']).stdout).files[0]
      folder.remove()
      return agenda.score
    }
    const usual = scoreOf({})
    assert.ok(usual !== null && scoreOf({ review: { weights: { planned: { people: 100 } } } })! > usual)
    assert.equal(scoreOf({ meetings: { '**': 'functional' } }), null)
  })

  it('tells somebody who starts the language server by hand whom it is for, and how it is started', () => {
    for (const words of [['lsp'], ['lsp', '--pipe=x'], ['lsp', 'plan.md']]) {
      const { status, stdout, stderr } = runCli(words)
      assert.equal(status, 2, words.join(' '))
      assert.equal(stdout, '')
      assert.match(stderr, words.includes('--pipe=x') ? /--help/ : /Editors start it themselves[\s\S]*outside-in lsp --stdio/)
    }
  })

  it('ends with its editor', () => {
    const { status, stdout, stderr } = runCli(['lsp', '--stdio'])
    assert.deepEqual([stdout, stderr], ['', ''])
    assert.equal(status, 1, 'an editor that goes without a word leaves no server behind')
  })

  it('scores nothing when there is nothing', () => {
    assert.equal(runCli(['score', 'nowhere']).status, 2)
  })
})
