import { figures } from './measured.generated.ts'
import type { Measured } from './rule-figures.ts'

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
