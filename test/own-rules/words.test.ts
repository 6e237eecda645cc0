import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { parties } from '../../server/src/core/facts/parties.ts'
import { createLexicon, termsOf } from '../../server/src/core/lexicon/lexicon.ts'
import { type FamilyWords, lexiconChanges, type WordFamily, wordFamilies } from '../../server/src/core/lexicon/word-families.ts'

const engineOf = (add: FamilyWords, remove: FamilyWords = {}) => createEngine({ ...resolveConfig(), words: { add, remove } })

/** Those served that a text names, in this configuration. */
function served(add: FamilyWords, remove: FamilyWords, text: string): readonly string[] {
  const reading = engineOf(add, remove).read(text, { path: 'plan.md' })
  return reading.ask((analysis) =>
    analysis.document.sentences.flatMap((sentence) =>
      parties(sentence, analysis)
        .filter(({ party }) => party === 'customer')
        .map(({ from, to }) =>
          sentence.reading.words
            .slice(from, to)
            .map((word) => word.text)
            .join(' '),
        ),
    ),
  )
}

describe('words that a team adds and removes', () => {
  it('count in the singular and the plural, however they are given', () => {
    const text = 'A co-op marrower and two co-op marrowers met an allotmenteer.'
    assert.deepEqual(served({}, {}, text), [])
    assert.deepEqual(served({ customers: ['Co-op marrowers', 'allotmenteer'] }, {}, text), [
      'co op marrower',
      'co op marrowers',
      'allotmenteer',
    ])
  })

  it('no longer count once they are removed', () => {
    const text = 'Members and partners meet a member.'
    assert.deepEqual(
      served({}, { customers: ['member'] }, text),
      served({}, {}, text).filter((word) => !/member/i.test(word)),
    )
    assert.ok(served({}, {}, text).length > served({}, { customers: ['members'] }, text).length)
  })

  it('are added where both is said', () => {
    assert.deepEqual(served({ customers: ['member'] }, { customers: ['member'] }, 'A member came.'), ['member'])
  })

  it('make no other lexicon while they stay the same', () => {
    const changes = () => lexiconChanges({ customers: ['allotmenteer'] }, { staff: ['manager'] })
    assert.equal(createLexicon(changes()), createLexicon(changes()))
    assert.equal(lexiconChanges({}, {}), undefined)
    assert.equal(createLexicon(lexiconChanges({ customers: [] }, {})), createLexicon())
  })

  for (const family of Object.keys(wordFamilies) as WordFamily[])
    it(`of the family ${family} reach every list of it`, () => {
      const { lists } = wordFamilies[family]
      const lexicon = createLexicon(lexiconChanges({ [family]: ['zyzzyva'] }, {}))
      const [sentence] = engineOf({}).read('The zyzzyva.', { path: 'a.md' }).document.sentences
      for (const list of lists) assert.equal(termsOf(sentence!.reading, list, lexicon).length, 1)
    })

  it('hold after an edit as in a fresh reading', () => {
    const engine = engineOf({ customers: ['allotmenteer'] })
    const before = engine.read('# Plan\n\nAllotmenteers come.\n\nMore.\n', { path: 'plan.md' })
    const text = '# Plan\n\nAllotmenteers come.\n\nMore allotmenteers.\n'
    const after = engine.read(text, { path: 'plan.md', previous: before })
    const count = (reading: typeof after) =>
      reading.ask((analysis) => analysis.document.sentences.flatMap((one) => parties(one, analysis)).length)
    assert.equal(count(after), 2)
    assert.equal(count(engine.read(text, { path: 'plan.md' })), 2)
  })
})
