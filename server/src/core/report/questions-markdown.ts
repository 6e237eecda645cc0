import type { Question } from '../ask/question.ts'
import type { Translate } from '../base/translate.ts'
import { placeMarkdown } from './finding-line-markdown.ts'
import { quotedWords } from './page/line-link.ts'
import { plainMarkdown } from './plain-markdown.ts'
import type { Reported } from './reported.ts'

/** Characters of a document's words that are quoted. */
const longestQuote = 160

/** What to ask of a document, as a comment for its author. */
export function questionsMarkdown(questions: readonly Question[], reading: Reported, t: Translate): string {
  const asked = questions.map(({ ask, why, span }, index) =>
    [
      `${index + 1}. **${plainMarkdown(ask)}**`,
      span === undefined
        ? `   ${t('the document as a whole')}`
        : `   ${placeMarkdown(span.start, reading)} “${plainMarkdown(quotedWords(span, reading, longestQuote))}”`,
      `   <sub>${plainMarkdown(why)}</sub>`,
    ].join('\\\n'),
  )
  return `${[
    `### ${t('Questions on {0}', plainMarkdown(reading.path))}`,
    ...(asked.length === 0 ? [t('There is nothing to ask of this document.')] : [asked.join('\n')]),
    `<sub>${t('Read from the text alone: a reviewer’s questions, not a verdict.')}</sub>`,
  ].join('\n\n')}\n`
}
