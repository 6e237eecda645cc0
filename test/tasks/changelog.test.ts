import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

describe('the change log', () => {
  it('links to no file, for it is packed with the extension, which has none of them', () => {
    const text = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')
    assert.deepEqual(text.match(/\]\((?!https:)[^)]*\)/g), null)
  })
})
