import { type BehaviourWanted, behavioursWanted } from '../../facts/behaviours-wanted.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'behaviour-without-trigger',
  family: 'exchange',
  scope: 'sentence',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Customers are to do something, without a reason, a means and an occasion',
  why: `People do something new when they have a reason of their own, when it is easy enough, and when something brings it to mind at the right moment. A plan
that only states the wish will end with reminders, which are the least of the three.

Start with what they gain. Then say what makes it easy, and last what would remind them. This carries an idea about customers' revolts over to habits;
it is our extension of it.`,
  idea: { source: '004', thinker: 'B. J. Fogg: motivation, ability and a trigger' },
  options: {},
  examples: {
    bad: [
      '# Paper\n\n⟦Tenants sort their paper into two stacks⟧ by 2029. Target: 30 kg a head.\n'.replace(
        '⟦Tenants sort their paper into two stacks⟧ by 2029',
        '⟦Tenants sort their paper into two stacks by 2029⟧',
      ),
      '## Club\n\n⟦Members should write a report after each game⟧.\n',
      '## Statements\n\nBy year-end 70 % of ⟦account holders switch to paperless statements⟧.\n',
      '## Heating\n\nGoal: ⟦tenants turn down the heating at night⟧.\n',
    ],
    good: [
      '## Club\n\nMembers should write a report after each game, because scouts read it; a simple form with three lines will do.\n',
      '## Rules\n\nMembers should be over 18.\n',
      '## Service\n\nGuests should never wait in the rain.\n',
      '> “Tenants sort their paper by 2029.”\n',
      '## Heating\n\nGoal: tenants turn down the heating at night. It saves each of them 90 € a year, and the caretaker sets the valve in two minutes.\n',
    ],
  },
  query: behavioursWanted,
  *check(behaviour) {
    const { motivation, ability, trigger } = behaviour
    if ([motivation, ability, trigger].filter((part) => part).length <= 1) yield { at: behaviour.span, data: behaviour }
  },
  message: ({ words, motivation }: BehaviourWanted) =>
    motivation
      ? `“${words}”: they have a reason. Say what makes it easy for them, and what brings it to mind at the right moment.`
      : `“${words}”: say first what they gain from it, then what makes it easy.`,
  asks: ({ motivation }: BehaviourWanted) =>
    motivation
      ? { question: 'what makes this easy for people, and what brings it to mind at the right moment?', answer: 'It is easy because …' }
      : { question: 'what do people gain from it?', answer: 'From it, they gain …' },
})
