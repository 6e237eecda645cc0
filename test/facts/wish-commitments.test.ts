import assert from 'node:assert/strict'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { wishCommitments } from '../../server/src/core/facts/wish-commitments.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function commitmentsOf(text: string): readonly string[] {
  const analysis: Analysis = {
    document: readDocument(`# Plan\n\n${text}\n`),
    lexicon,
    settings: { kind: 'strategy', customer: [], company: [], product: [] },
    path: 'plan.md',
  }
  return wishCommitments(analysis).map((commitment) => commitment.text)
}

describe('commitments to wishes', () => {
  it('are promises to build what is asked for', () => {
    assert.deepEqual(commitmentsOf('Everything our readers request will be built. The roof is new.'), [
      'Everything our readers request will be built',
    ])
    assert.deepEqual(commitmentsOf('We add all features requested by users.'), ['We add all features requested by users'])
  })

  it('are none where the wish is weighed, or votes govern', () => {
    assert.deepEqual(commitmentsOf('Everything our readers request will be built. First we ask why.'), [])
    assert.deepEqual(commitmentsOf('The members decide what is built at the general meeting.'), [])
    assert.deepEqual(commitmentsOf('Should we build whatever customers ask for?'), [])
  })
})
