import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { readDirectives } from '../../server/src/core/document/directives.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { findMisspeltSilences } from '../../server/src/core/engine/find-misspelt-silences.ts'
import { countedCalls } from '../counted-calls.ts'

const engine = createEngine(resolveConfig(undefined, 'all'))
const head = '---\nkind: crm-plan\n---\n\n# Plan\n\n'
const own = 'We will own the customer relationship.'
const read = (text: string, today?: string) => engine.read(`${head}${text}\n`, { path: 'plan.md', today })
const rulesOf = (text: string, today?: string) => read(text, today).findings.map(({ rule }) => rule)
const [rule = ''] = rulesOf(own).filter((id) => !id.startsWith('missing'))
const silence = (words: string) => `<!-- outside-in-disable-next-line ${rule}${words} -->\n${own}`

describe('silences', () => {
  it('say why, who answers for them and until when', () => {
    const terms = (text: string) => {
      const [directive] = readDocument(`<!-- outside-in-disable-file a -- ${text} -->\n`).directives
      return [directive?.reason, directive?.owner, directive?.until]
    }
    assert.deepEqual(terms('agreed (owner: Jo Ash, until: 2027-03-31)'), ['agreed', 'Jo Ash', '2027-03-31'])
    assert.deepEqual(terms('agreed (until: March 2027; owner: the board, in May)'), ['agreed', 'the board, in May', 'March 2027'])
    assert.deepEqual(terms('agreed (OWNER: Jo)'), ['agreed', 'Jo', ''])
    assert.deepEqual(terms('agreed (by all)'), ['agreed (by all)', '', ''])
    assert.deepEqual(terms('(until: 2027)'), ['', '', '2027'])
    assert.deepEqual(terms('why this does not apply here'), ['', '', ''])
  })

  it('have their reason behind one dash as well as behind two hyphens', () => {
    for (const dash of ['-', '--', '–', '—']) {
      const [directive] = readDocument(`<!-- outside-in-disable-file a-b, c ${dash} agreed in May -->\n`).directives
      assert.deepEqual([directive?.rules, directive?.reason], [['a-b', 'c'], 'agreed in May'], dash)
    }
  })

  it('are looked through for slips in as many steps as they name rules', async () => {
    const cost = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `r${index.toString(36)}`).join(' ')
      return countedCalls('/server/src/core/', () =>
        findMisspeltSilences(readDocument(`<!-- outside-in-disable-file ${names} -->\n`), engine.rules),
      )
    }
    await cost(10)
    const [few, many] = [await cost(100), await cost(1000)]
    assert.ok(few > 100 && many < few * 10 * 1.3, `${few} calls become ${many}`)
  })

  it('are each mended where they stand, and are told as unused where nobody tells that they are misspelt', () => {
    const twice = read(`<!-- outside-in-disable-file ${rule}x ${rule}x-->\n\n${own}`)
    const at = twice.findings.filter(({ rule: id }) => id === 'misspelt-suppression').map(({ span }) => span)
    assert.deepEqual(
      at.map(({ start, end }) => twice.document.text.slice(start, end)),
      [`${rule}x`, `${rule}x`],
    )
    assert.ok(at[0]!.end < at[1]!.start)
    const { 'misspelt-suppression': _, ...others } = resolveConfig(undefined, 'all').rules
    const silent = createEngine({ ...resolveConfig(undefined, 'all'), rules: others })
    const text = `${head}<!-- outside-in-disable-file ${rule}x -- agreed -->\n\nTwo people mend coats.\n`
    assert.deepEqual(
      [engine, silent].map(
        (one) => one.read(text, { path: 'plan.md' }).findings.filter(({ rule: id }) => id === 'unused-suppression').length,
      ),
      [0, 1],
    )
  })

  it('are read in no time, however many blanks and open comments there are', () => {
    const blanks = ' '.repeat(100_000)
    for (const value of [
      `<!-- outside-in-disable-file a -- agreed${blanks}x -->`,
      `<!-- outside-in-disable-file a -- agreed ${'('.repeat(100_000)} -->`,
      `<pre>\n${'<!--outside-in-disable \n'.repeat(40_000)}</pre>`,
    ]) {
      const start = performance.now()
      readDirectives({ type: 'html', value })
      assert.ok(performance.now() - start < 1000, value.slice(0, 40))
    }
  })

  it('hold to the end of their last day, and are spoken of from then on', () => {
    assert.ok(rule !== '')
    const text = silence(' -- agreed (owner: Jo Ash, until: 2027-03)')
    assert.ok(!rulesOf(text).includes(rule))
    assert.ok(!rulesOf(text, '2027-03-31').includes(rule))
    const after = rulesOf(text, '2027-04-01')
    assert.ok(after.includes(rule) && after.includes('expired-suppression'), after.join())
    assert.deepEqual(
      ['2027-03-31', '2027-04-01'].map((day) => read(text, day).suppressions.map(({ state, lastDay, owner }) => [state, lastDay, owner])),
      [[['holds', '2027-03-31', 'Jo Ash']], [['expired', '2027-03-31', 'Jo Ash']]],
    )
  })

  it('that silence nothing are told, each of their rules for itself, and never rules that are off', () => {
    const about = (text: string, by = engine) =>
      by
        .read(`${head}${text}\n`, { path: 'plan.md' })
        .findings.filter(({ rule: id }) => id === 'unused-suppression')
        .map(({ message }) => message)
    assert.deepEqual(about(silence(' -- agreed')), [])
    assert.equal(about(`<!-- outside-in-disable-next-line ${rule} -- agreed -->\nTwo people mend coats.`).length, 1)
    assert.match(about(`<!-- outside-in-disable-next-line ${rule}, locked-exit -- agreed -->\n${own}`)[0]!, /“locked-exit”/)
    const few = createEngine({
      ...resolveConfig(),
      rules: { 'unused-suppression': { severity: 'hint', options: {} }, [rule]: { severity: 'hint', options: {} } },
    })
    assert.deepEqual(about(`<!-- outside-in-disable-next-line ${rule}, locked-exit -- agreed -->\n${own}`, few), [])
    // The second of two finds nothing left to silence.
    assert.equal(about(`<!-- outside-in-disable ${rule} -- agreed -->\n\n<!-- outside-in-disable ${rule} -- twice -->\n\n${own}`).length, 1)
  })

  it('that are misspelt are told once, with what was meant', () => {
    const about = (text: string) =>
      read(text)
        .findings.filter(({ rule: id }) => id === 'misspelt-suppression' || id === 'unused-suppression')
        .map(({ message, span }) => [read(text).document.text.slice(span.start, span.end), message])
    assert.deepEqual(about(`<!-- outside-in-disable-next-line ${rule.slice(0, -1)} -- agreed -->\n${own}`), [
      [rule.slice(0, -1), `There is no rule “${rule.slice(0, -1)}”, and so it silences nothing; did you mean “${rule}”?`],
    ])
    for (const [said, meant] of [
      ['outside-in-disabel', 'outside-in-disable'],
      ['Outside-In-Disable', 'outside-in-disable'],
      ['outside_in_disable_file', 'outside-in-disable-file'],
      ['outsidein-disable-next-line', 'outside-in-disable-next-line'],
      ['outside-in-disable-nextline', 'outside-in-disable-next-line'],
      ['outside-in-disable-line', 'outside-in-disable-next-line'],
      ['outside-in-ignore-file', 'outside-in-disable-file'],
      ['outside-in-off', 'outside-in-disable'],
      ['outside-in-on', 'outside-in-enable'],
      ['outside-in: disable-file', 'outside-in-disable-file'],
    ] as const)
      assert.deepEqual(about(`<!-- ${said} ${rule} -- agreed -->\n\n${own}`), [
        [said, `“${said}” silences nothing; did you mean “${meant}”?`],
      ])
    for (const other of [
      'outside-in',
      'outside-in: see the wiki',
      'outside-in thinking',
      'Outside in the yard',
      'outside-in-table',
      'outside-in-toc-end',
      'outside-in-off-the-shelf',
      'outside-in-on-the-road',
      'eslint-disable',
      'prettier-ignore',
    ])
      assert.deepEqual(about(`<!-- ${other} -->\n\n${own}`), [], other)
  })

  it('say how many suggestions they hide, and of which rules', () => {
    const said = (text: string) => read(text).suppressions.map(({ silenced }) => silenced.map((one) => `${one.rule} ${one.suggestions}`))
    const findings = (text: string) => read(text).findings.filter(({ rule: id }) => !id.endsWith('suppression'))
    assert.deepEqual(said(silence(' -- agreed')), [[`${rule} 1`]])
    assert.deepEqual(said(`<!-- outside-in-disable-next-line -- agreed -->\nTwo people mend coats.`), [[]])
    const text = `${own}\n\nOur goal is to lock in every customer with a two-year contract.\n\n${own} They will be ours.`
    const hidden = findings(text)
    const silences = said(`<!-- outside-in-disable-file -- agreed -->\n\n${text}`)[0]!
    assert.ok(hidden.length > 2 && silences.length > 1)
    const counts = silences.map((one) => Number(one.split(' ')[1]))
    assert.equal(
      counts.reduce((sum, number) => sum + number, 0),
      hidden.length,
    )
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    )
    assert.deepEqual(new Set(silences.map((one) => one.split(' ')[0])), new Set(hidden.map(({ rule: id }) => id)))
  })

  it('without a reason are told, and no silence of all rules hides that', () => {
    const about = (text: string) => rulesOf(text).filter((id) => id === 'suppression-without-reason')
    assert.equal(about(silence('')).length, 1)
    assert.equal(about(silence(' -- why this does not apply here')).length, 1)
    assert.equal(about(silence(' -- agreed')).length, 0)
    assert.equal(about(`<!-- outside-in-disable-file -->\n\n${own}`).length, 1)
    assert.equal(about(`<!-- outside-in-disable-file suppression-without-reason -->\n\n${silence('')}`).length, 0)
  })

  it('ask for an owner and an end where the configuration does', () => {
    const asking = createEngine({
      ...resolveConfig(),
      rules: { 'suppression-without-reason': { severity: 'hint', options: { owner: true, until: true } } },
    })
    const about = (text: string) => asking.read(`${head}${text}\n`, { path: 'plan.md' }).findings.map(({ message }) => message)
    assert.match(about(silence(' -- agreed'))[0]!, /does not say who answers for it or until when/)
    assert.deepEqual(about(silence(' -- agreed (owner: Jo, until: 2030)')), [])
  })
})
