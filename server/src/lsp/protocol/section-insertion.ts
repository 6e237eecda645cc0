import type { Position } from 'vscode-languageserver'
import type { DocumentParams } from './document-params.ts'

/** Client to server: which sections could be added to an open document, those that it is asked for first. `DocumentParams` → `SectionOffer[]`. */
export const sectionOffersRequest = 'outsideIn/sectionOffers'

/** Client to server: how a section is added. `SectionParams` → `SectionEdit | null`. */
export const sectionEditRequest = 'outsideIn/sectionEdit'

export interface SectionParams extends DocumentParams {
  readonly section: string
}

export interface SectionOffer {
  readonly id: string
  readonly title: string
  /** Of one that the document is asked for, how far it is there. What nobody asks for is an idea. */
  readonly state: 'partial' | 'absent' | 'idea'
  /** What a partial one lacks, as in “the outcome”; else empty. */
  readonly lacking: string
}

export interface SectionEdit {
  readonly version: number
  /** Where it goes, with the blank lines it needs. */
  readonly at: Position
  /** In the notation of snippets, the first stop being the first place to fill in. */
  readonly snippet: string
}
