import assert from 'node:assert/strict'
import { createLineIndex } from '../../server/src/core/base/line-index.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { type Claim, placesOf } from '../../server/src/core/engine/claim.ts'
import { suppress } from '../../server/src/core/engine/suppress.ts'
import { claimAt, namedRule } from './claim-at.ts'

const rule = namedRule('a')

/** The words `fault` in `text` that still speak, by their line and claim by claim, when rule `a` claims each of them or all as one. */
function speaking(text: string, how: 'each' | 'together' = 'each'): readonly (readonly number[])[] {
  const lines = createLineIndex(text)
  const [first, ...others] = [...text.matchAll(/fault/g)].map(({ index }) => ({ start: index, end: index + 5 }))
  if (first === undefined) throw new Error('There is no fault in the text.')
  const claims: Claim[] = how === 'each' ? [first, ...others].map((span) => claimAt(rule, span)) : [claimAt(rule, first, ...others)]
  return suppress(claims, readDocument(text).directives, text, lines).claims.map((claim) =>
    placesOf(claim).map(({ at }) => lines.position(at.start).line),
  )
}

describe('directives', () => {
  it('silence the next line only, over blank lines', () => {
    assert.deepEqual(speaking('<!-- outside-in-disable-next-line a -- why -->\n\nfault\n\nfault\n'), [[5]])
  })
  it('silence from disable to enable', () => {
    assert.deepEqual(speaking('fault\n\n<!-- outside-in-disable a -->\n\nfault\n\n<!-- outside-in-enable a -->\n\nfault\n'), [[1], [9]])
  })
  it('silence nothing by a word that is only like theirs, not even the rest of the document', () => {
    for (const word of ['disable-next-lin', 'disable-all', 'disabled', 'disable_file', 'disable-file-a'])
      assert.deepEqual(speaking(`<!-- outside-in-${word} a -- why -->\n\nfault\n`), [[3]], word)
    assert.deepEqual(speaking('<!-- outside-in-disable-->\n\nfault\n'), [])
  })
  it('silence the file from anywhere in it', () => {
    assert.deepEqual(speaking('fault\n\n<!-- outside-in-disable-file a -- agreed -->\n'), [])
  })
  it('silence the file also from below another directive', () => {
    assert.deepEqual(speaking('fault\n\n<!-- outside-in-enable a -->\n\nfault\n\n<!-- outside-in-disable-file a -- agreed -->\n'), [])
  })
  it('silence one of several places alike, whichever it is, and leave the others together', () => {
    const silence = '<!-- outside-in-disable-next-line a -- agreed -->'
    assert.deepEqual(speaking(`${silence}\n\nfault\n\nfault\n\nfault\n`, 'together'), [[5, 7]])
    assert.deepEqual(speaking(`fault\n\n${silence}\n\nfault\n\nfault\n`, 'together'), [[1, 7]])
    assert.deepEqual(speaking(`<!-- outside-in-disable a -->\n\nfault\n\nfault\n\nfault\n`, 'together'), [])
  })
  it('silence what bears a claim out with its first place, and alone where only it is meant', () => {
    const bornOut = (text: string) => {
      const [first, evidence] = [...text.matchAll(/fault/g)].map(({ index }) => ({ start: index, end: index + 5 }))
      const claim = { rule, hit: { at: first!, data: '', related: [{ span: evidence!, message: '' }] } }
      return suppress([claim], readDocument(text).directives, text, createLineIndex(text)).claims.map(({ hit }) => hit.related?.length)
    }
    const silence = '<!-- outside-in-disable-next-line a -- agreed -->'
    assert.deepEqual(bornOut('fault\n\n<!-- outside-in-disable-next-line b -->\n\nfault\n'), [1])
    assert.deepEqual(bornOut(`fault\n\n${silence}\n\nfault\n`), [0])
    assert.deepEqual(bornOut(`${silence}\n\nfault\n\nfault\n`), [])
  })
  it('leave other rules alone, and without a name silence all', () => {
    assert.deepEqual(speaking('<!-- outside-in-disable b -->\n\nfault\n'), [[3]])
    assert.deepEqual(speaking('<!-- outside-in-disable -->\n\nfault\n'), [])
  })
})
