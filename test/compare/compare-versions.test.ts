import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { compareVersions } from '../../server/src/core/compare/compare-versions.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'

const engine = createEngine(resolveConfig(undefined, 'all'))
const read = (text: string): Reading => engine.read(text, { path: 'plan.md' })
const samples = join(import.meta.dirname, '../../samples')
const plans = readdirSync(samples)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(samples, name), 'utf8') }))

const textOf = (wanted: string) => plans.find(({ name }) => name === wanted)?.text ?? ''

const rulesAt = ({ document }: Reading, findings: Reading['findings']) =>
  findings.map(({ rule, span }) => `${rule}: ${document.text.slice(span.start, span.end)}`)

const faulty = [
  'Customers love our newsletter.',
  'We will lock in our users with a two-year contract.',
  'Everybody wants a faster checkout.',
  'We will own the customer relationship.',
  'Customers will tell their friends.',
]
const faultless = ['The workshop opens in March.', 'Two people mend coats on Tuesdays.', 'Rent is paid by the quarter.']

/**
 * Asserts of two versions with the same sentences that nothing is told of any rule that speaks as often of both: a few rules go by what
 * stands where, and those may have something else to say.
 */
function assertSame(before: Reading, after: Reading, name: string): void {
  const { fresh, fixed, changed } = compareVersions(before, after)
  assert.deepEqual(changed, [], name)
  const times = (rule: string, { findings }: Reading) => findings.filter((finding) => finding.rule === rule).length
  const alike = ({ rule }: Reading['findings'][number]) => times(rule, before) === times(rule, after)
  assert.deepEqual([...rulesAt(after, fresh.filter(alike)), ...rulesAt(before, fixed.filter(alike))], [], name)
  // Those are few: else the law above would say little.
  assert.ok(fresh.length + fixed.length <= Math.max(1, before.findings.length / 4), `${name}: ${rulesAt(before, fixed).join('; ')}`)
}

