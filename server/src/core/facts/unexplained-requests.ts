import type { Span } from '../base/span.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { formSections } from './template.ts'

/** Wishes for features that decide what is made, in a part that never asks what they are for. */
export interface UnexplainedRequests {
  readonly at: Span
}

/** The rules of an open project, or a game that the wishes are. */
const elsewhere = sentenceFact(({ text }) =>
  /\b(?:pull requests?|rfcs?|maintainers?|contributors?|governance|statutes|assembly|proposal|council|dao|tokens? holders?)\b/i.test(text),
)
/** Tells what is done, now or later, and does not report or ask. */
const plan = sentenceFact(
  ({ text, words }) => words.length >= 4 && !/\b(?:was|were|had|did|not|never|instead of|rather than)\b|n['’]t\b/i.test(text),
)

export const unexplainedRequests = fact<readonly UnexplainedRequests[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: UnexplainedRequests[] = []
  const forms = formSections(analysis)
  for (const section of analysis.document.sections) {
    const { own, all } = spoken[section.index]!
    if (!(own & bit.request) || !(own & (bit.direction | bit.rhythm)) || forms.has(section)) continue
    const { parent } = section
    const around = parent !== undefined && parent.depth >= 2 ? spoken[parent.index]!.all : all
    if (around & bit.need) continue
    const sentences = section.blocks.flatMap((block) => block.sentences)
    if (sentences.some((sentence) => elsewhere(sentence, analysis))) continue
    const first = sentences.find(
      (sentence) => sentence.passage.reading.role !== 'heading' && of(sentence, analysis) & bit.request && plan(sentence, analysis),
    )
    if (first !== undefined) found.push({ at: placeOf(first) })
  }
  return found
})
