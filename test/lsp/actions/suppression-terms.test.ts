import assert from 'node:assert/strict'
import { readDocument } from '../../../server/src/core/document/read-document.ts'
import { silencing } from '../../../server/src/lsp/actions/silencing.ts'
import { suppressionTerms } from '../../../server/src/lsp/actions/suppression-terms.ts'
import { edited, offersAt } from './request.ts'

const plan = (comment: string) => `# Plan\n\n⟦⟧${comment}\n- Followers on Instagram\n`
const bare = (text: string) => text.replace(/[⟦⟧]/g, '')
const comment = (words: string) => `<!-- outside-in-disable-next-line vanity-measure${words} -->`

async function shown(words: string): Promise<string | undefined> {
  const marked = plan(comment(words))
  const [offer] = await offersAt(suppressionTerms, marked)
  return (
    offer &&
    edited(bare(marked), offer.edits, true)
      .split('\n')[2]!
      .replace(/\d{4}-\d\d-\d\d⟧/, 'DAY⟧')
  )
}

describe('the terms of a silence', () => {
  it('are asked for where they are not said', async () => {
    assert.equal(await shown(''), comment(' -- ⟦why this does not apply here⟧ (owner: ⟦name⟧, until: ⟦DAY⟧)'))
    assert.equal(await shown(' -- the board asks for it'), comment(' -- the board asks for it (owner: ⟦name⟧, until: ⟦DAY⟧)'))
    assert.equal(await shown(' -- agreed (until: 2049)'), comment(' -- agreed (owner: ⟦name⟧, until: 2049)'))
    assert.equal(await shown(' -- agreed (owner: Jo Ash, until: some day)'), comment(' -- agreed (owner: Jo Ash, until: ⟦DAY⟧)'))
    assert.equal(await shown(' -- agreed (owner: Jo Ash, until: 2049)'), undefined)
  })

  it('are read back as they were written', async () => {
    const marked = plan(comment(''))
    const [offer] = await offersAt(suppressionTerms, marked)
    const [directive] = readDocument(edited(bare(marked), offer?.edits)).directives
    assert.deepEqual([directive?.reason, directive?.owner], ['', 'name'])
    assert.match(directive?.until ?? '', /^\d{4}-\d\d-\d\d$/)
  })

  it('are mended, and what is said of them not silenced', async () => {
    assert.deepEqual(await offersAt(silencing, `# Plan\n\n⟦${comment('')}⟧\n- Followers on Instagram\n`), [])
  })
})
