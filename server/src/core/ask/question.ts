import type { Span } from '../base/span.ts'

/** What a question is about. A document is asked one question on each at most. */
export type Idea =
  | 'evidence'
  | 'jobs'
  | 'exchange'
  | 'listening'
  | 'research'
  | 'measures'
  | 'choice'
  | 'business'
  | 'alternatives'
  | 'journey'
  | 'profile'
  | 'contact'
  | 'tools'
  | 'change'
  | 'promise'
  | 'aims'
  | 'staying'
  | 'privacy'
  | 'word-of-mouth'
  | 'learning'
  | 'time'
  | 'voice'
  | 'data'
  | 'actions'

/** An open question to the author of a document, with the words that it is about. */
export interface Question {
  readonly idea: Idea
  /** The question; it speaks of its words as "this". */
  readonly ask: string
  /** Why it is worth asking, in a sentence. */
  readonly why: string
  /** Where the words stand; `undefined` where the document as a whole is asked about. */
  readonly span: Span | undefined
}

/** A question without its place. */
export type Prompt = Omit<Question, 'span'>
