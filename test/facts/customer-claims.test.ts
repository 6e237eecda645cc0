import assert from 'node:assert/strict'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { type CustomerClaim, customerClaims } from '../../server/src/core/facts/customer-claims.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function claims(text: string): readonly CustomerClaim[] {
  const analysis: Analysis = {
    document: readDocument(text),
    lexicon,
    settings: { kind: 'strategy', customer: [], company: [], product: [] },
    path: 'plan.md',
  }
  return customerClaims(analysis)
}

const inPlan = (sentence: string) => `# Plan\n\n## Where we stand\n\n${sentence}\n`

describe('claims about customers', () => {
  for (const [sentence, words] of [
    ['Most account holders never open the letter.', 'Most account holders never open the letter'],
    ['Nobody answers after five, so patients give up and go to casualty.', 'patients give up and go to casualty'],
    ['Donors want to see what became of their money.', 'Donors want to see what became of their money'],
    ['Exports break, and customers leave over it.', 'customers leave over it'],
    ['One in four households has never used the tip.', 'One in four households has never used the tip'],
    ['Shoppers with children avoid the self-scan tills.', 'Shoppers with children avoid the self-scan tills'],
    ["Members don't trust the new meter.", "Members don't trust the new meter"],
    ['It is hard for tenants to reach a person.', 'It is hard for tenants to reach a person'],
    ['The main reason why subscribers leave is the price of the second year.', 'The main reason why subscribers leave is the price'],
    ['Users are often confused by the two passwords.', 'Users are often confused by the two passwords'],
    ['The average guest wants a quiet room.', 'The average guest wants a quiet room'],
    ['Younger members increasingly open a second account elsewhere.', 'Younger members increasingly open a second account elsewhere'],
    ['In the autumn survey 71 % rated the app poor.', '71 % rated the app poor'],
    ['Patients tend to forget the second visit.', 'Patients tend to forget the second visit'],
  ] as const)
    it(`hears one in "${sentence}"`, () => {
      const found = claims(inPlan(sentence))
      assert.ok(found[0]?.words.startsWith(words), JSON.stringify(found.map((one) => one.words)))
    })

  for (const sentence of [
    'So that patients feel safe, a nurse calls on the second day.',
    'We help tenants understand their bill.',
    'What do members want?',
    'Ask customers what they miss.',
    'Users can export their data at any time.',
    'Members receive a card by post.',
    'Residents must register before they leave rubbish at the gate.',
    'If customers struggle with the form, call them.',
    'Features that customers want come first.',
    'Customer needs analysis is due in May.',
    'By 2028 tenants trust us with their worries.',
    'Our goal is that shoppers love the new hall.',
    'As a user, I want to reset my password.',
    'Customers who want to leave may do so by phone.',
    'A place where old and new neighbours feel at home.',
    'Sales needs a list of customers.',
    'The board wants more members.',
    'User experience matters to us.',
    'The form asked participants to rate the room.',
    'Services that older residents need are listed below.',
    'Guests are asked to complain at the desk.',
  ])
    it(`hears none in "${sentence}"`, () => {
      assert.deepEqual(
        claims(inPlan(sentence)).map((one) => one.words),
        [],
      )
    })

  it('hears none under goals, in headings, in what others say and in code', () => {
    assert.deepEqual(claims('# Plan\n\n## Goals\n\n- Members feel heard.\n'), [])
    assert.deepEqual(claims('# Plan\n\n## Members want bread\n\nThe shop opens at seven.\n'), [])
    assert.deepEqual(claims('# Plan\n\n> Members want bread.\n'), [])
    assert.deepEqual(claims('# Plan\n\n```\nMembers want bread.\n```\n'), [])
  })

  it('takes each entry under "needs" for one', () => {
    const table =
      '# Plan\n\n## Who they are\n\n| Group | Needs |\n|---|---|\n| Families | A place by bus |\n| Firms | Cash near the door |\n'
    assert.deepEqual(
      claims(table).map((one) => one.words),
      ['A place by bus', 'Cash near the door'],
    )
    assert.equal(claims('# Plan\n\n## What patients struggle with\n\n- Long waits\n- Forms in three places\n').length, 2)
  })

  it('knows who "they" are only from the sentence before', () => {
    assert.equal(claims(inPlan('Parents struggle with the form. They worry about the date.')).length, 2)
    assert.equal(claims(inPlan('Servers restart at night. They lack memory.')).length, 0)
  })
})

