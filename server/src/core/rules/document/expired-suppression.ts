import { aboutSilences } from '../about-silences.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'expired-suppression',
  family: 'document',
  scope: 'sentence',
  severity: 'hint',
  ...aboutSilences,
  summary: 'A comment was to silence a suggestion until a day that is over, or that cannot be read',
  why: `A comment may say who answers for it and until when it holds:
\`<!-- outside-in-disable-next-line vanity-measure -- the board asks for it (owner: Jo Ash, until: 2027-03-31) -->\`. From the day after, the suggestion
is made again, so that what was set aside for a while is not set aside for ever.

Look at the suggestion once more: mend the sentence and take out the comment, or agree on another day. An end that is no date, like “next
spring”, never comes; write a day, a month or a quarter.`,
  options: {},
  examples: {
    bad: [
      '# Plan\n\n⟦<!-- outside-in-disable-file vanity-measure -- until the new board sits (owner: Jo Ash, until: 2024-03-31) -->⟧\n\nTwo people mend coats on Tuesdays.\n',
      '# Plan\n\n⟦<!-- outside-in-disable-file vanity-measure -- for now (until: next spring) -->⟧\n\nTwo people mend coats on Tuesdays.\n',
    ],
    good: [
      '# Plan\n\n<!-- outside-in-disable-file vanity-measure -- until the new board sits (owner: Jo Ash, until: 2049) -->\n\nTwo people mend coats on Tuesdays.\n',
      '# Plan\n\n<!-- outside-in-disable-file vanity-measure -- it is one shop -->\n\nTwo people mend coats on Tuesdays.\n',
    ],
  },
  *check(suppression) {
    const { state, until, lastDay, span } = suppression
    if (state === 'expired' || (until !== '' && lastDay === undefined)) yield { at: span, data: suppression }
  },
  message: ({ until, lastDay, owner }) =>
    lastDay === undefined
      ? `“${until}” is no date, and so this never ends. Write a day, such as until: 2027-03-31.`
      : `This was to hold until ${lastDay}${owner === '' ? '' : `; ask ${owner}`}. Mend what it speaks of and take it out, or agree on another day.`,
})
