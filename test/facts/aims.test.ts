import assert from 'node:assert/strict'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { aims } from '../../server/src/core/facts/aims.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function found(text: string) {
  const analysis: Analysis = {
    document: readDocument(text),
    lexicon,
    settings: { kind: 'strategy', customer: [], company: [], product: [] },
    path: 'plan.md',
  }
  return aims(analysis)
}

describe('aims', () => {
  it('names the verb and the thing gained', () => {
    const [aim] = found('We want to grow our market share.\n')
    assert.deepEqual([aim?.kind, aim?.verb, aim?.gain, aim?.clause.mood], ['more', 'grow', 'market share', 'modal'])
  })

  it('takes only the head of the object for the thing gained', () => {
    assert.deepEqual(found('Increase the size of the adoption handbook.\n'), [])
    assert.deepEqual(found('Build engagement tools for teachers.\n'), [])
  })

  it('counts customers as something to have', () => {
    assert.equal(found('Increase the number of shopkeepers.\n')[0]?.gain, 'the number of shopkeepers')
  })

  it('sees whether the line that leads to a list says what customers gain', () => {
    const text = 'So that nobody waits at home for a plumber, we will\n\n- increase usage of the repairs page\n'
    assert.deepEqual(
      found(text).map((aim) => aim.gainLeadIn),
      [true],
    )
  })

  it('tells conditions and refusals from wishes', () => {
    assert.equal(found('While we grow our market share, prices stay.\n')[0]?.clause.supposed, true)
    assert.equal(found('We will not increase engagement.\n')[0]?.clause.negated, true)
  })

  it('tells a part of a word from a word', () => {
    assert.deepEqual(found('Event-driven adoption is a word of the trade.\n'), [])
  })

  it('ends at a mark and on no word that leads to another', () => {
    const text = 'We will drive adoption of the till and, by May, the scanner.\n'
    const [aim] = found(text)
    assert.equal(text.slice(aim!.span.start, aim!.span.end), 'drive adoption of the till')
  })
})
