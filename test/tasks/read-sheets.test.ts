import assert from 'node:assert/strict'
import { readSheets, type SheetRow } from '../../server/tasks/read-sheets.ts'

const row = (id: string, verdict: string, more: Partial<SheetRow> = {}): SheetRow => ({
  id,
  rule: 'vanity-measure',
  severity: 'hint',
  path: 'fresh/a.md',
  verdict,
  ...more,
})

function read(sheets: readonly (readonly SheetRow[])[], sample: readonly SheetRow[] = []) {
  return readSheets(sheets, { date: '2026-11-22', sample, isRule: (name) => name === 'vanity-measure' })
}

describe("reviewers' sheets", () => {
  it('are brought together by the findings that they judge', () => {
    const { judged } = read([
      [row('1', 'yes'), row('2', 'no')],
      [row('2', 'unsure'), row('1', 'no')],
    ])
    assert.deepEqual(judged.map(({ verdicts }) => verdicts).sort(), [
      ['no', 'unsure'],
      ['yes', 'no'],
    ])
    assert.equal(judged[0]?.date, '2026-11-22')
  })

  it('leave nothing of the documents but a hash that tells them apart', () => {
    const { judged } = read([[row('1', 'yes'), row('2', 'yes'), row('3', 'no', { path: 'fresh/b.md' })]])
    assert.deepEqual(Object.keys(judged[0] ?? {}).sort(), ['date', 'document', 'rule', 'severity', 'verdicts'])
    assert.equal(new Set(judged.map(({ document }) => document)).size, 2)
    assert.ok(judged.every(({ document }) => /^[0-9a-f]{12}$/.test(document)))
  })

  it('may leave rule, severity and document to the list that the findings were drawn into', () => {
    const sample = [{ n: 7, rule: 'vanity-measure', severity: 'hint', file: 'a.md' }]
    assert.equal(read([[{ n: 7, v: 'yes' }]], sample).judged[0]?.rule, 'vanity-measure')
    assert.throws(() => read([[{ n: 8, rule: 'vanity-measure', v: 'yes' }]], sample), /Finding 8/)
  })

  it('count a later word of the same reviewer', () => {
    assert.deepEqual(read([[row('1', 'yes'), row('1', 'no')]]).judged[0]?.verdicts, ['no'])
  })

  it('may judge what is no finding', () => {
    const { judged, others } = read([[row('1', 'no', { rule: 'control' })]])
    assert.deepEqual(judged, [])
    assert.deepEqual(others, [{ name: 'control', verdicts: ['no'] }])
  })

  it('say yes, no or unsure', () => {
    assert.deepEqual(read([[row('1', 'Yes ')]]).judged[0]?.verdicts, ['yes'])
    assert.throws(() => read([[row('1', 'maybe')]]), /Sheet 1 .* finding 1/)
  })
})
