import type { Section, Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { careSaid } from './care-said.ts'
import { type Entry, entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { leadIn } from './lead-in.ts'

/** So many deeds are a plan of what is done for people, and not one of how they are asked. */
const fewestDeeds = 3

/** Questions put to those who are asked; a plan that has learnt may cite one. */
const mostQuestions = 2

const designs = sentenceFact((sentence, lexicon) => termsOf(sentence, 'study-design', lexicon).length > 0)
const stepsOfStudy = ['study-steps', 'research-studies', 'research-observe-verbs', 'hearing-methods'] as const
const ofStudy = sentenceFact((sentence, lexicon) => stepsOfStudy.some((family) => termsOf(sentence, family, lexicon).length > 0))
/** The head of a column that names who does what its rows tell, and of one that says when. */
const whoColumn = sentenceFact(
  ({ text, words }) => words.length <= 4 && /\b(?:who|by whom|owners?|owned|lead|leads|responsible|dri|person|team)\b/i.test(text),
)
const whenColumn = sentenceFact(
  ({ text, words }) =>
    words.length <= 4 && /\b(?:when|by|until|due|dates?|deadline|months?|quarter|start|starts|from|ready|live)\b/i.test(text),
)
const asks = sentenceFact(({ text, passage }) => passage.role !== 'heading' && text.trimEnd().endsWith('?'))

/**
 * Whether a document commits to deeds that change something for people, each with somebody who does it and a day, beyond what a study takes
 * (recruiting, interviews, a report), and plans no study: it has no part on whom to ask, what and how. Such a plan may tell at length what
 * was learnt in interviews; it is no plan of research for that.
 */
export const deedsBeyondResearch = fact<boolean>((analysis) => {
  const { sections, sentences } = analysis.document
  const planned = sections.some(({ depth, heading }) => depth > 1 && heading?.sentences.some((title) => designs(title, analysis)))
  if (planned || sentences.filter((sentence) => asks(sentence, analysis)).length > mostQuestions) return false
  const deeds = entriesIn(sections, analysis).filter((entry) => isCommitted(entry, analysis))
  const beyond = deeds.filter((entry) => !isOfStudy(entry, analysis))
  return beyond.length >= fewestDeeds && beyond.length * 2 > deeds.length
})

/** Whether somebody is named who does it, and when. */
function isCommitted({ sentences, form }: Entry, analysis: Analysis): boolean {
  const said = sentences.map((sentence) => careSaid(sentence, analysis))
  const heads = form === 'row' ? sentences.map((sentence) => leadIn(sentence.passage, analysis)?.sentences[0]) : []
  const headed = (is: (head: Sentence) => boolean): boolean => heads.some((head) => head !== undefined && is(head))
  return (
    (said.some(({ who }) => who) || headed((head) => whoColumn(head, analysis))) &&
    (said.some(({ when }) => when) || headed((head) => whenColumn(head, analysis)))
  )
}

/** Whether it is a step of a study, by what it says or by the part that it stands in. */
function isOfStudy({ sentences }: Entry, analysis: Analysis): boolean {
  return sentences.some((sentence) => ofStudy(sentence, analysis)) || isOnStudy(sentences[0]!.passage.block.section, analysis)
}

function isOnStudy({ heading, depth }: Section, analysis: Analysis): boolean {
  return depth > 1 && heading?.sentences.some((title) => ofStudy(title, analysis)) === true
}
