import type { DocumentKind } from '../base/document-kind.ts'
import type { MeetingType } from '../base/meeting-type.ts'
import type { Document } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { MisspeltSilence } from './misspelt-silence.ts'
import type { SectionWishes } from './section-wishes.ts'
import type { Suppression } from './suppression.ts'

/** What is known of a document from outside its text. */
export interface FactSettings {
  /** The kind that configuration gives files like this one. */
  readonly kind: DocumentKind | undefined
  /** What kind of meeting configuration says that reviews like this one are. */
  readonly meeting?: MeetingType | undefined
  /** What these plans call those they serve, the company and what it offers, from configuration. */
  readonly customer: readonly string[]
  readonly company: readonly string[]
  readonly product: readonly string[]
  /** Which contents are asked for, where configuration says. */
  readonly sections?: SectionWishes | undefined
}

/** A document as facts see it. One identity a reading: facts are memoised on it. */
export interface Analysis {
  readonly document: Document
  readonly lexicon: Lexicon
  readonly settings: FactSettings
  /** Forward slashes; only its words are read (`q3-review.md`), never the file. */
  readonly path: string
  /** What the author's comments for silence did; known to the rules that look at them alone. */
  readonly suppressions?: readonly Suppression[]
  /** Words of such comments that are misspelt; known to the same rules. */
  readonly misspelt?: readonly MisspeltSilence[]
}
