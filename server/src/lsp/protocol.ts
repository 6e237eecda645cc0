import type { Range, TextEdit } from 'vscode-languageserver'

/**
 * What client and server say to each other beyond LSP. Methods are plain strings and messages plain data, so that either side of any
 * editor can speak them. Lines are 0-based as in LSP.
 */

/** Client to server: how a document reads now. `DocumentParams` → `DocumentStatus | null` (null: the document is not open). */
export const documentStatusRequest = 'outsideIn/documentStatus'
/** Server to client, after each reading, when the client asked for it in `ClientOptions.status`. */
export const documentStatusNotification = 'outsideIn/documentStatusChanged'
/** Client to server: the report of one open document as an HTML page. `DocumentParams` → `ReportPage | null`. */
export const reportRequest = 'outsideIn/report'
/** Client to server: the page of a rule. `RuleParams` → `RulePage | null` (null: there is no such rule). */
export const explainRuleRequest = 'outsideIn/explainRule'
/** Client to server: all rules, in the order of their families. → `RuleSummary[]`. */
export const listRulesRequest = 'outsideIn/rules'
/** Client to server: which sections could be added to an open document. `DocumentParams` → `SectionOffer[]`. */
export const sectionOffersRequest = 'outsideIn/sectionOffers'
/** Client to server: the edits that add a section. `SectionParams` → `SectionEdit | null`. */
export const sectionEditRequest = 'outsideIn/sectionEdit'
/** Client to server: the edit that makes a document say what it is. `KindParams` → `FrontMatterEdit | null` (null: it has no place for it). */
export const kindEditRequest = 'outsideIn/kindEdit'
/** Client to server: the edit that makes a review say what kind of meeting it is of. `MeetingParams` → `FrontMatterEdit | null`. */
export const meetingEditRequest = 'outsideIn/meetingEdit'
/** Client to server: read every plan of the workspace folders and show its findings. → `WorkspaceSummary`. */
export const lintWorkspaceRequest = 'outsideIn/lintWorkspace'
/** Server to client: the text of a file, for a server that cannot read it itself. `FileParams` → `string | null`. */
export const readFileRequest = 'outsideIn/readFile'
/** Server to client: the markdown files of a folder. `FileParams` → URIs. */
export const findFilesRequest = 'outsideIn/findFiles'

/** Client to server: the workspace is trusted from now on. */
export const trustGrantedNotification = 'outsideIn/trustGranted'

/** What a client may say in `initializationOptions`. All are off unless said. */
export interface ClientOptions {
  /** The client wants `documentStatusNotification`. */
  readonly status?: boolean
  /** The client knows the command `outsideIn.explainRule` and follows `command:` links in hovers. */
  readonly commandLinks?: boolean
  /** The client answers `readFileRequest` and `findFilesRequest`. */
  readonly files?: boolean
  /** Whether the workspace is trusted; in one that is not, its `.outside-in.json` is left aside. Trusted unless said otherwise. */
  readonly trusted?: boolean
}

export interface DocumentParams {
  readonly uri: string
}

export interface FileParams {
  readonly uri: string
}

export interface RuleParams {
  readonly rule: string
}

export interface SectionParams extends DocumentParams {
  readonly section: string
}

export interface KindParams extends DocumentParams {
  readonly kind: string
}

export interface MeetingParams extends DocumentParams {
  readonly meeting: string
}

/** A judgement's share of a score, with the lines that speak for it. */
export interface ScorePart {
  readonly id: string
  readonly title: string
  readonly points: number
  readonly max: number
}

export interface SectionStatus {
  readonly id: string
  readonly title: string
  readonly state: 'present' | 'partial' | 'absent'
  readonly line: number | null
}

export interface AgendaStatus {
  /** Null where there is too little to score, and for meetings that are not scored. */
  readonly score: number | null
  readonly overall: string
  /** `internal`, `functional` or `customer`; only internal ones are scored. */
  readonly meeting: string
  /** What drives the review, in a word or two: "sales-driven"; of a template only that it is one. */
  readonly driven: string
  /** All of it in a line: "Planned: sales-driven · value 12 of 90 min · orientation 31". */
  readonly summary: string
  /** Customer items that will be cut first, as a clause each. */
  readonly atRisk: readonly string[]
  /** Where its time goes: minutes, or items where no item says its minutes. */
  readonly shares: readonly { readonly name: string; readonly amount: string; readonly share: number }[]
  readonly items: readonly { readonly line: number; readonly text: string; readonly minutes: number | null; readonly driver: string }[]
}

/** How a document reads. */
export interface DocumentStatus {
  readonly uri: string
  readonly version: number
  /** False where the settings turn the linter off for this document. */
  readonly enabled: boolean
  /** `none` where the document is no plan; the linter is silent then. */
  readonly kind: string
  /** It may be no plan; nothing is said of it until its kind is declared. */
  readonly doubtful: boolean
  /** Null where there is too little text to score, and on a kind that is not scored. */
  readonly score: number | null
  readonly parts: readonly ScorePart[]
  /** Null for kinds that need no sections. */
  readonly sections: readonly SectionStatus[] | null
  readonly agenda: AgendaStatus | null
  readonly findings: number
  /** How many of the findings the editor shows: the clearest. */
  readonly shown: number
  /** Stretches that were too tangled to read. */
  readonly unreadable: readonly { readonly line: number; readonly reason: string }[]
  /** What is wrong with the configuration that applies here, in a sentence each. */
  readonly problems: readonly string[]
}

export interface ReportPage {
  readonly version: number
  readonly title: string
  readonly html: string
}

export interface RulePage {
  readonly id: string
  readonly summary: string
  readonly markdown: string
}

export interface RuleSummary {
  readonly id: string
  readonly family: string
  readonly summary: string
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

export interface FrontMatterEdit {
  readonly version: number
  readonly edits: readonly TextEdit[]
}

export interface WorkspaceSummary {
  readonly files: number
  readonly plans: number
  readonly findings: number
  readonly unread: number
  readonly cancelled: boolean
}
