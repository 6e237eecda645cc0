import assert from 'node:assert/strict'
import { isAgendaPattern } from '../../server/src/core/facts/review/agenda-pattern.ts'
import { reviewReading } from '../../server/src/core/score/review-reading.ts'
import { reviewAnalysis } from './read-agenda.ts'

const list = '\n\n1. Sales funnel (30 min)\n2. Roadmap (20 min)\n3. Complaints (10 min)\n'
const isPattern = (text: string, path = 'review.md'): boolean => isAgendaPattern({ ...reviewAnalysis(text), path })

describe('an agenda that nobody has planned for a day', () => {
  it('says so itself', () => {
    assert.ok(isPattern(`---\ntemplate: true\n---\n\n# Quarterly review${list}`))
    assert.ok(isPattern(`# Quarterly review: agenda template${list}`))
    assert.ok(isPattern(`# Typical agenda of the board, 2026-04-14${list}`))
  })

  it('stands in a guide, or in a folder of patterns, without a day', () => {
    assert.ok(isPattern(`# Playbook for managers\n\n## Quarterly review${list}`))
    assert.ok(isPattern(`# Quarterly review${list}`, 'templates/quarterly-review.md'))
    assert.ok(isPattern(`# How we meet\n\n## Weekly meeting${list}\n## Quarterly review${list}`))
  })

  it('has blanks where names would stand', () => {
    assert.ok(
      isPattern(
        '# Quarterly review\n\n1. Sales funnel (30 min) - [Sales lead]\n2. Roadmap (20 min) - [Product lead]\n3. Complaints (10 min)\n',
      ),
    )
  })

  it('is not one that has a day, or a company’s own', () => {
    assert.ok(!isPattern(`# Quarterly review, 14 April 2026${list}`, 'playbooks/2026/q1.md'))
    assert.ok(!isPattern(`# Quarterly review of Moss & Co${list}`))
    assert.ok(
      !isPattern(
        '# Minutes of the board, 14 April 2026\n\nPresent: Ana, Bo\n\n1. Guide for new members: ____\n2. Prices: ____\n\nAdjourned at 9 pm.\n',
      ),
    )
  })

  it('observes nothing, whatever is written in its places', () => {
    const { planned, observed, template } = reviewReading(
      reviewAnalysis(
        '# Meeting template\n\n- Sales (planned 30 min, actual __ min)\n- Complaints (20 min)\n- Roadmap (20 min)\n\n## Actions\n\n- Ana: call the dealer by 3 May\n',
      ),
    )
    assert.deepEqual([template, observed], [true, undefined])
    assert.notEqual(planned, undefined)
  })
})
