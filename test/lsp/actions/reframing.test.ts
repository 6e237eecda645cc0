import assert from 'node:assert/strict'
import type { Nodes } from 'mdast'
import type { Span } from '../../../server/src/core/base/span.ts'
import { readDocument } from '../../../server/src/core/document/read-document.ts'
import type { Reading } from '../../../server/src/core/engine/engine.ts'
import { rules } from '../../../server/src/core/rules/registry.generated.ts'
import { reframing } from '../../../server/src/lsp/actions/reframing.ts'
import { edited, everyRule, offersAt, requestFor } from './request.ts'

describe('questions that go on from the author’s words', () => {
  const first = async (marked: string, title = /question/) => {
    const offer = (await offersAt(reframing, marked)).find((one) => title.test(one.title))
    return offer && edited(marked.replace(/[⟦⟧]/g, ''), offer.edits, true)
  }

  it('stand under an item, with the words in quotes and the answer to be typed over', async () =>
    assert.equal(
      await first('## Goals\n\n- Renew the lease in May\n- ⟦Increase engagement⟧ with the newsletter\n- Paint the stairs\n'),
      '## Goals\n\n- Renew the lease in May\n- Increase engagement with the newsletter\n  <!-- “Increase engagement with the newsletter”: what will people be able to do then that they cannot do today? -->\n  - ⟦[Then people can …]⟧\n- Paint the stairs\n',
    ))
  it('stand before what is listed under an item already, and keep its marks', async () => {
    const text = '## Goals\n\n1. ⟦Increase engagement⟧ with the newsletter\n   * in *May*\n2. Paint the stairs\n'
    assert.match((await first(text)) ?? '', /newsletter\n {3}<!-- “Increase .* -->\n {3}\* ⟦.*⟧\n {3}\* in \*May\*\n2\. Paint/)
    assert.match(
      (await first(text.replace('\n   *', '\n\n   *'))) ?? '',
      /newsletter\n\n {3}<!-- “Increase .* -->\n {3}\* ⟦.*⟧\n\n {3}\* in \*May\*\n2\. Paint/,
    )
  })
  it('stand behind a paragraph, in the document’s line ends', async () => {
    const text = '# Plan\n\nOur aim for the spring is to ⟦grow our market share⟧.\n\nThe till is old.\n'
    const asked = '<!-- “grow our market share”: what will people be able to do then that they cannot do today? -->\n⟦[Then people can …]⟧'
    assert.equal(await first(text), `# Plan\n\nOur aim for the spring is to grow our market share.\n\n${asked}\n\nThe till is old.\n`)
    assert.ok((await first(text.replaceAll('\n', '\r\n')))?.includes(`share.\r\n\r\n${asked.replace('\n', '\r\n')}\r\n\r\nThe till`))
    assert.equal(
      await first('# Plan\n\nOur aim for the spring is to ⟦grow our market share⟧.'),
      `# Plan\n\nOur aim for the spring is to grow our market share.\n\n${asked}`,
    )
  })
  it('stand behind a table', async () => {
    const text =
      '## How we measure success\n\n| Measure | Goal |\n|---|---|\n| ⟦Followers⟧ on Instagram | 500 |\n| Revenue | 5 |\n\n## Team\n'
    assert.match((await first(text)) ?? '', /\| Revenue \| 5 \|\n\n<!-- “.*”: how many of these .* -->\n⟦.*⟧\n\n## Team\n$/)
  })
  it('go on with half a sentence where the words end one', async () => {
    const text = '## Goals\n\n- **⟦Grow our market share⟧**\n- Renew the lease\n'
    assert.equal(
      await first(text, /so that/),
      '## Goals\n\n- **Grow our market share** so that ⟦[who]⟧ can ⟦[do what]⟧\n- Renew the lease\n',
    )
    assert.equal(await first('## Goals\n\n- ⟦Grow our market share⟧ by ten per cent in the north until May\n', /so that/), undefined)
  })
  it('are asked at every place that a remark speaks of', async () => {
    const text = '## Goals\n\n- Increase engagement with the newsletter\n- ⟦Drive adoption⟧ of the new till\n'
    assert.match((await first(text)) ?? '', /till\n {2}<!-- “Drive adoption of the new till”: /)
  })

  // The law: whatever is asked of whatever an example of ours says, every word stays, in its place in the same tree, and nothing is found
  // that was not found before.
  let asked = 0
  for (const rule of rules)
    it(`bring no fault of their own and lose no word: ${rule.id}`, async () => {
      for (const [index, example] of rule.examples.bad.entries()) {
        const marked = typeof example === 'string' ? example : example.text
        const kind = (typeof example === 'string' ? undefined : example.kind) ?? rule.kinds[0]
        const text = marked.replace(/[⟦⟧]/g, '')
        for (const eol of index === 0 ? ['\n', '\r\n'] : ['\n']) {
          const source = text.replaceAll('\n', eol)
          const path = kind === undefined || kind === 'strategy' ? 'plan.md' : `plan.${kind.replace('-plan', '')}.md`
          const request = requestFor(source, path)
          const before = request.read.reading
          for (const { edits = [], title } of await reframing.offer(request)) {
            asked += 1
            const after = edited(source, edits)
            assert.equal(edits.length, 1)
            assert.equal(edits[0]?.span.start, edits[0]?.span.end, 'it only adds')
            const reading = everyRule.read(after, { path })
            const known = [...told(before)]
            const fresh = told(reading, edits[0]!.text).filter((one) => {
              const at = known.indexOf(one)
              if (at >= 0) known.splice(at, 1)
              return at < 0
            })
            assert.deepEqual(fresh, [], `${title}\n${after}`)
            assert.ok(!/(?<!\r)\n/.test(after) || eol === '\n', 'line ends are kept')
            const added = edits[0]!.text
            assert.deepEqual(
              leaves(after)
                .map((leaf) => leaf.replace(added, ''))
                .filter((leaf) => !added.includes(leaf)),
              leaves(source).filter((leaf) => !added.includes(leaf)),
              after,
            )
          }
        }
      }
    })
  it('are asked by most rules', () => assert.ok(asked > 250, `${asked} were asked`))
})

/** What is found, by rule and words: places move. */
function told({ findings, document }: Reading, added = ''): string[] {
  const words = ({ start, end }: Span) => document.text.slice(start, end).replace(added, '')
  return findings.flatMap(({ rule, span, related }) => [
    `${rule}: ${words(span)}`,
    ...related.map((place) => `${rule}: ${words(place.span)}`),
  ])
}

/** The words of a document by the marks around them. */
function leaves(text: string): string[] {
  const found: string[] = []
  const visit = (node: Nodes, path: string): void => {
    if ('children' in node) for (const child of node.children) visit(child, `${path}${node.type}>`)
    else if ('value' in node) found.push(node.value)
  }
  visit(readDocument(text).markdown.tree, '')
  return found
}
