import { type Severity, severities } from '../../base/severity.ts'
import { quotedWords } from '../page/line-link.ts'
import type { Reported } from '../reported.ts'
import { ruleOf } from '../rule-of.ts'

/** What one rule found in all documents. */
export interface RuleTally {
  readonly rule: string
  /** What it is about; `undefined` for a rule that nobody describes. */
  readonly summary: string | undefined
  /** The loudest it spoke. */
  readonly severity: Severity
  readonly findings: number
  /** By path, each with its places in the order of the text. */
  readonly documents: readonly { readonly path: string; readonly places: readonly RulePlace[] }[]
}

export interface RulePlace {
  /** 1-based. */
  readonly line: number
  /** The words that are meant; `undefined` where they are left out, and for what is about the whole document. */
  readonly words: string | undefined
}

/** Characters of the words of a place that tell it from others. */
const longestWords = 70

/** What each rule found: the loudest rules first, then those that speak most. */
export function ruleTallies(readings: readonly Reported[], redact: boolean): readonly RuleTally[] {
  const found = new Map<string, { severity: Severity; findings: number; documents: Map<string, RulePlace[]> }>()
  for (const reading of readings) {
    for (const { rule, severity, span, scope } of reading.findings) {
      let tally = found.get(rule)
      if (tally === undefined) {
        tally = { severity, findings: 0, documents: new Map() }
        found.set(rule, tally)
      }
      if (severities.indexOf(severity) < severities.indexOf(tally.severity)) tally.severity = severity
      tally.findings += 1
      const places = tally.documents.get(reading.path) ?? []
      tally.documents.set(reading.path, places)
      const words = redact || scope === 'document' ? undefined : quotedWords(span, reading, longestWords)
      places.push({ line: reading.lines.position(span.start).line, words })
    }
  }
  return [...found]
    .map(([rule, { severity, findings, documents }]) => ({
      rule,
      summary: ruleOf(rule, readings)?.summary,
      severity,
      findings,
      documents: [...documents].map(([path, places]) => ({ path, places })),
    }))
    .sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.findings - a.findings || (a.rule < b.rule ? -1 : 1),
    )
}
