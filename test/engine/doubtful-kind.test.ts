import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine, type Reading } from '../../server/src/core/engine/engine.ts'

const engine = createEngine(resolveConfig(undefined, 'all'))
const chores = [
  'Move the booking page to the new server',
  'Upgrade the database in May',
  'Tag each release on a Monday',
  'Delete the old tests',
  'Update the build script',
  'Rename the branch',
  'Fix the crash in the parser',
  'Document the endpoints of the API',
]

/** The more chores of a team stand in it, the less of a plan it is. */
function text(count: number): string {
  const list = Array.from({ length: count }, (_, i) => `- ${chores[i % chores.length]}`).join('\n')
  return `# Roadmap\n\n## Goals for the year\n\n- Drive adoption of the winter ticket\n\nWe want to become the leading ferry on the coast.\n\n## Tasks\n\n${list}\n`
}

function read(source: string): Reading {
  return engine.read(source, { path: 'roadmap.md' })
}

/** A plan of a few lines that says what it is, in Spanish. */
const spanish = `---\nkind: strategy\n---\n\n# Plan 2027\n\n- Aumentar los ingresos un 20 % con una aplicación nueva.\n- Más seguidores en las redes de la cooperativa.\n- Captar clientes para nuestros productos.\n`

describe('a declared plan in another language', () => {
  it('is told nothing, and has no score and no contents', () => {
    const { inEnglish, kind, findings, orientation, sections, claims, metrics } = read(spanish)
    assert.deepEqual({ inEnglish, kind, findings }, { inEnglish: false, kind: 'strategy', findings: [] })
    assert.deepEqual([orientation, sections, claims, metrics], [undefined, undefined, undefined, undefined])
  })
  it('is told that its kind is misspelt, which is said in no language', () => {
    assert.deepEqual(
      read(spanish.replace('strategy', 'startegy')).findings.map(({ rule }) => rule),
      ['unknown-kind'],
    )
  })
})

describe('a document that may be a plan or not', () => {
  const doubtful = Array.from({ length: 24 }, (_, count) => text(count)).filter((source) => read(source).doubtful)

  it('comes between plans and other documents', () => {
    assert.equal(read(text(0)).kind, 'strategy')
    assert.equal(read(text(0)).doubtful, false)
    assert.ok(doubtful.length > 0)
  })

  it('shows its kind, contents and score, and is told nothing', () => {
    for (const source of doubtful) {
      const { kind, sections, findings } = read(source)
      assert.notEqual(kind, 'none')
      assert.notEqual(sections, undefined)
      assert.deepEqual(findings, [])
    }
  })

  it('is told all as soon as its kind is declared', () => {
    for (const source of doubtful) {
      const declared = read(`---\nkind: strategy\n---\n${source}`)
      assert.equal(declared.doubtful, false)
      assert.ok(declared.findings.some(({ rule }) => rule === 'inside-out-goal'))
    }
  })
})
