import { figures } from './measured.generated.ts'

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

/** Findings that must have been judged before their share of right ones says anything. */
export const enoughJudged = 10

/** What was measured of a rule. */
export function measuredOf(rule: string): Measured {
  return figures[rule] ?? {}
}

/** Share of right ones among the rule's fresh findings, 0 to 1; `undefined` where too few were judged. */
export function precisionOf({ fresh }: Measured): number | undefined {
  return fresh === undefined || fresh.judged < enoughJudged ? undefined : fresh.right / fresh.judged
}

const sums = Object.values(figures).reduce(
  (sum, { fresh }) => ({ right: sum.right + (fresh?.right ?? 0), judged: sum.judged + (fresh?.judged ?? 0) }),
  { right: 0, judged: 0 },
)
/** Of all judged findings, of whatever rule, the share of right ones. */
const onTheWhole = sums.judged === 0 ? 0.5 : sums.right / sums.judged
/** Findings that the whole weighs as much as: with fewer of its own, a rule is taken for one like the others. */
const weightOfTheWhole = 5

/** How sure a rule is, 0 to 1, to order rules by: its precision, drawn towards that of all rules the fewer of its findings were judged. */
export function surenessOf({ fresh }: Measured): number {
  return ((fresh?.right ?? 0) + weightOfTheWhole * onTheWhole) / ((fresh?.judged ?? 0) + weightOfTheWhole)
}
