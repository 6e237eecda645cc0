import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import type { Nodes } from 'mdast'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'
import { htmlReport } from '../../server/src/core/report/html.ts'
import { scoreMarkdown } from '../../server/src/core/report/score-markdown.ts'
import { scoreText } from '../../server/src/core/report/score-text.ts'
import { textTimeline } from '../../server/src/core/report/text-timeline.ts'
import { planReading, reviewReading } from './example-readings.ts'

const { createColors } = createRequire(import.meta.url)('picocolors') as typeof import('picocolors')

const engine = createEngine(resolveConfig())
const plain = { width: 100, colors: createColors(false) }

const held = `---
kind: qbr
---

# Minutes of the third-quarter review

**Attendees:** Ana (customer care), Ben (sales), Cem (production)

1. Sales funnel: forecast (planned 40 min, actual 70 min, Ben)
2. Stock: list (planned 20 min, actual 20 min, Cem)
3. Complaints: letters (planned 30 min, actual 5 min, Ana)

## Actions

| Action | Owner | Due |
|---|---|---|
| Call the four dealers | Ben | 3 May |
| Draft the forecast | Ben | 5 May |
`

const client = `---
kind: qbr
meeting: customer
---

# Review with Moss & Co

1. Usage | adoption (30 min)
2. Renewal (20 min)
3. Your feedback (10 min)
`

const read = (text: string): Reading => engine.read(text, { path: 'reviews/q3.md' })

describe('a review on the terminal', () => {
  const text = scoreText([read(held)], plain)

  it('begins with the line that says it all, and how sure it is', () => {
    assert.match(
      text,
      /^reviews\/q3\.md\n {2}Business review\n {2}Observed: sales-driven · value 5 of 95 min · orientation \d+ \(planned \d+\)\n/,
    )
    assert.match(text, /observed score read from \d+ of 100 points; experimental/)
  })

  it('draws the meeting from start to end, as planned and as observed', () => {
    assert.match(text, /As planned +S+O+V+ 90 min/)
    assert.match(text, /As observed +S+O+V+ 95 min/)
  })

  it('gives each driver its planned and its actual minutes', () => {
    assert.match(text, /Sales +[█▏▎▍▌▋▊▉░]+ +40 min +44 % +[█▏▎▍▌▋▊▉░]+ +70 min +74 %/)
  })

  it('gives every part its points and its reason, and tells where the plan was left', () => {
    assert.match(text, /5 of 95 business minutes held; full marks from 38 \(line \d+\)/)
    assert.match(text, /Where the meeting left its plan\n {4}\S.*of its marks planned, \d+ % observed/)
    assert.match(text, /“Complaints: letters” had 5 of its 30 planned minutes/)
    assert.match(text, /30 → 5 min {2}Customer value/)
  })

  it('says the same with colours', () => {
    const colored = scoreText([read(held)], { ...plain, colors: createColors(true) })
    assert.ok(colored.includes('\u001b['))
    assert.equal(colored.replace(/\u001b\[\d+m/g, ''), text)
  })

  it('asks of one with a customer whose time it is', () => {
    const told = scoreText([read(client)], plain)
    assert.match(told, /with a customer: 10 of 60 min are the customer’s, 50 are for our slides/)
    assert.match(told, /What we sell +[█▏▎▍▌▋▊▉░]+ +20 min/)
    assert.match(told, /Nobody asks for their goals\./)
    assert.doesNotMatch(told, /orientation/)
  })

  it('shows plans as before', () => {
    const told = scoreText([planReading('# Plan\n\nWe ask them.\n', { parts: [['Listening', 5, 100, 'We ask them.']] })], plain)
    assert.match(told, /Strategy · customer orientation 5 of 100/)
    assert.match(told, /line 3 {2}“We ask them\.”/)
  })

  it('says of the lines under a part of a plan whether they earned points or cost some', () => {
    const text = '# Plan\n\nWe ask them.\n\nGrow our revenue.\n'
    const plan = planReading(text, { parts: [['Listening', 5, 100, 'We ask them.', 'Grow our revenue.']] })
    const [part] = plan.orientation!.parts
    const told = { ...plan, orientation: { total: 5, parts: [{ ...part!, cost: part!.evidence.slice(1) }] } }
    assert.match(scoreText([told], plain), /earned line 3 {2}“We ask them\.”\n +cost {3}line 5 {2}“Grow our revenue\.”/)
    const page = htmlReport([told]).replace(/<[^>]+>/g, '')
    assert.match(page, /Earned points: line 3/)
    assert.match(page, /Cost points: line 5/)
  })
})

describe('a meeting in letters', () => {
  it('fills the cells it is given, in order', () => {
    const { items } = reviewReading('- A (10 min) #product\n- B (30 min) #value\n- C #sales\n- D (20 min) #admin\n').review!.agenda
    const pieces = textTimeline(items, ({ minutes }) => minutes, 12)
    assert.equal(pieces.map(({ text }) => text).join(''), 'PPVVVVVV····')
    assert.deepEqual(
      textTimeline(items, () => undefined, 12),
      [],
    )
  })
})

describe('a score as markdown', () => {
  const text = scoreMarkdown([read(held), read(client), planReading('# Plan\n', { parts: [['A | B', 3, 100]] })])

  it('has the line, the profile and the parts of a review', () => {
    assert.match(text, /\*\*Observed: sales-driven · value 5 of 95 min · orientation \d+ \(planned \d+\)\*\*/)
    assert.match(text, /\| Sales \| 40 min · 44 % \| 70 min · 74 % \|/)
    assert.match(text, /\| \d+ of \d+ \| 5 of 95 business minutes held; full marks from 38 \|/)
  })

  it('has whose time it is where a customer is present', () => {
    assert.match(text, /\| What we sell \| 20 \|/)
  })

  it('lets no text of a document break a table', () => {
    assert.ok(text.includes('Usage \\| adoption'))
    assert.ok(text.includes('A \\| B'))
  })

  it('makes no link of an address in a document', () => {
    const linked = scoreMarkdown([read(held.replace('Complaints: letters', 'Complaints: www.example.org, HTTPS://example.org'))])
    assert.ok(linked.includes('example.org'))
    assert.doesNotMatch(linked, /www\.|https?:\/\//i)
  })
})

describe('a review on a pull request', () => {
  it('makes no link of a document’s words', () => {
    const linked = held.replace(
      'Stock: list',
      'Stock: www.example.org, https://example.org/a and HTTP://example.org, see GH-12, ask ben@example.org',
    )
    const text = scoreMarkdown([read(linked)])
    assert.match(text, /example\.org/)
    const linksIn = (node: Nodes): number =>
      ('children' in node ? node.children.reduce((sum, child) => sum + linksIn(child), 0) : 0) + Number(node.type === 'link')
    assert.ok(linksIn(readDocument(linked).markdown.tree) > 0)
    assert.equal(linksIn(readDocument(text).markdown.tree), 0)
    assert.doesNotMatch(text, /\bGH-\d/)
  })
})
