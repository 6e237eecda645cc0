import type { DocumentKind } from '../base/document-kind.ts'
import type { MeetingType } from '../base/meeting-type.ts'
import type { Severity } from '../base/severity.ts'
import type { SectionWishes } from '../facts/section-wishes.ts'
import type { OwnRule } from '../own-rules/own-rule.ts'
import type { OwnSection } from '../own-rules/own-section.ts'
import type { ReviewWeights } from '../score/review-weights.ts'
import type { GlobFolder } from './glob-folder.ts'
import type { MinScores } from './keys/min-score-key.ts'
import type { SaidSettings } from './keys/setting-keys.ts'
import type { SaidWords } from './keys/words-key.ts'

export interface RuleSetting {
  readonly severity: Severity | 'off'
  /** Values for the rule's options; its defaults hold for the rest. */
  readonly options: Readonly<Record<string, unknown>>
}

/** What a document is read by, whatever its path. */
export interface DocumentSettings {
  /** Rules that are not named are off. */
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** What each part of a review's orientation counts. */
  readonly reviewWeights: ReviewWeights
  /** What the plans call those they serve, the company and what it offers. */
  readonly customer: readonly string[]
  readonly company: readonly string[]
  readonly product: readonly string[]
  /** Which contents a team asks for, by kind of document. */
  readonly sections: SectionWishes
  /** Words that a team counts among families of meaning, or not. */
  readonly words: SaidWords
  /** The least score that documents may have, by kind. */
  readonly minScore: MinScores
}

/** Files by globs over paths with forward slashes, relative to the config's folder or to `folder`. */
export interface Files {
  readonly glob: string | readonly string[]
  readonly folder?: GlobFolder
}

/** One layer of a configuration, presets among them. */
export interface ConfigStep {
  readonly said: SaidSettings
  /** The files that it is for, where it is an override. */
  readonly files?: Files
}

/** Configuration with all its layers resolved: what the engine runs by. Plain data, the same wherever its folder is. */
export interface Config extends DocumentSettings {
  /** The first that fits counts. */
  readonly kinds: readonly (Files & { readonly kind: DocumentKind })[]
  /** Kinds of meeting of reviews, like `kinds`. */
  readonly meetings: readonly (Files & { readonly meeting: MeetingType })[]
  /** All layers in order, for those documents that an override fits (`settingsFor`); empty where there is no override. */
  readonly steps: readonly ConfigStep[]
  /** Rules and sections that a team defined for itself, each name once. Where rules have patterns, `loadPatternCompiler` comes first. */
  readonly ownRules: readonly OwnRule[]
  readonly ownSections: readonly OwnSection[]
}
