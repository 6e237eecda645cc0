import assert from 'node:assert/strict'
import { documentKinds } from '../../server/src/core/base/document-kind.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { sectionIds } from '../../server/src/core/facts/section-ids.ts'
import { type Wording, wording } from '../../server/src/core/facts/wording.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()
const settings = { kind: undefined, customer: [], company: [], product: [] }
const worded = (text: string): Wording => wording({ document: readDocument(text), lexicon, settings, path: 'a.md' })

const guide = 'Ask each participant what they did the last time, and listen. '
const setup = 'Run the installer, set the environment variable, and restart the daemon. '

describe('the wording of a document', () => {
  it('has a number for each kind and each content', () => {
    const { kinds, touched } = worded(guide)
    assert.equal(kinds.length, documentKinds.length)
    assert.equal(touched.length, sectionIds.length)
    assert.ok([...kinds, ...touched].every(Number.isFinite))
  })

  it('tells an interview guide from a manual', () => {
    const research = documentKinds.indexOf('research-plan')
    const none = documentKinds.indexOf('none')
    assert.ok(worded(guide.repeat(4)).kinds[research]! > worded(setup.repeat(4)).kinds[research]!)
    assert.ok(worded(setup.repeat(4)).kinds[none]! > worded(guide.repeat(4)).kinds[none]!)
  })

  it('does not depend on the order of words or paragraphs', () => {
    const [a, b] = [worded(`${guide}\n\n${setup}`), worded(`${setup}\n\n${guide}`)]
    for (const [k, value] of a.kinds.entries()) assert.ok(Math.abs(value - b.kinds[k]!) < 1e-9)
  })

  it('says the less the fewer words there are', () => {
    const base = worded('Zzyzx qwv.')
    const far = (text: string): number => worded(text).kinds.reduce((sum, value, k) => sum + Math.abs(value - base.kinds[k]!), 0)
    assert.equal(far('Qwv zzyzx.'), 0)
    assert.ok(far('Run the installer.') < far(setup))
  })
})
