import type { Span } from '../../base/span.ts'
import { documentHead } from '../../facts/document-head.ts'
import { fact } from '../../facts/fact.ts'
import { type SectionState, sectionStates } from '../../facts/section-states.ts'
import { type TalkAndListen, talkAndListen } from '../../facts/talk-and-listen.ts'
import { defineRule } from '../rule.ts'

interface Contact extends TalkAndListen {
  readonly head: Span
  /** How far the document says how customers are heard. */
  readonly heard: SectionState['state']
}

export default defineRule({
  id: 'talk-listen-imbalance',
  family: 'listening',
  scope: 'document',
  severity: 'hint',
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Much more is said to customers than heard from them',
  why: `A good conversation is about one part talking and three parts listening. A plan in which nearly everything goes out will be heard less each month,
and will not notice.

Listen more; that need not mean another survey. Read where people talk already, answer what they ask, sit beside somebody for a morning,
and let what you hear decide what is worth sending.`,
  idea: { source: '002', thinker: 'talk to listen at about 25 to 75' },
  options: {
    threshold: { default: 3, minimum: 1, maximum: 20, description: 'How many things may go out for each that comes in.' },
    least: { default: 5, minimum: 2, maximum: 50, description: 'How many activities there must be to judge.' },
  },
  examples: {
    bad: [
      '⟦# Ski school: what we send⟧\n\n- A post a day\n- Newsletter on Fridays\n- Film of the season\n- Posters at the lift\n- Radio spot in December\n',
      '⟦# Savings bank: year plan⟧\n\n| Month | What |\n|---|---|\n| January | Campaign on loans |\n| March | Brochure to all homes |\n| May | Blog posts on pensions |\n| June | Suggestion box in the hall |\n| August | Banner on the site |\n| October | Video of the branch |\n',
      '⟦# Seeds⟧\n\n1. Publish a catalogue film\n2. Post on three networks\n3. Send out a circular\n4. Announce the fair\n5. Advertise in the farmers’ magazine\n',
    ],
    good: [
      '# Ski school: what we send\n\n- A post a day\n- Newsletter on Fridays\n- Film of the season\n- Teachers ask each group on the last day what they were afraid of\n- Every comment gets a reply\n',
      '# Savings bank\n\n- Campaign on loans\n- Blog posts on pensions\n',
      '# Awareness campaign for the new bridge\n\n- Poster\n- Film\n- Radio spot\n- Brochure\n- Banner\n',
      '# Hospital: internal communications\n\n- Newsletter\n- Posters in the canteen\n- Video of the board\n- Blog of the head nurse\n- Bulletin\n',
    ],
  },
  query: fact<readonly Contact[]>((analysis) => [
    { ...talkAndListen(analysis), head: documentHead(analysis), heard: sectionStates(analysis).listening.state },
  ]),
  *check({ talk, listen, awarenessOnly, aboutContact, head, heard }, { options }) {
    if (!aboutContact || awarenessOnly || talk.length + listen.length < options.least || talk.length <= options.threshold * listen.length)
      return
    // Where the plan says how customers are heard, something comes in that is not told as an activity.
    if (listen.length === 0 && heard === 'present') return
    yield { at: head, data: { talk: talk.length, listen: listen.length, heard: heard !== 'absent' } }
  },
  message: ({ talk, listen, heard }: { talk: number; listen: number; heard: boolean }) =>
    `Of what is planned here ${talk} things go out and ${comesIn(listen, heard)} in. ` +
    'Listen more before you send more: read where people talk already, and answer what they ask.',
})

/** What comes in, with its verb; one survey in passing does not yet say that customers are heard. */
function comesIn(listen: number, heard: boolean): string {
  if (listen === 0) return 'none comes'
  if (listen > 1) return `${listen} come`
  return heard ? 'one comes' : 'next to nothing comes'
}
