import { misspeltSilences } from '../../facts/misspelt-silences.ts'
import { aboutSilences } from '../about-silences.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'misspelt-suppression',
  family: 'document',
  scope: 'sentence',
  severity: 'hint',
  ...aboutSilences,
  summary: 'A comment that was to silence a suggestion has a typing error, and silences nothing',
  why: `A comment such as \`<!-- outside-in-disable-next-line vanity-measure -- … -->\` is read to the letter: with a typing error in its first
word or in the name of a rule it silences nothing, so that nothing is hidden by mistake.

Mend the word. There are \`outside-in-disable-next-line\`, \`outside-in-disable\` up to the next \`outside-in-enable\`, and
\`outside-in-disable-file\`; \`outside-in rules\` lists the names of rules.`,
  options: {},
  examples: {
    bad: [
      '# Plan\n\n<!-- outside-in-disable-next-line ⟦missing-listning⟧ -- the board asks for it -->\nTwo people mend coats on Tuesdays.\n',
      '# Plan\n\n<!-- ⟦outside-in-disabel⟧ vanity-measure -- agreed in May -->\n\nTwo people mend coats on Tuesdays.\n',
      '# Plan\n\n<!-- ⟦outside-in-ignore-next-line⟧ vanity-measure -- agreed in May -->\nTwo people mend coats on Tuesdays.\n',
    ],
    good: [
      '# Plan\n\n<!-- outside-in-disable-file vanity-measure -- agreed in May -->\n\nTwo people mend coats on Tuesdays.\n',
      '# Plan\n\n<!-- Outside-in thinking comes from a book. -->\n\nTwo people mend coats on Tuesdays.\n',
      '# Plan\n\n<!-- eslint-disable-next-line no-alert -->\n\nTwo people mend coats on Tuesdays.\n',
    ],
  },
  query: misspeltSilences,
  *check(found) {
    const { span, said, meant, spelling } = found
    yield {
      at: span,
      data: found,
      fixes: [{ title: `Change “${said}” to “${meant}”`, safety: spelling ? 'safe' : 'suggestion', edits: [{ span, text: meant }] }],
    }
  },
  message: ({ said, meant, of }) =>
    of === 'rule'
      ? `There is no rule “${said}”, and so it silences nothing; did you mean “${meant}”?`
      : `“${said}” silences nothing; did you mean “${meant}”?`,
})
