import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { leadIn } from './lead-in.ts'
import { placeOf } from './place-of.ts'
import { sentencesWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'

/** A path that is called a journey, and whose stages are mostly those of our sale. */
export interface JourneyByStage {
  readonly span: Span
  readonly words: string
  readonly ours: number
  readonly theirs: number
}

const journey =
  /\b(?:\w+['’]s? )?journey\b|\b(?:customer|user|member|buyer|patient|donor|guest|client|student|visitor|family|tenant|resident|borrower|shopper)(?:['’]?s)? (?:path|map)\b/i
/** What people do or go through: a verb of theirs first, or they themselves. */
const theirStage =
  /\b(?:customers?|users?|members?|patients?|guests?|buyers?|they|she|he|her|their|someone|people|visitors?|students?|families|parents?|needs?|search\w*|finds? out|compares?|chooses?|decid\w+|learns?|tries|first use|uses?|gets? stuck|asks?|notices?|feels?|tells?|leaves?|moves? (?:in|out)|waits?|arriv\w+|eats?|pays?|renews?|discover\w*|aware\w*|consider\w*|onboarding|support\w*|adopt\w*|loyal\w*|advoca\w*)\b/i
/** A verb in the third person opens it: "Wonders whether", "Fits lessons round school". */
const opensWithDeed =
  /^\W*(?:(?:stage|phase|step)? ?\d*[.:)–—-]*\s*)?[A-Z]?[a-z]+(?:[^s\W]s|es|nds|lls) (?:a|an|the|her|his|their|to|for|whether|how|it|one|in|on|at|by|with|about|through|round|what|if|out|up|\$|\d)/
const parted = /\s*(?:→|->|=>|>|,|;|\bthen to\b|\bto\b|\blastly\b|\bfinally\b)\s*/

const reads = sentenceFact((sentence, lexicon) => {
  const { text, words } = sentence
  const state = words.length <= 8 && termsOf(sentence, 'funnel-states', lexicon).length > 0
  const deed = theirStage.test(text) || opensWithDeed.test(text)
  return {
    journey: words.length <= 14 && journey.test(text),
    ours: state && !(opensWithDeed.test(text) || /\b(?:they|she|he|her|their)\b/i.test(text)),
    theirs: deed,
  }
})

/** A journey told in one sentence, as a row of names: how many of them are states in which the house has people. */
const told = sentenceFact((sentence, lexicon) => {
  const { text, words } = sentence
  if (!/\b(?:journey|path|map)\b/i.test(text)) return undefined
  const start = /:\s|\bfrom\b/i.exec(text)
  if (start === null) return undefined
  const from = start.index + start[0].length
  const states = termsOf(sentence, 'funnel-states', lexicon).map((one) => words[one.from]!.start - sentence.start)
  let at = from
  let ours = 0
  let stages = 0
  for (const part of text.slice(from).split(parted)) {
    const place = text.indexOf(part, at)
    at = place + part.length
    if (part.trim() === '') continue
    stages += 1
    if (part.split(/\s+/).length <= 6 && states.some((one) => one >= place && one < at)) ours += 1
  }
  return journey.test(text) && ours >= 3 ? { from, ours, stages } : undefined
})

const toldInOne = sentencesWith((sentence, analysis) => told(sentence, analysis) !== undefined)

/** Stages of ours from which on they make the journey, where they outnumber those of customers. */
const leastOurs = 3

/** The journeys of our stages, one for each heading or lead-in that names one and has stages below, or for a sentence that runs through them. */
export const journeysByStage = fact<readonly JourneyByStage[]>((analysis) => {
  const found: JourneyByStage[] = []
  for (const section of analysis.document.sections) {
    const { heading } = section
    const named =
      (heading !== undefined && heading.reading.depth > 0 && heading.sentences.some((one) => reads(one, analysis).journey)) ||
      section.blocks.some(({ sentences }) => sentences.some((one) => reads(one, analysis).journey && /:\s*$/.test(one.reading.text)))
    if (!named) continue
    const stages = stagesOf(section, analysis)
    const ours = stages.filter((one) => reads(one, analysis).ours)
    const [first] = ours
    if (first === undefined) continue
    const { start, text } = first.reading
    found.push({
      span: locate(first, start, start + Math.min(text.length, 80)),
      words: text.slice(0, 60),
      ours: ours.length,
      theirs: stages.filter((one) => !reads(one, analysis).ours && reads(one, analysis).theirs).length,
    })
  }
  for (const sentence of toldInOne(analysis)) {
    if (!saidOfThePlan(sentence, analysis)) continue
    const { ours, stages } = told(sentence, analysis)!
    found.push({ span: placeOf(sentence), words: sentence.reading.text.slice(0, 60), ours, theirs: stages - ours })
  }
  return found.filter(({ ours, theirs }) => ours >= leastOurs && ours > theirs)
})

/** What a journey is made of: the headings below, else the items, else the first column or the header of a table. */
function stagesOf(section: Section, analysis: Analysis): readonly Sentence[] {
  const headings = section.children.flatMap(({ heading }) => heading?.sentences.slice(0, 1) ?? [])
  if (headings.length >= 3) return headings
  const stages: Sentence[] = []
  for (const block of section.blocks)
    for (const passage of block.passages) {
      const { item, cell } = passage.reading
      const opens = item?.opens === true && item.depth === 1 && leadIn(passage, analysis)?.reading.item === undefined
      if (
        (opens || (cell !== undefined && (cell.row === 0 || cell.column === 0) && !(cell.row === 0 && cell.column === 0))) &&
        passage.sentences[0] !== undefined
      )
        stages.push(passage.sentences[0])
    }
  return stages
}
