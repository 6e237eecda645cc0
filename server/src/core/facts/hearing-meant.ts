import type { Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { sentenceFact } from './fact.ts'
import { type HeadingKind, kindsOfSections } from './heading-kinds.ts'
import { hearingSaid } from './hearing-said.ts'
import { sentencesWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'

/** Tells what was found or done, asks the reader, or sets a condition: no plan to hear anybody. */
const noPlan =
  /\b(?:found|showed?|shows|shown|according|respondents|reported|revealed|indicates?|suggests?|results? of|said|told|has been|have been|had|(?<!what |how it |how they )(?:was|were)|did|completed|if|when you|as you|you can|ensure you|could|might)\b|\?\s*$/i

/** Sentences of more words tell of more than hearing. */
const mostWords = 45

const planned = sentenceFact(({ text, words }) => words.length <= mostWords && !noPlan.test(text))

/** Parts in which a way of hearing is named as a measure or a function. */
const named: readonly HeadingKind[] = ['measures', 'features']

const hearing = sentencesWith((sentence, analysis) => {
  const { role, cell } = sentence.passage.reading
  return role !== 'heading' && cell?.row !== 0 && hearingSaid(sentence, analysis) !== undefined && planned(sentence, analysis)
})

/** Sentences in which the plan means to hear people, in order; not what was found, measured, cited or offered as a function. */
export function hearingMeant(analysis: Analysis): readonly Sentence[] {
  const all = hearing(analysis)
  if (all.length === 0) return all
  const kinds = kindsOfSections(analysis)
  return all.filter(
    (sentence) => saidOfThePlan(sentence, analysis) && !named.some((kind) => kinds[sentence.passage.block.section.index]!.has(kind)),
  )
}
