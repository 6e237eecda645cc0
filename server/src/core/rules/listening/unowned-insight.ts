import { unownedListening } from '../../facts/unowned-listening.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'unowned-insight',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan', 'research-plan'],
  summary: 'Listening without anybody who does it and without a rhythm',
  why: `Everybody is for listening, and what everybody should do is done by nobody. Knowledge about customers needs somebody who collects it,
somebody who makes sense of it, and a day on which it is looked at.

Give it a name or a role, and a rhythm: every second Thursday, two visits, one page. Do not give exploring a target; it finds least when it is counted.`,
  idea: { source: '003', thinker: 'who has the knowledge, how is it collected, understood and used: insights need an owner' },
  options: {},
  examples: {
    bad: [
      '# Tram line\n\n## Voice of the passenger\n\n⟦Passengers will be listened to more⟧. What they say is evaluated and flows into the timetable.\n',
      '# Insurance\n\n⟦Feedback from policyholders is to be collected at all touchpoints and taken into account⟧.\n',
      {
        kind: 'research-plan',
        text: '# Dry cellars\n\n## Approach\n\n⟦Interviews with people in old houses; notes are coded and patterns are analysed⟧.\n',
      },
    ],
    good: [
      '# Tram line\n\nPassengers will be listened to more. The depot manager rides along, and what they say flows into the timetable.\n',
      '# Insurance\n\nFeedback from policyholders is collected weekly and taken into account in decisions.\n',
      '# Dry cellars\n\n- Interviews with twelve owners in May; notes are analysed\n',
      '# School\n\nThe survey showed that parents want later hours, and we changed them.\n',
    ],
  },
  query: unownedListening,
  *check({ at }) {
    yield { at, data: undefined }
  },
  message: () => 'Listening is meant here, and nobody is named who does it, nor when. Add a role and a rhythm, however small.',
  asks: { question: 'who does this, and how often?', answer: 'It is done by …, every …' },
})
