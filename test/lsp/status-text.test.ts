import assert from 'node:assert/strict'
import { createStatusText } from '../../client/src/status-text.ts'
import type { AgendaStatus, DocumentStatus } from '../../server/src/lsp/protocol/document-status.ts'

const agenda: AgendaStatus = {
  score: 31,
  overall: 'sales',
  meeting: 'internal',
  driven: 'sales-driven',
  summary: 'Planned: sales-driven · value 12 of 90 min · orientation 31',
  atRisk: ['“Churn | <b>why</b>” comes last'],
  shares: [{ name: 'Sales', amount: '50 min', share: 0.5 }],
  items: [{ line: 3, text: 'Churn', minutes: 12, driver: 'value' }],
}
const status: DocumentStatus = {
  uri: 'file:///review.md',
  version: 1,
  enabled: true,
  kind: 'qbr',
  doubtful: false,
  inEnglish: true,
  score: 31,
  parts: [],
  sections: null,
  agenda,
  findings: 0,
  known: 0,
  shown: 0,
  unreadable: [],
  problems: [],
}

const { line: statusText, tooltip: statusTooltip } = createStatusText()

describe('the status bar', () => {
  it('says of a review its orientation and what drives it', () => {
    assert.equal(statusText(status), 'Outside-In: review · orientation 31 · sales-driven')
  })

  it('says of a review without a score that there is a profile only, and of one without an agenda just that', () => {
    assert.equal(statusText({ ...status, agenda: { ...agenda, score: null } }), 'Outside-In: review · profile only')
    assert.equal(statusText({ ...status, agenda: { ...agenda, score: null, items: [] } }), 'Outside-In: review · no agenda found')
  })

  it('says of a plan its kind and score', () => {
    assert.equal(statusText({ ...status, kind: 'strategy', score: 41, agenda: null }), 'Outside-In: strategy · 41')
    assert.equal(statusText({ ...status, kind: 'strategy', score: null, agenda: null, doubtful: true }), 'Outside-In: strategy?')
  })

  it('tells in its tooltip what is at risk, without taking a word of it for markup', () => {
    const text = statusTooltip(status)
    assert.match(text, /\*\*Planned: sales-driven/)
    assert.match(text, /At risk: “Churn \\\| \\<b\\>why\\<\/b\\>” comes last/)
    assert.match(text, /\| Sales \| 50 min \|/)
  })

  it('tells how many suggestions the baseline knows', () => {
    assert.match(statusTooltip({ ...status, known: 2 }), /Nothing new to suggest\. 2 more were there before: the baseline knows them\./)
    assert.match(statusTooltip({ ...status, findings: 1, shown: 1, known: 1 }), /1 suggestion in the text\. 1 more was there before/)
  })
})
