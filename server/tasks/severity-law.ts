import type { Severity } from '../src/core/base/severity.ts'
import { precisionOf } from '../src/core/rules/measured.ts'
import type { Measured } from '../src/core/rules/rule-figures.ts'

/*
 * How loudly a rule speaks by default follows from how it fared where nobody had looked. A rule that was right too seldom, or that
 * nobody measured and whose test texts do not bear it out, speaks as a hint; one that was wrong more often than right speaks only when
 * it is turned on, for a false alarm costs more than a miss. But fresh documents are a mixed lot, many of them no plans: where readers of
 * whole plans marked most of what a rule speaks of before they knew of it, it stays on, as a hint.
 */

/** Share of right ones among its fresh findings from which a rule may be more than a hint. */
const loudNeeds = 0.8
/** The share from which it may be in `recommended`. */
const recommendedNeeds = 0.5
/** How many places in labelled plans must be known, and which share of them marked, for a rule to stay on by these alone. */
const markedNeeds = { places: 20, share: 0.5 }
/** What the test texts must show of a rule of which too few fresh findings were judged. */
const pairsNeed = { speaking: 0.8, silent: 0.95 }

export interface Standing {
  readonly severity: Severity
  /** Whether `recommended` turns it on. */
  readonly recommended: boolean
}

/** How a rule that wishes to stand so may stand by its figures: never louder than it wishes. */
export function lawfulStanding({ severity, recommended }: Standing, measured: Measured): Standing {
  const precision = precisionOf(measured)
  const mayBeLoud = precision === undefined ? borneOut(measured) : precision >= loudNeeds
  return {
    severity: mayBeLoud ? severity : 'hint',
    recommended: recommended && (precision === undefined || precision >= recommendedNeeds || marked(measured)),
  }
}

function marked({ labelled }: Measured): boolean {
  return labelled !== undefined && labelled.places >= markedNeeds.places && labelled.backed / labelled.places >= markedNeeds.share
}

function borneOut({ pairs }: Measured): boolean {
  if (pairs === undefined || pairs.mustSpeak === 0 || pairs.mustBeSilent === 0) return false
  return pairs.spoke / pairs.mustSpeak >= pairsNeed.speaking && pairs.wasSilent / pairs.mustBeSilent >= pairsNeed.silent
}
