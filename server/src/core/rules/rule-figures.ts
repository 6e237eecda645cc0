/** Findings on documents nobody had looked at, as reviewers judged them who had not written the rule. */
export interface FreshFigures {
  /** Findings that a reviewer said yes or no to; those that all were unsure of are left out. */
  readonly judged: number
  /** How many of them were right; where reviewers disagree, each counts for their share. */
  readonly right: number
  readonly reviewers: number
  /** Day of the newest judgement that the figures rest on, as in 2026-11-21. */
  readonly date: string
}

/** Small documents written for the rule: where it must speak, and near misses where it must not. */
export interface PairFigures {
  readonly mustSpeak: number
  readonly spoke: number
  readonly mustBeSilent: number
  readonly wasSilent: number
}

/** Places on documents in which readers had marked the clearest faults. */
export interface LabelledFigures {
  readonly places: number
  /** Places that touch a marked fault. */
  readonly backed: number
}

/** How a rule fared where it was measured; what was not measured is not there. */
export interface Measured {
  readonly fresh?: FreshFigures
  readonly pairs?: PairFigures
  readonly labelled?: LabelledFigures
}
