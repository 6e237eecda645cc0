import assert from 'node:assert/strict'
import { createTranslate } from '../../server/src/core/base/translate.ts'
import { metricPart } from '../../server/src/core/metrics/metric.ts'
import { htmlReport } from '../../server/src/core/report/html.ts'
import { planReading, reviewReading } from './example-readings.ts'

const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'

/** The text that a reader sees, roughly: tags out, the entities that we write turned back. */
function seen(page: string): string {
  return page
    .replace(/<style[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

describe('the HTML report', () => {
  it('turns nothing that it read into markup', () => {
    const text = `# Plan ${hostile}\n\nWe will ${hostile} push sales.\n`
    const page = htmlReport([
      planReading(text, {
        path: `plans/${hostile}.md`,
        findings: [{ words: `We will ${hostile} push sales.`, message: hostile, rule: hostile, related: [['push sales', hostile]] }],
        sections: { listening: [hostile, hostile], alternatives: hostile },
        parts: [[hostile, 3, 10, hostile]],
      }),
      reviewReading(`# ${hostile}\n\n- ${hostile} (5 min) #sales\n`, { parts: [[hostile, 1, 2, hostile]] }),
    ])
    assert.ok(!/<script|<img|onerror=alert\(2\)>(?!&)/i.test(page.replace(/&lt;.*?&gt;/g, '')), 'markup of the document came through')
    assert.equal(page.match(/<script/gi), null)
    assert.equal(page.match(/<img/gi), null)
    // Every attribute stands as we write it: a quote in a path would end one.
    assert.ok(page.includes('data-path="plans/&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(2)&gt;.md"'))
    assert.ok(seen(page).includes(hostile))
  })

  it('needs nothing from anywhere, and runs nothing', () => {
    const page = htmlReport([planReading('# Plan\n\nWords.\n', { parts: [['A part', 3, 10, 'Words.']] })])
    assert.equal(page.match(/https?:|url\(|@import|<link|<script|\son[a-z]+=|\sstyle=/gi), null)
  })

  it('marks the words of a suggestion in their line, and tells an editor where they are', () => {
    const text = '# Plan\r\n\r\n- We will grow share of wallet by 10 %, and listen.\r\n'
    const page = htmlReport([planReading(text, { path: 'a/b.md', findings: [{ words: 'grow share of wallet by 10 %' }] })])
    assert.ok(page.includes('We will <mark>grow share of wallet by 10 %</mark>, and listen.'))
    assert.ok(page.includes('data-path="a/b.md" data-line="3"'))
  })

  it('reads the row of a table out', () => {
    const text = '| What | Now |\n|---|---|\n| Revenue | £2m | £3m |\n'
    const page = htmlReport([planReading(text, { findings: [{ words: '£2m' }] })])
    assert.ok(page.includes('<blockquote dir="auto">Revenue · <mark>£2m</mark> · £3m</blockquote>'))
  })

  it('shows the words of a suggestion whole where they run on to another line of their paragraph, and no further', () => {
    const text = '# Plan\n\nNext year we will drive adoption and push\nsubscribers into the annual plan. More.\n- Another.\n'
    const page = (words: string): string => htmlReport([planReading(text, { findings: [{ words }] })])
    assert.ok(
      page('push\nsubscribers into').includes('adoption and <mark>push subscribers into</mark> the annual plan. More.</blockquote>'),
    )
    assert.ok(page('More.\n- Another.').includes('<mark>More.</mark>…</blockquote>'))
  })

  it('tells those documents first that are written least from their customers’ side', () => {
    const scored = (path: string, points: number) => planReading('# Plan\n', { path, parts: [['A part', points, 100]] })
    const page = htmlReport([scored('b.md', 60), planReading('# Plan\n', { path: 'none.md' }), scored('a.md', 70), scored('c.md', 20)])
    const told = [...page.matchAll(/<article[\s\S]*?<p class="path">([^<]+)/g)].map(([, path]) => path)
    assert.deepEqual(told, ['c.md', 'b.md', 'a.md', 'none.md'])
  })

  it('cuts a very long line around the words it quotes', () => {
    const page = htmlReport([planReading(`${'before '.repeat(3000)}here${' after'.repeat(3000)}\n`, { findings: [{ words: 'here' }] })])
    const quote = /<blockquote[^>]*>([\s\S]*?)<\/blockquote>/.exec(page)?.[1] ?? ''
    assert.ok(quote.includes('<mark>here</mark>'))
    assert.ok(quote.startsWith('…') && quote.endsWith('…'))
    assert.ok(quote.length < 500)
  })

  it('folds all but the clearest dozen of a document away, and says how many', () => {
    const many = (number: number) =>
      planReading('# Plan\n\nWords.\n', { findings: Array.from({ length: number }, () => ({ words: 'Words.' })) })
    const open = (page: string) => page.replace(/<details class="more">[\s\S]*?<\/details>/g, '').match(/class="said"/g)?.length
    assert.doesNotMatch(htmlReport([many(12)]), /class="more"/)
    const page = htmlReport([many(15)])
    assert.equal(open(page), 12)
    assert.equal(page.match(/class="said"/g)?.length, 15)
    assert.match(page, /<summary>And 3 more<\/summary>/)
    assert.match(page, /15 suggestions/)
    assert.equal(open(htmlReport([many(15)], { most: 0 })), 15)
    assert.equal(open(htmlReport([many(15)], { most: 4 })), 4)
  })

  it('says in words what the squares, bars and numbers of the table of all documents count', () => {
    const review = reviewReading('# Review\n\n- Roadmap (30 min) #product\n- Retention (10 min) #value\n- Sales (20 min) #sales\n', {
      path: 'r.md',
    })
    const page = htmlReport([
      planReading('# A\n\nWords. More.\n', {
        path: 'a.md',
        sections: { listening: 'Words.', alternatives: ['More.', 'x'] },
        findings: [{ words: 'Words.' }],
      }),
      planReading('# B\n', { path: 'b.md' }),
      review,
    ])
    const [, overview = ''] = /<section class="overview"([\s\S]*?)<\/section>/.exec(page) ?? []
    assert.match(overview, /class="told">1 there, 1 there in part, 6 not found</)
    assert.match(overview, /class="told" aria-hidden="true">Product 50 %, Sales 33 %</)
    assert.match(overview, /class="narrow">1 suggestion</)
    assert.match(overview, /class="narrow">nothing to suggest</)
  })

  it('names the figures of each item where a narrow page has no columns', () => {
    const page = htmlReport([reviewReading('# Review\n\n- Roadmap (30 min) #product\n')])
    assert.match(page, /<table class="items">[\s\S]*<td data-label="Line">[\s\S]*<td class="number" data-label="Minutes">30</)
  })

  it('tells more than sixty documents in brief, and says so', () => {
    const review = reviewReading('# Review\n\n- Roadmap (30 min) #product\n', { path: 'r.md' })
    const many = (number: number): string =>
      htmlReport([
        review,
        ...Array.from({ length: number - 1 }, (_none, index) =>
          planReading('# Plan\n\nWords.\n', { path: `${index}.md`, findings: [{ words: 'Words.' }], parts: [['Part', 1, 2, 'Words.']] }),
        ),
      ])
    const [full, brief] = [many(60), many(61)]
    assert.match(full, /Where the score comes from[\s\S]*/)
    assert.match(full, /Where the minutes go/)
    assert.doesNotMatch(full, /Of more than/)
    assert.doesNotMatch(brief, /Where the score comes from|Where the minutes go/)
    assert.match(brief, /Of more than 60 plans and reviews/)
    assert.equal(brief.match(/<article/g)?.length, 61)
    assert.equal(brief.match(/class="said"/g)?.length, 60)
    assert.ok(brief.length < full.length)
  })

  it('shows where the minutes go as a picture and as a table', () => {
    const page = htmlReport([
      reviewReading('# Review\n\n- Roadmap (30 min) #product\n- Retention (10 min) #value\n', { parts: [['A', 5, 100]] }),
    ])
    assert.ok(page.includes('aria-label="Product 75 %, Customer value 25 %"'))
    assert.match(seen(page), /Where the minutes go/)
    assert.match(page, /Customer value<\/th><td class="number">10<\/td><td class="number">25 %/)
    // In order, from beginning to end, over an axis.
    assert.match(page, /driver-product" x="0%" width="74\.8%"[\s\S]*driver-value" x="75%" width="24\.8%"/)
    assert.match(page, /text-anchor="end">40 min</)
  })

  it('tells an editor where the item of each piece of the picture is', () => {
    const page = htmlReport([reviewReading('# Review\n\n- Roadmap (30 min) #product\n- Retention (10 min) #value\n')])
    const picture = /<svg class="minutes"[\s\S]*?<svg class="axis"/.exec(page)?.[0] ?? ''
    assert.deepEqual(
      [...picture.matchAll(/<g data-line="(\d+)"><title>(\w+)/g)].map(([, line, name]) => `${line} ${name}`),
      ['3 Roadmap', '4 Retention'],
    )
  })

  it('counts items where an agenda gives no minutes', () => {
    const page = htmlReport([reviewReading('# Review\n\n- Roadmap #product\n- Retention #value\n')])
    assert.match(seen(page), /Where the items go/)
    assert.match(seen(page), /gives no minutes/)
  })

  it('says "not scored" instead of a number where there is too little text', () => {
    const page = htmlReport([planReading('# Plan\n')])
    assert.match(seen(page), /not scored/)
    assert.doesNotMatch(seen(page), /Where the score comes from/)
  })

  it('names each of the eight contents with its state in words', () => {
    const page = seen(
      htmlReport([planReading('# Plan\n\nWe call five owners.\n', { sections: { listening: ['We call five owners.', 'an owner'] } })]),
    )
    assert.match(page, /Listening\s*There in part, not yet an owner/)
    assert.equal(page.match(/Not found(?!:)/g)?.length, 7)
  })

  it('shows how often what is said, as a table, with the lines', () => {
    const text = `# Plan\n\nWe send <b>.\nThey ask "${hostile}".\n`
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const parts = [metricPart('talk', 'talk', [at('We send <b>')]), metricPart('listen', 'listen', [at('They ask'), at(hostile)])]
    const page = htmlReport([planReading(text, { metrics: [{ id: 'talk-to-listen', title: 'Talk : listen', counts: 'Lines.', parts }] })])
    assert.match(seen(page), /In numbers/)
    assert.match(page, /<th scope="row">Talk : listen.*<li>talk <b>1<\/b><\/li><li>listen <b>2<\/b><\/li>/)
    assert.match(page, /Talk : listen, talk<\/th><td><a class="line"[^>]*data-line="3"/)
    assert.ok(page.includes('We send &lt;b&gt;'))
    assert.equal(page.match(/<img|<script|<b>\./gi), null)
    assert.doesNotMatch(seen(htmlReport([planReading('# Plan\n')])), /In numbers/)
  })

  it('keeps its headings in order and its places unique', () => {
    const page = htmlReport([
      planReading('# A\n\nWords.\n', { findings: [{ words: 'Words.' }], parts: [['Part', 1, 2, 'Words.']], metrics: [] }),
      reviewReading('# B\n\n- Roadmap (30 min) #product\n', { parts: [['Part', 1, 2]] }),
    ])
    const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    assert.equal(levels[0], 1)
    assert.ok(
      levels.every((level, index) => index === 0 || (level > 1 && level - levels[index - 1]! <= 1)),
      levels.join(' '),
    )
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    assert.equal(new Set(ids).size, ids.length)
    for (const [, id] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)) assert.ok(ids.includes(id), `#${id} leads nowhere`)
  })

  it('says once why each suggestion matters, and leads there', () => {
    const page = htmlReport([
      planReading('# Plan\n\nWords. More.\n', {
        findings: [{ words: 'Words.' }, { words: 'More.' }, { words: 'Plan', rule: 'no-such-rule' }],
      }),
    ])
    assert.equal(page.match(/id="why-inside-out-goal"/g)?.length, 1)
    assert.equal(page.match(/href="#why-inside-out-goal"/g)?.length, 2)
    assert.equal(page.match(/#why-no-such-rule/g), null)
    assert.doesNotMatch(htmlReport([planReading('# Plan\n')]), /Why these suggestions/)
  })

  it('says first what stands out, each thing with its lines', () => {
    const text = '# Plan\n\nGrow revenue.\nGrow margin.\n'
    const page = htmlReport([
      {
        ...planReading(text, { sections: { listening: '# Plan' } }),
        dials: [
          {
            id: 'measures',
            position: -0.8,
            little: false,
            product: [
              { start: 8, end: 20 },
              { start: 22, end: 33 },
            ],
            customer: [],
          },
        ],
      },
    ])
    const [, standing = ''] = /<section class="part standing"([\s\S]*?)<\/section>/.exec(page) ?? []
    assert.match(seen(standing), /To look at Success is mostly what comes to the company\. lines line 3, line 4/)
    assert.match(seen(standing), /Not found: jobs to be done, value exchange/)
    assert.doesNotMatch(standing, /Strong/)
  })

  it('speaks another language, and marks what stays English', () => {
    const t = createTranslate({ en: 'es', 'What stands out': 'Lo que destaca', 'Nothing to suggest.': 'Nada que sugerir.' })
    const page = htmlReport([planReading('# Plan\n\nWords.\n', { findings: [{ words: 'Words.' }] })], { t })
    assert.match(page, /<html lang="es">/)
    assert.match(seen(page), /Lo que destaca/)
    assert.match(page, /<p class="said" lang="en">A message\./)
    assert.match(htmlReport([]), /<html lang="en">/)
    assert.doesNotMatch(htmlReport([planReading('# Plan\n\nWords.\n', { findings: [{ words: 'Words.' }] })]), /<p class="said" lang/)
  })

  it('puts the nonce that a page asks for on its style', () => {
    assert.ok(htmlReport([], { nonce: 'abc' }).includes('<style nonce="abc">'))
  })
})