describe('what stands behind a claim', () => {
  const behind = (text: string, at = 0) => {
    const evidence = claims(text)[at]?.evidence
    return [evidence?.directness, evidence?.source?.words, evidence?.howMany, evidence?.when?.words]
  }

  for (const [sentence, ...expected] of [
    ['Tenants want one visit, as 14 home visits in May 2026 showed.', 'observed', '14 home visits', '14', 'May 2026'],
    ['Account holders fear the app (9 interviews, Q1 2025).', 'told', '9 interviews', '9', 'Q1 2025'],
    ['“I gave up after the third form,” one patient said; patients give up on forms.', 'quoted', undefined, undefined, undefined],
    ['38 % of members never come back.', 'counted', '38 %', '38 %', undefined],
    ['Our sales team says that buyers expect a demo within a day.', 'staff', 'Our sales team says', undefined, undefined],
    ['We believe donors prefer monthly gifts.', 'assumed', 'We believe', undefined, undefined],
    ['According to the ombudsman, customers distrust call centres.', 'published', 'According to the ombudsman', undefined, undefined],
    ['Guests hate the queue.', 'none', undefined, undefined, undefined],
    ['Guests hate the queue; we will run a survey in May 2026.', 'none', undefined, undefined, undefined],
    ['Members who joined in 2019 want paper bills (82 tickets).', 'counted', '82 tickets', '82', undefined],
  ] as const)
    it(`is read from "${sentence}"`, () => {
      const [directness, source, howMany, when] = behind(inPlan(sentence))
      assert.equal(directness, expected[0])
      if (expected[1] !== undefined) assert.equal(source, expected[1])
      if (directness !== 'quoted') assert.deepEqual([howMany, when], [expected[2], expected[3]])
    })

  it('is read from the sentence before, the line over a list, the part it opens and the row', () => {
    assert.deepEqual(behind(inPlan('We interviewed twelve parents in March 2026. Parents struggle to find a place.')).slice(2), [
      'twelve',
      'March 2026',
    ])
    assert.equal(behind(inPlan('In 11 interviews we heard:\n\n- Guests hate the queue\n- Guests want a bench'), 1)[1], '11 interviews')
    assert.equal(
      behind('# Plan\n\n## Members\n\nThis rests on a survey of 212 members.\n\nText.\n\nMembers want bread before seven.\n')[0],
      'counted',
    )
    const table =
      '# Plan\n\n| What families say | Source |\n|---|---|\n| Families feel watched | Hall talks, autumn 2025 |\n| Families want to choose | |\n'
    assert.deepEqual(behind(table), ['told', 'Hall talks, autumn 2025', undefined, 'autumn 2025'])
    assert.equal(behind(table, 1)[0], 'none')
  })

  it('is not taken from the finding that another sentence tells, nor from what stands in its brackets', () => {
    assert.equal(behind(inPlan('Members are loyal but tired. In last year’s survey 71 % rated the app poor.'))[0], 'none')
    assert.equal(behind(inPlan('Guests want a bench (9 interviews). Guests hate the queue.'), 1)[0], 'none')
    assert.equal(behind(inPlan('Guests hate the queue. That is what 9 interviews showed.'))[1], '9 interviews')
  })

  it('is what they say themselves, where the sentence or its heading says so', () => {
    assert.deepEqual(behind(inPlan('Traders complain about coin fees.')).slice(0, 2), ['told', 'Traders complain'])
    assert.deepEqual(behind('# Plan\n\n## What we heard\n\n- Parents want a limit on the card\n').slice(0, 2), ['told', 'What we heard'])
  })

  it('is no more than a guess under assumptions', () => {
    assert.equal(behind('# Plan\n\n## Assumptions\n\n- Shop owners want cash handling.\n')[0], 'assumed')
  })

  it('points at the words it names', () => {
    const text = inPlan('Account holders fear the app (9 interviews, Q1 2025).')
    const { span, words } = claims(text)[0]!.evidence.source!
    assert.equal(text.slice(span.start, span.end), words)
  })
})
