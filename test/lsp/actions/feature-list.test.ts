import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { readDocument } from '../../../server/src/core/document/read-document.ts'
import { featureList } from '../../../server/src/lsp/actions/feature-list.ts'
import { edited, offersAt } from './request.ts'

async function changed(text: string, shown = false): Promise<string | undefined> {
  const [offer] = await offersAt(featureList, text)
  return offer && edited(text, offer.edits, shown)
}

describe('turning a list of features into a table', () => {
  it('keeps each item as it is written, and asks of each what it is for', async () => {
    const text =
      '# Plan\n\n## Why clinics choose us\n\n- Role-based **permissions**\n- [Dark mode](modes.md)\n- 90 report templates\n\nMore.\n'
    assert.equal(
      await changed(text, true),
      `# Plan

## Why clinics choose us

| Feature                    | Job it serves | What is better for customers then |
| -------------------------- | ------------- | --------------------------------- |
| Role-based **permissions** | ⟦…⟧             | ⟦…⟧                                 |
| [Dark mode](modes.md)      | ⟦…⟧             | ⟦…⟧                                 |
| 90 report templates        | ⟦…⟧             | ⟦…⟧                                 |

More.
`,
    )
  })
  it('keeps numbers, pipes, breaks and what is listed below', async () => {
    const text =
      'We offer value.\n\n## Benefits\n\n1. Cloud-based architecture | EU\n   - two regions\n   - 99 %\n2. Real-time\n   dashboards\n3. REST API\n\n   with `a|b`\n'
    const table = (await changed(text)) ?? ''
    for (const row of [
      '| 1. Cloud-based architecture \\| EU<br>– two regions<br>– 99 % |',
      '| 2. Real-time dashboards ',
      '| 3. REST API<br>with `a\\|b` ',
    ])
      assert.ok(table.includes(row), table)
  })
  it('spends no blanks on rows that are too long to stand below each other', async () =>
    assert.equal(
      await changed('## Benefits\n\n- AI-powered defect classification (97.3 % on our benchmark set)\n- Open REST API\n- 99.95 % uptime\n'),
      `## Benefits

| Feature | Job it serves | What is better for customers then |
|---|---|---|
| AI-powered defect classification (97.3 % on our benchmark set) | … | … |
| Open REST API | … | … |
| 99.95 % uptime | … | … |
`,
    ))
  it('sets the table apart from what stands right above and below', async () => {
    const text = '## Value proposition\n\nOur benefits:\n- Offline-first app\n- 400+ templates\n- Open REST API\n## Next\n'
    assert.match((await changed(text)) ?? '', /benefits:\n\n\| Feature[\s\S]*\|\n\n## Next/)
  })
  it('leaves alone what a row cannot hold, and lists of what people can do', async () => {
    assert.equal(await changed('## Benefits\n\n- [ ] Cloud-based architecture\n- [ ] Real-time dashboards\n- [ ] REST API\n'), undefined)
    assert.equal(
      await changed('## Benefits\n\n- Cloud-based architecture\n- Real-time dashboards\n- REST API\n\n  ```\n  GET\n  ```\n'),
      undefined,
    )
    assert.equal(await changed('## Benefits\n\n- Save an hour a day\n- Fewer errors\n- Lower phone bills\n'), undefined)
  })

  const piece = fc.constantFrom(
    'Role-based access',
    '90 templates',
    '*SSO*',
    '[API](a|b.md)',
    'a | b',
    '`x`',
    'two\n  lines',
    '**AI** engine',
    'x\\|y',
    '$5 {a}',
  )
  it('loses no word of the author, whatever the items are (law)', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.array(piece, { maxLength: 2 })), {
          minLength: 3,
          maxLength: 6,
        }),
        fc.constantFrom('-', '*', '1.'),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        async (items, mark, loose, eol) => {
          const lines = items.map(([own, under]) =>
            [
              `${mark} ${own.join(', ')}`.replaceAll('\n  ', '\n   '),
              ...under.map((words) => `   - ${words.replaceAll('\n  ', '\n     ')}`),
            ].join('\n'),
          )
          const text = `# Plan\n\n## Benefits\n\n${lines.join(loose ? '\n\n' : '\n')}\n\nThe end.\n`.replaceAll('\n', eol)
          const table = await changed(text)
          if (table === undefined) return
          const kept = wordsIn(table)
          for (const [word, times] of wordsIn(text)) assert.ok((kept.get(word) ?? 0) >= times, `${word} is lost:\n${text}\n${table}`)
          const { tree } = readDocument(table).markdown
          const made = tree.children.find((node) => node.type === 'table')
          assert.equal(made?.type === 'table' && made.children.length, items.length + 1, table)
          assert.ok(made?.type === 'table' && made.children.every((row) => row.children.length === 3), table)
        },
      ),
      { numRuns: 80 },
    ))
})

/** The words of a text as they are read, each with how often it is there, by what they are marked with. */
function wordsIn(text: string): Map<string, number> {
  const found = new Map<string, number>()
  const visit = (node: Nodes, marks: string): void => {
    const around = ['strong', 'emphasis', 'inlineCode', 'link'].includes(node.type) ? `${marks}${node.type} ` : marks
    if ('children' in node) for (const child of node.children) visit(child, around)
    else if ('value' in node) for (const word of node.value.split(/[\s,|]+/)) found.set(around + word, (found.get(around + word) ?? 0) + 1)
  }
  visit(readDocument(text).markdown.tree, '')
  found.delete('')
  return found
}
