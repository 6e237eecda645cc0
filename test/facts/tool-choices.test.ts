import assert from 'node:assert/strict'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { type ToolChoice, toolChoices } from '../../server/src/core/facts/tool-choices.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function choicesOf(text: string): readonly ToolChoice[] {
  const analysis: Analysis = {
    document: readDocument(text),
    lexicon,
    settings: { kind: 'crm-plan', customer: [], company: [], product: [] },
    path: 'plan.md',
  }
  return toolChoices(analysis)
}

describe('choices of tools', () => {
  it('know the reason that is given', () => {
    const reasons = (text: string): readonly string[] => choicesOf(`# Plan\n\n${text}\n`).map(({ reason }) => reason)
    assert.deepEqual(reasons('We will buy a CRM. What it is used for will be decided later.'), ['later'])
    assert.deepEqual(reasons('All our competitors have moved to a chatbot. We therefore choose the same platform.'), ['bandwagon'])
    assert.deepEqual(reasons('Blockchain is our strategy.'), ['itself'])
    assert.deepEqual(reasons('1. Buy the CDP\n2. Identify use cases'), ['first-step'])
    assert.deepEqual(reasons('1. Identify use cases\n2. Buy the CDP'), [])
    assert.deepEqual(reasons('We will buy a CRM so that nobody has to tell a story twice.'), [])
    assert.deepEqual(reasons('We have not bought a CRM.'), [])
  })
})
