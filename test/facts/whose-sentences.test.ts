import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { whoseSentences } from '../../server/src/core/facts/whose-sentences.ts'

const engine = createEngine(resolveConfig())

function owned(text: string): readonly string[] {
  const source = `---\nkind: strategy\n---\n\n# Plan of the library\n\n${text}`
  const reading = engine.read(source, { path: 'plan.md' })
  return reading
    .ask(whoseSentences)
    .map(({ actor, span, unsaid }) => `${actor}${unsaid ? ' (unsaid)' : ''}: ${source.slice(span.start, span.end)}`)
}

describe('whose sentence each is', () => {
  it('goes by who does something in it', () =>
    assert.deepEqual(owned('## Last year\n\nReaders came back in the evening. We opened the hall.\n'), [
      'customer: Readers came back in the evening',
      'company: We opened the hall',
    ]))
  it('takes the orders of a plan for orders that its writers give themselves', () =>
    assert.deepEqual(
      owned('## Goals\n\n- Increase visits by 20 %\n- Open the hall at six\n- Reduce calls to the desk\n- Growth in the north\n'),
      ['company (unsaid): Increase visits by 20 %', 'company (unsaid): Open the hall at six', 'company (unsaid): Reduce calls to the desk'],
    ))
  it('takes what somebody sets out to do for theirs', () =>
    assert.deepEqual(owned('## Why\n\nOur aim for the spring is to become the first library of the county.\n'), [
      'company: Our aim for the spring is to become the first library of the county',
    ]))
  it('takes nobody else’s orders for the company’s', () => {
    for (const text of [
      '## Jobs of our readers\n\n- Choose a book for the train\n',
      '## Goals\n\n### What people do instead\n\n- Ask the neighbour\n',
      '## Goals\n\n- Choose with my garden in mind\n',
      '## Goals\n\n> Increase visits by 20 %\n',
      '## Goals\n\n- Target: 20 %\n- Share of visits\n- Report for the council\n',
      '## Goals\n\n- Increase visits by what?\n',
    ])
      assert.deepEqual(owned(text), [], text)
  })
})
