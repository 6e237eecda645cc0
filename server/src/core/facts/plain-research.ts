import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf, type WordClass } from '../lexicon/lexicon.ts'
import { documentKind } from './document-kind.ts'
import { fact, sentenceFact } from './fact.ts'
import type { ResearchActivity } from './research-activities.ts'
import { researchDone } from './research-done.ts'
import type { ResearchLevel } from './research-named.ts'
import { saidOfThePlan } from './surroundings.ts'

/** Longest sentence, in words, that says one thing that is done. */
const mostWords = 32

/** Words that name a way of learning outright, by the level it is on; of some levels only where the part is about research. */
const outright: Readonly<Partial<Record<ResearchLevel, { readonly families: readonly WordClass[]; readonly inResearch: boolean }>>> = {
  1: { families: ['research-confirm'], inResearch: false },
  2: { families: ['research-features'], inResearch: true },
  3: { families: ['research-problem-methods'], inResearch: false },
  4: { families: ['research-observe'], inResearch: false },
  5: { families: ['research-become'], inResearch: true },
  reshape: { families: ['research-reshape'], inResearch: true },
}

/** What is said of research in general, or is only supposed, is nothing that is done. */
const general =
  /^\W*(?:if|when|unless|while|although|despite|without|instead)\b|\b(?:is|are) (?:a|the|one|not)\b|\?\s*$|\bshadow[- ]?bann?\w*|\bincludes?\b/i

const plain = sentenceFact(({ text, words }) => words.length <= mostWords && !general.test(text))

/** A study and, right behind it, the problems that it is about: "interviews with tenants on what goes wrong". */
const asksOfProblems = sentenceFact((sentence, lexicon) => {
  const { words, passage } = sentence
  return termsOf(sentence, 'research-studies', lexicon).some((study) =>
    termsOf(sentence, 'research-problems', lexicon).some(
      ({ from }) =>
        from >= study.to && from - study.to <= reach && about.test(passage.text.slice(words[study.to - 1]!.end, words[from]!.start)),
    ),
  )
})

/** So many words behind a study stands what it is about. */
const reach = 12
const about = /^[^.;:]*\b(?:understand|learn|explore|discover|find out|hear|identify|about|on|into|of|why|how|what|where)\b[^.;:]*$/i

/** An item of a list of questions to those who are asked. */
function isGuide({ passage }: Sentence): boolean {
  return (
    passage.reading.item !== undefined &&
    /\b(?:interview|discussion|conversation|topic) (?:guide|questions?|script)|\bquestions? (?:we ask|to ask|for)\b|\bguide\b/i.test(
      passage.block.section.title,
    )
  )
}

/** What a plan says outright is done to learn from customers: items and rows that name a method, and what parts on research say. */
export const plainResearch = fact<readonly ResearchActivity[]>((analysis) => {
  const done = researchDone(analysis).filter(({ level }) => level !== 'unsaid')
  if (done.length === 0) return done
  const research = documentKind(analysis) === 'research-plan'
  const sentences = analysis.document.sentences.map((sentence) => ({ sentence, start: locate(sentence).start }))
  return done.filter(({ level, span, question, ...activity }) => {
    const about = activity.about || research
    const sentence = sentences.findLast(({ start }) => start <= span.start)?.sentence
    // A question has its level by its form; one that leads nowhere may be one that the authors put to themselves.
    if (question) return about && sentence !== undefined && (level !== 3 || (research && isGuide(sentence)))
    const ways = outright[level]
    if (sentence === undefined || ways === undefined || !plain(sentence, analysis) || !saidOfThePlan(sentence, analysis)) return false
    const { item, cell } = sentence.reading.passage
    if (!about && item === undefined && cell === undefined) return false
    const { families, inResearch } = ways
    const named = (about || !inResearch) && families.some((family) => termsOf(sentence.reading, family, analysis.lexicon).length > 0)
    return (
      (named && (level !== 5 || !/\binterviews?\b/i.test(sentence.reading.text))) || (level === 3 && asksOfProblems(sentence, analysis))
    )
  })
})
