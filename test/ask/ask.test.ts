import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { askOf } from '../../server/src/core/ask/ask.ts'
import { questionOfRule } from '../../server/src/core/ask/question-of-rule.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { rules } from '../../server/src/core/rules/registry.generated.ts'
import { hostileText } from '../document/markdown-samples.ts'

const engine = createEngine(resolveConfig(undefined, 'all'))
const read = (text: string) => engine.read(text, { path: 'plan.md' })
const samples = join(import.meta.dirname, '../../samples')
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(samples, name), 'utf8') }))

/** Asserts what holds of the questions on any text. */
function assertAsked(text: string, name: string): number {
  const questions = askOf(read(text))
  assert.ok(questions.length <= 5, name)
  assert.equal(new Set(questions.map(({ idea }) => idea)).size, questions.length, `${name}: nothing is asked twice`)
  for (const { ask, why, span } of questions) {
    assert.ok(ask.endsWith('?'), ask)
    assert.ok(/[.]$/.test(why), why)
    if (span) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, `${name}: ${ask}`)
  }
  return questions.length
}

describe('what a reviewer should ask', () => {
  it('goes with every rule but those on form', () =>
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => questionOfRule(id) === undefined),
      ['expired-suppression', 'misspelt-suppression', 'suppression-without-reason', 'unknown-kind', 'unused-suppression'],
    ))

  it('is at most five things, none twice, each of words of the document', () => {
    for (const { name, text } of texts) assertAsked(text, name)
  })

  it('is asked of good plans as well', () => {
    for (const { name, text } of texts.filter(({ name }) => /(?:fieldnote|harrow)\S*-after/.test(name)))
      assert.ok(assertAsked(text, name) >= 4, name)
  })

  it('quotes the words that a finding is about', () => {
    const text = '---\nkind: strategy\n---\n\n# Spring\n\n## How we measure success\n\n- Followers on Instagram\n'
    const question = askOf(read(text)).find(({ idea }) => idea === 'measures')
    assert.ok(question?.span)
    assert.match(text.slice(question.span.start, question.span.end), /Followers/)
    assert.match(question.ask, /doubled/)
  })

  it('calls those served what the document calls them', () => {
    const text = `---\nkind: strategy\n---\n\n# Care at home\n\n${'We drive patients to the app. Patients love the app. '.repeat(4)}\n`
    const asked = askOf(read(text)).flatMap(({ ask, why }) => [ask, why])
    assert.ok(asked.some((line) => /patient/i.test(line)))
    assert.ok(!asked.some((line) => /customer/i.test(line)))
  })

  it('is nothing of what is no plan, or is a form', () => {
    assert.deepEqual(askOf(read('# Read me\n\nRun `npm install`.\n')), [])
    assert.deepEqual(askOf(read(texts.find(({ name }) => name === 'strategy-template.md')!.text)), [])
  })

  it('never fails, on any text', () => {
    const declared = fc.constantFrom('strategy', 'crm-plan', 'research-plan', 'qbr')
    fc.assert(
      fc.property(declared, hostileText(40), (kind, text) => {
        assertAsked(`---\nkind: ${kind}\n---\n\n${text}`, text)
      }),
      { numRuns: 150 },
    )
  })
})
