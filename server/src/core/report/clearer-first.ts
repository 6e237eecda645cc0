import type { Finding } from '../base/finding.ts'
import { severities } from '../base/severity.ts'
import { measuredOf, surenessOf } from '../rules/measured.ts'

/** Orders findings by what a reader should see first: the loudest, and of those alike the ones of the surer rule. */
export function clearerFirst(findings: readonly Finding[]): (a: Finding, b: Finding) => number {
  const loudness = ({ severity }: Finding): number => severities.indexOf(severity)
  const sureness = new Map(findings.map(({ rule }) => [rule, surenessOf(measuredOf(rule))]))
  return (a, b) => loudness(a) - loudness(b) || sureness.get(b.rule)! - sureness.get(a.rule)!
}
