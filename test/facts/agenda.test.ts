import assert from 'node:assert/strict'
import fc from 'fast-check'
import { agenda } from '../../server/src/core/facts/review/agenda.ts'
import { agendaLikeness } from '../../server/src/core/facts/review/agenda-likeness.ts'
import { meetingKind } from '../../server/src/core/facts/review/meeting-kind.ts'
import { reviewAnalysis } from './read-agenda.ts'

interface Planned {
  readonly title: string
  readonly minutes: number
}

const plan: readonly Planned[] = [
  { title: 'Welcome', minutes: 5 },
  { title: 'Who left us and why', minutes: 25 },
  { title: 'Sales funnel', minutes: 20 },
  { title: 'Roadmap', minutes: 30 },
  { title: 'Stock and delivery', minutes: 15 },
]

function itemsOf(text: string): readonly Planned[] {
  return agenda(reviewAnalysis(text)).items.map(({ text: title, minutes }) => ({ title, minutes: minutes ?? 0 }))
}

const driversOf = (text: string): readonly string[] => agenda(reviewAnalysis(text)).items.map(({ driver }) => driver)

/** The ways to write an agenda down. */
const forms: Readonly<Record<string, (items: readonly Planned[]) => string>> = {
  'a numbered list': (items) => items.map(({ title, minutes }, i) => `${i + 1}. ${title} (${minutes} min)`).join('\n'),
  'a bulleted list': (items) => items.map(({ title, minutes }) => `- ${title} – ${minutes} mins`).join('\n'),
  'a table': (items) => `| Topic | Min |\n|---|---|\n${items.map(({ title, minutes }) => `| ${title} | ${minutes} |`).join('\n')}`,
  'a table with the time first': (items) =>
    `| Time | Item | Lead |\n|---|---|---|\n${items.map(({ title, minutes }) => `| ${minutes} min | ${title} | Ana |`).join('\n')}`,
  headings: (items) => items.map(({ title, minutes }, i) => `## ${i + 1}. ${title} (${minutes} min)\n\nText.`).join('\n\n'),
  'headings with the time below': (items) => items.map(({ title, minutes }) => `### ${title}\n**Time:** ${minutes} minutes`).join('\n\n'),
  'bold paragraphs': (items) => items.map(({ title, minutes }) => `**${title} (${minutes} min)**\n\nText.`).join('\n\n'),
  'plain lines': (items) => items.map(({ title, minutes }) => `${minutes} min: ${title}`).join('\n'),
  'a fence': (items) => `\`\`\`\n${items.map(({ title, minutes }, i) => `${i + 1}. ${title} (${minutes} min)`).join('\n')}\n\`\`\``,
  'a box in a fence': (items) =>
    `\`\`\`\n┌────┐\n${items.map(({ title, minutes }) => `│ ${title} (${minutes} min) │`).join('\n')}\n└────┘\n\`\`\``,
  'one paragraph': (items) => `Agenda: ${items.map(({ title, minutes }) => `${title} (${minutes} min)`).join('; ')}.`,
  'a quotation': (items) => items.map(({ title, minutes }) => `> - ${title} (${minutes} min)`).join('\n'),
}

describe('the driver of an item', () => {
  it('is what follows a head that leaves it open', () =>
    assert.deepEqual(
      driversOf('# Review of the firm\n\n- Metrics: retention (10 min)\n- Strategic topic: pricing (10 min)\n- Deep dive (10 min)\n'),
      ['value', 'sales', 'other'],
    ))

  it('is the meeting itself for an introduction of members, customers though they are', () =>
    assert.deepEqual(driversOf('# Agenda\n\n1. Introduction of members\n2. What members said\n3. Stock\n'), [
      'admin',
      'value',
      'operations',
    ]))

  it('is that of the builders for a topic they discuss, and nobody’s for a bare discussion', () =>
    assert.deepEqual(driversOf('# Parser working group\n\n## Agenda\n\n1. Strings: discussion\n2. Threads update\n3. Discussion\n'), [
      'product',
      'product',
      'other',
    ]))

  it('is what they get where the letterhead names the customer', () =>
    assert.deepEqual(
      driversOf(
        '# Quarterly business review\n\n**Customer:** Mill & Sons\n\n## Agenda\n\n1. Executive summary\n2. Support tickets\n3. Renewal\n',
      ),
      ['value', 'value', 'sales'],
    ))
})

