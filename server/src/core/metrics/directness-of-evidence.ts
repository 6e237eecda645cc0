import type { Analysis } from '../facts/analysis.ts'
import { customerClaims } from '../facts/customer-claims.ts'
import { directnesses } from '../facts/evidence-said.ts'
import { directnessPhrases } from './directness-phrases.ts'
import { type Metric, metricPart } from './metric.ts'

/** How directly what is said of customers is known. */
export function directnessOfEvidence(analysis: Analysis): Metric {
  const claims = customerClaims(analysis)
  return {
    id: 'directness-of-evidence',
    title: 'Directness of evidence',
    counts: 'Claims about customers, by what the text around them says stands behind them.',
    parts: directnesses.map((way) =>
      metricPart(
        way,
        directnessPhrases[way],
        claims.filter(({ evidence }) => evidence.directness === way).map(({ span }) => span),
      ),
    ),
  }
}
