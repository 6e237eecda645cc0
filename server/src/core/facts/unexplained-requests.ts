import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { sentencesWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'
import { formSections } from './template.ts'
import { wishSaid } from './wish-said.ts'
import { withChildren } from './word-signs.ts'

/** Wishes for features that decide what is made, in a part that never asks what they are for. */
export interface UnexplainedRequests {
  readonly at: Span
}

/** The rules of an open project, or of those who own the thing and vote on it. */
const elsewhere = sentenceFact(({ text }) =>
  /\b(?:pull requests?|rfcs?|maintainers?|contributors?|governance|statutes|assembly|proposals?|council|dao|tokens? holders?|shareholders?|delegates?|bylaws?|referend\w+)\b/i.test(
    text,
  ),
)
/** How many wished for it, or how much more than for anything else. */
const counted = sentenceFact(({ text }) =>
  /\b(?:most|top|more than|highest|ranked?|ranking|rank(?:ed)? by|sort(?:ed|s)?|count(?:ed|s)?|tall(?:y|ies|ied)|number(?:ed|s)? of|numbered|votes?|upvotes?|score|popular|majority|first|founded on|built on|comes? from|based on|drawn from|basis|because|alone|only|just|whole|that.s|solely|straight|\d+)\b/i.test(
    text,
  ),
)
const denied = sentenceFact(({ text }) => /\b(?:not|never|instead of|rather than|except|unless)\b|n['’]t\b|\?\s*$/i.test(text))

/** A list of wishes, or so many people who wish. */
function wishes(sentence: Sentence, analysis: Analysis): boolean {
  const said = wishSaid(sentence, analysis)
  return said !== undefined && (said.listed || (said.counted && some(sentence, analysis)))
}
const some = sentenceFact(({ text }) => /\b(?:\d+|half|third|quarter|fifth|most|majority|dozens?|hundreds?|keeps?)\b/i.test(text))

const requesting = sentencesWith((sentence, analysis) => {
  const { role, cell } = sentence.passage.reading
  return role !== 'heading' && cell?.row !== 0 && wishes(sentence, analysis) && !denied(sentence, analysis)
})

/** Parts in which wishes set the direction, of which nobody asks what they are for. */
export const unexplainedRequests = fact<readonly UnexplainedRequests[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const requests = requesting(analysis)
  const found: UnexplainedRequests[] = []
  if (requests.length === 0) return found
  const spoken = bySection(analysis)
  const forms = formSections(analysis)
  const done = new Set<number>()
  /** By the index of a part: a part with many wishes is gone through once. */
  const parts = new Map<number, readonly Sentence[]>()
  for (const sentence of requests) {
    const { section } = sentence.passage.block
    if (done.has(section.index) || forms.has(section) || !saidOfThePlan(sentence, analysis)) continue
    const around = section.parent !== undefined && section.parent.depth >= 2 ? section.parent : section
    const sentences = parts.get(around.index) ?? unasked(around, analysis)
    parts.set(around.index, sentences)
    if (sentences.length === 0) continue
    if (!(spoken[section.index]!.own & (bit.direction | bit.rhythm)) || !decides(sentence, sentences)) continue
    done.add(section.index)
    found.push({ at: placeOf(sentence) })
  }
  return found

  /** Direction and count are told of the wish itself, or in the next breath. */
  function decides(sentence: Sentence, sentences: readonly Sentence[]): boolean {
    const near = sentences.filter(({ index }) => Math.abs(index - sentence.index) <= reach)
    return near.some((one) => of(one, analysis) & bit.direction) && near.some((one) => counted(one, analysis))
  }
})

/** The sentences of a part that does not ask what wishes are for; none where it does, where others rule, or where it is long. */
function unasked(part: Section, analysis: Analysis): readonly Sentence[] {
  const { bit, of } = contactSigns
  const sentences = withChildren(part).flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences))
  if (sentences.length > mostSentences || sentences.some((one) => elsewhere(one, analysis))) return []
  return sentences.some((one) => one.passage.reading.role !== 'heading' && of(one, analysis) & bit.inquiry) ? [] : sentences
}

/** Sentences around a wish in which what is said is still of it. */
const reach = 2

/** In a longer part wishes are one thing among many. */
const mostSentences = 30
