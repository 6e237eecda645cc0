import { aboutSilences } from '../about-silences.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'suppression-without-reason',
  family: 'document',
  scope: 'sentence',
  severity: 'hint',
  ...aboutSilences,
  summary: 'A comment silences a suggestion and does not say why',
  why: `Whoever reads the plan next year sees that something was set aside, and wants to know why. Say it behind two hyphens, and who answers for it
and until when, if that is known:
\`<!-- outside-in-disable-next-line vanity-measure -- the board asks for it (owner: Jo Ash, until: 2027-03-31) -->\`.

\`outside-in suppressions\` lists all of them for the meeting that decides. Where owner and end are asked for too, turn the options on.`,
  options: {
    owner: { default: false, description: 'Whether each has to name who answers for it' },
    until: { default: false, description: 'Whether each has to say until when it holds' },
  },
  examples: {
    bad: [
      '# Plan\n\n⟦<!-- outside-in-disable-file vanity-measure -->⟧\n\nTwo people mend coats on Tuesdays.\n',
      '# Plan\n\n⟦<!-- outside-in-disable-file vanity-measure -- (owner: Jo Ash) -->⟧\n\nTwo people mend coats on Tuesdays.\n',
    ],
    good: ['# Plan\n\n<!-- outside-in-disable-file vanity-measure -- the board asks for it -->\n\nTwo people mend coats on Tuesdays.\n'],
  },
  *check(suppression, { options }) {
    const { reason, owner, until, span } = suppression
    const lacking = [
      ...(reason === '' ? ['why'] : []),
      ...(options.owner && owner === '' ? ['who answers for it'] : []),
      ...(options.until && until === '' ? ['until when'] : []),
    ]
    if (lacking.length > 0) yield { at: span, data: lacking }
  },
  message: (lacking) =>
    `This silence does not say ${lacking.join(' or ')}. Write it behind two hyphens: -- the reason (owner: Jo Ash, until: 2027-03-31).`,
})
