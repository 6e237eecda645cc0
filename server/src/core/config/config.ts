import type { DocumentKind } from '../base/document-kind.ts'
import type { MeetingType } from '../base/meeting-type.ts'
import type { Severity } from '../base/severity.ts'
import type { SectionWishes } from '../facts/section-wishes.ts'
import type { FamilyWords } from '../lexicon/word-families.ts'
import type { OwnRule } from '../own-rules/own-rule.ts'
import type { ReviewWeights } from '../score/review-weights.ts'

export interface RuleSetting {
  readonly severity: Severity | 'off'
  /** Values for the rule's options; its defaults hold for the rest. */
  readonly options: Readonly<Record<string, unknown>>
}

/** Configuration with all its layers resolved: what the engine runs by. */
export interface Config {
  /** Rules that are not named are off. */
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** Kinds by glob over paths with forward slashes, relative to the config's folder; the first match counts. */
  readonly kinds: readonly {
    readonly glob: string
    readonly kind: DocumentKind
  }[]
  /** Kinds of meeting of reviews, by glob like `kinds`. */
  readonly meetings: readonly {
    readonly glob: string
    readonly meeting: MeetingType
  }[]
  /** What each part of a review's orientation counts. */
  readonly reviewWeights: ReviewWeights
  /** What the plans call those they serve, the company and what it offers. */
  readonly customer: readonly string[]
  readonly company: readonly string[]
  readonly product: readonly string[]
  /** Rules that a team wrote for itself. The patterns in them are compiled: this part is no plain data. */
  readonly ownRules?: readonly OwnRule[]
  /** Which contents a team asks for, by kind of document. */
  readonly sections?: SectionWishes
  /** Words that a team counts among families of meaning, or not. */
  readonly words?: { readonly add: FamilyWords; readonly remove: FamilyWords }
}
