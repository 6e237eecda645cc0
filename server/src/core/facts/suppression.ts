import type { Span } from '../base/span.ts'

/** What a comment hides of one rule. */
export interface Silenced {
  readonly rule: string
  /** Suggestions that are not made of it, or not of all their places. */
  readonly suggestions: number
}

/** A comment that asks for silence, with what became of it. Plain data. */
export interface Suppression {
  /** Of the whole comment. */
  readonly span: Span
  readonly action: 'disable-next-line' | 'disable' | 'disable-file'
  /** Empty for all rules. */
  readonly rules: readonly string[]
  /** Empty for none, as are owner and until. */
  readonly reason: string
  readonly owner: string
  /** As the author wrote it. */
  readonly until: string
  /** `until` as a day, the last on which it holds: `2027-03-31`. */
  readonly lastDay: string | undefined
  /** `holds` where it silences something, `unused` where there is nothing to silence, `expired` where its last day is over. */
  readonly state: 'holds' | 'unused' | 'expired'
  /** Rules named that are on and have nothing to say here, or that there are not. Of all rules that have nothing to say: `*`. */
  readonly idle: readonly string[]
  /** What it hides, the most first; rules that look across documents are not among them, for what they would say is not known here. */
  readonly silenced: readonly Silenced[]
}
