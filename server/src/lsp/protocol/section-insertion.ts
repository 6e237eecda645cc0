import type { Range, TextEdit } from 'vscode-languageserver'
import type { DocumentParams } from './document-params.ts'

/** Client to server: which sections could be added to an open document. `DocumentParams` → `SectionOffer[]`. */
export const sectionOffersRequest = 'outsideIn/sectionOffers'

/** Client to server: the edits that add a section. `SectionParams` → `SectionEdit | null`. */
export const sectionEditRequest = 'outsideIn/sectionEdit'

export interface SectionParams extends DocumentParams {
  readonly section: string
}

export interface SectionOffer {
  readonly id: string
  readonly title: string
  readonly state: 'partial' | 'absent'
  /** What a partial one lacks, as in “the outcome”; else empty. */
  readonly lacking: string
}

export interface SectionEdit {
  readonly version: number
  readonly edits: readonly TextEdit[]
  /** What to show and select when the edits are in. */
  readonly select: Range
}
