import assert from 'node:assert/strict'
import fc from 'fast-check'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { sectionIds } from '../../server/src/core/facts/section-states.ts'
import { type TemplateId, templateNotes } from '../../server/src/core/templates/templates.generated.ts'
import { insertionOf } from '../../server/src/lsp/edits/insert-section.ts'

const engine = createEngine(resolveConfig(undefined, 'all'))
const ids = Object.keys(templateNotes) as TemplateId[]

const bodies = [
  'We shall grow.',
  '- One\n- Two\n  - Three',
  '| A | B |\n|---|---|\n| 1 | 2 |',
  '> A quotation.',
  '```\n# no heading\n```',
  'Customers call us, and we note why.',
  '<!-- a comment -->',
  '',
]
const titles = ['Strategy', 'Goals', 'How we listen', 'Who our customers are', 'Risks', 'Measures', 'Budget']

interface Shape {
  readonly text: string
  /** Depth of the chapters; 0 where there are none. */
  readonly depth: number
  readonly numbered: 'no' | 'dots' | 'plain' | 'below'
  readonly underlined: boolean
  readonly chapters: number
}

const shapes: fc.Arbitrary<Shape> = fc
  .record({
    frontMatter: fc.constantFrom('', '---\nkind: strategy\n---\n', '---\nkind: crm-plan\n---\n\n'),
    title: fc.boolean(),
    depth: fc.integer({ min: 1, max: 5 }),
    numbered: fc.constantFrom('no', 'dots', 'plain', 'below' as const),
    underlined: fc.boolean(),
    sections: fc.array(fc.record({ title: fc.nat(titles.length - 1), body: fc.nat(bodies.length - 1), sub: fc.boolean() }), {
      maxLength: 5,
    }),
    appendix: fc.boolean(),
    end: fc.constantFrom('', '\n', '\n\n', '\n  \n', '   ', '\n\n\n\n'),
    gap: fc.constantFrom('\n\n', '\n', '\n\n\n', '\n  \n'),
    windows: fc.boolean(),
  })
  .map(({ frontMatter, title, depth: wished, numbered: counts, underlined: wishes, sections, appendix, end, gap, windows }) => {
    // Chapters stand below the title, and only two levels can be underlined.
    const depth = title ? Math.max(2, wished) : wished
    const underlined = wishes && depth <= 2
    // An underlined "1. Goals" is a list.
    const numbered = underlined && counts === 'dots' ? 'plain' : counts
    const heading = (text: string, level: number) =>
      underlined && level <= 2 ? `${text}\n${(level === 1 ? '=' : '-').repeat(4)}` : `${'#'.repeat(level)} ${text}`
    const numberOf = (index: number) => ({ no: '', dots: `${index}. `, plain: `${index} `, below: `2.${index} ` })[numbered]
    const parts = [
      ...(title ? [heading('Plan of the ferry', 1), 'It sails twice a day.'] : []),
      ...sections.flatMap((section, index) => [
        heading(`${numberOf(index + 1)}${titles[section.title]}`, depth),
        ...(bodies[section.body] === '' ? [] : [bodies[section.body]!]),
        ...(section.sub ? [heading('Details', depth + 1), 'More of it.'] : []),
      ]),
      ...(appendix && sections.length > 1 ? [heading('Appendix', depth), 'Drawings.'] : []),
    ]
    const unix = `${frontMatter}${frontMatter && parts.length > 0 ? '\n' : ''}${parts.join(gap === '\n' && underlined ? '\n\n' : gap)}${end}`
    return { text: windows ? unix.replaceAll('\n', '\r\n') : unix, depth, numbered, underlined, chapters: sections.length }
  })

describe('inserting a section into documents of any shape', () => {
  it('adds one chapter at the level of the others, between blank lines, and changes nothing else', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(...ids), ({ text, depth, numbered, underlined, chapters }, id) => {
        const { at, text: added, headingLine } = insertionOf(engine.read(text, { path: 'plan.md' }), id)
        const result = text.slice(0, at) + added + text.slice(at)
        const before = readDocument(text)
        const after = readDocument(result)
        const own = new Set(before.sections.map(({ title }) => title))
        const isNew = after.sections.filter(({ heading }) => {
          const start = heading?.block.start ?? -1
          return start >= at && start < at + added.length
        })
        const [first] = isNew
        assert.ok(first, 'its heading is read as one')
        assert.ok(first.title.endsWith(firstLineOf(id)) || first.title.includes(templateNotes[id].heading), first.title)

        // Everything else is read as it was.
        const others = after.sections.filter((section) => !isNew.includes(section))
        assert.deepEqual(
          others.map(({ title, depth }) => [depth, title]),
          before.sections.map(({ title, depth }) => [depth, title]),
        )

        // Its level, and how its heading is written.
        if (chapters >= 2) {
          assert.equal(first.depth, depth)
          assert.equal(/^ {0,3}#/.test(result.slice(first.span.start)), !underlined)
        }

        // Blank lines around it, and the document's line ends.
        const lines = result.split(/\r\n|\n/)
        const line = text.slice(0, at).split(/\r\n|\n/).length - 1 + headingLine
        assert.equal(result.slice(0, first.span.start).split(/\r\n|\n/).length - 1, line)
        if (line > 0) assert.equal(lines[line - 1]!.trim(), '')
        const rest = text.slice(at)
        if (rest.trim() !== '') assert.match(added, /(?:\r\n|\n){2}$/)
        if (text.includes('\r\n')) assert.doesNotMatch(result, /(?<!\r)\n/)
        else assert.doesNotMatch(result, /\r/)

        // The next number, once; or none.
        const number = /^(?:2\.)?\d+\.? /.exec(first.title)?.[0]
        if (numbered === 'no' || chapters < 2) assert.equal(number, undefined)
        else {
          const next = chapters + 1
          assert.equal(number, { dots: `${next}. `, plain: `${next} `, below: `2.${next} ` }[numbered])
          assert.ok(![...own].some((title) => title.startsWith(number ?? '')))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('puts each asked-for section behind what comes before it in a plan', () => {
    for (const id of sectionIds) {
      const text = '---\nkind: strategy\n---\n\n# Plan\n\n## Roof\n\nMay.\n\n## Budget\n\nSmall.\n\n## References\n\nNone.\n'
      const { at } = insertionOf(engine.read(text, { path: 'plan.md' }), id)
      assert.equal(text.slice(at), '## References\n\nNone.\n', id)
    }
    const told =
      '---\nkind: strategy\n---\n\n# Plan\n\n## What business we are in\n\nWe help islanders to get to work on time, so that they can keep their jobs.\n\n## How we listen\n\nWe speak with ten passengers each month about their last crossing; Mia owns it and tells them what changed.\n\n## Budget\n\nSmall.\n'
    const { at } = insertionOf(engine.read(told, { path: 'plan.md' }), 'customer-profile')
    assert.ok(told.slice(at).startsWith('## How we listen'))
  })
})

/** The heading of a template, with its prompts as readers see them. */
function firstLineOf(id: TemplateId): string {
  return insertionOf(engine.read('', { path: 'plan.md' }), id)
    .text.split('\n')[0]!
    .replace(/^#+ /, '')
}
