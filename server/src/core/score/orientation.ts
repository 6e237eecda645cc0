import type { Score } from './contribution.ts'

/** How far an internal review is about what customers get, and how much of that could be read. */
export interface Orientation extends Score {
  /** `planned` from an agenda; `observed` from minutes, which show what people did and not what they meant to do. */
  readonly basis: 'planned' | 'observed'
  /** Points of 100 that the document lets one read; the others gave their weight to these. */
  readonly readable: number
}
