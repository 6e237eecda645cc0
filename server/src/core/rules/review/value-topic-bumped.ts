import { fact } from '../../facts/fact.ts'
import type { AgendaItem } from '../../facts/review/agenda.ts'
import { isAgendaPattern } from '../../facts/review/agenda-pattern.ts'
import { reviewBalance } from '../../facts/review/review-balance.ts'
import { defineRule } from '../rule.ts'

/** At least so many minutes short, and at most such a share of the planned ones held. */
const leastLost = 5
const mostHeld = 2 / 3

const courses = fact((analysis) => {
  const { meeting, business } = reviewBalance(analysis)
  // Where the others were not held either, it is the meeting that was put off.
  const held = business.some((item) => item.driver !== 'value' && !item.postponed && item.actual !== undefined)
  // In a form such times are an example, and nobody's meeting.
  return isAgendaPattern(analysis) ? [] : [{ meeting, held, value: business.filter((item) => item.driver === 'value') }]
})

export default defineRule({
  id: 'value-topic-bumped',
  family: 'review',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['qbr'],
  summary: 'The item about customers got far less time than was planned, or none',
  why: `The plan says what a company would like to be driven by; what happens when time runs out says what does drive it. An item about
customers that is cut or put off, meeting after meeting, is the answer, whatever the mission says.

Put it first next time, and hold it before anything else is begun.`,
  idea: { source: '001', thinker: 'what is bumped when time runs out does not drive the company' },
  options: {},
  examples: {
    bad: [
      '# Minutes of the review\n\n- Roadmap: planned 40 min, actual 60 min\n- Sales: planned 30 min, actual 30 min\n- ⟦Who left us, and why: planned 30 min, actual 10 min⟧\n',
      '# Minutes of the review\n\n1. Roadmap (40 min, took 55 min)\n2. Sales (30 min, took 40 min)\n3. ⟦Who left us, and why (postponed)⟧\n4. Stock (10 min, took 10 min)\n',
      '# Minutes of the review\n\n| Item | Planned (min) | Actual (min) |\n|---|---|---|\n| Bed occupancy | 40 | 65 |\n| Referrals | 30 | 30 |\n| ⟦What patients told us⟧ | 30 | 5 |\n',
    ],
    good: [
      '# Minutes of the review\n\n- Roadmap: planned 40 min, actual 45 min\n- Sales: planned 30 min, actual 30 min\n- Who left us, and why: planned 30 min, actual 25 min\n',
      '# Minutes of the review\n\n- Roadmap: planned 40 min, actual 20 min\n- Who left us, and why: planned 30 min, actual 30 min\n',
      '# Minutes template\n\n- Roadmap: planned 40 min, actual 60 min\n- Sales: planned 30 min, actual 30 min\n- Who left us, and why: planned 30 min, actual 10 min\n',
      '# Review\n\n- Roadmap (40 min)\n- Sales (30 min)\n- Who left us, and why (5 min)\n',
    ],
  },
  query: courses,
  *check({ meeting, held, value }) {
    if (meeting !== 'internal') return
    const bumped = value.filter((item) => isBumped(item) || (held && item.postponed))
    const first = bumped[0]
    if (first === undefined) return
    yield {
      at: first.span,
      data: course(first),
      alike: bumped.slice(1).map((item) => ({ at: item.span, data: course(item) })),
    }
  },
  message: ({ planned, held }) =>
    planned === undefined
      ? 'This was put off, and other items were held. Put it first next time: what is bumped does not drive a company.'
      : held === 0
        ? `This was planned for ${planned} minutes and not held. Put it first next time: what is bumped does not drive a company.`
        : `This had ${held} of its ${planned} planned minutes. Put it first next time: what is cut does not drive a company.`,
  also: ({ planned, held }) => (planned === undefined ? 'also put off' : `${held} of ${planned} planned minutes`),
})

function course({ minutes, actual }: AgendaItem): { readonly planned: number | undefined; readonly held: number } {
  return { planned: minutes, held: actual ?? 0 }
}

function isBumped({ minutes, actual }: AgendaItem): boolean {
  return minutes !== undefined && actual !== undefined && minutes - actual >= leastLost && actual <= minutes * mostHeld
}
