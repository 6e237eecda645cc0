import assert from 'node:assert/strict'
import { briefPhrase, confidencePhrase, reviewLine } from '../../server/src/core/report/review-phrases.ts'
import { changesPhrase } from '../../server/src/core/report/what-if-phrases.ts'
import { type ReviewReading, reviewReading } from '../../server/src/core/score/review-reading.ts'
import { reviewAnalysis } from '../facts/read-agenda.ts'

const read = (text: string): ReviewReading => reviewReading(reviewAnalysis(text))

const people = 'Attendees: Ana (customer care), Ben (sales), Cem (production)\n\n'
const agenda =
  '1. Sales funnel: forecast (50 min, Ben)\n2. Roadmap: schedule (20 min)\n3. Complaints: letters (12 min, Ana)\n4. Stock: list (8 min)\n'

describe('the words for a review', () => {
  it('say what is planned of an agenda', () => {
    assert.match(
      reviewLine(read(`# Third-quarter review\n\n${people}${agenda}`)),
      /^Planned: sales-driven · value 12 of 90 min · orientation \d+$/,
    )
  })

  it('never say of a template that it is anybody’s plan', () => {
    const template = `---\ntemplate: true\n---\n\n# Quarterly review\n\n${people}${agenda}`
    assert.match(reviewLine(read(template)), /^As this template plans it: sales-driven/)
    assert.equal(briefPhrase(read(template)), 'template')
    assert.equal(briefPhrase(read(template.replace('template: true', 'title: Review'))), 'sales-driven')
  })

  it('say what was observed, and what had been planned', () => {
    const held = agenda
      .replace('(50 min, Ben)', '(planned 50 min, actual 70 min)')
      .replace('(20 min)', '(planned 20 min, actual 28 min)')
      .replace('(12 min, Ana)', '(planned 12 min, postponed)')
    const line = reviewLine(read(`# Minutes of the third-quarter review\n\n${people}${held}`))
    assert.match(line, /^Observed: sales-driven · value 0 of 98 min · orientation \d+ \(planned \d+\)$/)
  })

  it('say of one time an item in minutes neither that it was planned nor that it was taken', () => {
    const minutes = `# Minutes of the third-quarter review\n\n${people}${agenda}`
    assert.match(reviewLine(read(minutes)), /^By its minutes: sales-driven · value 12 of 90 min/)
    assert.deepEqual(read(minutes).gap, [])
    assert.match(reviewLine(read(minutes.replace(/\((?=\d)/g, '(planned '))), /^Planned: /)
    assert.match(reviewLine(read(minutes.replace('\n\nAtt', '\n\n## Agenda\n\nAtt'))), /^Planned: /)
    assert.match(reviewLine(read(minutes.replace('Minutes of the', 'Agenda of the'))), /^Planned: /)
  })

  it('say why there is no score', () => {
    assert.match(
      reviewLine(read('# Pipeline review\n\n- Deals (20 min)\n- Stock (10 min)\n- Forecast (5 min)\n')),
      /sales-driven · value 0 of 35 min · not scored: a meeting of one function$/,
    )
    assert.match(
      reviewLine(read('# Third-quarter review\n\n1. Roadmap\n2. Sales funnel\n3. Complaints\n')),
      /not scored: \d+ of 100 points can be read, and 60 are needed$/,
    )
    assert.equal(reviewLine(read('# Third-quarter review\n')), 'No agenda found')
  })

  it('say how sure a score is', () => {
    const { planned } = read(`# Third-quarter review\n\n${people}${agenda}`)
    assert.match(confidencePhrase(planned!), /^read from \d+ of 100 points$/)
    assert.match(confidencePhrase({ ...planned!, basis: 'observed' }), /experimental/)
  })

  it('let no mark in an item’s name through', () => {
    const { agenda: found } = read(`# Third-quarter review\n\n${people}${agenda.replace('Complaints', 'Com\u202eplaints\u0007')}`)
    const item = found.items.findIndex(({ text }) => text.includes('plaints'))
    const phrase = changesPhrase(found.items, [{ kind: 'move', item, before: 0 }])
    assert.match(phrase, /Com\ufffdplaints\ufffd/)
    assert.doesNotMatch(phrase, /[\u202e\u0007]/)
  })
})
