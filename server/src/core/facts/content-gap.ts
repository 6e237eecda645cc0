import type { Analysis } from './analysis.ts'
import { businessStatements } from './business-statements.ts'
import { moneyOnlyMeasures } from './money-only-measures.ts'
import { oneSidedExchanges } from './one-sided-exchanges.ts'
import type { SectionId } from './section-ids.ts'
import { shallowResearch } from './shallow-research.ts'

/** A part of a content that a document shows to be lacking, by telling the content without it. */
interface Gap {
  /** As a noun phrase. */
  readonly lacking: string
  readonly seen: (analysis: Analysis) => boolean
}

/**
 * Rules speak of the same facts. What a finding says to be lacking is therefore never counted as whole. A fact that takes long is left to its
 * rule, which is silent where the content is whole (`unless-whole.ts`).
 */
const gaps: Readonly<Partial<Record<SectionId, readonly Gap[]>>> = {
  'value-exchange': [{ lacking: 'what customers get', seen: (analysis) => oneSidedExchanges(analysis).length > 0 }],
  listening: [{ lacking: 'conversations about people’s own lives', seen: (analysis) => shallowResearch(analysis).length > 0 }],
  'business-definition': [
    {
      lacking: 'the problem that it solves for them',
      seen: (analysis) => businessStatements(analysis).some(({ toldBy }) => toldBy === 'product'),
    },
  ],
  'customer-measures': [
    { lacking: 'a sign of success that customers would name', seen: (analysis) => moneyOnlyMeasures(analysis).length > 0 },
  ],
}

/** The part of a content that is told to be lacking by what is said of it; `undefined` where nothing shows any. */
export function contentGap(id: SectionId, analysis: Analysis): string | undefined {
  return gaps[id]?.find(({ seen }) => seen(analysis))?.lacking
}
