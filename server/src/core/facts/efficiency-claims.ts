import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { leadIn } from './lead-in.ts'
import { sentencesWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'

/** A place where what the house saves is given as how customers fare. */
export interface EfficiencyClaim {
  readonly span: Span
  readonly words: string
  readonly group: unknown
}

const saving =
  /\b(?:(?:ticket |call |case |contact )?deflection(?: rate)?s?|deflect\w* (?:\w+ )?(?:calls|tickets|contacts|cases)|average handl(?:e|ing) time|handl(?:e|ing) time|aht|cost[- ]to[- ]serve|cost per (?:contact|ticket|call|case|interaction)|tickets? (?:closed|handled)(?: per \w+)?|cases (?:closed|handled) per \w+|calls (?:handled )?per (?:hour|agent|day)|(?:agent|adviser|advisor) (?:utili[sz]ation|occupancy|productivity)|containment(?: rate)?|tickets per (?:agent|csm)|accounts per (?:csm|agent)|headcount per|ratio of (?:agents|csms) to|bot resolution rate)\b/i
const experience =
  /\b(?:customer (?:experience|satisfaction|success|happiness|delight|centricity|outcomes?)|member (?:experience|satisfaction)|patient experience|user (?:experience|satisfaction)|guest (?:experience|satisfaction)|service quality|happier (?:customers|members|guests|users)|how (?:our )?(?:customers|members|patients|guests|users) (?:fare|feel)|voice of the customer|cx)\b/i
const efficiency = /\b(?:efficien\w+|productiv\w+|operational|operations|cost|costs|capacity|staffing|internal|workload|finance|budget)\b/i
const theirs =
  /\b(?:csat|nps|ces|satisf\w+ (?:score|rate)|effort|first[- ](?:contact|call) resolution|solved at|resolved at|waits?|waiting|time to (?:value|resolution|first response|answer)|retention|churn|renew\w*)\b/i

const told = sentenceFact(({ text, start }) => {
  const found = saving.exec(text)
  return {
    at: found === null ? undefined : ([start + found.index, start + found.index + found[0].length] as const),
    experience: experience.test(text),
    efficiency: efficiency.test(text.replace(saving, '')),
    theirs: theirs.test(text),
  }
})

const telling = sentencesWith(
  (sentence, analysis) => sentence.passage.reading.role !== 'heading' && told(sentence, analysis).at !== undefined,
)

/** The places, in document order; where a measure of the customer's side stands with them, none. */
export const efficiencyClaims = fact<readonly EfficiencyClaim[]>((analysis) =>
  telling(analysis).flatMap((sentence) => {
    const here = told(sentence, analysis)
    if (here.efficiency || here.theirs || !saidOfThePlan(sentence, analysis)) return []
    const { section } = sentence.passage.block
    const lead = leadIn(sentence.passage, analysis)
    const over: readonly Sentence[] = [...(lead?.sentences ?? []), ...(section.heading?.sentences ?? []), ...rowLabel(sentence)]
    if (over.some((one) => told(one, analysis).efficiency)) return []
    const claimed = here.experience || over.some((one) => sectionSays(one, analysis))
    if (!claimed || section.blocks.some((block) => block.sentences.some((one) => told(one, analysis).theirs))) return []
    const [start, end] = here.at!
    return [{ span: locate(sentence, start, end), words: sentence.passage.reading.text.slice(start, end), group: section }]
  }),
)

/** The document's own name is what it is about, not what its figures are given as. */
function sectionSays(sentence: Sentence, analysis: Analysis): boolean {
  return sentence.passage.reading.depth !== 1 && told(sentence, analysis).experience
}

function rowLabel({ passage }: Sentence): readonly Sentence[] {
  const { cell } = passage.reading
  if (cell === undefined || cell.column === 0) return []
  return (
    passage.block.passages.find(
      ({ reading }) => reading.cell?.row === cell.row && reading.cell.table === cell.table && reading.cell.column === 0,
    )?.sentences ?? []
  )
}
