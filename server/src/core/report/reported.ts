import type { Reading } from '../engine/engine.ts'

/** What reports need of a reading. A reading is one; so is what a worker can send of it. */
export type Reported = Omit<Reading, 'document' | 'itemPlaces'> & {
  readonly document: {
    readonly text: string
    readonly sections: readonly { readonly title: string; readonly depth: number }[]
  }
}
