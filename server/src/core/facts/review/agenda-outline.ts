import type { Lexicon } from '../../lexicon/lexicon.ts'
import { fact } from '../fact.ts'
import { type AgendaLine, agendaLines, childrenOf } from './agenda-lines.ts'
import { type LineTime, lineTimes } from './line-times.ts'
import { repeatedAspects } from './repeated-aspects.ts'

/**
 * What the reader of agendas goes by, from its first step to its last: the document as lines that stand below one another, each with
 * the time that is given for it.
 */
export interface AgendaOutline {
  readonly lines: readonly AgendaLine[]
  /** For each line the indices of those right below it. */
  readonly below: readonly (readonly number[])[]
  /** For each line its time. Steps that doubt a time or find another hand on an outline with times of its own. */
  readonly times: readonly (LineTime | undefined)[]
  /** Headings by which each topic is told the same way: they are no topics. */
  readonly aspects: ReadonlySet<number>
  readonly lexicon: Lexicon
}

export const agendaOutline = fact<AgendaOutline>((analysis) => {
  const lines = agendaLines(analysis)
  return { lines, below: childrenOf(lines), times: lineTimes(lines), aspects: repeatedAspects(lines), lexicon: analysis.lexicon }
})
