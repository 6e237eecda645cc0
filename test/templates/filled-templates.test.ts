import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'
import { type SectionId, sectionIds } from '../../server/src/core/facts/section-states.ts'
import { reviewScore } from '../../server/src/core/score/review-score.ts'
import { readPlans, readTemplates, withGuide } from '../../server/tasks/read-templates.ts'

const engine = createEngine(resolveConfig(undefined, 'all'))
const read = (text: string): Reading => engine.read(text, { path: 'plan.md' })

/** What is said of a text, but for what else a whole plan would hold. */
function said({ findings }: Reading): readonly string[] {
  return findings
    .filter(({ rule }) => !rule.startsWith('missing-') && rule !== 'not-said')
    .map(({ rule, span, message }) => `${rule} at ${span.start}: ${message}`)
}

/** A short plan of one kind that holds a template. */
const planWith = (kind: string, text: string) =>
  `---\nkind: ${kind}\n---\n\n# Tilbrook\n\nTilbrook helps people who run a small kitchen to be ready for the food inspector on any day.\n\n${text}\n`

/** Headings and heads of tables, without the prompts in them. */
const frame = (text: string) =>
  text
    .split('\n')
    .filter((line, at, lines) => line.startsWith('#') || /^\|[-|]+\|$/.test(lines[at + 1] ?? ''))
    .map((line) => line.replace(/\[[^\]]*\].*$/, '').trim())

describe('the templates, filled in', () => {
  const templates = readTemplates().filter(({ kinds }) => kinds.length > 0)

  for (const template of templates) {
    const { id, name, prefixes, guide, kinds, section, body, filled } = template
    it(`${id} says what it is, what it is for and what is typed for it`, () => {
      assert.ok(name && guide && prefixes.length > 0)
      assert.match(body, /\[[^\]]+\]/)
      assert.doesNotMatch(filled, /\[|\{\{/)
      assert.ok(guide.length < 260, `${guide.length} characters`)
    })

    it(`${id} is filled in as it asks`, () => {
      const answered = frame(filled)
      for (const [at, line] of frame(body).entries()) assert.ok(answered[at]?.startsWith(line), line)
    })

    for (const kind of kinds) {
      it(`${id} gives no occasion for a remark in a plan of the kind ${kind}, with its guide or without`, () => {
        assert.deepEqual(said(read(planWith(kind, filled))), [])
        assert.deepEqual(said(read(planWith(kind, withGuide({ ...template, body: filled })))), [])
      })

      it(`${id} gives no occasion for one as long as nothing is filled in, but that it is empty`, () => {
        assert.deepEqual(
          said(read(planWith(kind, withGuide(template)))).filter((one) => !one.startsWith('placeholder-section ')),
          [],
        )
      })
    }

    if (section !== undefined)
      it(`${id} is what it is asked for`, () => {
        assert.equal(section, id)
        for (const kind of kinds) assert.equal(read(planWith(kind, filled)).sections?.[section as SectionId].state, 'present')
      })
  }

  it('do not raise the score of a plan before they are filled in', () => {
    const plan = readFileSync(new URL('../../client/walkthrough/sample-plan.md', import.meta.url), 'utf8')
    const score = read(plan).orientation?.total ?? Number.NaN
    for (const template of templates.filter(({ section }) => section !== undefined)) {
      const more = read(`${plan}\n${withGuide(template)}\n`).orientation?.total ?? 0
      assert.ok(more <= score, `${template.id}: ${score} becomes ${more}`)
    }
  })

  it('are there for every section that a plan is asked for', () =>
    assert.deepEqual(templates.flatMap(({ section }) => section ?? []).sort(), [...sectionIds].sort()))
})

describe('a new document', () => {
  for (const { id, body, filled } of readPlans()) {
    it(`${id} says its kind and leaves its author in peace before it is filled in`, () => {
      const reading = read(body)
      assert.match(body, /^---\nkind: [\w-]+\n---\n\n# \[/)
      assert.equal(reading.kind, /kind: (\S+)/.exec(body)?.[1])
      assert.deepEqual(reading.findings, [])
    })

    it(`${id} gives no occasion for a remark when it is filled in, and scores well`, () => {
      const reading = read(filled)
      assert.doesNotMatch(filled, /\{\{|\[/)
      assert.deepEqual(
        reading.findings.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      )
      const { orientation, review } = reading
      const score = orientation?.total ?? (review && reviewScore(review)?.total)
      assert.ok(score !== undefined && score >= 65, `${score}`)
    })
  }

  it('holds all that a strategy and a CRM plan are asked for', () => {
    for (const kind of ['strategy', 'crm-plan']) {
      const filled = readPlans().find(({ id }) => id === kind)?.filled ?? ''
      for (const id of sectionIds) assert.notEqual(read(filled).sections?.[id].state, 'absent', `${kind}: ${id}`)
    }
  })
})
