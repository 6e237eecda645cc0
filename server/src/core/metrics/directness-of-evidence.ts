import type { Analysis } from '../facts/analysis.ts'
import { customerClaims } from '../facts/customer-claims.ts'
import { type Directness, directnesses } from '../facts/evidence-said.ts'
import { type Metric, metricPart } from './metric.ts'

/** In the words of the card that a claim has. */
const ways: Readonly<Record<Directness, string>> = {
  quoted: 'in their own words',
  observed: 'seen',
  told: 'told directly',
  counted: 'counted',
  published: 'read elsewhere',
  staff: 'told by staff',
  assumed: 'openly assumed',
  none: 'nothing said',
}

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
        ways[way],
        claims.filter(({ evidence }) => evidence.directness === way).map(({ span }) => span),
      ),
    ),
  }
}
