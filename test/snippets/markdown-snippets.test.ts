import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readDocument } from '../../server/src/core/document/read-document.ts'

interface Snippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

const snippets = JSON.parse(readFileSync(new URL('../../client/snippets/markdown.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Snippet>
>

/** The text that stands in the document when nothing has been typed over. */
function inserted(snippet: Snippet): string {
  return snippet.body
    .join('\n')
    .replace(/\$\{\d+\|((?:\\.|[^|\\])*)\|\}/g, (_, choices: string) => (choices.split(/(?<!\\),/)[0] ?? '').replaceAll('\\', ''))
    .replace(/\$\{\d+:((?:[^${}]|\$[A-Z_]+)*)\}/g, '$1')
    .replace(/\$0/g, '')
}

function named(prefix: string): Snippet {
  const found = Object.values(snippets).find((snippet) => snippet.prefix.includes(prefix))
  assert.ok(found, `no snippet for ${prefix}`)
  return found
}

describe('snippets', () => {
  it('have prefixes of their own', () => {
    const prefixes = Object.values(snippets).flatMap((snippet) => snippet.prefix)
    assert.equal(new Set(prefixes).size, prefixes.length)
    for (const prefix of ['jtbd', 'value-exchange', 'listening-plan', 'review-agenda', 'oi-disable'])
      assert.ok(prefixes.includes(prefix), prefix)
  })

  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name}: its stops count up without a gap and end where one goes on writing`, () => {
      const stops = [...snippet.body.join('\n').matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1]))
      const last = Math.max(...stops)
      assert.deepEqual(
        [...new Set(stops)].sort((a, b) => a - b),
        Array.from({ length: last + 1 }, (_, stop) => stop),
      )
      assert.equal(stops.at(-1), 0)
      assert.doesNotMatch(inserted(snippet), /\$\{|\|\}/)
    })

    it(`${name}: rows have as many cells as their table's head`, () => {
      const rows = inserted(snippet)
        .split('\n')
        .filter((line) => line.startsWith('|'))
      assert.ok(new Set(rows.map((row) => row.split('|').length)).size <= 1, rows.join('\n'))
    })
  }

  it('the review agenda fills its two hours, and customers get more of them than any other driver', () => {
    const items = inserted(named('review-agenda'))
      .split('\n')
      .filter((line) => /^\d\./.test(line))
      .map((line) => Number(/\((\d+) min/.exec(line)?.[1]))
    assert.equal(
      items.reduce((sum, minutes) => sum + minutes, 0),
      120,
    )
    const [, satisfaction = 0, retention = 0, alternatives = 0, ...others] = items
    assert.ok(satisfaction + retention + alternatives > Math.max(...others))
  })

  it('the directive is one that the linter reads', () => {
    const directives = readDocument(inserted(named('oi-disable'))).directives
    assert.equal(directives.length, 1)
    assert.equal(directives[0]?.action, 'disable-next-line')
    assert.deepEqual(directives[0]?.rules, ['rule-id'])
    assert.equal(directives[0]?.reason, 'why it is right here')
  })
})
