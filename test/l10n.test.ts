import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslate } from '../server/src/core/base/translate.ts'

const root = join(import.meta.dirname, '..')
const strings = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** The English strings that the sources hand to a translator, `t('…')` or `l10n.t('…')`, with the files they are in. */
function spoken(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const folder of ['client/src', 'server/src']) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue
      const text = readFileSync(join(root, folder, path), 'utf8')
      for (const [, single, double] of text.matchAll(/\bt\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g))
        found.set((single ?? double ?? '').replace(/\\(.)/g, '$1'), `${folder}/${path}`)
    }
  }
  return found
}

const placesIn = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort().join(' ')

describe('what the interface says', () => {
  const used = spoken()
  const spanish = strings('client/l10n/bundle.l10n.es.json')
  const manifest = readFileSync(join(root, 'package.json'), 'utf8')
  const english = strings('package.nls.json')
  const manifestSpanish = strings('package.nls.es.json')

  it('has a Spanish word for every string of the sources', () => {
    const lacking = [...used].filter(([text]) => spanish[text] === undefined).map(([text, path]) => `${path}: ${text}`)
    assert.deepEqual(lacking, [], 'add them to client/l10n/bundle.l10n.es.json')
  })
  it('keeps no Spanish word for what nobody says', () =>
    assert.deepEqual(
      Object.keys(spanish).filter((text) => !used.has(text)),
      [],
    ))
  it('has its Spanish strings in order', () =>
    assert.deepEqual(
      Object.keys(spanish),
      Object.keys(spanish).sort((a, b) => (a < b ? -1 : 1)),
    ))
  it('names in Spanish what it names in English', () => {
    for (const [text, said] of Object.entries(spanish)) {
      assert.equal(placesIn(said), placesIn(text), text)
      assert.notEqual(said.trim(), '', text)
    }
  })
  it('has a word in both languages for every string of the manifest, and no other', () => {
    const named = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, name]) => name!)
    assert.ok(named.length > 10)
    assert.deepEqual([...new Set(named)].sort(), Object.keys(english).sort())
    assert.deepEqual(Object.keys(manifestSpanish).sort(), Object.keys(english).sort())
  })
  it('falls back to English, and leaves a place without a word as it is', () => {
    const t = createTranslate({ '{0} of {1}': '{0} de {1}' })
    assert.equal(t('{0} of {1}', 2, 3), '2 de 3')
    assert.equal(t('{0} more', 4), '4 more')
    assert.equal(t('{0} of {1}', 2), '2 de {1}')
    assert.equal(t('constructor'), 'constructor')
  })
})
