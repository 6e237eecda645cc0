import { fact, sentenceFact } from './fact.ts'
import { isOpenPrompt } from './open-prompt.ts'

/** Words in a file's name that say it is a form to fill in. */
const formName = /(?:^|[^\p{L}])(?:templates?|boilerplate|skeleton|fill-?in)(?![\p{L}])/iu

/** A place to fill in: "[name of the group]", "<your product>", "{{ owner }}", "____". */
const placeholder = /\[[^\]\n]{3,}\]|<[a-z][^>\n]{2,}>|\{\{?[^}\n]{2,}\}|_{3,}|\.{5,}/i

/** Fewer sentences than this are too few to call what they hold a form. */
const leastSentences = 3

/** A label without its answer: "Owner: TBD". */
const unanswered = /[:–—]\s*(?:tbd|tba|tbc|to ?do|\?+|…)\W*$/i

const asksForContent = sentenceFact<boolean>(({ text, passage, start }) => {
  if (unanswered.test(text)) return true
  const found = placeholder.exec(text)
  if (found === null) return false
  // A linked "[text]" is no place to fill in.
  const at = start + found.index
  return !passage.marks.some((mark) => mark.type === 'link' && mark.start <= at && at < mark.end)
})

/** Whether the document is a form to fill in: front matter or the file's name says so, or most of its sentences are prompts. */
export const isTemplate = fact<boolean>((analysis) => {
  const { document, path } = analysis
  if (document.frontMatter.template || formName.test(path.slice(path.lastIndexOf('/') + 1))) return true
  let prompts = 0
  let sentences = 0
  for (const sentence of document.sentences) {
    const { role, cell } = sentence.reading.passage
    if (role === 'heading' || cell?.row === 0) continue
    sentences += 1
    if (asksForContent(sentence, analysis) || isOpenPrompt(sentence, analysis)) prompts += 1
  }
  return sentences >= leastSentences && prompts * 2 > sentences
})
