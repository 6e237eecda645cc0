import type { Term } from '../lexicon/lexicon.ts'
import type { Clause } from './clauses.ts'

/**
 * How the organisation is to gain. `more`: it has more of something ("grow market share"); `standing`: it stands above others ("become
 * the leader"); `acting`: customers are brought to do or be something for it ("convert free users"); `relief`: they cost it less
 * ("cut support calls"); `promoting`: it is better known ("promote our platform"); `device`: something is valued for what it brings in
 * ("our best retention hook").
 */
export type GainKind = 'more' | 'standing' | 'acting' | 'relief' | 'promoting' | 'device'

/** A gain as the words of one sentence say it. Numbers are word indexes. */
export interface SaidGain {
  readonly kind: GainKind
  /** The verb; empty, before the gain, where there is none. */
  readonly verb: Term
  /** The thing gained. */
  readonly gain: Term
  /** The first word, where that is not the verb's. */
  readonly from?: number
  /** Said in nouns, without a verb ("Lead generation"). */
  readonly verbless?: boolean
  /** Said of others or of itself, as what is to be ("our share is to rise"): nobody need be named who does it. */
  readonly bid?: boolean
}

/** What a sentence says the organisation gains, in one clause or several that belong together. Numbers are word indexes. */
export interface CompanyGain {
  readonly kind: GainKind
  readonly clause: Clause
  /** The words it rests on. */
  readonly from: number
  readonly to: number
  /** The thing gained, of those words. */
  readonly gainFrom: number
  readonly gainTo: number
  readonly verb: string
  readonly gain: string
  /** Said in nouns, without a verb ("Lead generation"). */
  readonly verbless: boolean
}
