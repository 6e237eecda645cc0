import { uncaredPlaces } from '../../facts/uncared-places.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'unstaffed-channel',
  family: 'listening',
  scope: 'section',
  severity: 'hint',
  recommended: false,
  kinds: ['crm-plan'],
  summary: 'A place for people to talk is opened with nobody to care for it',
  why: `A forum that is opened and left does more harm than none: the first question that nobody answers is what the next visitor reads.
People want people, and a community gathers round what its members do, not round a logo.

Say who is there, in which hours, what happens when they are ill, and what is answered and what is left to members. If nobody can be spared, go where they meet already.`,
  idea: { source: '004', thinker: 'a site tossed up without commitment does harm: care and feeding' },
  options: {},
  examples: {
    bad: [
      '# Allotments\n\n⟦We are launching a discussion forum in March⟧. Topics: soil, fences, bees.\n',
      '# Dentists\n\n- ⟦A Facebook group goes live in May⟧\n- New price list in June\n',
      '# Cyclists\n\n⟦In summer we open a Discord server for tours⟧. It runs itself.\n',
    ],
    good: [
      '# Allotments\n\nWe are launching a discussion forum in March. Two gardeners moderate it, with a deputy for holidays.\n',
      '# Dentists\n\n| What | When | Who |\n|---|---|---|\n| A Facebook group goes live | May | the clerks, between eight and ten |\n',
      '# Cyclists\n\nThe Discord server was launched in 2019.\n',
      '# Cyclists\n\nWe do not open a forum; tours are discussed where riders meet already.\n',
    ],
  },
  query: uncaredPlaces,
  *check({ at }) {
    yield { at, data: undefined }
  },
  message: () =>
    'A place to talk is opened here, and nothing says who is there to answer. Add a role and its hours, or go where people meet already.',
  asks: { question: 'who is there to answer, and when?', answer: 'Somebody is there from …' },
})
