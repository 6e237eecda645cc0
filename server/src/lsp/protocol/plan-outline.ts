import type { Range, TextEdit } from 'vscode-languageserver'
import type { HistoryPoint } from './history.ts'

/** Client to server: what a document holds, open or not. `PlanOutlineParams` → `PlanOutline | null` (null: it cannot be read). */
export const planOutlineRequest = 'outsideIn/planOutline'

/**
 * Client to server: tell in one line of each plan of the workspace folders that is not open, and from now on of those that change.
 * `ReadPlansParams` → `ReadPlansResult`; the plans themselves come as `planReadNotification`, while they are read.
 */
export const readPlansRequest = 'outsideIn/readPlans'

/** Server to client: how a document that is not open reads. */
export const planReadNotification = 'outsideIn/planRead'

/** Client to server: the edits that silence one finding where it stands. `SilenceParams` → `SilenceEdit | null`. */
export const silenceRequest = 'outsideIn/silence'

export interface PlanOutlineParams {
  readonly uri: string
  /** Which findings were not there yet at this point is told as well. */
  readonly since?: HistoryPoint
}

export interface ReadPlansParams {
  /** More files than this are left for another time; null reads all. */
  readonly most: number | null
}

export interface ReadPlansResult {
  /** Files read, plans or not. */
  readonly read: number
  readonly left: number
}

/** A document in one line. */
export interface PlanLine {
  readonly uri: string
  /** `none` where the document is no plan, or is gone. */
  readonly kind: string
  readonly score: number | null
  readonly findings: number
}

export interface OutlineSection {
  readonly id: string
  readonly title: string
  readonly state: 'present' | 'partial' | 'absent'
  /** What is said of it, in a word or a few. */
  readonly told: string
  /** The clearest place, where there is one. */
  readonly range: Range | null
}

export interface OutlineFinding {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'information' | 'hint'
  /** How much weight it has, in words. */
  readonly weight: string
  readonly message: string
  /** The words it is about; empty where it is about the whole document. */
  readonly words: string
  readonly range: Range
  /** Not there at the point that was asked about; null where that is not known or not asked. */
  readonly fresh: boolean | null
}

export interface PlanOutline extends PlanLine {
  /** How it reads as a whole, in a line. */
  readonly summary: string
  /** Null for kinds that need none. */
  readonly sections: readonly OutlineSection[] | null
  readonly items: readonly OutlineFinding[]
  /** What the findings are compared with, as a sentence; null where nothing is. */
  readonly since: string | null
}

export interface SilenceParams {
  readonly uri: string
  readonly rule: string
  /** Where the finding begins. */
  readonly line: number
  readonly character: number
}

export interface SilenceEdit {
  readonly version: number
  readonly edits: TextEdit[]
  /** Words of the new text that the author is to replace. */
  readonly reason: string
}
