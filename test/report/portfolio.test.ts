import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { metricPart } from '../../server/src/core/metrics/metric.ts'
import { base64 } from '../../server/src/core/report/base64.ts'
import { fileLink, patternLink } from '../../server/src/core/report/portfolio/document-link.ts'
import { type Portfolio, portfolioOf } from '../../server/src/core/report/portfolio/portfolio.ts'
import { portfolioHtml } from '../../server/src/core/report/portfolio/portfolio-html.ts'
import { portfolioJson } from '../../server/src/core/report/portfolio/portfolio-json.ts'
import { portfolioMarkdown } from '../../server/src/core/report/portfolio/portfolio-markdown.ts'
import { spreadOf } from '../../server/src/core/report/portfolio/spread.ts'
import type { Reported } from '../../server/src/core/report/reported.ts'
import { reviewSeries } from '../../server/src/core/trend/review-series.ts'
import { dated } from '../trend/dated.ts'
import { planReading, reviewReading } from './example-readings.ts'
import { assertWellFormed } from './well-formed.ts'

const tool = { name: 'outside-in', version: '1.2.3' }
const schema = JSON.parse(readFileSync(new URL('../../server/schema/portfolio.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema)
const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>&'
const secret = 'Zanzibar'

const text = `# ${secret} plan\n\nWe will push ${secret} sales.\n\nWe will push more.\n`

function plan(path: string, points: number, more: Partial<Reported> = {}): Reported {
  return {
    ...planReading(text, {
      path,
      parts: [['Content', points, 100]],
      findings: [
        { words: `We will push ${secret} sales.`, severity: 'warning' },
        { words: 'We will push more.', severity: 'hint' },
      ],
      sections: { listening: 'push', 'jobs-to-be-done': ['push', 'the outcome'] },
      metrics: [
        {
          id: 'talk-to-listen',
          title: 'Talk : listen',
          counts: '',
          parts: [
            metricPart('talk', 'talk', [
              { start: 0, end: 1 },
              { start: 2, end: 3 },
            ]),
            metricPart('listen', 'listen', [{ start: 0, end: 1 }]),
          ],
        },
      ],
    }),
    customerSections: [
      { span: { start: 0, end: 5 }, title: `Who ${secret} serves`, sketch: Array.from({ length: 40 }, (_none, index) => index) },
    ],
    ...more,
  }
}

const readings: readonly Reported[] = [
  plan('a/one.md', 70),
  plan('a/two.md', 20),
  plan('b/three.md', 41, { doubtful: true }),
  { ...planReading('# Form\n', { path: 'form.md' }) },
  reviewReading(`# ${secret}\n\n- ${secret} pipeline (40 min) #sales\n- Letters (10 min) #value\n`, {
    path: 'reviews/2025-Q2.md',
    parts: [['Time', 30, 100]],
  }),
  { ...planReading('# Notes\n', { path: 'notes.md' }), kind: 'none', orientation: undefined, sections: undefined },
]
const series = reviewSeries([
  dated(
    'reviews/2025-Q2.md',
    `# Minutes\n\n1. Pipeline (planned 40 min, actual 60 min)\n2. New product (planned 30 min, actual 30 min)\n3. Why ${secret} customers leave us (planned 20 min, postponed)\n`,
  ),
  dated('reviews/2025-Q3.md', '# Agenda\n\n1. Pipeline (40 min)\n2. New product (30 min)\n3. Why customers leave us (30 min)\n'),
])
const told = {
  series,
  undated: [{ path: 'r.md', why: 'nothing says when it is' }],
  unread: [{ path: 'x.md', why: 'it is not a text file' }],
}
const portfolio = portfolioOf(readings, { ...told, redact: false })
const redacted = portfolioOf(readings, { ...told, redact: true })
const page = (some = portfolio): string => portfolioHtml(some, { tool, title: 'Our plans', link: fileLink('') })

describe('a portfolio', () => {
  it('puts those written least from their customers’ side first, those without a score last', () => {
    assert.deepEqual(
      portfolio.documents.map(({ path, score }) => [path, score]),
      [
        ['a/two.md', 20],
        ['reviews/2025-Q2.md', 30],
        ['b/three.md', 41],
        ['a/one.md', 70],
        ['form.md', undefined],
      ],
    )
    assert.deepEqual(portfolio.others, ['notes.md'])
  })

  it('counts a document that may be no plan in no figure', () => {
    assert.equal(portfolio.plans.documents, 3)
    assert.deepEqual([portfolio.plans.lowest, portfolio.plans.median, portfolio.plans.highest], [20, 45, 70])
    assert.deepEqual(portfolio.talkAndListen, { talk: 4, listen: 2 })
    assert.equal(portfolio.suggestions.warning, 2)
  })

  it('says which contents fewest plans have, of those that have a score', () => {
    assert.equal(portfolio.contents.at(-1)!.id, 'listening')
    assert.deepEqual(
      portfolio.contents.find(({ id }) => id === 'jobs-to-be-done'),
      { id: 'jobs-to-be-done', present: 0, partial: 2, absent: 0 },
    )
  })

  it('leaves out what a team does not ask for', () => {
    const [one] = readings
    const sections = { ...one!.sections!, listening: { ...one!.sections!.listening, wish: 'off' as const } }
    const some = portfolioOf([{ ...one!, sections }], { ...told, redact: false })
    assert.equal(some.contents.length, 7)
    assert.ok(validate(JSON.parse(portfolioJson(some, tool))))
    assert.match(page(some), /<b>Listening<\/b> not asked for</)
  })

  it('says which documents score less than is asked of them', () => {
    const some = portfolioOf(
      [
        { ...readings[1]!, leastScore: 40 },
        { ...readings[0]!, leastScore: 40 },
      ],
      { ...told, redact: false },
    )
    assert.equal((page(some).match(/<span class="what">40 asked for/g) ?? []).length, 1)
    assert.match(page(some), /1 document scores less than is asked of it/)
  })

  it('says what share of the reviews’ minutes is for what customers get', () => {
    assert.equal(portfolio.valueShare, 0.2)
  })

  it('finds the parts on customers that three documents have in common, whatever the rules are set to', () => {
    assert.deepEqual(
      portfolio.shared.map(({ places }) => places.map(({ path }) => path)),
      [['a/one.md', 'a/two.md', 'b/three.md']],
    )
    const two = readings.filter(({ path }) => path !== 'b/three.md')
    assert.deepEqual(portfolioOf(two, { ...told, redact: false }).shared, [])
  })

  it('as JSON keeps to its schema, redacted or not, and when it is empty', () => {
    for (const some of [portfolio, redacted, portfolioOf([], { series: [], undated: [], unread: [], redact: false })]) {
      const valid: boolean = validate(JSON.parse(portfolioJson(some, tool)))
      assert.ok(valid, JSON.stringify(validate.errors, null, 2))
    }
    assert.ok(!validate({ ...JSON.parse(portfolioJson(portfolio, tool)), more: 1 }))
  })

  it('redacted holds no word of any document, and every path and line', () => {
    const written = [page(redacted), portfolioJson(redacted, tool), portfolioMarkdown(redacted, { title: 'T', link: fileLink('') })]
    for (const each of written) {
      assert.ok(!each.includes(secret))
      assert.ok(each.includes('a/one.md'))
    }
    assert.ok(page().includes(secret))
    assert.match(written[0]!, /href="a\/one\.md#L3"/)
  })

  it('as a page is whole without its script, and lets nothing in but that script and its style', () => {
    const html = page()
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
    const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    const sha = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
    assert.equal(scripts.length, 1)
    assert.ok(policy.startsWith("default-src 'none';"))
    assert.ok(policy.includes(`style-src ${sha(style)}`))
    assert.ok(policy.includes(`script-src ${sha(scripts[0]![1]!)}`))
    assert.doesNotMatch(html, /https?:|url\(|@import|<link|\son[a-z]+=|\sstyle=/)
    assertWellFormed(html.replace(/<script>[\s\S]*?<\/script>/, ''))
  })

  it('has a word beside every mark, and headers over every column', () => {
    const html = page()
    assert.equal((html.match(/<h1/g) ?? []).length, 1)
    assert.ok([...html.matchAll(/<th(?=[ >])([^>]*)>/g)].every(([, attributes]) => /scope="(?:col|row|rowgroup)"/.test(attributes!)))
    assert.ok(
      [...html.matchAll(/<td class="content"[^>]*>((?:(?!<\/td>).)+)<\/td>/g)].every(([, cell]) =>
        /class="said"><b>[A-Z][a-z ]+<\/b> (?:there|there in part|not found|not asked for)</.test(cell!),
      ),
    )
    const svgs = [...html.matchAll(/<svg([^>]*)>/g)]
    assert.ok(svgs.every(([, attributes]) => /aria-hidden="true"|role="img" aria-label="[^"]+"/.test(attributes!)))
  })

  it('keeps its headings in order and its places unique, and leads nowhere that is not there', () => {
    const none = { series: [], undated: [], unread: [], redact: false } as const
    for (const some of [portfolio, redacted, portfolioOf([readings[0]!], none), portfolioOf([readings[5]!], none), portfolioOf([], none)]) {
      const html = page(some)
      const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
      assert.ok(
        levels.every((level, index) => (index === 0 ? level === 1 : level > 1 && level - levels[index - 1]! <= 1)),
        levels.join(' '),
      )
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      assert.equal(new Set(ids).size, ids.length)
      for (const [, id] of html.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)) assert.ok(ids.includes(id), `#${id} leads nowhere`)
    }
  })

  it('says first where the plans stand and what to look at, and where there is no plan what to do about it', () => {
    const html = page()
    assert.ok(html.indexOf('Where they stand') < html.indexOf('What to look at first'))
    assert.ok(html.indexOf('What to look at first') < html.indexOf('<table'))
    assert.match(html, /<b>20, 70 <small>of 100<\/small><\/b> <span><strong>Plans:<\/strong> the scores of the 2 plans/)
    const empty = page(portfolioOf([readings[5]!], { series: [], undated: [], unread: [], redact: false }))
    assert.match(empty, /No plan and no review among them[\s\S]*kind: strategy[\s\S]*<details class="others" open>/)
    assert.doesNotMatch(empty, /What to look at first|Where they stand/)
  })

  it('names the file of a plan to look at first where its title tells it from no other', () => {
    const first = (some: Portfolio): string => /<ol class="steps">[\s\S]*?<\/ul>/.exec(page(some))![0]
    assert.match(first(portfolio), /href="a\/two\.md#L3">Zanzibar plan<\/a> <span class="path">a\/two\.md</)
    const alone = portfolioOf([readings[0]!, plan('b.md', 20, { document: planReading('# Other\n', { path: 'b.md' }).document })], {
      ...told,
      redact: false,
    })
    assert.doesNotMatch(first(alone), /class="path"/)
  })

  it('has a table behind each picture', () => {
    const many = portfolioOf([readings[0]!, readings[1]!, plan('c.md', 30)], { ...told, redact: false })
    const html = page(many)
    const pictures = [...html.matchAll(/<svg class="(columns|spark)"[^>]*role="img"/g)].map(([, name]) => name)
    assert.deepEqual(pictures.toSorted(), ['columns', 'spark'])
    assert.match(html, /<th scope="row">30 to 39<\/th><td class="number">1<\/td>/)
    const [{ trend }] = series as [(typeof series)[0]]
    for (const { label, planned } of trend.points)
      assert.ok(html.includes(`<td>${label}</td><td class="number">${planned?.total ?? '–'}</td>`), label)
  })

  it('as markdown says first what to look at, with links', () => {
    const markdown = portfolioMarkdown(portfolio, { title: 'Our plans', link: fileLink('') })
    assert.match(
      markdown,
      /### What to look at first\n\n1\. \*\*Read this plan first: .*:\*\*\n {3}- \[Zanzibar plan\]\(<a\/two\.md#L3>\), 20 of 100/,
    )
    assert.ok(markdown.indexOf('What to look at first') < markdown.indexOf('| Document |'))
    assert.doesNotMatch(
      portfolioMarkdown(portfolioOf([], { ...told, unread: [], redact: false }), { title: 'T', link: fileLink('') }),
      /look at first/,
    )
  })

  it('opens thirty rows of a table, and the others to whoever asks', () => {
    const many = (number: number): Portfolio =>
      portfolioOf(
        Array.from({ length: number }, (_none, index) => ({ ...readings[0]!, path: `plans/${index}.md` })),
        { ...told, redact: false },
      )
    assert.doesNotMatch(page(many(30)), /type="checkbox"/)
    assert.match(page(many(31)), /type="checkbox"[^>]*> Show all 31/)
    assert.match(page(many(31)), /tr:nth-child\(n\+31\) { display: none; }/)
  })

  it('turns nothing that it read into markup', () => {
    const own = planReading(`# ${hostile}\n\nWe ${hostile} push.\n`, {
      path: `p/${hostile}.md`,
      parts: [['Content', 5, 10]],
      findings: [{ words: `We ${hostile} push.`, rule: hostile }],
    })
    const html = portfolioHtml(
      portfolioOf([own], {
        series: [],
        undated: [{ path: hostile, why: hostile }],
        unread: [{ path: hostile, why: hostile }],
        redact: false,
      }),
      { tool, title: hostile, link: fileLink('') },
    )
    assert.equal((html.match(/<script/g) ?? []).length, 1)
    assert.doesNotMatch(html, /<img/)
    assertWellFormed(html.replace(/<script>[\s\S]*?<\/script>/, ''))
  })

  it('stays a page of a sane size over four thousand plans', () => {
    const [first] = readings
    const many = Array.from({ length: 4000 }, (_none, index) => ({ ...first!, path: `plans/${index}.md` }))
    const html = page(portfolioOf(many, { ...told, redact: false }))
    assert.ok(html.length < 1_500_000, String(html.length))
    assert.match(html, /And 3,600 plans more/)
    assert.match(html, /and 3,992 more documents/)
    assert.ok(portfolioMarkdown(portfolioOf(many, { ...told, redact: false }), { title: 'T', link: fileLink('') }).length < 60_000)
  })
})

describe('a link to a document', () => {
  it('leads from the page to the file, whatever its name is', () => {
    assert.equal(fileLink('')('a b/c#d?.md', 12), 'a%20b/c%23d%3F.md#L12')
    assert.equal(fileLink('../')('plans/a.md', undefined), '../plans/a.md')
    assert.equal(fileLink('')('javascript:alert(1).md', 1), './javascript:alert(1).md#L1')
  })

  it('leads where a pattern says', () => {
    assert.equal(patternLink('https://git.example/x/blob/main/{path}#L{line}')('a b.md', 3), 'https://git.example/x/blob/main/a%20b.md#L3')
    assert.equal(patternLink('{path}#L{line}')('javascript:alert(1)-x.md', 3), 'javascript%3Aalert(1)-x.md#L3')
  })

  it('is made of any path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        assert.doesNotMatch(fileLink('')(path, 1), /[\s<>"]|^[a-z]+:/)
      }),
    )
  })
})

describe('the spread of scores', () => {
  it('puts a hundred with the nineties, and halves an even number between the two in the middle', () => {
    const spread = spreadOf([{ score: 100 }, { score: 0 }, { score: 95 }, { score: 9 }, { score: undefined }])
    assert.deepEqual(spread.tens, [2, 0, 0, 0, 0, 0, 0, 0, 0, 2])
    assert.deepEqual([spread.median, spread.scored, spread.documents], [52, 4, 5])
    assert.deepEqual(spread.few, [0, 9, 95, 100], 'four are told one by one')
    assert.equal(spreadOf([1, 2, 3, 4, 5].map((score) => ({ score }))).few, undefined)
  })
})

describe('base64', () => {
  it('is that of everybody', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => assert.equal(base64(bytes), Buffer.from(bytes).toString('base64'))))
  })
})