/** The text with the line breaks of its plain paragraphs put elsewhere: after as many words as `widths` say in turn. */
function rewrapped(reading: Reading, widths: readonly number[]): string {
  const { blocks, text } = reading.document
  let at = 0
  let out = ''
  for (const [index, { node, start }] of blocks.entries()) {
    if (node.type !== 'paragraph' || blocks[index]!.passages.length !== 1) continue
    const end = start + (node.position!.end.offset! - node.position!.start.offset!)
    const paragraph = text.slice(start, end)
    // A hard break is no wrapping.
    if (/ {2,}\n|\\\n/.test(paragraph)) continue
    let room = widths[index % widths.length]!
    out += text.slice(at, start)
    out += paragraph.split(/[ \n]+/).reduce((line, word) => {
      room -= 1
      // A word that would begin something else at the head of a line stays where it is.
      if (room > 0 || !/^[\p{L}"“(]/u.test(word)) return `${line} ${word}`
      room = widths[index % widths.length]!
      return `${line}\n${word}`
    })
    at = end
  }
  return out + text.slice(at)
}

describe('the comparison of two versions', () => {
  const plan = (...sentences: readonly string[]) => `---\nkind: strategy\n---\n\n# Plan\n\n${sentences.join('\n\n')}\n`

  it('tells what is new, what is fixed and what is as before', () => {
    const before = read(
      plan('Customers love our newsletter.', 'We will lock in our users with a two-year contract.', 'Everybody wants a faster checkout.'),
    )
    const after = read(
      plan(
        'We have moved.',
        'Everybody wants\na faster *checkout*.',
        'Customers will tell their friends.',
        'In spring, customers love our newsletter.',
      ),
    )
    const { fresh, fixed, kept } = compareVersions(before, after)
    const inSentence = (findings: Reading['findings']) => findings.filter(({ scope }) => scope === 'sentence').map(({ rule }) => rule)
    assert.deepEqual(inSentence(fresh), ['advocacy-without-ease'])
    assert.deepEqual(inSentence(fixed), ['control-language'])
    // The one by its sentence, the other by its words in a sentence that was mended elsewhere.
    assert.deepEqual(inSentence(kept.map((one) => one.after)), ['assumed-motivation', 'assumed-motivation'])
  })

  it('tells of a sentence that has the like fault in place of another that it was rewritten, and praises nothing', () => {
    const others = ['The workshop opens in March.', 'Rent is paid by the quarter.']
    const versions = (was: string, is: string) =>
      compareVersions(read(plan(others[0]!, was, others[1]!)), read(plan(others[0]!, is, others[1]!)))
    for (const [was, is, rules] of [
      ['Everybody wants a faster checkout.', 'All members want a quieter hall.', ['assumed-motivation', 'assumed-motivation']],
      ['Our goal is to grow our market share.', 'We will own the customer relationship.', ['inside-out-goal', 'control-language']],
      ['Our goal is to grow our market share.', 'Our aim is to become the leading mill.', ['inside-out-goal', 'inside-out-goal']],
    ] as const) {
      const { fresh, fixed, changed } = versions(was, is)
      const sentences = (findings: Reading['findings']) => findings.filter(({ scope }) => scope === 'sentence').map(({ rule }) => rule)
      assert.deepEqual([sentences(fresh), sentences(fixed)], [[], []], is)
      assert.deepEqual(
        changed.map(({ before, after }) => [before.rule, after.rule]),
        [rules],
      )
    }
    // One that is good in its place has mended it, and a fault elsewhere is new.
    const mended = versions('Customers love our newsletter.', 'Two people mend coats on Tuesdays.')
    assert.deepEqual([mended.changed, mended.fixed.map(({ rule }) => rule).includes('assumed-motivation')], [[], true])
    const elsewhere = compareVersions(
      read(plan('Customers love our newsletter.', others[0]!, others[1]!)),
      read(plan(others[0]!, others[1]!, 'Everybody wants a faster checkout.')),
    )
    assert.deepEqual(elsewhere.changed, [])
  })

  it('takes sentences that stand there twice for two', () => {
    const one = read(plan('Customers will tell their friends.', 'We have moved.'))
    const two = read(plan('Customers will tell their friends.', 'We have moved.', 'Customers will tell their friends.'))
    const told = (before: Reading, after: Reading) => compareVersions(before, after)
    assert.equal(told(one, two).fresh.length - told(one, two).fixed.length, two.findings.length - one.findings.length)
    assert.equal(told(two, one).fixed.length - told(two, one).fresh.length, two.findings.length - one.findings.length)
  })

  it('tells of scores and contents what they were and are', () => {
    const { score, sections } = compareVersions(read(textOf('fieldnote-strategy-before.md')), read(textOf('fieldnote-strategy-after.md')))
    assert.ok(score.before !== undefined && score.after !== undefined && score.after > score.before)
    assert.ok(sections?.some(({ before, after }) => before !== 'present' && after === 'present'))
    assert.equal(compareVersions(read(''), read('')).sections, undefined)
  })

  it('says nothing of line endings', () => {
    for (const { name, text } of plans.slice(0, 6)) assertSame(read(text), read(text.replaceAll('\n', '\r\n')), name)
  })

  it('says nothing of how paragraphs are wrapped', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 1, maxLength: 5 }),
        ({ name, text }, widths) => {
          const then = read(text)
          assertSame(then, read(rewrapped(then, widths)), name)
        },
      ),
      { numRuns: 10 },
    )
  })
  it('says nothing of sections that stand in another order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans), fc.infiniteStream(fc.nat()), ({ name, text }, keys) => {
        const [head = '', ...sections] = text.split(/\n(?=## )/).map((part) => part.trimEnd())
        const moved = sections.map((section) => ({ section, key: keys.next().value as number })).sort((a, b) => a.key - b.key)
        assertSame(read(text), read(`${[head, ...moved.map(({ section }) => section)].join('\n\n')}\n`), name)
      }),
      { numRuns: 10 },
    )
  })

  it('tells of a sentence that is deleted what was said of it, and nothing else', () => {
    const drawn = fc.uniqueArray(fc.constantFrom(...faulty, ...faultless), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(drawn, fc.nat(), (sentences, at) => {
        const gone = sentences[at % sentences.length]!
        const before = read(plan(...sentences))
        const after = read(plan(...sentences.filter((sentence) => sentence !== gone)))
        const { fresh, fixed } = compareVersions(before, after)
        assert.deepEqual(
          rulesAt(
            after,
            fresh.filter(({ scope }) => scope === 'sentence'),
          ),
          [],
        )
        const told = fixed.filter(({ scope }) => scope === 'sentence')
        const said = before.findings.filter(
          ({ scope, span }) => scope === 'sentence' && gone.includes(before.document.text.slice(span.start, span.end)),
        )
        assert.deepEqual(rulesAt(before, told), rulesAt(before, said))
      }),
      { numRuns: 40 },
    )
  })
})
