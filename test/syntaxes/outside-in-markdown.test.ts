import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

interface Pattern {
  readonly match?: string
  readonly begin?: string
}

const grammar = JSON.parse(readFileSync(new URL('../../syntaxes/outside-in.markdown.tmLanguage.json', import.meta.url), 'utf8')) as {
  readonly injectionSelector: string
  readonly patterns: readonly { readonly include: string }[]
  readonly repository: Readonly<Record<string, Pattern>>
}

/** What a pattern of the grammar takes from a line. The engine of VS Code reads the same expressions with the Unicode rules of `u`. */
function taken(name: string, line: string): readonly string[] {
  const pattern = grammar.repository[name]
  assert.ok(pattern, `no pattern ${name}`)
  return [...line.matchAll(new RegExp(pattern.match ?? pattern.begin ?? '(?!)', 'gmu'))].map((match) => match[1] ?? match[0])
}

describe('the grammar for plans', () => {
  it('includes only patterns that it has', () => {
    const includes = [...JSON.stringify(grammar).matchAll(/"include":"#([^"]+)"/g)].map((match) => match[1] ?? '')
    assert.ok(includes.length > 0)
    for (const name of includes) assert.ok(name in grammar.repository, name)
  })

  it('stays out of code, front matter and links', () => {
    for (const scope of ['markup.fenced_code', 'markup.raw', 'markup.inline.raw', 'meta.embedded', 'markup.underline.link'])
      assert.ok(grammar.injectionSelector.includes(`- ${scope}`), scope)
  })

  describe('directives', () => {
    const opened = (text: string): readonly string[] => taken('directive', text)
    for (const action of ['disable-next-line', 'disable', 'enable', 'disable-file'])
      it(`knows ${action}`, () =>
        assert.deepEqual(opened(`<!-- outside-in-${action} inside-out-goal -- agreed -->`), [`outside-in-${action}`]))

    it('needs a comment, a known action and nothing before it', () => {
      for (const line of [
        'outside-in-disable inside-out-goal',
        '<!-- outside-in-disables -->',
        '<!-- outside-in-disable-line -->',
        '<!-- see outside-in-disable -->',
        '<!-- outside-in thinking -->',
      ])
        assert.deepEqual(opened(line), [], line)
    })

    it('tells every comment to be either a directive or another one', () => {
      for (const line of [
        '<!-- outside-in-enable -->',
        '<!-- outside-in-enabled -->',
        '<!-- J1 (10 min) -->',
        '<!--outside-in-disable-file-->',
      ])
        assert.equal(taken('directive', line).length + taken('other-comment', line).length, 1, line)
    })

    it('takes rule ids whole and begins the reason at the dashes', () => {
      assert.deepEqual(taken('rule-id', ' inside-out-goal, spec-speak '), ['inside-out-goal', 'spec-speak'])
      assert.deepEqual(taken('rule-id', ' Inside_Out 3rd '), [])
      assert.deepEqual(taken('directive-reason', ' spec-speak -- agreed with care -->'), ['--'])
      assert.deepEqual(taken('directive-reason', ' spec-speak -->'), [])
    })
  })

  describe('job references', () => {
    const jobs = (text: string): readonly string[] => taken('job-reference', text)

    it('finds them in prose, cells, lists and ranges', () => {
      assert.deepEqual(jobs('**J1. Same-day report.** serves J2 and J12 (see J3).'), ['J1', 'J2', 'J12', 'J3'])
      assert.deepEqual(jobs('| Wording | J1, J2 |'), ['J1', 'J2'])
      assert.deepEqual(jobs('J1–J3, J4/J5'), ['J1', 'J3', 'J4', 'J5'])
    })

    it('leaves other words alone', () => {
      for (const line of ['a J-1 visa', 'BJ1', 'J1x', 'J0', 'J100', 'docs/J1', 'J1.2', 'J1.md', '#J1', 'pin_J1', 'J1-plug', 'ÉJ1', 'j1'])
        assert.deepEqual(jobs(line), [], line)
    })
  })

  describe('durations of agenda items', () => {
    const bracket = (text: string): readonly string[] => taken('item-duration', text)

    it('finds a bracket that closes an item, a title or a cell', () => {
      assert.deepEqual(bracket('1. Welcome (10 min)'), ['10 min'])
      assert.deepEqual(bracket('- **Retention (20 minutes)** – Ines'), ['20 minutes'])
      assert.deepEqual(bracket('| Product (1 h 30 min) | Femke |'), ['1 h 30 min'])
      assert.deepEqual(bracket('### 2. Product (planned 30 min, actual 46 min)'), ['planned 30 min, actual 46 min'])
      assert.deepEqual(bracket('- Sales (5-10 mins, Ravi): the funnel'), ['5-10 mins, Ravi'])
    })

    it('leaves brackets in running text and other units alone', () => {
      for (const line of [
        'We wait (10 min) and go on.',
        'A pole (30 m)',
        'The minister (10 ministers)',
        'The 10 min rule',
        'Retention (12 months)',
        'A plan (30)',
        'Speed (90 km/h)',
      ])
        assert.deepEqual(bracket(line), [], line)
    })

    it('takes each duration within the bracket and nothing else', () => {
      assert.deepEqual(taken('duration', 'planned 30 min, actual 46 min'), ['30 min', '46 min'])
      assert.deepEqual(taken('duration', '1 h 30 min, room 12'), ['1 h 30 min'])
      assert.deepEqual(taken('duration', '5–10 mins, Ravi'), ['5–10 mins'])
    })
  })
})
