import { ownChoiceChannels } from '../../facts/own-choice-channels.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'company-chosen-channel',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'Channels are listed with no reason of those who are to be met there',
  why: `Which channel is right is for customers to say: where they are at ease, what they have at hand at that hour, where they ask each other.
The most important one may be a review site that you do not own. That peers are on it, or that it is free, is no reason of theirs.

Beside each channel write why your customers would choose it and how you know, and let the whole company keep to that.`,
  idea: { source: '002', thinker: 'talk where customers are comfortable; agree on the channels' },
  options: {},
  examples: {
    bad: [
      '# Garages\n\n## Channels\n\n- ⟦Instagram, because the competitors are there⟧\n- A magazine\n',
      '# Pharmacy\n\n## Channel plan\n\n- ⟦App⟧\n- Newsletter\n- Facebook\n',
      '# Club\n\n⟦From May we are all in on WhatsApp⟧. It costs a third of the letter.\n',
    ],
    good: [
      '# Garages\n\n## Channels\n\n- Phone: drivers ring from the roadside\n- Text message: they asked for it\n- Letter\n',
      '# Pharmacy\n\n## Channel plan\n\n| Channel | Why patients |\n|---|---|\n| App | older people read the small print there |\n| Newsletter | they show it to their children |\n| Phone | at night |\n',
      '# Timber\n\n## Channels\n\nGoods leave by rail, lorry and the branch.\n',
      '# Club\n\n## Channels\n\n- Newsletter\n',
    ],
  },
  query: ownChoiceChannels,
  *check({ at, ownReason }) {
    yield { at, data: { ownReason } }
  },
  message: ({ ownReason }: { ownReason: boolean }) =>
    `Channels are chosen here for ${ownReason ? 'a reason of your own' : 'no reason that is told'}. Add beside each why customers would choose it, and how you know.`,
  asks: { question: 'why would people choose to meet you there, and how do you know?', answer: 'They would, because …' },
})
