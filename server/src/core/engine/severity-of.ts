import type { DocumentKind } from '../base/document-kind.ts'
import { atLeast, type Severity } from '../base/severity.ts'
import type { DocumentSettings } from '../config/config.ts'
import { sectionIds } from '../facts/section-ids.ts'
import type { AnyRule } from '../rules/rule.ts'

/**
 * How loudly a rule may speak in documents of a kind. What a team requires is missed aloud: the rule that misses it is on unless it was
 * switched off by name, and speaks as a warning at least.
 */
export function severityOf({ id, kinds }: AnyRule, kind: DocumentKind, { rules, sections }: DocumentSettings): Severity | 'off' {
  const severity = rules[id]?.severity
  const section = sections?.[kind] === undefined ? undefined : sectionIds.find((one) => id === `missing-${one}`)
  if (section !== undefined && sections?.[kind]?.[section] === 'required' && severity !== 'off')
    return severity !== undefined && atLeast(severity, 'warning') ? severity : 'warning'
  return kinds.includes(kind) ? (severity ?? 'off') : 'off'
}
