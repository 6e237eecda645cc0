import assert from 'node:assert/strict'
import { firstSteps } from '../../server/src/core/report/portfolio/first-steps.ts'
import { type Portfolio, portfolioOf } from '../../server/src/core/report/portfolio/portfolio.ts'
import type { Reported } from '../../server/src/core/report/reported.ts'
import { planReading, reviewReading } from './example-readings.ts'

const nothing = { series: [], undated: [], unread: [], redact: false } as const
const sections = {
  'jobs-to-be-done': 'Words.',
  'value-exchange': 'Words.',
  listening: 'Words.',
  'business-definition': 'Words.',
  alternatives: 'Words.',
  'customer-measures': 'Words.',
  'customer-journey': 'Words.',
} as const

function plan(name: string, score: number, more: Partial<Reported> = {}): Reported {
  return { ...planReading(`# ${name}\n\nWords.\n`, { path: `${name}.md`, parts: [['Content', score, 100]], sections }), ...more }
}

function said(readings: readonly Reported[], more: Partial<Portfolio> = {}): readonly string[] {
  return firstSteps({ ...portfolioOf(readings, nothing), ...more }).map(({ said, more, documents }) =>
    [said, ...(more === '' ? [] : [more]), ...documents.map(({ document, why }) => `${document.title}: ${why}`)].join(' | '),
  )
}

describe('what to look at first', () => {
  it('names the third of the plans that are written least from the customers’ side, three at most', () => {
    const scores = (readings: readonly Reported[]): string => said(readings)[0]!.replace(/; not found: [^|]*/g, '')
    assert.equal(
      scores([plan('A', 70), plan('B', 20)]),
      'Read this plan first: of 2 scored, it is written least from the customers’ side | B: 20 of 100',
    )
    const twelve = Array.from({ length: 12 }, (_none, index) => plan(`P${index}`, 30 + index))
    assert.match(scores(twelve), /^Read these 3 plans first: of 12 scored, they .* \| P0: 30 of 100 ?\| P1: 31 of 100 ?\| P2: 32 of 100$/)
  })

  it('says of the one plan what is not in it', () => {
    assert.deepEqual(said([plan('A', 40)]), ['Look first at what the plan leaves out | A: 40 of 100; not found: customer profile'])
    assert.deepEqual(
      said([plan('A', 90, { sections: { ...plan('A', 90).sections!, 'customer-profile': plan('A', 90).sections!.listening } })]),
      [],
    )
  })

  it('names reviews where there are no plans', () => {
    const review = (path: string, points: number): Reported =>
      reviewReading('# Review\n\n- Pipeline (40 min) #sales\n', { path, parts: [['Time', points, 100]] })
    assert.match(said([review('a.md', 50), review('b.md', 10)])[0]!, /^Read this review first: of 2 scored, .*: 10 of 100$/)
  })

  it('leaves out what may be no plan, and asks what it is', () => {
    const steps = said([plan('A', 70), plan('B', 60), plan('C', 5, { doubtful: true })])
    assert.match(steps[0]!, /\| B: 60 of 100/)
    assert.match(steps.at(-1)!, /^Say what 1 document is \| It may be a plan or not, .* \| C: $/)
  })

  it('does not pick three of many that may be no plans', () => {
    const [step] = firstSteps(
      portfolioOf(
        ['A', 'B', 'C', 'D'].map((name) => plan(name, 5, { doubtful: true })),
        nothing,
      ),
    )
    assert.equal(step!.said, 'Say what 4 documents are')
    assert.deepEqual(step!.documents, [])
    assert.equal(step!.further!.id, 'documents')
  })

  it('says what most plans lack, and only where some plan lacks it', () => {
    const steps = said([plan('A', 70), plan('B', 60)])
    assert.ok(steps.includes('Most often lacking: customer profile | None of 2 plans has it.'), steps.join('\n'))
  })

  it('says that plans talk more than they listen only where they do', () => {
    const talks = (talk: number, listen: number): boolean =>
      said([plan('A', 70)], { talkAndListen: { talk, listen } }).some((step) => /talks? more/.test(step))
    assert.deepEqual([talks(3, 2), talks(2, 2), talks(0, 0), talks(0, 4)], [true, false, false, false])
  })

  it('leads only to parts that the page has', () => {
    const steps = firstSteps({ ...portfolioOf([plan('A', 70)], nothing), unread: [{ path: 'x.md', why: 'it is not a text file' }] })
    assert.deepEqual(
      steps.flatMap(({ further }) => further?.id ?? []),
      ['left-out'],
    )
  })
})
