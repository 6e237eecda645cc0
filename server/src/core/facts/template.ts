import type { Section } from '../document/document.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { isOpenPrompt } from './open-prompt.ts'
import { blocksWith, documentSum } from './stretch-fact.ts'

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

interface Prompts {
  readonly prompts: number
  readonly sentences: number
}

const promptsOfBlock = blockFact<Prompts>((block, analysis) => {
  let prompts = 0
  let sentences = 0
  for (const sentence of block.sentences) {
    const { role, cell } = sentence.reading.passage
    if (role === 'heading' || cell?.row === 0) continue
    sentences += 1
    if (asksForContent(sentence, analysis) || isOpenPrompt(sentence, analysis)) prompts += 1
  }
  return { prompts, sentences }
})

/** How many of the sentences ask to be filled in. */
const promptsOfDocument = documentSum(promptsOfBlock, addPrompts)

function addPrompts(parts: readonly Prompts[]): Prompts {
  const sum = { prompts: 0, sentences: 0 }
  for (const { prompts, sentences } of parts) {
    sum.prompts += prompts
    sum.sentences += sentences
  }
  return sum
}

const prompting = blocksWith((block, analysis) => promptsOfBlock(block, analysis).prompts > 0)

const isForm = ({ prompts, sentences }: Prompts): boolean => sentences >= leastSentences && prompts * 2 > sentences

/** Whether the document is a form to fill in: front matter or the file's name says so, or most of its sentences are prompts. */
export const isTemplate = fact<boolean>((analysis) => {
  const { document, path } = analysis
  if (document.frontMatter.template || formName.test(path.slice(path.lastIndexOf('/') + 1))) return true
  return isForm(promptsOfDocument(analysis))
})

/** Sections that are forms within a plan: most of their own sentences ask to be filled in, so what the others say is guidance. */
export const formSections = fact<ReadonlySet<Section>>((analysis) => {
  const asking = new Set(prompting(analysis).map(({ section }) => section))
  return new Set([...asking].filter(({ blocks }) => isForm(addPrompts(blocks.map((block) => promptsOfBlock(block, analysis))))))
})
