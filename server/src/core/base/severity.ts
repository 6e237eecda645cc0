/** How loudly a finding speaks, loudest first. The four are LSP's. */
export const severities = ['error', 'warning', 'information', 'hint'] as const

export type Severity = (typeof severities)[number]

/** Whether `severity` is `threshold` or louder. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold)
}