describe('the agenda', () => {
  for (const [name, write] of Object.entries(forms)) {
    it(`is read from ${name}`, () => assert.deepEqual(itemsOf(`# Quarterly review\n\n${write(plan)}\n`), plan))
  }

  it('is the same in every form, however long the items are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(forms)),
        fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 5, maxLength: 5 }),
        (write, lengths) => {
          const items = plan.map((item, i) => ({ ...item, minutes: lengths[i]! }))
          assert.deepEqual(itemsOf(`# Quarterly review\n\n${write(items)}\n`), items)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('counts timed children instead of their parent', () => {
    const text = '# Review\n\n1. Customers (60 min)\n   - Calls we listened to (40 min)\n   - Promises kept (20 min)\n2. Orders (20 min)\n'
    assert.deepEqual(
      itemsOf(text).map(({ minutes }) => minutes),
      [40, 20, 20],
    )
  })

  it('counts a list once that headings go through, and takes their times', () => {
    const text = '# Review\n\n## Agenda\n\n1. Orders\n2. Roadmap\n\n## 1. Orders (20 min)\n\nText.\n\n## 2. Roadmap (10 min)\n\nText.\n'
    assert.deepEqual(itemsOf(text), [
      { title: 'Orders', minutes: 20 },
      { title: 'Roadmap', minutes: 10 },
    ])
  })

  it('leaves totals, particulars and attendees out', () => {
    const text =
      '# Review\n\n**Duration:** 30 minutes\n\n## Attendees\n\n- Ana\n- Ben\n\n## Agenda\n\n| Item | Time |\n|---|---|\n| Orders | 20 min |\n| Roadmap | 10 min |\n| **Total** | 30 min |\n'
    assert.deepEqual(
      itemsOf(text).map(({ title }) => title),
      ['Orders', 'Roadmap'],
    )
    assert.equal(agenda(reviewAnalysis(text)).length, 30)
  })

  it('reads untimed items below the name of an agenda', () => {
    assert.deepEqual(
      itemsOf('# Board\n\n## Agenda\n\n- Orders\n- Roadmap\n\n## Notes\n\n- Coffee is behind the door\n').map(({ title }) => title),
      ['Orders', 'Roadmap'],
    )
  })

  it('takes who is named beside a length for who leads the item, and what became of it for nobody', () => {
    const text =
      '# Minutes\n\n- Roadmap (planned 30 min, actual 40 min, Bo)\n- Complaints (planned 15 min, postponed)\n- Stock (10 min, if time permits)\n'
    assert.deepEqual(
      agenda(reviewAnalysis(text)).items.map(({ owner }) => owner),
      ['Bo', '', ''],
    )
  })

  it('never fails', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('# A', '- b (5 min)', '| a | b |', '|--|--|', '| 5 min | x |', '```', '**c**', '9:00 d', '', '1. e', '  - f'),
        ),
        (lines) => {
          const text = lines.join('\n')
          for (const { span } of agenda(reviewAnalysis(text)).items)
            assert.ok(span.start >= 0 && span.end <= text.length && span.start < span.end)
        },
      ),
    )
  })
})

describe('what drives an item', () => {
  it('is told by its words', () => {
    assert.deepEqual(
      driversOf(
        '# Quarterly review\n\n1. Welcome (5 min)\n2. What tenants complained of (20 min)\n3. Order book and open tenders (20 min)\n4. Machine downtime, stock (20 min)\n5. Release dates (20 min)\n6. Cash flow (10 min)\n7. Awards of the year (5 min)\n8. Deep dive (20 min)\n',
      ),
      ['admin', 'value', 'sales', 'operations', 'product', 'finance', 'people', 'other'],
    )
  })

  it('is told by what stands below it where its name says nothing', () => {
    assert.deepEqual(
      driversOf(
        '# Quarterly review\n\n1. Results (20 min)\n   - complaints by reason\n   - retention of members\n2. Outlook (20 min)\n   - pipeline\n   - bookings\n',
      ),
      ['value', 'sales'],
    )
  })

  it('leans on the kind of meeting', () => {
    assert.deepEqual(driversOf('# Supplier review\n\n1. Satisfaction of our sites (20 min)\n2. Contract (20 min)\n'), [
      'operations',
      'operations',
    ])
    assert.equal(meetingKind(reviewAnalysis('# Pipeline review\n\n- New deals (5 min)\n- Round (10 min)\n')).kind, 'functional')
    assert.equal(meetingKind(reviewAnalysis('# Customer QBR\n\n- Adoption (5 min)\n- Renewal (10 min)\n')).kind, 'customer')
    assert.equal(meetingKind(reviewAnalysis('# Third-quarter review\n\n- Orders (5 min)\n- Stock (10 min)\n')).kind, 'internal')
  })

  it('takes the kind of meeting from the document, then from configuration', () => {
    const text = '# Pipeline review\n\n- New deals (5 min)\n- Round (10 min)\n'
    const said = meetingKind(reviewAnalysis(`---\nmeeting: internal\n---\n\n${text}`))
    assert.deepEqual([said.kind, said.declared], ['internal', true])
    const guessed = meetingKind(reviewAnalysis(text))
    assert.deepEqual([guessed.kind, guessed.declared], ['functional', false])
    const analysis = reviewAnalysis(text)
    const configured = meetingKind({ ...analysis, settings: { ...analysis.settings, meeting: 'customer' } })
    assert.deepEqual([configured.kind, configured.declared], ['customer', true])
    const unknown = meetingKind(reviewAnalysis(`---\nmeeting: weekly\n---\n\n${text}`))
    assert.deepEqual([unknown.kind, unknown.declared], ['functional', false])
  })
})

describe('the likeness to an agenda', () => {
  it('tells meetings that steer from other gatherings', () => {
    const list = '\n\n- 9:00–9:30 Opening\n- 9:30–10:30 Sales\n- 10:30–11:00 Stock\n'
    assert.ok(agendaLikeness(reviewAnalysis(`# Board meeting: agenda${list}`)).strength >= 0.5)
    assert.ok(agendaLikeness(reviewAnalysis(`# Conference schedule${list}`)).strength < 0.5)
    assert.ok(agendaLikeness(reviewAnalysis('# Strategy\n\n- Grow the shop\n- Open on Sundays\n')).strength < 0.5)
  })
})
