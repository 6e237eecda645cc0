import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { type SectionId, sectionIds } from '../../server/src/core/facts/section-states.ts'
import { insertionOf } from '../../server/src/lsp/edits/insert-section.ts'

const engine = createEngine(resolveConfig())

function inserted(text: string, id: SectionId): { text: string; heading: string } {
  const { at, text: added, headingLine } = insertionOf(engine.read(text, { path: 'plan.md' }), id)
  const changed = text.slice(0, at) + added + text.slice(at)
  const line = text.slice(0, at).split(/\r\n|\n/).length - 1 + headingLine
  return { text: changed, heading: changed.split(/\r\n|\n/)[line] ?? '' }
}

describe('inserting a section', () => {
  const documents: Readonly<Record<string, string>> = {
    'a plan with a title and chapters': '---\nkind: strategy\n---\n\n# Plan\n\nIntro.\n\n## Goals\n\nGrow.\n\n## Measures\n\n- Revenue\n',
    'a plan of topmost chapters': '---\nkind: strategy\n---\n\n# Goals\n\nGrow.\n\n# Measures\n\n- Revenue\n',
    'a plan without headings': '---\nkind: strategy\n---\n\nWe shall grow.',
    'a plan with only a title': '---\nkind: strategy\n---\n# Plan\nWe shall grow.\n',
    'front matter alone': '---\nkind: strategy\n---\n',
    nothing: '',
  }

  for (const [name, text] of Object.entries(documents)) {
    for (const id of sectionIds) {
      it(`puts ${id} into ${name}, between blank lines, and points at its heading`, () => {
        for (const source of [text, text.replaceAll('\n', '\r\n')]) {
          const result = inserted(source, id)
          assert.match(result.heading, /^#{1,2} \S/)
          const lines = result.text.split(/\r\n|\n/)
          const at = lines.indexOf(result.heading)
          if (at > 0) assert.equal(lines[at - 1], '', 'a blank line above')
          if (source.includes('\r')) assert.doesNotMatch(result.text, /(?<!\r)\n/, 'the line ends stay as they are')
          // Nothing of the author's is lost or moved apart within a line.
          const rest = lines.join('\n')
          for (const line of text.split('\n').filter(Boolean)) assert.ok(rest.includes(line), line)
        }
      })
    }
  }

  for (const id of sectionIds) {
    it(`does not take the template of ${id} for an answer before it is filled in`, () => {
      const filler = Array.from({ length: 60 }, (_, week) => `We shall paint shed number ${week + 1} in the spring.`).join('\n\n')
      const text = `---\nkind: strategy\n---\n\n# Plan\n\n## Sheds\n\n${filler}\n`
      const state = (source: string) => engine.read(source, { path: 'plan.md' }).sections?.[id].state
      assert.equal(state(inserted(text, id).text), state(text))
    })
  }

  it('takes the level of the chapters that are there', () => {
    assert.match(inserted(documents['a plan with a title and chapters'] ?? '', 'listening').heading, /^## /)
    assert.match(inserted(documents['a plan of topmost chapters'] ?? '', 'listening').heading, /^# /)
  })
})
