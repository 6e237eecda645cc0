import type { Prompt } from '../../base/prompt.ts'
import { type ControlKind, controlSaid } from '../../facts/control-said.ts'
import { defineRule } from '../rule.ts'

const says: Readonly<Record<ControlKind, string>> = {
  held: 'keeps people by making it hard to go. Say what they would stay for.',
  driven: 'moves people about. Say what they would come for of their own accord.',
  extracted: 'treats people as a deposit to be dug out. Say what they get for what they give.',
  caught: 'speaks of people as of prey. Say why they would want to come.',
  owned: 'speaks of people as of something we have. Either side may leave: say what makes them stay.',
  conversation: 'sets out to rule what others say. Say how you will take part, and what you will do with what you hear.',
  objections: 'has an answer ready before anybody is heard. Say what you will learn from what people object to, and what you will mend.',
}

const asked: Readonly<Record<ControlKind, Prompt>> = {
  held: { question: 'what would people stay for if leaving were easy?', answer: 'They would stay because …' },
  driven: { question: 'what would make people do so of their own accord?', answer: 'They would, because …' },
  extracted: { question: 'what do people get for what they give here?', answer: 'For it, they get …' },
  caught: { question: 'why would people want to come?', answer: 'They would come because …' },
  owned: { question: 'what makes people stay when they are free to leave?', answer: 'They stay because …' },
  conversation: { question: 'what will you do with what people say, welcome or not?', answer: 'When people say …, we …' },
  objections: { question: 'what do people object to, and what will you change for it?', answer: 'They object to …, so we …' },
}

export default defineRule({
  id: 'control-language',
  family: 'framing',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'Customers as something to hold, drive, mine, catch or own',
  why: `Nobody owns a customer, and nobody controls what customers tell each other; either side may end the relationship on any day.
A plan that speaks of capturing and locking in will look for means of holding people, and overlook what would make them want to stay.

Say the same from the other side: what would bring them, what would make them come back, and what they can do when they want to leave.`,
  idea: { source: '002', thinker: 'it is not about controlling the conversation or owning the customer' },
  options: {},
  examples: {
    bad: [
      '# Energy club\n\nOnce tenants have the free meter, we ⟦lock them in for three years⟧.\n',
      { kind: 'crm-plan', text: '## Reading circle\n\n1. Ask for a birthday\n2. ⟦Mine our subscribers for gift buyers⟧\n' },
      '## Spring fair\n\n- Every stand ⟦should push visitors to the app⟧.\n- Tea from four.\n',
      '## Growth\n\nBundling the till with the card reader ⟦raises switching costs⟧.\n',
      '## Forum\n\nOur moderators ⟦will control the conversation about the new tariff⟧.\n',
      '## Ferry\n\n| Stop | What we do with passengers |\n|---|---|\n| Ticket hall | ⟦herd them past the shop⟧ |\n',
      '## Plan\n\nOnce they have the meter, the ⟦tenants belong to us⟧.\n',
      '## Plan\n\n- ⟦Wring the last penny out of lapsed members⟧\n- ⟦Herding of patients onto the portal⟧\n',
      '## Plan\n\nA yearly fee shall ⟦make it costly for members to leave⟧.\n',
      '## Actions\n\n- Give the box office a ⟦script to overcome objections⟧ to the dearer seats.\n',
      '## Appeal\n\nWe train the ⟦street team to handle objections⟧ at the door.\n',
      '## Spring\n\n- ⟦Capture 30 % of cyclists in the valley by June⟧\n',
    ],
    good: [
      '## Plan\n\nLeaving is hard today; from May a member can leave by one letter.\n',
      '## Plan\n\nThe rival says that it will "trap every trader".\n',
      '## Plan\n\n- Train the sales team to deal with objections fairly\n- Write a script so that callers can respond to objections in plain words\n',
      '## Old members\n\nOne letter in spring, and nobody is rung.\n',
      '# Archive\n\nDonors own their letters; a copy leaves the house only when they say so.\n',
      '# Export\n\nA nightly dump keeps us from locking users in.\n',
      '# Forms\n\nThe lead-capture form asks for a name and a town. We capture feedback on paper.\n',
      '## Risks\n\n- A rival could lock our clients in with a long contract\n',
      '# Bus lanes\n\nStaff manage the queue, and passengers stay in control of their own seat.\n',
      '# Service\n\nFree users never have to upgrade: we do not force customers to move.\n',
      '# Who does what\n\nThe desk owns the complaint until it is answered. Each of our own customers has one name to ring.\n',
      '> We will lock them in.\n\nThat is what an earlier board wrote of its members.\n',
      '## Actions\n\n- Read the objections in every lost tender, to learn what we lack.\n- A script for the desk that asks what speaks against it.\n',
      '## Actions\n\n- Handle objections to planning applications within eight weeks.\n',
      '## Actions\n\n- Give callers a script for objections. Each objection is written down, and the three most frequent are mended.\n',
      '## Actions\n\n- Capture feedback from 30 % of buyers at the till.\n',
      '# Sheep farm\n\nWe push the harvest report to members in May.\n',
    ],
  },
  query: controlSaid,
  *check(said) {
    yield { at: said.span, data: said }
  },
  message: ({ words, kind }) => `“${words}” ${says[kind]}`,
  asks: ({ kind }) => asked[kind],
})
