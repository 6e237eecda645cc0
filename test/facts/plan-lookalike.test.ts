import assert from 'node:assert/strict'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { planLookalike } from '../../server/src/core/facts/plan-lookalike.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function lookalike(text: string): string | undefined {
  const analysis: Analysis = {
    document: readDocument(text),
    lexicon,
    settings: { kind: undefined, customer: [], company: [], product: [] },
    path: 'page.md',
  }
  return planLookalike(analysis)
}

describe('what looks like a plan and is none', () => {
  it('is a page that courts sponsors, partners or donors', () => {
    for (const text of [
      '# Harbour Jazz Days\n\n## Why sponsor us?\n\nYour logo stands on the stage. You will be named in the programme. We would love your support.\n',
      '# Seed library\n\n## Become a partner\n\nAs a partner you can reach four hundred gardeners. Your brand is on each packet. Contact us.\n',
      '## Prospectus\n\nYour company is seen by all who come. You may be heard from the stage. E-mail us.\n',
    ])
      assert.equal(lookalike(text), 'pitch', text)
  })

  it('is a party’s promises to make laws', () =>
    assert.equal(lookalike('# Water\n\nWe will repeal the Canals Act. We would also nationalise the reservoirs.\n'), 'manifesto'))

  it('is a survey of a market', () => assert.equal(lookalike('# Market map: bicycle repair\n\n- Dealers\n- Riders\n'), 'market survey'))

  it('is no plan that speaks of sponsors, laws or markets', () => {
    for (const text of [
      '# Plan of the festival\n\n## Why sponsor us?\n\nWe will tell sponsors what visitors do. Stalls sell out by noon. Visitors wait too long at the bar.\n',
      '# Sponsors\n\nYour logo stands on the stage. You will be named. We would love your support.\n',
      '# Water for allotments\n\nThe council will repeal its byelaw in June. We will abolish the deposit for keys.\n',
      '# Market landscape and plan for 2027\n\n- Open a second shop.\n',
    ])
      assert.equal(lookalike(text), undefined, text)
  })
})
