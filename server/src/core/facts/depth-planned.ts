import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'

/** A closeness that is planned, where the part also says how big a thing the job is in people's lives. */
export interface DepthPlanned {
  readonly span: Span
  readonly words: string
  readonly planned: 'deep' | 'shallow'
  readonly job: 'convenience' | 'complex'
}

interface Reading {
  readonly deep: Place | undefined
  readonly shallow: Place | undefined
  readonly brief: boolean
  readonly long: boolean
}

/** Offsets in the passage's text. */
type Place = readonly [number, number]

/** What is spared, denied or kept for others is not planned. */
const spared = new Set([
  'no',
  'not',
  'never',
  'without',
  'instead',
  'nobody',
  'rather',
  'none',
  'neither',
  'nor',
  "n't",
  'stop',
  'drop',
  'end',
])

const reading = sentenceFact<Reading>((sentence, lexicon) => {
  const close = planned(sentence, termsOf(sentence, 'close-care', lexicon))
  return {
    deep: close,
    // What stands beside closeness is not all there is.
    shallow: close === undefined ? planned(sentence, termsOf(sentence, 'distant-care', lexicon)) : undefined,
    brief: termsOf(sentence, 'brief-jobs', lexicon).length > 0,
    long: termsOf(sentence, 'long-jobs', lexicon).length > 0,
  }
})

/** From the first to the last of them that nothing denies. */
function planned({ words }: SentenceText, terms: readonly Term[]): Place | undefined {
  const meant = terms.filter(({ from }) => !words.slice(Math.max(0, from - 4), from).some(({ lower }) => spared.has(lower)))
  const [first] = meant
  if (first === undefined) return undefined
  const last = meant.findLast(({ to }) => to - first.from <= longestShown)!
  return [words[first.from]!.start, words[last.to - 1]!.end]
}

/** Longest place that is shown, in words. */
const longestShown = 14

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
