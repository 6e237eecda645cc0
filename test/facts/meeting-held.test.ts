import assert from 'node:assert/strict'
import { meetingHeld } from '../../server/src/core/facts/review/meeting-held.ts'
import { reviewAnalysis } from './read-agenda.ts'

const agenda = '# Third-quarter review\n\n## Agenda\n\n1. Roadmap (20 min)\n2. Complaints (20 min)\n3. Stock (10 min)\n'
const table = '| Action | Owner | Due | State |\n|---|---|---|---|\n| Ring every dealer | Ana Lima | 31 August | Done |\n'
const held = (text: string): boolean => meetingHeld(reviewAnalysis(text))

describe('a meeting has been held', () => {
  it('where somebody has been given something to do', () => assert.equal(held(`${agenda}\n## Actions\n\n${table}`), true))
  it('not where an agenda lists what the last one left to do', () =>
    assert.equal(held(`${agenda}\n## Open actions from the second quarter\n\n${table}`), false))
  it('where it calls itself the minutes of the meeting', () => {
    const items = agenda.slice(agenda.indexOf('\n'))
    assert.equal(held(`# Minutes of the third-quarter review${items}`), true)
    assert.equal(held(`# Third-quarter review: minutes${items}`), true)
    assert.equal(held(`# Approved board minutes, 3 October${items}`), true)
    assert.equal(held(`# Third-quarter review\n\nMinutes, 3 October 2027${items}`), true)
  })
  it('not where minutes are only counted, or still to be taken', () => {
    const items = agenda.slice(agenda.indexOf('\n'))
    assert.equal(held(`# Third-quarter review, 50 minutes${items}`), false)
    assert.equal(held(`# Third-quarter review in fifty minutes each${items}`), false)
    assert.equal(held(`# How we spend our minutes${items}`), false)
    assert.equal(held(`# Minutes that matter: the third-quarter review${items}`), false)
    assert.equal(held(`# Agenda and how to take minutes${items}`), false)
    assert.equal(
      held('# Third-quarter review\n\n1. Minutes of the last meeting (5 min)\n2. Roadmap (20 min)\n3. Complaints (20 min)\n'),
      false,
    )
  })
  it('not where there is a list of items alone', () => assert.equal(held(agenda), false))
})
