import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import {
  type SectionId,
  type SectionState,
  type SectionStates,
  sectionIds,
  sectionStates,
} from '../../server/src/core/facts/section-states.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()
const statesOf = (text: string): SectionStates =>
  sectionStates({
    document: readDocument(text),
    lexicon,
    settings: { kind: 'strategy', customer: [], company: [], product: [] },
    path: 'plan.md',
  })
const stateOf = (id: SectionId, text: string): SectionState => statesOf(text)[id]

/** A plan that speaks of none of the contents, to put single sentences into. */
const plain = '# Works plan\n\nThe second hall gets a new roof in May. The lease ends in 2031.\n'

describe('the states of the asked-for contents', () => {
  it('says absent of all eight where nothing touches them', () => {
    assert.deepEqual(
      sectionIds.filter((id) => statesOf(plain)[id].state !== 'absent'),
      [],
    )
  })

  const touching: readonly (readonly [SectionId, string, string])[] = [
    [
      'jobs-to-be-done',
      'a job statement in prose',
      'When the month closes, I want to see which bills are open, so that I can go home in time.',
    ],
    ['jobs-to-be-done', 'a problem told from the side of people', 'Shop owners struggle to see which bills are open.'],
    [
      'jobs-to-be-done',
      'a table of jobs under any heading',
      '| Situation | They want | So that |\n|---|---|---|\n| month end | an overview | the evening is free |',
    ],
    ['jobs-to-be-done', 'a heading in other words', '## What carers need\n\nA handover in one minute.'],
    ['value-exchange', 'give and get in one sentence', 'Testers give us an hour of their time; in return they pay no fee for a quarter.'],
    ['value-exchange', 'a table with a giving and a getting column', '| | Gives | Gets |\n|---|---|---|\n| Members | a fee | a say |'],
    ['value-exchange', 'a bold label', '**Exchange.** Guests lay the table and eat with us.'],
    ['listening', 'a method with a rhythm', 'Every month Ana calls five shop owners and asks them where the day went wrong.'],
    ['listening', 'a study of customers', 'We interview ten patients before the ward moves.'],
    ['listening', 'a heading in other words', '## What members tell us\n\nThe lift is too slow.'],
    ['alternatives', 'a heading in other words', '## What people do otherwise\n\nA notebook, or nothing.'],
    ['customer-journey', 'a heading in other words', '## The customer journey\n\nFrom the first call to the last bill.'],
    ['customer-profile', 'a heading in other words', '## Who it is for\n\nMechanics between two jobs.'],
    ['business-definition', 'a heading in other words', '## Why we exist\n\nNobody in the district eats alone against their will.'],
    ['customer-measures', 'a customer measure with a figure', 'Measure: customer satisfaction rises to 80 % by June.'],
  ]
  for (const [id, what, text] of touching) {
    it(`finds ${id} in ${what}`, () => assert.notEqual(stateOf(id, `${plain}\n${text}\n`).state, 'absent'))
  }

  it('points at the words that made it so, and only where there are some', () => {
    const text = `${plain}\nWe interview ten patients before the ward moves.\n`
    const { evidence } = stateOf('listening', text)
    assert.equal(text.slice(evidence?.start, evidence?.end), 'We interview ten patients before the ward moves.')
    assert.equal(stateOf('listening', plain).evidence, undefined)
  })

  it('says what a partial one lacks and nothing of others', () => {
    const partial = stateOf('listening', `${plain}\nWe interview ten patients before the ward moves.\n`)
    assert.equal(partial.state, 'partial')
    assert.equal(partial.lacking, 'how often')
    assert.equal(stateOf('listening', plain).lacking, '')
  })

  it('takes a sentence with all its parts for the whole', () => {
    const text = `${plain}\nEach quarter we survey members, and the council reports back what it changed.\n`
    assert.equal(stateOf('listening', text).state, 'present')
  })

  it('counts an unanswered prompt as nothing in a plan and as content in a template', () => {
    const form = '## How we listen\n\n[a monthly interview with a customer]\n'
    assert.equal(stateOf('listening', `${plain}\n${form}`).state, 'absent')
    assert.notEqual(stateOf('listening', `---\ntemplate: true\n---\n\n${form}`).state, 'absent')
  })

  it('does not take staff for those served', () => {
    assert.equal(stateOf('jobs-to-be-done', `${plain}\nTeam members struggle to find the forms.\n`).state, 'absent')
  })

  it('answers all eight for any text, with evidence inside it', () => {
    const lines = fc.constantFrom(
      '# Plan',
      '## How we listen',
      '- ',
      '| a | b |',
      '|---|---|',
      'We ask users each week.',
      '**Exchange.** Gifts',
      '[x]',
      'TBD',
      '',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join('\n')
        const states = statesOf(text)
        assert.deepEqual(Object.keys(states), [...sectionIds])
        for (const { state, evidence, lacking } of Object.values(states)) {
          assert.equal(evidence === undefined, state === 'absent')
          assert.equal(lacking !== '', state === 'partial')
          if (evidence !== undefined) assert.ok(0 <= evidence.start && evidence.start < evidence.end && evidence.end <= text.length)
        }
      }),
      { numRuns: 60 },
    )
  })
})
