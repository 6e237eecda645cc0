import type { Span } from '../../base/span.ts'

/** A job where it is told: the one place of a document that the others mean when they say `J1`, or its name. */
export interface NamedJob {
  /** What numbers it (see `JobId`); empty for a job that has only a name. */
  readonly key: string
  /** Its number as it is written ("J1", "Job 2"); empty for one that has only a name. */
  readonly id: string
  /** Its short name; may be empty where it has a number. */
  readonly name: string
  /** What is said of it, its name aside, in at most some two hundred characters. */
  readonly statement: string
  /** Its number, else its name. */
  readonly span: Span
  /** All that is told of it in one stretch. */
  readonly whole: Span
  /** It is told as a job. Else it only looks like it, and gives way to one of another document that is. */
  readonly sure: boolean
  /** The number is its place in a list, and stands nowhere. */
  readonly counted: boolean
  /** What it stands in. */
  readonly form: 'heading' | 'paragraph' | 'item' | 'row'
  /** What a link to its heading ends in; empty where it has no heading. */
  readonly anchor: string
}

/** A place that names a job, that of the definition among them. */
export type JobMention =
  | {
      readonly kind: 'id'
      readonly span: Span
      readonly key: string
      /** What stands before the number, as written; empty in front matter and in lists of numbers. */
      readonly prefix: string
      readonly number: string
      /** Index in `mentions` of the link that it is the text of, or -1. */
      readonly link: number
    }
  | { readonly kind: 'name'; readonly span: Span; readonly name: string }
  | {
      readonly kind: 'link'
      /** The text of the link with its target. */
      readonly span: Span
      /** As written, without the anchor; empty for a link within the document. */
      readonly path: string
      readonly fragment: string
      readonly fragmentSpan: Span
    }

/** An undertaking, or a piece of evidence, with the places in it (indexes in `mentions`) or around it that name its jobs. */
export interface JobTie {
  readonly words: string
  readonly span: Span
  readonly whole: Span
  readonly mentions: readonly number[]
  /** Indexes in `jobs` of those it belongs to by standing among what is told of them. */
  readonly jobs: readonly number[]
}

/** All that a document says of jobs that others may speak of, too: in document order. */
export interface JobMap {
  /** First heading, or what front matter calls the document; empty where there is neither. */
  readonly title: string
  readonly jobs: readonly NamedJob[]
  readonly mentions: readonly JobMention[]
  /** Those that name no job stand among others that do. */
  readonly initiatives: readonly JobTie[]
  readonly evidence: readonly JobTie[]
}
