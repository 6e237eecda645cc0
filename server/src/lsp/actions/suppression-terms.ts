import { CodeActionKind } from 'vscode-languageserver'
import type { Span } from '../../core/base/span.ts'
import { dashBeforeReason, reasonToFill } from '../../core/document/directives.ts'
import type { Suppression } from '../../core/facts/suppression.ts'
import { today } from '../../host/today.ts'
import type { ActionProvider } from './action-provider.ts'
import type { Draft } from './draft.ts'

/** To say why a suggestion is silenced, who answers for that and until when, where the comment does not say all of it yet. */
export const suppressionTerms: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer: ({ read: { reading }, place, findings, t }) =>
    reading.suppressions
      .filter(({ span }) => span.start <= place.end && place.start <= span.end)
      .flatMap((suppression) => {
        const { reason, owner, until, lastDay, state, span } = suppression
        const renew = state === 'expired' || (until !== '' && lastDay === undefined)
        if (reason !== '' && owner !== '' && until !== '' && !renew) return []
        const draft = termsOf(suppression, renew, reading.document.text)
        const finding = findings.find(
          (one) => one.span.start === span.start && one.span.end === span.end && one.rule !== 'unused-suppression',
        )
        const title = renew ? t('Agree on another day') : t('Say why, who answers for it and until when')
        return [{ title, edits: [draft], ...(finding === undefined ? {} : { finding }) }]
      }),
}

/** The end of the comment, from behind its rules on, with what is said already and blanks for the rest. */
function termsOf({ span, reason, owner, until }: Suppression, renew: boolean, document: string): Draft {
  const comment = document.slice(span.start, span.end)
  const dashes = dashBeforeReason.exec(comment)?.index ?? comment.length - '-->'.length
  const from = span.start + comment.slice(0, dashes).trimEnd().length
  const pieces = [
    { text: ' -- ', blank: false },
    { text: reason === '' ? reasonToFill : reason, blank: reason === '' },
    { text: ' (owner: ', blank: false },
    { text: owner === '' ? 'name' : owner, blank: owner === '' },
    { text: ', until: ', blank: false },
    { text: until === '' || renew ? inHalfAYear() : until, blank: until === '' || renew },
    { text: ') -->', blank: false },
  ]
  const blanks: Span[] = []
  let text = ''
  for (const piece of pieces) {
    if (piece.blank) blanks.push({ start: text.length, end: text.length + piece.text.length })
    text += piece.text
  }
  return { span: { start: from, end: span.end }, text, blanks }
}

/** The end of the month in half a year: long enough to decide, and not for ever. */
function inHalfAYear(): string {
  const [year = 0, month = 1] = today().split('-').map(Number)
  return new Date(Date.UTC(year, month + 6, 0)).toISOString().slice(0, 10)
}
