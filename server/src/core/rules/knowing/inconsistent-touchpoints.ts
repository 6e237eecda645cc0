import { separateChannels } from '../../facts/separate-channels.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'inconsistent-touchpoints',
  family: 'knowing',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'Channels are run each for itself, with nothing that holds them together',
  why: `Customers do not meet a channel, they meet you. When the desk does not know what the mail promised, they tell their story again,
and find out that they were talking to four companies.

Name what all channels share: one record of what was said, promises that hold in all of them, and a round in which those who answer read each other’s cases.`,
  idea: { source: '002', thinker: 'consistent touch points whatever the channel' },
  options: {},
  examples: {
    bad: [
      '# Utility\n\n⟦Each department runs its own channel: meters by phone, bills by mail, moves by portal⟧.\n',
      '# Fashion\n\n| Channel | Owner | Offer |\n|---|---|---|\n| ⟦App⟧ | digital | 10 % |\n| Shop | retail | gift |\n| Phone | service | none |\n',
      '# Bank\n\n- ⟦Instagram gets its own tone⟧\n- Letters stay formal\n- The app has jokes\n',
      '# Clinic\n\nFront desk, nurse line, portal and chat. ⟦Four doors, four logins, four sets of notes⟧.\n',
      '# School\n\n- ⟦E-mail: left to each principal⟧\n- Text: the bus office keeps its vendor\n- Paper: up to each teacher\n',
    ],
    good: [
      '# Clinic\n\nFront desk, nurse line, portal and chat have one set of notes: whoever answers sees what was said before.\n',
      '# Shop\n\n| Channel | Tool | Team |\n|---|---|---|\n| E-mail | Quill | marketing |\n| Phone | Ring | service |\n| Chat | Talk | digital |\n',
      '# Utility\n\nEach department runs its own channel: meters by phone, bills by mail, moves by portal. All see one record of what was said.\n',
      '# Parish\n\nThere is a letter a year and the phone.\n',
      '# Fashion\n\n| Channel | Owner |\n|---|---|\n| App | digital |\n| Shop | retail |\n| Phone | service |\n',
      '# Bank\n\nShop, web and phone read each other’s open cases on Mondays, each with its own list.\n',
    ],
  },
  query: separateChannels,
  *check({ at }) {
    yield { at, data: undefined }
  },
  message: () =>
    'Each channel is run for itself here. Add what holds them together for somebody who uses two: one record, promises that hold in all.',
  asks: { question: 'what holds this together with the other channels for somebody who uses two?', answer: 'In all of them, …' },
})
