import assert from 'node:assert/strict'
import fc from 'fast-check'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { type Metric, type MetricId, metricIds } from '../../server/src/core/metrics/metric.ts'

const engine = createEngine({ ...resolveConfig(), rules: {} })

function metricsOf(body: string, kind = 'strategy'): readonly Metric[] | undefined {
  return engine.read(`---\nkind: ${kind}\n---\n\n${body}`, { path: 'plan.md' }).metrics
}

/** The words of every place, by part; parts without any are left out. */
function counted(id: MetricId, body: string, kind?: string): Record<string, readonly string[]> {
  const reading = engine.read(`---\nkind: ${kind ?? 'strategy'}\n---\n\n${body}`, { path: 'plan.md' })
  const metric = reading.metrics?.find((one) => one.id === id)
  assert.ok(metric, `no ${id}`)
  const parts = metric.parts.filter(({ count }) => count > 0)
  return Object.fromEntries(
    parts.map((part) => [part.id, part.places.map(({ start, end }) => reading.document.text.slice(start, end).replace(/\s+/g, ' '))]),
  )
}

describe('the metrics of a document', () => {
  describe('which', () => {
    const ids = (kind: string) => metricsOf('# Plan\n\nWe teach swimmers to float.\n', kind)?.map(({ id }) => id)

    it('fit its kind', () => {
      assert.deepEqual(ids('crm-plan')?.toSorted(), metricIds.toSorted())
      assert.deepEqual(ids('research-plan'), ['who-acts', 'research-levels', 'directness-of-evidence'])
      assert.ok(!ids('strategy')?.includes('people-process-technology'))
    })

    it('are none for reviews, other documents and forms to fill in', () => {
      assert.equal(ids('qbr'), undefined)
      assert.equal(ids('none'), undefined)
      const form = '# Plan\n\n## Listening\n\n- [how do you hear customers?]\n- [who owns it?]\n- [how often?]\n- [what came of it?]\n'
      assert.equal(metricsOf(form), undefined)
    })

    it('are none where the kind is in doubt', () => {
      const doubtful = engine.read('# Notes\n\nWe met on Monday and swept the yard.\n', { path: 'notes.md' })
      assert.equal(doubtful.metrics, undefined)
    })
  })

  it('are the same after an edit as in a first reading', () => {
    const first = '---\nkind: crm-plan\n---\n\n# Plan\n\n- Newsletter on Fridays\n\nGuests choose the film.\n'
    const changed = first.replace('Fridays', 'Mondays').replace('the film', 'the film and the food')
    const previous = engine.read(first, { path: 'plan.md' })
    assert.ok(previous.metrics)
    const edited = engine.read(changed, { path: 'plan.md', previous }).metrics
    assert.deepEqual(edited, engine.read(changed, { path: 'plan.md' }).metrics)
  })

  it('add up, and lie in the document, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '# Plan\n\n',
        '## Goals\n\n',
        'We win 40 new members a year. ',
        'Members pay £5 a month. ',
        'They ask us what they need.\n\n',
        '- Newsletter every week\n',
        '- Survey of lapsed members\n',
        '| Members give | We give |\n|---|---|\n| time | thanks |\n\n',
        '> “We never knew.”\n\n',
        '**We** help `users`',
        '\n',
        '\ud83d',
        '[x](y)',
        '| a |\n',
      ),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(pieces, fc.constantFrom('strategy', 'crm-plan', 'research-plan'), (parts, kind) => {
        const text = `---\nkind: ${kind}\n---\n\n${parts.join('')}`
        const { metrics } = engine.read(text, { path: 'plan.md' })
        for (const metric of metrics ?? [])
          for (const { count, places } of metric.parts) {
            assert.equal(count, places.length)
            places.forEach(({ start, end }, at) => {
              assert.ok(0 <= start && start < end && end <= text.length, `${metric.id} ${start}–${end}`)
              assert.ok(at === 0 || places[at - 1]!.start <= start)
            })
          }
      }),
      { numRuns: 120 },
    )
  })

  describe('talk : listen', () => {
    const talk = (body: string) => counted('talk-to-listen', body)

    it('counts each line once', () => {
      const body =
        '# Ski school\n\n## What we do\n\n- Newsletter on Fridays\n- Poster at the lift, advert on the radio\n- Teachers ask each group what frightened them\n- Every comment gets a reply within a day, and is replied to again\n'
      assert.deepEqual(talk(body), {
        talk: ['Newsletter on Fridays', 'Poster at the lift, advert on the radio'],
        listen: ['Teachers ask each group what frightened them', 'Every comment gets a reply within a day, and is replied to again'],
      })
    })

    it('leaves out what is counted, what was, what others do, and words to the reader', () => {
      const body =
        '# Ski school\n\n## Plan\n\n- Number of newsletter opens\n- The brochure was published in May\n- Thank you for visiting this page; answers are below\n\n## Competitors\n\n- They send a newsletter a week\n'
      assert.deepEqual(talk(body), {})
    })

    it('takes each row of a table of what is heard, and none of an exchange', () => {
      assert.deepEqual(
        talk(
          '# Seeds\n\n## How we listen\n\n| What is heard | How often | Owner |\n|---|---|---|\n| The night’s questions | Daily | Bench |\n| People who stopped, by twenty calls | Twice a season | Dilys |\n\n## Fair\n\n| | Gives | Gets |\n|---|---|---|\n| Gardeners | feedback, a newsletter column | seed |\n',
        ),
        { listen: ['The night’s questions', 'People who stopped, by twenty calls'] },
      )
    })

    it('takes words of many meanings only among things that are sent out', () => {
      assert.deepEqual(talk('# Tool\n\n## Roadmap\n\n- Catalog of verified tasks\n- Promote from staging to production\n'), {})
      assert.equal(talk('# Shop\n\n## Channels\n\n- Catalog in March\n- Newsletter in May\n').talk?.length, 2)
    })
  })

  describe('who acts', () => {
    const acts = (body: string) => counted('who-acts', `# Plan\n\n${body}\n`)

    it('tells customers, company, product and others by the subject', () => {
      assert.deepEqual(acts('Members choose a fixed hour. We open the hall. The app shows free lanes. Competitors copy the price.'), {
        company: ['We open the hall'],
        product: ['The app shows free lanes'],
        customer: ['Members choose a fixed hour'],
        other: ['Competitors copy the price'],
      })
    })

    it('takes no object, no possessor and nobody to whom something is done', () => {
      assert.deepEqual(
        acts('Reach members by post. The needs of tenants are many. Visitors are asked to pay. Help guests find a seat.'),
        {},
      )
      assert.deepEqual(acts('The customer accounts and user interviews for members.'), {})
      assert.deepEqual(acts('Tenants are happy.'), {})
    })

    it('counts an order, a heading and a quotation for nobody', () => {
      assert.deepEqual(acts('- Launch the app\n- Write to members\n\n## Members choose\n\n> We choose the hour.'), {})
    })

    it('knows who “they” are, and who speaks in a job story', () => {
      assert.deepEqual(acts('Tenants wait for weeks. Then they move out. As a tenant, I want a date.').customer, [
        'Tenants wait for weeks',
        'they move out',
        'I want a date',
      ])
      assert.deepEqual(acts('They move out.'), {})
    })
  })

  describe('value given and got', () => {
    const value = (body: string) => counted('value-exchanged', body)

    it('reads a table of the exchange cell by cell', () => {
      const body =
        '# Library\n\n| Readers give | Readers get | We give | We get |\n|---|---|---|---|\n| an hour | first choice | a room | good advice |\n| a story | | | fame |\n'
      assert.deepEqual(value(body), {
        'customers-get': ['first choice'],
        'customers-give': ['an hour', 'a story'],
        'company-gets': ['good advice', 'fame'],
        'company-gives': ['a room'],
      })
    })

    it('reads a table with a row for each side, and what a cell lists', () => {
      const body =
        '# Seed library\n\n| | Gives | Gets |\n|---|---|---|\n| Gardeners | an hour, a tip | four packets |\n| We | trial seed | truer notes; fewer complaints |\n'
      assert.deepEqual(value(body), {
        'customers-get': ['four packets'],
        'customers-give': ['an hour', 'a tip'],
        'company-gets': ['truer notes', 'fewer complaints'],
        'company-gives': ['trial seed'],
      })
    })

    it('reads clauses, each side for itself', () => {
      const found = value('# Bank\n\nWe help tenants find a flat. Savers pay £3 a month. Our goal is to grow market share by 5 %.\n')
      assert.deepEqual(found, {
        'customers-get': ['help tenants find a flat'],
        'customers-give': ['Savers pay £3 a month'],
        'company-gets': ['grow market share'],
        'company-gives': ['We help tenants find a flat'],
      })
    })

    it('counts no praise of a thing, no need, and nothing of rivals', () => {
      assert.deepEqual(value('# App\n\nIt is easy to use. The needs are clear.\n\n## Competitors\n\nThey help tenants find a flat.\n'), {})
    })
  })

  describe('levels of research', () => {
    it('counts a level once in a line', () => {
      const found = counted(
        'research-levels',
        '# Study\n\n## Research\n\n- Twelve interviews with drivers about what went wrong on the last long trip\n- Shadow two drivers for a day\n- Survey\n',
        'research-plan',
      )
      assert.deepEqual(Object.fromEntries(Object.entries(found).map(([level, places]) => [level, places.length])), {
        problems: 1,
        observe: 1,
        unsaid: 1,
      })
    })

    it('takes no word of trouble for a study', () => {
      assert.deepEqual(counted('research-levels', '# Plan\n\nThe problem with the pump is known, and its needs are met.\n'), {})
    })
  })

  it('tell how directly claims about customers are known', () => {
    const found = counted(
      'directness-of-evidence',
      '# Pool\n\nIn 12 interviews in May, parents told us that they miss a fixed hour.\n\n## Parents\n\nParents want a fixed hour above all.\n',
    )
    assert.deepEqual(found, { told: ['parents told us that they miss a fixed hour'], none: ['Parents want a fixed hour above all'] })
  })

  it('tell measures by their side', () => {
    const found = counted(
      'measures-by-side',
      '# Pool\n\n## Measures\n\n- Revenue per month\n- Satisfaction of swimmers above 4\n- Followers on Instagram\n',
    )
    assert.deepEqual(found, {
      customer: ['Satisfaction of swimmers above 4'],
      attention: ['Followers on Instagram'],
      money: ['Revenue per month'],
    })
  })

  it('take the side from the head of a column that has figures beside it', () => {
    const table = (head: string, figures: string) =>
      `# Pool\n\n## How we shall know\n\n| ${head} | ${figures} |\n|---|---|\n| A lane that is free when they come | 40 % |\n`
    const row = { customer: ['A lane that is free when they come'] }
    assert.deepEqual(counted('measures-by-side', table('From the swimmers’ side', 'Now')), row)
    assert.deepEqual(counted('measures-by-side', table('For members', 'In a year')), row)
    assert.deepEqual(counted('measures-by-side', table('For members', 'Gift')), {})
    assert.deepEqual(counted('measures-by-side', table('From our side', 'Now')), {})
  })

  describe('win : keep : grow', () => {
    const wkg = (body: string) => counted('win-keep-grow', `# Gym\n\n${body}\n`)

    it('counts lines on each', () => {
      assert.deepEqual(wkg('- Attract 200 new members\n- Cut churn by a third\n- Upsell the sauna to existing members\n- Paint the hall'), {
        win: ['Attract 200 new members'],
        keep: ['Cut churn by a third', 'Upsell the sauna to existing members'],
        grow: ['Upsell the sauna to existing members'],
      })
    })

    it('takes newcomers, data and staff for nothing of it', () => {
      assert.deepEqual(
        wkg(
          '- New members find the lockers by themselves\n- What came back broken is mended\n- Retain the logs for a year\n- This leads to queues\n- Data acquisition by sensor\n- Sign up for the meeting',
        ),
        {},
      )
    })
  })

  it('tell people, process and technology apart', () => {
    const found = counted(
      'people-process-technology',
      '# CRM\n\n- The support team answers calls\n- Follow-up within two days\n- The CRM sends a reminder\n',
      'crm-plan',
    )
    assert.deepEqual(found, {
      people: ['The support team answers calls'],
      process: ['Follow-up within two days'],
      technology: ['The CRM sends a reminder'],
    })
  })
})
