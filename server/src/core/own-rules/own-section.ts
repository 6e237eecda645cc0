import type { DocumentKind } from '../base/document-kind.ts'
import type { Severity } from '../base/severity.ts'
import type { Phrase } from './phrase.ts'

/** A section that a team asks its documents for, besides what reviewers ask of all. */
export interface OwnSection {
  /** "team/name", as of own rules. */
  readonly id: string
  /** What its heading says. */
  readonly title: string
  /** What its heading may say as well; the title is among these. */
  readonly alike: readonly Phrase[]
  readonly kinds: readonly DocumentKind[]
  /** Whether it is missed where it is not there, or only offered. */
  readonly level: 'required' | 'optional'
  readonly severity: Severity
  /** What is said where it is missing. */
  readonly message: string
  /** Markdown; may be empty. */
  readonly why: string
  /** Markdown, heading first. */
  readonly template: string
}
