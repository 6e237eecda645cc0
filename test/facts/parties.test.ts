import assert from 'node:assert/strict'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { parties } from '../../server/src/core/facts/parties.ts'
import { roster } from '../../server/src/core/facts/roster.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function analysis(text: string, company: readonly string[] = []): Analysis {
  return { document: readDocument(text), lexicon, settings: { kind: undefined, customer: [], company, product: [] }, path: 'plan.md' }
}

/** The parties of the last sentence, each with its words. */
function named(text: string): readonly string[] {
  const read = analysis(text)
  const sentence = read.document.sentences.at(-1)!
  return parties(sentence, read).map(({ party, from, to }) => {
    const words = sentence.reading.words.slice(from, to).map((word) => word.text)
    return `${party}: ${words.join(' ')}`
  })
}

describe('parties', () => {
  it('tells those served from the organisation and from what it offers', () => {
    assert.deepEqual(named('We bring our platform to growers.'), ['company: We', 'company: our', 'product: platform', 'customer: growers'])
  })

  it('takes staff and things named after customers for nobody', () => {
    assert.deepEqual(named('Team members redraw the user interface.'), [])
  })

  it('reads names from front matter', () => {
    const text = '---\ncustomer: Patrons\ncompany: Alder & Finch\nproduct: Quill\n---\n\nPatrons ask Alder & Finch to mend Quill.\n'
    assert.deepEqual(named(text), ['customer: Patrons', 'company: Alder Finch', 'product: Quill'])
  })

  it('learns the name in the title', () => {
    const text = '# Marrow strategy\n\nSchools pay for Marrow. Nobody else owns Marrow. Where Marrow is used, pupils read.\n'
    assert.deepEqual(named(text), ['company: Marrow', 'customer: pupils'])
  })

  it('learns what the text calls itself and its product', () => {
    const text = 'Tarn is a platform for choirs. Choirs run Tarn. Leaders open Tarn on Mondays. Everybody needs Tarn.\n'
    assert.deepEqual(roster(analysis(text)).product, [['tarn']])
  })

  it('takes a word that is also written small for a word', () => {
    const text =
      '# Membership strategy\n\nThe Membership desk is busy. Ask the Membership desk. A Membership desk knows. A membership costs 4 €. Every membership ends.\n'
    assert.deepEqual(roster(analysis(text)).company, [])
  })

  it('keeps one roster while other words change', () => {
    const start = '# Marrow strategy\n\nSchools pay for Marrow. Nobody else owns Marrow. Where Marrow is used, pupils read'
    assert.equal(roster(analysis(`${start}.\n`)), roster(analysis(`${start} more.\n`)))
  })
})
