import type { Severity } from '../base/severity.ts'

const phrases: Readonly<Record<Severity, string>> = {
  error: 'to settle first',
  warning: 'worth changing',
  information: 'to consider',
  hint: 'in passing',
}

/** How much weight a suggestion has, in words that finish "3 suggestions are …". */
export function severityPhrase(severity: Severity): string {
  return phrases[severity]
}
