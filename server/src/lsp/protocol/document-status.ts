/** Client to server: how a document reads now. `DocumentParams` → `DocumentStatus | null` (null: the document is not open). */
export const documentStatusRequest = 'outsideIn/documentStatus'

/** Server to client, after each reading, when the client asked for it in `ClientOptions.status`. */
export const documentStatusNotification = 'outsideIn/documentStatusChanged'

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
  /** False where it is in a language that the rules do not read; nothing is said of it then. */
  readonly inEnglish: boolean
  /** Null where there is too little text to score, and on a kind that is not scored. */
  readonly score: number | null
  readonly parts: readonly ScorePart[]
  /** Null for kinds that need no sections. */
  readonly sections: readonly SectionStatus[] | null
  readonly agenda: AgendaStatus | null
  /** Those that no baseline knows. */
  readonly findings: number
  /** Findings that the baseline knows; they are not shown. */
  readonly known: number
  /** How many of the findings the editor shows: the clearest. */
  readonly shown: number
  /** Stretches that were too tangled to read. */
  readonly unreadable: readonly { readonly line: number; readonly reason: string }[]
  /** What is wrong with the configuration that applies here, in a sentence each. */
  readonly problems: readonly string[]
}
