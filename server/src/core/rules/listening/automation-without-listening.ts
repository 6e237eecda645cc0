import { deafAutomation } from '../../facts/deaf-automation.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'automation-without-listening',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'Contact is handed to machines, with no way to reach a person or to hear what was wanted',
  why: `People like to help themselves where the matter is simple, and nobody misses the queue. But a contact is also the one moment in which customers tell you something,
and a machine that only closes it throws that away.

Keep a way to a person for those who need one, and have somebody read each week what people asked the machine and did not get.`,
  idea: { source: '004', thinker: 'automating every contact loses what customers are trying to tell you' },
  options: {},
  examples: {
    bad: [
      '# Town hall\n\n## Phone\n\n⟦From June all calls are answered by a voice bot⟧. Savings: two posts.\n',
      '# Hosting\n\n- ⟦The chatbot handles every support request⟧\n- Target: 90 % deflection\n',
      '# Parking\n\n⟦All counters will be replaced by a ticket machine by 2028⟧.\n',
    ],
    good: [
      '# Town hall\n\n## Phone\n\nFrom June all calls are answered by a voice bot. After two tries it offers a call back by a clerk.\n',
      '# Hosting\n\n- The chatbot handles every support request\n- Each Friday two of us read the transcripts\n',
      '# Letters\n\nIncoming letters are scanned automatically and answered by the clerk who knows the case.\n',
      '# Library\n\nReaders may renew books at a machine, and the desk stays.\n',
    ],
  },
  query: deafAutomation,
  *check({ at }) {
    yield { at, data: undefined }
  },
  message: () => 'Contact is handed to a machine here. Add how somebody reaches a person, and who reads what people asked and did not get.',
  asks: { question: 'how does somebody reach a person, and who reads what was asked in vain?', answer: 'They reach a person by …' },
})
