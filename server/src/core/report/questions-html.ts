import type { Question } from '../ask/question.ts'
import type { Translate } from '../base/translate.ts'
import { html } from './html-text.ts'
import { lineLink, quotedWords } from './page/line-link.ts'
import type { Reported } from './reported.ts'
import { sidePage } from './side-page.ts'

/** Characters of a document's words that are quoted. */
const longestQuote = 220

/** What to ask of a document, as a page to read beside it. */
export function questionsHtml(questions: readonly Question[], reading: Reported, t: Translate): string {
  const at = { lines: reading.lines, path: reading.path, t }
  const body = html`<ol class="questions">
${questions.map(
  ({ ask, why, span }) => html`<li><div>
<p class="ask">${ask}</p>
${span === undefined ? html`<p class="why">${t('the document as a whole')}</p>` : html`<blockquote dir="auto">${quotedWords(span, reading, longestQuote)} ${lineLink(span, at)}</blockquote>`}
<p class="why">${why}</p>
</div></li>
`,
)}</ol>`
  return sidePage(
    reading,
    { eyebrow: t('What to ask'), lead: html`${leadOf(questions, reading, t)}`, body, copy: t('Copy as Markdown') },
    t,
  )
}

function leadOf(questions: readonly Question[], { kind, doubtful }: Reported, t: Translate): string {
  if (questions.length > 0)
    return t(
      'Open questions for the conversation with the author, the weightiest first. None of them has a right answer; each is worth a minute’s thought.',
    )
  if (kind === 'none') return t('This document does not read as a plan or a review, so there is nothing to ask.')
  return doubtful
    ? t('This may be no plan at all, so nothing is asked. If it is one, say so with the command “Set Kind of Document”.')
    : t('There is nothing to ask of this document.')
}
