import type { Reading } from '../engine/engine.ts'
import type { CustomerSection } from '../facts/customer-sections.ts'
import type { Proposal } from './proposal.ts'

/** What reports need of a reading. A reading is one; so is what a worker can send of it. */
export type Reported = Omit<Reading, 'document' | 'itemPlaces' | 'today' | 'ask'> & {
  readonly document: {
    readonly text: string
    readonly sections: readonly { readonly title: string; readonly depth: number }[]
  }
  /** What a review would gain by, where that was asked for. */
  readonly proposals?: readonly Proposal[]
  /** Whether the words of the document have been left out; its text is white space then, of the same lines and length. */
  readonly redacted?: boolean
  /** Findings that are left out because a baseline knows them, or because they stood in an earlier version already. */
  readonly known?: number
  /** The parts of a plan that tell of its customers, to be compared with those of others, where that was asked for. */
  readonly customerSections?: readonly CustomerSection[]
}
