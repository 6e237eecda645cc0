import type { Suppression } from '../../facts/suppression.ts'
import { aboutSilences } from '../about-silences.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'unused-suppression',
  family: 'document',
  scope: 'sentence',
  severity: 'hint',
  ...aboutSilences,
  summary: 'A comment that was to silence a suggestion silences nothing',
  why: `A comment such as \`<!-- outside-in-disable-next-line vanity-measure -- … -->\` says that a suggestion was thought about and set aside. Once
the sentence was rewritten, the comment has nothing left to silence. It may still silence what somebody writes there next, unseen.

Take it out, or move it to where the sentence went. A rule that is switched off has nothing to say anywhere, and is never spoken of here.`,
  options: {},
  examples: {
    bad: [
      '# Plan\n\n⟦<!-- outside-in-disable-next-line vanity-measure -- the board asks for it -->⟧\nTwo people mend coats on Tuesdays.\n',
      '# Plan\n\n⟦<!-- outside-in-disable-file no-such-rule -- agreed in May -->⟧\n\nTwo people mend coats on Tuesdays.\n',
    ],
    good: [
      '# Plan\n\nTwo people mend coats on Tuesdays.\n',
      '# Plan\n\n<!-- The board asks for it. -->\nTwo people mend coats on Tuesdays.\n',
    ],
  },
  *check(suppression) {
    const { idle, rules, span, action } = suppression
    if (idle.length === 0) return
    const whole = rules.length === 0 || idle.length === rules.length
    yield {
      at: span,
      data: suppression,
      fixes: whole && action !== 'disable' ? [{ title: 'Take out the comment', safety: 'suggestion', edits: [{ span, text: '' }] }] : [],
    }
  },
  message: (suppression) => said(suppression),
})

function said({ idle, rules }: Suppression): string {
  if (rules.length === 0 || (rules.length === 1 && idle.length === 1))
    return 'This comment silences nothing here. Take it out, or move it to where its sentence went.'
  const names = idle.map((rule) => `“${rule}”`).join(', ')
  return `There is nothing to silence of ${names} here. Take ${idle.length === 1 ? 'its name' : 'their names'} out of the comment.`
}
