import type { DocumentKind } from '../base/document-kind.ts'
import type { MeetingType } from '../base/meeting-type.ts'
import type { Span } from '../base/span.ts'
import type { OwnRule } from '../own-rules/own-rule.ts'
import type { OwnSection } from '../own-rules/own-section.ts'
import type { Extended } from './keys/extends-key.ts'
import type { ByGlob } from './keys/globs-key.ts'
import type { Override } from './keys/overrides-key.ts'
import type { SaidSettings } from './keys/setting-keys.ts'

/** What one configuration file says. */
export interface ConfigLayer {
  /** `undefined` where the file does not say. */
  readonly extends: readonly Extended[] | undefined
  readonly kinds: readonly ByGlob<DocumentKind>[]
  readonly meetings: readonly ByGlob<MeetingType>[]
  readonly said: SaidSettings
  readonly overrides: readonly Override[]
  readonly ownRules: readonly OwnRule[]
  readonly ownSections: readonly OwnSection[]
  /** Where each value stands, by its path: `rules/vanity-measure`, `overrides/0/customer/members`. */
  readonly places: ReadonlyMap<string, Span>
}
