import { documentKinds } from '../../base/document-kind.ts'
import { meetingTypes } from '../../base/meeting-type.ts'
import { fact } from '../../facts/fact.ts'
import { misspeltKind } from '../../facts/misspelt-kind.ts'
import { misspeltMeeting } from '../../facts/review/misspelt-meeting.ts'
import { defineRule } from '../rule.ts'

const unknown = fact((analysis) => [
  ...misspeltKind(analysis).map((found) => ({ ...found, noun: 'document', known: documentKinds as readonly string[] })),
  ...misspeltMeeting(analysis).map((found) => ({ ...found, noun: 'meeting', known: meetingTypes as readonly string[] })),
])

export default defineRule({
  id: 'unknown-kind',
  family: 'document',
  scope: 'document',
  severity: 'information',
  kinds: documentKinds,
  anyLanguage: true,
  summary: 'The kind of document or of meeting in the front matter is not one there is',
  why: `\`kind:\` at the top of a document says how it wants to be read: as a \`strategy\`, a \`crm-plan\`, a \`research-plan\`, a \`qbr\` (a business
review), or \`none\` of them. A kind that does not exist is left aside, and the document is read as though it said nothing: it may then be
judged as something else, or not at all.

\`meeting:\` says in the same way what kind of meeting a review is: \`internal\`, \`functional\` or \`customer\`.

Choose one of those there are, or take the line out. Other programs have a \`kind:\` of their own; what does not look like one of ours is never spoken of.`,
  options: {},
  examples: {
    bad: [
      '---\nkind: ⟦startegy⟧\n---\n\n# The year ahead\n',
      '---\ntitle: Panel\nkind: "⟦Research Plans⟧"\n---\n\n# Panel of carers\n',
      '---\nKind: ⟦quarterly business review⟧ # in May\n---\n\n# Second quarter\n',
      '---\nkind: qbr\nmeeting: ⟦client review⟧\n---\n\n# Second quarter\n\n1. Your goals (10 min)\n2. Usage (20 min)\n',
      '---\nkind: ⟦crm⟧\ncustomer: growers\n---\n\n# How we keep in touch\n',
    ],
    good: [
      '---\nkind: strategy\n---\n\n# The year ahead\n',
      '---\nkind: qbr\nmeeting: 2026-05-14\n---\n\n# Second quarter\n\n1. Your goals (10 min)\n2. Usage (20 min)\n',
      '---\napiVersion: v1\nkind: Node\n---\n\n# The cluster\n',
      '---\nkind: review\ntitle: A film about trains\n---\n\n# A film about trains\n',
      '---\nkind: research\n---\n\n# Notes on moss\n',
      '---\nkind: page\nproduct: Tillwise\n---\n\n# Prices\n',
    ],
  },
  query: unknown,
  *check(found) {
    const { span, words, meant, spelling } = found
    yield {
      at: span,
      data: found,
      fixes: [{ title: `Change “${words}” to “${meant}”`, safety: spelling ? 'safe' : 'suggestion', edits: [{ span, text: meant }] }],
    }
  },
  message: ({ words, meant, noun, known }) =>
    `“${words}” is no kind of ${noun}; did you mean “${meant}”? Until it is one of ${list(known)}, it is left aside.`,
})

function list(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
