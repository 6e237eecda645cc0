import type { Suppression } from '../facts/suppression.ts'
import type { Reported } from './reported.ts'

/** A silence as the register of accepted deviations lists it. */
export interface RegisterRow {
  readonly path: string
  /** Of the comment, from 1. */
  readonly line: number
  readonly column: number
  /** What it silences: what follows on the next line, all from there on, or the whole document. */
  readonly scope: 'line' | 'rest' | 'document'
  /** Empty for all rules. */
  readonly rules: readonly string[]
  /** Empty for none, as are owner and until. */
  readonly reason: string
  readonly owner: string
  /** The last day on which it holds, where what the author wrote is a date; else what the author wrote. */
  readonly until: string
  readonly state: Suppression['state']
  /** What it hides, by rule, the most first. */
  readonly silenced: Suppression['silenced']
}

const scopes = { 'disable-next-line': 'line', disable: 'rest', 'disable-file': 'document' } as const

/** The silences of documents, in the order of the documents and their lines. */
export function registerRows(readings: readonly Reported[]): readonly RegisterRow[] {
  return readings.flatMap(({ path, lines, suppressions }) =>
    suppressions.map(({ span, action, rules, reason, owner, until, lastDay, state, silenced }) => ({
      path,
      ...lines.position(span.start),
      scope: scopes[action],
      rules,
      reason,
      owner,
      until: lastDay ?? until,
      state,
      silenced,
    })),
  )
}
