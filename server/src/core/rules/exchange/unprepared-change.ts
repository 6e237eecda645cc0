import { type ChangeToCustomers, changesToCustomers } from '../../facts/changes-to-customers.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'unprepared-change',
  family: 'exchange',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Something becomes dearer or is taken away, with no notice, reason, choice or way to be heard',
  why: `A price rise or a closed counter is a trigger: what people have put up with for years comes up at once, and they can find each other now.
It need not end in anger. People bear a great deal that they were told of in time and could see the sense of.

Say when they are told, why it must be, what they can choose, and where they can say what it means for them. Three of the four will do.`,
  idea: { source: '004', thinker: 'latent frustration, connected customers, a trigger' },
  options: {},
  examples: {
    bad: [
      '## Spring\n\n⟦In April we raise all fares by a tenth⟧.\n',
      '## Next year\n\n- ⟦Sunset the free tier⟧\n- Paint the depot\n',
      '## Laundry\n\n⟦From Monday a wash costs 4.20 instead of 3.50⟧.\n',
      '## Branches\n\n⟦We migrate all customers to the new portal in June⟧.\n',
    ],
    good: [
      '## Spring\n\nIn April we raise all fares by a tenth, because diesel costs twice as much. Riders are told eight weeks before; the day pass stays an option at the old price.\n',
      '## Past\n\nFares were raised in 2019.\n',
      '## Campaign\n\nRaise awareness of the fares.\n',
    ],
  },
  query: changesToCustomers,
  *check(change) {
    const { notice, reason, choice, hearing } = change
    if ([notice, reason, choice, hearing].filter((one) => one).length < 3) yield { at: change.span, data: change }
  },
  message: (change: ChangeToCustomers) => `“${change.words}”: say also ${lacking(change)}.`,
  asks: { question: 'when do people hear of it, why, what can they choose, and who hears what they say?', answer: 'They hear of it …' },
})

function lacking({ notice, reason, choice, hearing }: ChangeToCustomers): string {
  const parts = [
    ...(notice ? [] : ['when customers are told']),
    ...(reason ? [] : ['why']),
    ...(choice ? [] : ['what they can choose']),
    ...(hearing ? [] : ['where they are heard']),
  ]
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
