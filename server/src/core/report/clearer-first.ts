import type { Finding } from '../base/finding.ts'
import { severities } from '../base/severity.ts'
import { measuredOf, surenessOf } from '../rules/measured.ts'
import { speaksOfSilences } from './speaks-of-silences.ts'

/**
 * Orders findings by what a reader should see first: the loudest, and of those alike what is about the text before what is about its comments
 * for silence, and then the ones of the surer rule.
 */
export function clearerFirst(findings: readonly Finding[]): (a: Finding, b: Finding) => number {
  const loudness = ({ severity }: Finding): number => severities.indexOf(severity)
  const sureness = new Map(findings.map(({ rule }) => [rule, surenessOf(measuredOf(rule))]))
  const place = (finding: Finding): number => loudness(finding) * 2 + Number(speaksOfSilences(finding))
  return (a, b) => place(a) - place(b) || sureness.get(b.rule)! - sureness.get(a.rule)!
}
