import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'

const folder = join(import.meta.dirname, '../../samples')
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

const engine = createEngine(resolveConfig(undefined, 'all'))
/** Shares no memory with the first. */
const other = createEngine(resolveConfig(undefined, 'all'))

/** All that a reading says, without what it is said of. */
function said({ kind, findings, sections, orientation, review, unreadable }: Reading): unknown {
  return { kind, findings, sections, orientation, review, unreadable }
}

describe('the engine', () => {
  it('has samples to read', () => assert.ok(samples.length >= 10))

  it('says the same of an edited document as of a fresh one', () => {
    const edits = fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 30 }),
        fc.constantFrom('', 'x', ' customers', '\n\n', '# ', '- ', '. We ', '```\n', '| ', '\r\n', '<!-- outside-in-disable -->\n'),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, ({ name, text }, steps) => {
        let now = text
        let reading = engine.read(now, { path: name })
        for (const [seed, cut, insert] of steps) {
          const at = seed % (now.length + 1)
          now = now.slice(0, at) + insert + now.slice(at + cut)
          reading = engine.read(now, { path: name, previous: reading })
        }
        assert.deepEqual(said(reading), said(other.read(now, { path: name })))
      }),
      { numRuns: 40 },
    )
  })

  it('says the same after a long run of edits to a document of many parts', () => {
    const parts = samples.map(({ text }) => text.replace(/^---\n[\s\S]*?\n---\n/, ''))
    const inserted = [
      '',
      's',
      ' customers',
      '\n\n',
      '\n## Goals\n\n',
      '\n- ',
      '. We will grow revenue. ',
      '**Listening.** ',
      '?',
      ' [who]',
      '\n\n| Measure | Target |\n|---|---|\n| Revenue | 5m |\n\n',
    ]
    for (const [kind, seed] of [
      ['strategy', 1],
      ['research-plan', 2],
      ['', 3],
    ] as const) {
      let now = `${kind === '' ? '' : `---\nkind: ${kind}\n---\n\n`}${parts.join('\n\n')}`
      let reading = engine.read(now, { path: 'plan.md' })
      let state = seed
      const random = (below: number): number => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        return Math.floor((state / 2_147_483_648) * below)
      }
      for (let step = 1; step <= 30; step += 1) {
        const at = 40 + random(now.length - 40)
        now = now.slice(0, at) + inserted[random(inserted.length)]! + now.slice(at + (step % 3 === 0 ? random(40) : 0))
        reading = engine.read(now, { path: 'plan.md', previous: reading })
        if (step % 10 === 0) assert.deepEqual(said(reading), said(other.read(now, { path: 'plan.md' })))
      }
    }
  })

  it('points into the text, and at something, whatever the text', () => {
    const piece = fc.constantFrom(
      '# Strategy\n',
      '\n',
      'We will drive adoption of our platform. ',
      '- grow revenue\n',
      '| Metric | Target |\n|---|---|\n| Revenue | 5m |\n',
      '## Why us\n',
      '```\n',
      '> ',
      '\u2028',
      '\ufeff',
      '&nbsp;',
      '&#0;',
      '\\',
      '*',
      '[',
      '](',
      '<!--',
      '-->',
      '\r',
      '\t',
      '😀',
      '1. Welcome (5 min)\n',
      '0:00',
      '---\n',
      'kind: qbr\n',
      '$',
      '?',
      '“why',
      '…',
    )
    const kinds = fc.constantFrom(
      '',
      '---\nkind: strategy\n---\n',
      '---\nkind: crm-plan\n---\n',
      '---\nkind: research-plan\n---\n',
      '---\nkind: qbr\n---\n',
    )
    fc.assert(
      fc.property(kinds, fc.array(piece, { maxLength: 30 }), (head, pieces) => {
        const text = head + pieces.join('')
        const reading = engine.read(text, { path: 'any.md' })
        for (const { span, related } of reading.findings)
          for (const { start, end } of [span, ...related.map((place) => place.span)])
            assert.ok(
              start >= 0 && end <= text.length && (start < end || text.trim() === '' || start === end),
              `${start}–${end} of ${text.length}`,
            )
        structuredClone(reading.findings)
      }),
      { numRuns: 300 },
    )
  })

  it('adds up every score from its parts, between 0 and 100', () => {
    for (const { name, text } of samples) {
      const reading = engine.read(text, { path: name })
      for (const score of [reading.orientation, reading.review?.planned, reading.review?.observed]) {
        if (score?.total === undefined) continue
        assert.equal(
          score.parts.reduce((sum, part) => sum + part.points, 0),
          score.total,
          name,
        )
        assert.equal(
          score.parts.reduce((sum, part) => sum + part.max, 0),
          100,
          name,
        )
        for (const { points, max } of score.parts) assert.ok(points >= 0 && points <= max)
      }
    }
  })

  it('gives no score another value for what is suppressed or switched off', () => {
    const quiet = createEngine({ ...resolveConfig(), rules: {} })
    for (const { name, text } of samples) {
      const silenced = `${text}\n<!-- outside-in-disable-file -- agreed -->\n`
      assert.equal(quiet.read(text, { path: name }).orientation?.total, engine.read(text, { path: name }).orientation?.total)
      assert.equal(engine.read(silenced, { path: name }).orientation?.total, engine.read(text, { path: name }).orientation?.total)
      // A silence of nothing is spoken of by name.
      const left = engine.read(silenced, { path: name }).findings.filter(({ rule }) => rule !== 'unused-suppression')
      assert.deepEqual(left, [])
    }
  })

  it('is silent on what is no plan', () => {
    const reading = engine.read('# libfoo\n\nInstall it with `npm i libfoo`.\n\n## API\n\n### foo(bar)\n\nReturns a promise.\n', {
      path: 'README.md',
    })
    assert.equal(reading.kind, 'none')
    assert.deepEqual([reading.findings, reading.sections, reading.orientation, reading.review], [[], undefined, undefined, undefined])
  })

  it('misses nothing in a plan that it cannot read', () => {
    const said = (text: string) => engine.read(`---\nkind: strategy\n---\n\n# Plan\n\n${text.repeat(12)}\n`, { path: 'plan.md' })
    const german = said('Unsere Kunden brauchen einen Plan, der ihnen hilft, und wir wollen das Lager in jedem Jahr vergrößern. ')
    assert.deepEqual([german.kind, german.findings, german.orientation?.total], ['strategy', [], undefined])
    assert.ok(said('The plan was written in May by the three of us, and it holds until we meet again. ').findings.length > 0)
  })

  it('lets front matter say the kind, over configuration, and ignores a kind it does not know', () => {
    const configured = createEngine({ ...resolveConfig(), kinds: [{ glob: 'plans/**', kind: 'crm-plan' }] })
    assert.equal(configured.read('Nothing much.\n', { path: 'plans/a.md' }).kind, 'crm-plan')
    assert.equal(configured.read('---\nkind: strategy\n---\nNothing much.\n', { path: 'plans/a.md' }).kind, 'strategy')
    assert.equal(configured.read('---\nkind: novel\n---\nNothing much.\n', { path: 'plans/a.md' }).kind, 'crm-plan')
  })

  it('lets the next of several aims lead when the first is silenced, and says no less of it', () => {
    const said = (aims: readonly string[], silence = -1): unknown => {
      // Within a list a comment is part of the item before it, or it would end the list.
      const comment = (index: number) => `${index === 0 ? '' : '  '}<!-- outside-in-disable-next-line inside-out-goal -- agreed -->\n`
      const lines = aims.map((aim, index) => `${index === silence ? comment(index) : ''}- ${aim}\n`)
      const text = `---\nkind: strategy\n---\n\n## Goals\n\n${lines.join('')}`
      return engine
        .read(text, { path: 'plan.md' })
        .findings.filter(({ rule }) => rule === 'inside-out-goal')
        .map(({ message, span, related }) => [
          message,
          ...[span, ...related.map((place) => place.span)].map((at) => text.slice(at.start, at.end)),
        ])
    }
    const aims = ['Grow our market share', 'Drive adoption of the new till', 'Boost our brand awareness']
    assert.equal((said(aims) as unknown[]).length, 1)
    assert.deepEqual(said(aims, 0), said(aims.slice(1)))
    assert.deepEqual(said(aims, 1), said([aims[0]!, aims[2]!]))
  })

  it('says once, and by the rule that is nearest to it, that an aim counts attention', () => {
    const text = '---\nkind: strategy\n---\n\n## Objectives\n\n- Increase website traffic by 40 %\n- Grow our market share\n'
    const said = engine
      .read(text, { path: 'plan.md' })
      .findings.flatMap(({ rule, span, related }) =>
        ['inside-out-goal', 'vanity-measure'].includes(rule) ? [[rule, text.slice(span.start, span.end), related.length]] : [],
      )
    assert.deepEqual(said, [
      ['vanity-measure', 'Increase website traffic by 40 %', 0],
      ['inside-out-goal', 'Grow our market share', 0],
    ])
  })

  it('says one thing of one row of measures', () => {
    const row = (cells: string) => `---\nkind: strategy\n---\n\n# Plan\n\n| Measure | Target | Aim |\n|---|---|---|\n| ${cells} |\n`
    const said = (cells: string) =>
      engine.read(row(cells), { path: 'plan.md' }).findings.flatMap(({ rule, scope }) => (scope === 'document' ? [] : [rule]))
    assert.deepEqual(said('Boats repaired | 40 | Grow our market share'), ['inside-out-goal'])
    assert.deepEqual(said('Newsletter sign-ups | 4,000 | Grow our market share'), ['vanity-measure'])
  })
})
