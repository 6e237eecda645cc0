import assert from 'node:assert/strict'
import { matchRenamed } from '../../server/src/core/compare/match-renamed.ts'

const text = (seed: number) => Array.from({ length: 40 }, (_, at) => `word${seed}x${at}`).join(' ')
const named = (path: string, said: string) => ({ path, text: said })
const pairs = (found: ReadonlyMap<string, { readonly path: string }>) => [...found].map(([now, { path }]) => [now, path]).sort()

describe('documents under new names', () => {
  it('are paired to the letter first, whatever others are like them', () => {
    const gone = [named('a.md', `${text(1)} once more`), named('b.md', text(1))]
    const fresh = [named('new/a.md', text(1)), named('new/b.md', `${text(1)} once more again`)]
    assert.deepEqual(pairs(matchRenamed(gone, fresh)), [
      ['new/a.md', 'b.md'],
      ['new/b.md', 'a.md'],
    ])
  })

  it('are each another one where several say the same', () => {
    const gone = ['a.md', 'b.md'].map((path) => named(path, 'The same words.'))
    const fresh = ['new/b.md', 'new/a.md', 'new/c.md'].map((path) => named(path, 'The same words.'))
    assert.deepEqual(pairs(matchRenamed(gone, fresh)), [
      ['new/a.md', 'a.md'],
      ['new/b.md', 'b.md'],
    ])
  })

  it('are told from what shares less than half of its words in a row', () => {
    assert.equal(matchRenamed([named('a.md', `${text(1)} ${text(2)} ${text(3)}`)], [named('b.md', text(1))]).size, 0)
  })

  it('are found among many that a folder was moved with', () => {
    const gone = Array.from({ length: 300 }, (_, at) => named(`${at}.md`, text(at)))
    const fresh = gone.map((one, at) => named(`moved/${one.path}`, at % 2 === 0 ? one.text : `${one.text} and more`))
    for (const [now, { path }] of matchRenamed(gone, fresh)) assert.equal(now, `moved/${path}`)
    assert.equal(matchRenamed(gone, fresh).size, 300)
  })
})
