import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { type BaselineEntry, baselineName, baselineText, parseBaseline } from '../../server/src/core/compare/baseline.ts'
import { fingerprinted } from '../../server/src/core/compare/fingerprinted.ts'
import { placesOfFinding } from '../../server/src/core/compare/places-of-finding.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { type Baselines, createBaselines } from '../../server/src/host/baselines.ts'
import { memoryHost } from '../../server/src/host/memory.ts'

const engine = createEngine(resolveConfig(undefined, 'all'))
const findingsOf = (text: string) => fingerprinted(engine.read(text, { path: 'plan.md' })).findings
const entriesOf = (text: string, path = 'plan.md'): readonly BaselineEntry[] =>
  findingsOf(text).flatMap((finding) =>
    placesOfFinding(finding).map(({ fingerprint }) => ({ path, rule: finding.rule, fingerprint: fingerprint! })),
  )

/** The rules that say something new of a text beside a baseline, with the words they point at. */
async function freshIn(text: string, baseline: string, path = 'plan.md', others: readonly string[] = []): Promise<readonly string[]> {
  const files = new Map([[`/home/${baselineName}`, baseline], ...others.map((other) => [`/home/${other}`, 'text'] as const)])
  const baselines = createBaselines(memoryHost(files))
  const file = await baselines.nearest(`/home/${path}`)
  assert.ok(file)
  const findings = findingsOf(text)
  const known = await baselines.known(file, `/home/${path}`, findings)
  return known.left
    .flatMap((finding) => placesOfFinding(finding).map(({ span }) => ({ rule: finding.rule, span })))
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`)
}

const head = '---\nkind: crm-plan\n---\n\n# Plan\n\n'
const faulty = [
  'Our goal is to lock in every customer with a two-year contract.',
  'We will own the customer relationship.',
  'Customers will tell their friends.',
  'Everybody wants a faster checkout.',
]
const samples = join(import.meta.dirname, '../../samples')
const plans = readdirSync(samples).filter((name) => name.endsWith('.md'))

describe('a baseline', () => {
  for (const name of plans) {
    const text = readFileSync(join(samples, name), 'utf8')
    it(`knows all of ${name}, with other line ends, a mark at its start and blank lines too`, async () => {
      const baseline = baselineText(entriesOf(text))
      assert.deepEqual(await freshIn(text, baseline), [])
      assert.deepEqual(await freshIn(text.replaceAll('\n', '\r\n'), baseline.replaceAll('\n', '\r\n')), [])
      assert.deepEqual(await freshIn(`\uFEFF${text.replace(/\n\n/g, '\n\n\n')}`, `\uFEFF${baseline}`), [])
    })
  }

  it('tells exactly the sentence that is new, even where another one was mended', async () => {
    const [first, second, ...rest] = faulty
    const before = `${head}${[first, ...rest].join('\n\n')}\n`
    const all = await freshIn(before, baselineText([]))
    assert.ok(all.some((one) => one.includes('lock in')))
    const fresh = await freshIn(`${head}${[...rest, second].join('\n\n')}\n`, baselineText(entriesOf(before)))
    assert.ok(fresh.length > 0 && fresh.every((one) => second!.includes(one.slice(one.indexOf(': ') + 2))), fresh.join('; '))
  })

  it('outlives wrapping, order and what is written between', async () => {
    const baseline = baselineText(entriesOf(`${head}${faulty.join('\n\n')}\n`))
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(faulty, { minLength: 1 }),
        fc.array(fc.constantFrom('Rent is paid by the quarter.', 'The workshop opens in March.'), { maxLength: 3 }),
        fc.integer({ min: 2, max: 9 }),
        async (some, between, width) => {
          const wrapped = some.map((sentence) =>
            sentence
              .split(' ')
              .map((word, at) => (at > 0 && at % width === 0 ? `\n${word}` : at === 0 ? word : ` ${word}`))
              .join(''),
          )
          const text = `${head}${[...between, ...wrapped].join('\n\n')}\n`
          const fresh = await freshIn(text, baseline)
          // What is said of a whole document may come with its sentences; of sentences nothing new is said.
          assert.deepEqual(
            fresh.filter((one) => faulty.some((sentence) => sentence.includes(one.slice(one.indexOf(': ') + 2)))),
            [],
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  describe('of a finding about several places', () => {
    const measures = [
      'We want to reach 10,000 page views on the site by June.',
      'Another measure is 5,000 followers on the channels by July.',
      'A third measure is 40,000 sign-ups to the newsletter by August.',
    ]
    const added = 'The brand new measure is 70,000 page views by May.'
    const textOf = (some: readonly string[]) => `---\nkind: strategy\n---\n\n# Plan\n\n## Growth\n\n${some.join('\n\n')}\n`
    const baseline = baselineText(entriesOf(textOf(measures)))
    const leftOf = async (text: string) => {
      const baselines = createBaselines(memoryHost(new Map([[`/home/${baselineName}`, baseline]])))
      const file = await baselines.nearest('/home/plan.md')
      return (await baselines.known(file!, '/home/plan.md', findingsOf(text))).left.filter(({ rule }) => rule === 'vanity-measure')
    }

    it('tells the place that is new, and no other beside it', async () => {
      assert.deepEqual(await freshIn(textOf(measures), baseline), [])
      for (const at of [0, 1, 3]) {
        const text = textOf(measures.toSpliced(at, 0, added))
        const left = await leftOf(text)
        assert.deepEqual(
          left.map(({ span, related, message }) => [text.slice(span.start, span.end), related.length, /more/.test(message)]),
          [['70,000 page views by May', 0, false]],
        )
      }
    })

    it('says nothing of the others where the first is gone, and tells the first alone where it was rewritten', async () => {
      assert.deepEqual(await leftOf(textOf(measures.slice(1))), [])
      const [one, ...others] = await leftOf(textOf([added, ...measures.slice(1)]))
      assert.deepEqual([one?.related, others], [[], []])
    })

    it('knows more places than are shown', async () => {
      const many = Array.from({ length: 14 }, (_, at) => `Another measure is ${at + 2},000 followers on the channels by July.`)
      assert.equal(findingsOf(textOf(many)).find(({ places }) => places?.length === 14)?.related.length, 8)
      const known = baselineText(entriesOf(textOf(many)))
      assert.deepEqual(await freshIn(textOf(many), known), [])
      assert.deepEqual(await freshIn(textOf([...many.slice(1), added]), known), ['vanity-measure: 70,000 page views by May'])
    })
  })

  it('reads back what was written, of any paths', () => {
    const entry = fc.record({
      path: fc.string({ minLength: 1, unit: 'grapheme' }).filter((path) => !path.includes('\0') && !/\p{Cs}|^[/\\]|\.\.|:/u.test(path)),
      rule: fc.constantFrom('locked-exit', 'team/our-rule'),
      fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
    })
    const key = ({ path, rule, fingerprint }: BaselineEntry) => `${path}\n${rule}\n${fingerprint}`
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const { entries: read, problems } = parseBaseline(baselineText(entries))
        assert.deepEqual(problems, [])
        assert.deepEqual(read.map(key).sort(), [...new Set(entries.map(key))].sort())
        assert.equal(baselineText(read), baselineText(entries.toReversed()))
      }),
    )
  })

  it('is the union of what two branches wrote, however they were merged', () => {
    const sentences = fc.subarray(faulty)
    const textOf = (some: readonly string[]) => `${head}${some.join('\n\n')}\n`
    fc.assert(
      fc.property(sentences, sentences, fc.boolean(), (one, other, marked) => {
        const [ours, theirs] = [baselineText(entriesOf(textOf(one))), baselineText(entriesOf(textOf(other)))]
        const merged = parseBaseline(marked ? `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> branch\n` : ours + theirs)
        assert.deepEqual(merged.problems, [])
        const prints = new Set(merged.entries.map(({ fingerprint }) => fingerprint))
        const both = faulty.filter((sentence) => one.includes(sentence) || other.includes(sentence))
        // What is said of the sentences of the merged text is known; what is said of the whole may be new.
        const missing = findingsOf(textOf(both)).filter(({ scope, fingerprint }) => scope === 'sentence' && !prints.has(fingerprint!))
        assert.deepEqual(missing, [])
      }),
      { numRuns: 40 },
    )
  })

  it('follows a document to its new name, unless two may be it or the old one is still there', async () => {
    const text = `${head}${faulty.join('\n\n')}\n`
    const baseline = baselineText(entriesOf(text, 'old/plan.md'))
    assert.deepEqual(await freshIn(text, baseline, 'new/plan.md'), [])
    assert.notDeepEqual(await freshIn(text, baseline, 'new/plan.md', ['old/plan.md']), [])
    const two = baselineText([...entriesOf(text, 'old/plan.md'), ...entriesOf(text, 'older/plan.md')])
    assert.notDeepEqual(await freshIn(text, two, 'new/plan.md'), [])
  })

  it('is in the order of codes, each line once, whoever wrote it', () => {
    const lines = [
      '0000000000000002 b-rule b.md',
      '0000000000000001 b-rule ä.md',
      '0000000000000003 a-rule b.md',
      '0000000000000001 b-rule B.md',
    ]
    const { entries } = parseBaseline([...lines, ...lines].join('\n'))
    assert.deepEqual(
      entries.map(({ path, rule }) => `${path} ${rule}`),
      ['B.md b-rule', 'b.md a-rule', 'b.md b-rule', 'ä.md b-rule'],
    )
    assert.equal(baselineText(entries.toReversed()), baselineText(entries))
  })

  it('takes a per cent sign that means itself beside one that does not', () => {
    const { entries } = parseBaseline('0123456789abcdef locked-exit 100%/a%20b.md\n')
    assert.equal(entries[0]?.path, '100%/a b.md')
  })

  it('looks once for the file that a document may have been, and takes one that cannot be read for one that is there', async () => {
    const text = `${head}${faulty.join('\n\n')}\n`
    const files = new Map([[`file:///home/${baselineName}`, baselineText(entriesOf(text, 'old (1)/plan.md'))]])
    const disk = memoryHost(files)
    const read: string[] = []
    let broken = false
    const host = {
      async readText(location: string) {
        read.push(location)
        if (broken && location.endsWith('plan.md')) throw new Error('no permission to read it')
        return await disk.readText(location)
      },
    }
    const leftIn = async (baselines: Baselines, path: string) => {
      const file = await baselines.nearest(`file:///home/${path}`)
      return (await baselines.known(file!, `file:///home/${path}`, findingsOf(text))).left.length
    }
    const baselines = createBaselines(host)
    assert.equal(baselines.lookedFor('file:///home/old%20%281%29/plan.md'), false)
    assert.equal(await leftIn(baselines, 'new/plan.md'), 0)
    assert.equal(await leftIn(baselines, 'new/other.md'), 0)
    assert.deepEqual(
      read.filter((location) => location.endsWith('plan.md')),
      ['file:///home/old%20%281%29/plan.md'],
    )
    assert.ok(baselines.lookedFor('file:///home/old%20(1)/plan.md'), 'as other clients spell it')
    broken = true
    assert.notEqual(await leftIn(createBaselines(host), 'new/plan.md'), 0)
  })

  it('names no document outside its folder', () => {
    for (const path of ['../other.md', 'a/../../other.md', '/etc/other.md', 'C:/other.md', '%2e%2e/other.md'])
      assert.equal(parseBaseline(`0123456789abcdef locked-exit ${path}\n`).problems.length, 1, path)
    assert.deepEqual(parseBaseline('0123456789abcdef locked-exit a..b/..c.md\n').problems, [])
  })

  it('says which line of it cannot be read', async () => {
    const host = memoryHost(new Map([[`/home/${baselineName}`, '# head\nnonsense\n']]))
    await assert.rejects(createBaselines(host).nearest('/home/plans/a.md'), /\/home\/\.outside-in-baseline:2:1 {2}A line of a baseline is/)
  })
})
