import type { Span } from '../base/span.ts'
import { aims, aimsOfStretch } from '../facts/aims.ts'
import type { Analysis } from '../facts/analysis.ts'
import { customerOutcomes } from '../facts/customer-outcomes.ts'
import { documentKind } from '../facts/document-kind.ts'
import { fact } from '../facts/fact.ts'
import { isBareAim } from '../facts/is-bare-aim.ts'
import { allMeasures } from '../facts/measures.ts'
import { parties } from '../facts/parties.ts'
import { researchActivities } from '../facts/research-activities.ts'
import { type SectionId, sectionStates } from '../facts/section-states.ts'
import { derivedFact, documentList } from '../facts/stretch-fact.ts'
import { subjectMatter } from '../facts/subject-matter.ts'
import { isTemplate } from '../facts/template.ts'
import { writtenBlocks } from '../facts/written-blocks.ts'
import { writtenInEnglish } from '../facts/written-in-english.ts'
import type { Contribution, Score } from './contribution.ts'
import { wholePoints } from './whole-points.ts'

/** Fewer words of prose than this are too few to judge. */
const leastWords = 60

/** Signs of what is scored, fewer than which are too few: the score would rest on what is not said alone. */
const leastSigns = 3

/** As few signs in a long text are too few as well; sentences that need another sign. */
const sentencesToASign = 50

/** Places named as evidence of one part. */
const mostEvidence = 8

/** From this share of sentences on, what customers get could hardly be said more often. */
const muchGained = 0.4

/** From this share of sentences on, bare aims of the company make up the plan. */
const muchTaken = 0.12

/**
 * How far a plan is written from the customer's side: 100 points in seven parts. It rests on facts and section states alone, so that
 * suppressed findings and switched-off rules change nothing. The parts were weighed on documents that people had judged from strongly
 * inside-out to strongly customer-centred.
 */
export const planOrientation = fact<Score>((analysis) => {
  const { words } = subjectMatter(analysis)
  // A form asks for what a plan says; there is nobody's point of view in it yet.
  if (words < leastWords || isTemplate(analysis) || !namesAnyone(analysis) || !saysEnough(analysis)) return { total: undefined, parts: [] }
  const parts = outOfHundred([
    jobs(analysis),
    sections(analysis, 'value-exchange', 'What each side gives and gets', [['value-exchange', 4, 2]]),
    listening(analysis),
    measures(analysis),
    outcomes(analysis),
    whoseAims(analysis),
    subject(analysis),
  ])
  return { total: parts.reduce((sum, { points }) => sum + points, 0), parts }
})

/**
 * The parts as they share a hundred points where configuration leaves some of them out: each keeps its weight beside the others. Where all
 * count, which is nearly always, they are as they were.
 */
function outOfHundred(parts: readonly Contribution[]): readonly Contribution[] {
  const most = parts.reduce((sum, { max }) => sum + max, 0)
  if (most === 100) return parts
  const counted = parts.filter(({ max }) => max > 0)
  const shares = wholePoints(counted.map(({ max }) => (max * 100) / most))
  return counted.map((part, at) => ({ ...part, points: Math.round((part.points * shares[at]!) / part.max), max: shares[at]! }))
}

function namesAnyone(analysis: Analysis): boolean {
  return analysis.document.sentences.some((sentence) => parties(sentence, analysis).some(({ party }) => party !== 'product'))
}

/** Whether there is enough of what the parts look for, good or bad, in a language that they can read. */
function saysEnough(analysis: Analysis): boolean {
  if (!writtenInEnglish(analysis)) return false
  const { needs, trade } = subjectMatter(analysis)
  const signs =
    Object.values(sectionStates(analysis)).filter(({ state }) => state !== 'absent').length +
    allMeasures(analysis).filter(({ side }) => side !== 'unclear').length +
    aims(analysis).length +
    customerOutcomes(analysis).sentences +
    needs +
    trade
  return signs >= Math.max(leastSigns, analysis.document.sentences.length / sentencesToASign)
}

function jobs(analysis: Analysis): Contribution {
  return sections(analysis, 'jobs', 'Jobs customers are trying to get done', [
    ['jobs-to-be-done', 8, 4],
    ['customer-profile', 2, 1],
  ])
}

