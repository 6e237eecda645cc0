import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'

const engine = createEngine(resolveConfig())

/** What a document with this front matter is told of its kind: the words pointed at, and what they become. */
function told(frontMatter: string, eol = '\n'): readonly string[] {
  const text = `---\n${frontMatter}\n---\n\n# Moss\n\nIt grows on the north side.\n`.replaceAll('\n', eol)
  return engine.read(text, { path: 'notes/moss.md' }).findings.flatMap(({ rule, span, fixes, severity }) => {
    assert.deepEqual([rule, severity], ['unknown-kind', 'information'])
    return [`${text.slice(span.start, span.end)} → ${fixes[0]?.edits[0]?.text}`]
  })
}

describe('a kind that does not exist', () => {
  it('is spoken of when it is all but one that does', () => {
    assert.deepEqual(told('kind: startegy'), ['startegy → strategy'])
    assert.deepEqual(told('kind: Strategies # for now'), ['Strategies → strategy'])
    assert.deepEqual(told('kind: [crm_plans, other]'), ['crm_plans → crm-plan'])
    assert.deepEqual(told("title: Till\n'kind': 'CRM plan'"), ['CRM plan → crm-plan'])
    assert.deepEqual(told('kind: reserch-plan\ntitle: Till', '\r\n'), ['reserch-plan → research-plan'])
    assert.deepEqual(told('kind: business review'), ['business review → qbr'])
  })
  it('is nobody’s business when another program may read it', () => {
    for (const kind of [
      'Node',
      'Note',
      'Pod',
      'page',
      'post',
      'home',
      'section',
      'review',
      'research',
      'crm',
      'qr',
      'tragedy',
      'one',
      'story',
      '12',
    ])
      assert.deepEqual(told(`kind: ${kind}`), [], kind)
    assert.deepEqual(told('product: Tillwise\nkind: page'), [])
  })
  it('may be further off where the document says others of our things', () => {
    assert.deepEqual(told('kind: research\ncustomer: carers'), ['research → research-plan'])
    assert.deepEqual(told('kind: crm\ntemplate: true'), ['crm → crm-plan'])
  })
  it('is left alone outside of front matter, and where a comment says so', () => {
    const said = (text: string) => engine.read(text, { path: 'a.md' }).findings.map(({ rule }) => rule)
    assert.deepEqual(said('# Moss\n\nkind: startegy\n'), [])
    assert.deepEqual(said('---\nkind: startegy\n---\n\n# Moss\n'), ['unknown-kind'])
    assert.deepEqual(said('---\nkind: startegy\n---\n\n<!-- outside-in-disable-file unknown-kind -- agreed -->\n\n# Moss\n'), [])
  })
})
