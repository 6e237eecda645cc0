import assert from 'node:assert/strict'
import type { Finding, FindingPlace } from '../../server/src/core/base/finding.ts'
import type { BaselineEntry } from '../../server/src/core/compare/baseline.ts'
import { fingerprintOf } from '../../server/src/core/compare/fingerprint-of.ts'
import { fingerprinted } from '../../server/src/core/compare/fingerprinted.ts'
import { entriesByPath, formerPaths, tellingEntries, unknownAmong } from '../../server/src/core/compare/known-findings.ts'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'
import { resolveChain } from '../../server/src/core/config/resolve-chain.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { countedCalls } from '../counted-calls.ts'

const whole = 'talk-listen-imbalance'

function finding(fingerprint: string | undefined, rest: Partial<Finding> = {}): Finding {
  const said = { rule: 'locked-exit', scope: 'sentence', severity: 'hint', message: 'Look.', span: { start: 0, end: 4 } } as const
  return { ...said, related: [], fixes: [], ...(fingerprint !== undefined && { fingerprint }), ...rest }
}

const entry = (path: string, fingerprint: string, rule = 'locked-exit'): BaselineEntry => ({ path, rule, fingerprint })
const entries = (path: string, prints: readonly string[]) => prints.map((print) => entry(path, print))
const formers = (path: string, found: readonly Finding[], known: readonly BaselineEntry[]) =>
  formerPaths(path, found, tellingEntries(entriesByPath(known)))

describe('what a baseline knows', () => {
  it('is asked for by document', () => {
    const known = [entry('a.md', '1'), entry('b.md', '2'), entry('a.md', '3')]
    assert.deepEqual(
      [...entriesByPath(known)],
      [
        ['a.md', [known[0], known[2]]],
        ['b.md', [known[1]]],
      ],
    )
  })

  it('is not told again, and all else is', () => {
    const [known, fresh, nameless] = [finding('1'), finding('2'), finding(undefined)]
    assert.deepEqual(unknownAmong([known, fresh, nameless], [entry('a.md', '1')]), [fresh, nameless])
    assert.deepEqual(unknownAmong([known, fresh], []), [known, fresh])
  })

  it('tells no document from another where it is about the whole of it', () => {
    const telling = tellingEntries(
      entriesByPath([entry('a.md', '1'), entry('a.md', fingerprintOf(whole), whole), entry('a.md', 'x', whole)]),
    )
    assert.deepEqual([...telling.numbers], [['a.md', 1]])
    assert.deepEqual([...telling.paths], [['1', ['a.md']]])
  })

  it('follows a document of which mostly a team’s own sections were missed', () => {
    const { layer } = parseConfig(
      JSON.stringify({
        ownSections: Object.fromEntries(
          ['owners', 'budget', 'risks'].map((name) => [`team/${name}`, { title: `The ${name}`, kinds: ['crm-plan'] }]),
        ),
      }),
    )
    const engine = createEngine(resolveChain([{ preset: 'all' }, { layer }]))
    const text = '---\nkind: crm-plan\n---\n\n# Plan\n\nOur goal is to lock in every customer with a two-year contract.\n'
    const { findings } = fingerprinted(engine.read(text, { path: 'new.md' }))
    const missed = findings.filter(({ rule }) => rule.startsWith('team/'))
    assert.equal(missed.length, 3)
    const sentence = findings.find(({ scope }) => scope === 'sentence')!
    const known = [sentence, ...missed].map(({ rule, fingerprint }) => entry('old.md', fingerprint!, rule))
    assert.deepEqual(formers('new.md', findings, known), [{ path: 'old.md', shared: 1 }])
  })
})

describe('a document that may have been renamed', () => {
  const known = entries('old.md', ['1', '2', '3', '4'])

  it('was the one of which at least half is found in it', () => {
    assert.deepEqual(
      formers(
        'new.md',
        ['1', '2', '9'].map((print) => finding(print)),
        known,
      ),
      [{ path: 'old.md', shared: 2 }],
    )
    assert.deepEqual(
      formers(
        'new.md',
        ['1', '9'].map((print) => finding(print)),
        known,
      ),
      [],
    )
    assert.deepEqual(formers('new.md', [], known), [])
  })

  it('was none where the baseline knows it by its name', () => {
    assert.deepEqual(
      formers(
        'new.md',
        ['1', '2', '3'].map((print) => finding(print)),
        [...known, entry('new.md', '7')],
      ),
      [],
    )
    assert.deepEqual(
      formers(
        'new.md',
        ['1', '2', '3'].map((print) => finding(print)),
        [...known, entry('new.md', '7', whole)],
      ),
      [],
    )
  })

  it('is looked for by each sentence once, however often it is found', () => {
    assert.deepEqual(
      formers(
        'new.md',
        ['1', '1', '1'].map((print) => finding(print)),
        known,
      ),
      [],
    )
    assert.deepEqual(formers('new.md', [finding('1')], [...entries('old.md', ['1']), ...entries('older.md', ['1', '2', '3'])]), [
      { path: 'old.md', shared: 1 },
    ])
  })

  it('is looked for by all places of a finding, and by none that is about the whole', () => {
    const places: readonly FindingPlace[] = ['1', '2'].map((fingerprint) => ({ ...finding(fingerprint), also: 'Look.' }))
    assert.deepEqual(formers('new.md', [finding('1', { places })], known), [{ path: 'old.md', shared: 2 }])
    assert.deepEqual(
      formers(
        'new.md',
        ['1', '2'].map((print) => finding(print, { scope: 'document' })),
        known,
      ),
      [],
    )
  })

  it('is likeliest the one that shares most with it; of two alike the first by name comes first', () => {
    const found = ['1', '2', '3', '4', '5', '6'].map((print) => finding(print))
    assert.deepEqual(
      formers('new.md', found, [...entries('d.md', ['1', '2']), ...entries('b.md', ['3', '4', '5']), ...entries('a.md', ['6', '1'])]),
      [
        { path: 'b.md', shared: 3 },
        { path: 'a.md', shared: 2 },
        { path: 'd.md', shared: 2 },
      ],
    )
    // By code, so that it is the same on every machine: capitals come before small letters.
    assert.deepEqual(
      formers('new.md', found, [...entries('b.md', ['1']), ...entries('B.md', ['1']), ...entries('ä.md', ['1'])]).map(({ path }) => path),
      ['B.md', 'b.md', 'ä.md'],
    )
  })

  it('is looked for in a baseline that is gone through once for all of them', async () => {
    const cost = (documents: number) => {
      const many = Array.from({ length: documents * 8 }, (_, at) => entry(`${at >> 3}.md`, String(at)))
      return countedCalls('/server/src/core/', () => {
        const telling = tellingEntries(entriesByPath(many))
        for (let at = 0; at < documents; at += 1)
          assert.deepEqual(
            formerPaths(
              `new-${at}.md`,
              [0, 1, 2, 3].map((more) => finding(String(at * 8 + more))),
              telling,
            ),
            [{ path: `${at}.md`, shared: 4 }],
          )
      })
    }
    await cost(10)
    const [few, many] = [await cost(50), await cost(500)]
    assert.ok(few > 500, String(few))
    assert.ok(many < few * 10 * 1.2, `${few} calls become ${many}`)
  })
})
