import assert from 'node:assert/strict'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { isTemplate } from '../../server/src/core/facts/template.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()
const templateOf = (text: string, path = 'plan.md'): boolean =>
  isTemplate({ document: readDocument(text), lexicon, settings: { kind: undefined, customer: [], company: [], product: [] }, path })

const filled =
  '# Plan\n\nNurses change shifts at seven.\n\nThey lose ten minutes finding the rota.\n\nWe print it by the door.\n\nThey find it.\n'

describe('a template', () => {
  it('is what front matter calls one', () => {
    assert.equal(templateOf(`---\ntemplate: true\n---\n${filled}`), true)
    assert.equal(templateOf(filled), false)
  })

  it('is a file named as one, and no file in a folder of that name', () => {
    assert.equal(templateOf(filled, 'plans/strategy-template.md'), true)
    assert.equal(templateOf(filled, 'templates/harbour.md'), false)
    assert.equal(templateOf(filled, 'contemplate.md'), false)
  })

  it('is mostly prompts', () => {
    const form = '# Plan\n\n- Who: [group of people]\n- When: [situation]\n- Owner: TBD\n\nWrite one line each.\n'
    assert.equal(templateOf(form), true)
  })

  it('is not a text with links or one open place', () => {
    assert.equal(templateOf('See [our notes](a.md) first.\n\nThen [the survey](b.md).\n\nThen [the board](c.md).\n\nDone.\n'), false)
    assert.equal(templateOf(`${filled}\nOwner: [name to come]\n`), false)
  })
})
