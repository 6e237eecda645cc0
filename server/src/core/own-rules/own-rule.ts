import type { DocumentKind } from '../base/document-kind.ts'
import type { Severity } from '../base/severity.ts'
import type { Phrase } from './phrase.ts'

/** Where in a document a rule of a team's own may look. A sentence counts as soon as one of those named holds for it. */
export const ownPlaces = ['prose', 'headings', 'list-items', 'table-cells', 'questions', 'quotes'] as const

export type OwnPlace = (typeof ownPlaces)[number]

/** A document in small, as text with `⟦…⟧` around each place that the rule must find. */
export interface OwnExample {
  readonly text: string
  /** What it is read as; the rule's first kind where it does not say. */
  readonly kind?: DocumentKind
  /** Offset of the example in the file that gives it. */
  readonly at: number
}

/** A rule that a team wrote for itself, without code. It is data: phrases, patterns and words, nothing that is executed. */
export interface OwnRule {
  /** "team/rule-name": the slash tells it from the rules that are shipped. */
  readonly id: string
  /** What is said of a place, with `{match}`, `{heading}` and `{replace}` in it. */
  readonly message: string
  /** One line: what is wrong. */
  readonly summary: string
  /** Why it matters, in markdown; may be empty. */
  readonly why: string
  readonly severity: Severity
  readonly kinds: readonly DocumentKind[]
  readonly places: readonly OwnPlace[]
  /** Only below headings that hold one of these; everywhere where there are none. */
  readonly sections: readonly Phrase[]
  /** Not below headings that hold one of these. */
  readonly outside: readonly Phrase[]
  readonly phrases: readonly Phrase[]
  /** In RE2's syntax, known to compile. */
  readonly patterns: readonly string[]
  /** A sentence that holds one of these is left alone. */
  readonly unless: readonly Phrase[]
  /** What a place may be replaced by; nothing is offered without. */
  readonly replace: string | undefined
  /** The replacement never changes the meaning, so that it may be made unseen. */
  readonly safe: boolean
  /** All places of a document are one remark. */
  readonly once: boolean
  readonly examples: { readonly bad: readonly OwnExample[]; readonly good: readonly OwnExample[] }
}

/** Bounds of what files may give, so that a file from somewhere can cost no more than a moment. */
export const ownRuleLimits = {
  /** Of a file. */
  rules: 500,
  sections: 100,
  phrases: 5_000,
  patterns: 200,
  /** Characters of a phrase or pattern. */
  phrase: 200,
  pattern: 500,
  /** Instructions that a pattern may be compiled to. */
  program: 1_000,
  /** Characters of a message, a replacement and a reason. */
  message: 500,
  why: 5_000,
  examples: 50,
  /** Characters of an example. */
  example: 10_000,
  /** Places of one rule that are told in a document. */
  places: 1_000,
} as const
