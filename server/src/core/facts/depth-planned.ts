import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'

/** A closeness that is planned, where the part also says how big a thing the job is in people's lives. */
export interface DepthPlanned {
  readonly span: Span
  readonly words: string
  readonly planned: 'deep' | 'shallow'
  readonly job: 'convenience' | 'complex'
}

const brief =
  /\b(?:in (?:under|less than) (?:a|one|two|five) minutes?|want(?:s)? to be gone|in and out|leave again|now and then|once or twice a year|twice a year|never to think of|without thinking|commodit\w+|job of convenience|convenience job|get it over|as fast as possible|quick(?:ly)? and (?:be )?(?:gone|leave)|low[- ]involvement|want(?:s|ed)? (?:it )?fast|stamps?|parking|light[- ]?bulbs?)\b/i
const long =
  /\b(?:over (?:many|ten|five|several|\d+) years|years of|for years|lifelong|chronic|every day for|daily drugs|long[- ]term (?:illness|treatment|care)|complex|life[- ]changing|of a lifetime|mission[- ]critical|business[- ]critical|changes? of law)\b/i
const deep =
  /(?:\b(?:a |an |the |weekly |quarterly |yearly |monthly |shared )*(?:personal (?:relationship )?(?:manager|adviser|advisor)|relationship manager|named (?:confidant|adviser|engineer)|confidant|coaching calls?|vision workshop|mentoring circle|yearly dinner|annual dinner|community in which|community of|birthday (?:letters?|cards?|calls?)|one-to-one (?:conversations?|meetings?)|podcast with|share their stories|advisory board|ambassador club)\b)/i
const shallow =
  /\b(?:self[- ]service(?: only)?|web form(?: only)?|no (?:contact|phone|named contact)|chatbot only|by (?:form|e-?mail) only|faq only|ticket only)\b/i
const spared = /\b(?:no|not|never|without|instead of|nobody|rather than)\b/i

const reading = sentenceFact<{
  readonly deep?: readonly [number, number]
  readonly shallow?: readonly [number, number]
  readonly brief: boolean
  readonly long: boolean
}>(({ text, start }) => {
  const close = deep.exec(text)
  const far = shallow.exec(text)
  const at = (match: RegExpExecArray | null): readonly [number, number] | undefined =>
    match === null || spared.test(text.slice(Math.max(0, match.index - 20), match.index))
      ? undefined
      : [start + match.index, start + match.index + match[0].length]
  const closeAt = at(close)
  const farAt = at(far)
  return {
    ...(closeAt === undefined ? {} : { deep: closeAt }),
    ...(farAt === undefined ? {} : { shallow: farAt }),
    brief: brief.test(text),
    long: long.test(text),
  }
})

const telling = sentencesWith((sentence, analysis) => {
  if (sentence.passage.reading.role === 'heading' || sentence.passage.reading.quoted) return false
  const told = reading(sentence, analysis)
  return told.deep !== undefined || told.shallow !== undefined
})

/** The places, in document order. A row of a table tells of itself; anything else is told with its section. */
export const depthsPlanned = fact<readonly DepthPlanned[]>((analysis) => {
  const found: DepthPlanned[] = []
  const seen = new Set<unknown>()
  for (const sentence of telling(analysis)) {
    const told = reading(sentence, analysis)
    const { cell } = sentence.passage.reading
    const { block } = sentence.passage
    const around: readonly Sentence[] =
      cell === undefined
        ? block.section.blocks.flatMap(({ sentences }) => sentences).filter((one) => one.passage.reading.cell === undefined)
        : block.passages
            .filter((one) => one.reading.cell?.row === cell.row && one.reading.cell.table === cell.table)
            .flatMap(({ sentences }) => sentences)
    const isBrief = around.some((one) => reading(one, analysis).brief)
    const isLong = around.some((one) => reading(one, analysis).long)
    const planned =
      told.deep !== undefined && isBrief && !isLong ? 'deep' : told.shallow !== undefined && isLong && !isBrief ? 'shallow' : undefined
    const key = cell === undefined ? block.section : `${block.index} ${cell.table} ${cell.row}`
    if (planned === undefined || seen.has(key)) continue
    if (planned === 'shallow' && around.some((one) => reading(one, analysis).deep !== undefined)) continue
    seen.add(key)
    const [start, end] = planned === 'deep' ? told.deep! : told.shallow!
    found.push({
      span: locate(sentence, start, end),
      words: sentence.passage.reading.text.slice(start, end),
      planned,
      job: planned === 'deep' ? 'convenience' : 'complex',
    })
  }
  return found
})
