import { type Steering, steeredReviews } from '../../facts/steered-reviews.ts'
import { defineRule } from '../rule.ts'

const said: Readonly<Record<Steering, string>> = {
  reward: 'A review that is paid for is no longer believed.',
  mark: 'A mark that is asked for tells nothing.',
  choice: 'Where only those who are content may speak, nobody hears what is wrong.',
}

export default defineRule({
  id: 'steered-review',
  family: 'listening',
  scope: 'sentence',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Public reviews are paid for, asked for by their height, or left to those who are content',
  why: `A review is a word from one customer to the next. Who pays for it, asks for a ten or lets only happy people speak takes that word away from both,
and from himself the one cheap way to hear what is wrong. In many places it is also against the rules of the site or the law.

Invite everybody, at the same moment, with no gift and no hint. Thank for each, and answer those that hurt.`,
  idea: { source: '004', thinker: 'trust earned over time gives better information' },
  options: {},
  examples: {
    bad: [
      '# Dentist\n\n- ⟦A 10 euro voucher for every Google review⟧\n- Longer hours\n',
      { kind: 'crm-plan', text: '# Car dealer\n\n⟦Sellers ask customers to give a 10 in the survey⟧.\n' },
      '# Hotel\n\n⟦Only happy guests are invited to post a review⟧.\n',
      '# App\n\n⟦Users who leave a five-star rating get a free month⟧.\n',
    ],
    good: [
      '# Dentist\n\nEvery patient gets the same card with the address of the review page. There is no gift for it.\n',
      { kind: 'crm-plan', text: '# Car dealer\n\nSellers never ask for a ten.\n' },
      '# Hotel\n\nWe answer each review within a day and thank for it.\n',
      '# Team\n\nCode reviews earn points in the spring draw.\n',
      '# App\n\nFriends who are brought along get a free month.\n',
    ],
  },
  query: steeredReviews,
  *check({ at, by }) {
    yield { at, data: by }
  },
  message: (by: Steering) => `${said[by]} Invite everybody alike, with no gift and no hint, and thank for each.`,
  asks: { question: 'how are all invited alike, whatever they may say?', answer: 'Everybody is …' },
})
