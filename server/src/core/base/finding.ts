import type { Prompt } from './prompt.ts'
import type { Severity } from './severity.ts'
import type { Span } from './span.ts'

/** What a finding is about: one clause, a section or list, or the document as a whole. */
export type Scope = 'sentence' | 'section' | 'document'

/** A change that a reader may make; `safe` ones keep the meaning, a `suggestion` wants the author's words. */
export interface Fix {
  readonly title: string
  readonly safety: 'safe' | 'suggestion'
  readonly edits: readonly TextEdit[]
}

export interface TextEdit {
  readonly span: Span
  readonly text: string
}

/** A further place of the same fault. */
export interface Related {
  readonly span: Span
  readonly message: string
  readonly prompt?: Prompt
}

/** One of several places that a finding is about, with what would be said of it if it were the only one. */
export interface FindingPlace {
  readonly severity: Severity
  readonly message: string
  readonly span: Span
  /** What bears it out. */
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
  readonly prompt?: Prompt
  /** What is said of it where another place is spoken of first. */
  readonly also: string
  readonly fingerprint?: string
}

/** One thing a reviewer would say. Plain data: it survives `structuredClone`. Spans are offsets into the document's text. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly scope: Scope
  readonly message: string
  readonly span: Span
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
  /** All places that it is about, the one it points at first, however many are shown; none where there is one alone. */
  readonly places?: readonly FindingPlace[]
  /** What may be asked of the author about these words. */
  readonly prompt?: Prompt
  /** 16 hexadecimal digits that it is known again by in other versions of the document; of readings that were fingerprinted. */
  readonly fingerprint?: string
}