/** Points for contents that are there: all of them when present, some when partial. */
function sections(
  analysis: Analysis,
  id: string,
  title: string,
  asked: readonly (readonly [section: SectionId, present: number, partial: number])[],
): Contribution {
  const states = sectionStates(analysis)
  const evidence: Span[] = []
  let points = 0
  let max = 0
  for (const [section, present, partial] of asked) {
    const { state, evidence: place, wish } = states[section]
    if (wish === 'off') continue
    max += present
    points += state === 'present' ? present : state === 'partial' ? partial : 0
    if (place !== undefined) evidence.push(place)
  }
  return { id, title, points, max, evidence, cost: [] }
}

/** Asking for applause or for features is half of listening, and in a plan of research, which is about nothing else, hardly that. */
function listening(analysis: Analysis): Contribution {
  const heard = sections(analysis, 'listening', 'How customers are heard', [['listening', 9, 4]])
  const levels = researchActivities(analysis).map(({ level }) => level)
  const shallow = levels.filter((level) => level === 1 || level === 2).length
  const deep = levels.filter((level) => level !== 'unsaid').length - shallow
  const most = shallow <= deep ? heard.max : documentKind(analysis) === 'research-plan' ? 2 : 4
  return { ...heard, points: Math.min(heard.points, most) }
}

function measures(analysis: Analysis): Contribution {
  const section = sections(analysis, 'measures', 'Success as customers see it', [['customer-measures', 4, 2]])
  const all = allMeasures(analysis)
  const own = all.filter(({ side }) => side === 'money' || side === 'attention')
  const cost = own.slice(0, mostEvidence).map(({ span }) => span)
  const points = lessened(4, Math.min(1, (2 * own.length) / (all.length + 2)))
  return {
    ...section,
    points: section.points + points,
    max: section.max + 4,
    evidence: [...section.evidence, ...cost].slice(0, mostEvidence),
    cost,
  }
}

function outcomes(analysis: Analysis): Contribution {
  const max = 14
  const { sentences, clearest } = customerOutcomes(analysis)
  return {
    id: 'outcomes',
    title: 'What customers get out of it',
    points: Math.round(max * Math.min(1, share(sentences, analysis) / muchGained)),
    max,
    evidence: clearest.slice(0, mostEvidence),
    cost: [],
  }
}

function whoseAims(analysis: Analysis): Contribution {
  const max = 16
  const bare = bareAims(analysis)
  const evidence = bare.slice(0, mostEvidence).map(({ span }) => span)
  return {
    id: 'aims',
    title: 'Whose aims the plan has',
    points: lessened(max, Math.min(1, share(bare.length, analysis) / muchTaken)),
    max,
    evidence,
    cost: evidence,
  }
}

const bareAims = documentList(derivedFact(aimsOfStretch, (groups) => groups.flat().filter(isBareAim)))

function subject(analysis: Analysis): Contribution {
  const max = 39
  const { needs, trade, words, ofNeeds, ofTrade } = subjectMatter(analysis)
  // A word or two of either in a long text say little: both start with a hundredth of the words.
  const start = words / 100
  const cost = ofTrade.slice(0, mostEvidence / 2)
  return {
    id: 'subject',
    title: 'People and their needs, or a market to win',
    points: Math.round((max * (needs + start)) / (needs + trade + 2 * start)),
    max,
    evidence: [...ofNeeds.slice(0, mostEvidence / 2), ...cost],
    cost,
  }
}

/** Points that something takes from, in whole numbers: all of them only where nothing does, however little it is. */
function lessened(max: number, by: number): number {
  return by === 0 ? max : Math.min(max - 1, Math.round(max * (1 - by)))
}

/** A count as a share of all sentences that are written; a few more are assumed, so that one sentence in three is no landslide. */
function share(count: number, analysis: Analysis): number {
  const written = writtenBlocks(analysis)
  const sentences = written?.reduce((sum, block) => sum + block.sentences.length, 0) ?? analysis.document.sentences.length
  return count / (sentences + 5)
}
