import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { madeUpPage } from '../../server/tasks/made-up-page.ts'
import { madeUpPlan } from '../../server/tasks/made-up-plan.ts'

const root = join(import.meta.dirname, '../..')
const engine = createEngine(resolveConfig())

/** Asserts that whatever is told early is what the whole reading tells, and gives whether anything was. */
function told(text: string, path: string): boolean {
  const early = engine.readEarly(text, path)
  if (early === undefined) return false
  const { kind, doubtful, inEnglish, findings, comparables, sections, orientation, review, unreadable, metrics, dials, claims } =
    engine.read(text, { path })
  assert.deepEqual(
    { kind, doubtful, inEnglish, findings, comparables, sections, orientation, review, unreadable, metrics, dials, claims },
    {
      kind: 'none',
      doubtful: false,
      inEnglish: early.inEnglish,
      findings: [],
      comparables: [],
      sections: undefined,
      orientation: undefined,
      review: undefined,
      unreadable: [],
      metrics: undefined,
      dials: undefined,
      claims: undefined,
    },
    path,
  )
  return true
}

describe('reading early', () => {
  it('tells of samples and pages of this project what the whole reading tells, and leaves every plan to it', () => {
    for (const folder of ['samples', 'server/docs', 'server/docs/rules']) {
      for (const path of readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')))
        told(readFileSync(join(root, folder, path), 'utf8'), path)
    }
  })

  it('recognises pages that are none of ours', () => {
    const pages = Array.from({ length: 60 }, (_, seed) => madeUpPage(3000 + 100 * seed, seed))
    const recognised = pages.filter((page, seed) => told(page, `docs/page-${seed}.md`)).length
    assert.ok(recognised > 54, `${recognised} of 60`)
  })

  it('never takes a plan for none', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const plan = madeUpPlan(2000 + 200 * seed, seed).replace(/^---[\s\S]*?---\n/, '')
      if (engine.read(plan, { path: 'plan.md' }).kind !== 'none') assert.equal(engine.readEarly(plan, 'plan.md'), undefined)
    }
  })

  it('leaves to the whole reading what says what it is, silences rules or may hold what cannot be read', () => {
    const page = madeUpPage(4000)
    assert.ok(engine.readEarly(page, 'docs/page.md'))
    for (const matter of ['kind: strategy', 'Kind: strategi', '"kind": qbr', '"\\u006bind": qbr', '{ kind: qbr }', '? kind\n: qbr'])
      assert.equal(engine.readEarly(`---\n${matter}\n---\n\n${page}`, 'docs/page.md'), undefined, matter)
    assert.equal(engine.readEarly(`<!-- outside-in-disable -->\n\n${page}`, 'docs/page.md'), undefined)
    assert.equal(engine.readEarly(`${page}\n${'*a_ '.repeat(600)}\n`, 'docs/page.md'), undefined)
    assert.equal(engine.readEarly(`${page}\n${'> '.repeat(40)}deep\n`, 'docs/page.md'), undefined)
    assert.equal(engine.readEarly(`${page}\n${'| a | b |\n'.repeat(2100)}`, 'docs/page.md'), undefined)
  })

  it('leaves to the whole reading what a configuration says of the document', () => {
    const page = madeUpPage(4000)
    const declared = createEngine({ ...resolveConfig(), kinds: [{ glob: 'docs/**', kind: 'strategy' }] })
    assert.equal(declared.readEarly(page, 'docs/page.md'), undefined)
    assert.ok(declared.readEarly(page, 'other/page.md'))
  })

  it('holds over documents put together of plans, pages, other languages and strange marks', () => {
    const pieces = [
      ...[1, 2, 3, 4, 5, 6].map((seed) => madeUpPage(1500, seed)),
      ...[1, 2].map((seed) => madeUpPlan(1200, seed).replace(/^---[\s\S]*?---\n/, '')),
      'Der Kunde ist König und die Straße ist lang, weil wir es so wollen und nicht anders können. '.repeat(9),
      '# Agenda\n\n1. Welcome (10 min)\n2. Customer goals (20 min)\n',
      '```\n# strategy\n',
      '<!--\n',
      '\u{1f600} 你好世界 '.repeat(40),
      '| a | b |\n| - | - |\n| 1 | 2 |\n',
      '---\ntitle: Notes\n---\n',
      '\r\n\r\n',
      '\ufeff',
      '[x]: <y\n[[[[`',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), fc.constantFrom('\n', '\n\n', '\r\n'), (parts, between) => {
        told(parts.join(between), 'notes/file.md')
      }),
      { numRuns: 150 },
    )
  })
})
