/** Client to server: the report of one open document. `DocumentParams` → `ReportPage | null`. */
export const reportRequest = 'outsideIn/report'

/** A page in its pieces: who shows it brings the frame, with a policy of their own. */
export interface ReportPage {
  readonly version: number
  /** The document's name. */
  readonly title: string
  /** The language of the page, as HTML names it. */
  readonly lang: string
  readonly style: string
  readonly body: string
}

/** Client to server: the report of one open document as a file of its own. `ReportFileParams` → `string | null`. */
export const reportFileRequest = 'outsideIn/reportFile'

export const reportFileFormats = ['html', 'svg'] as const

export type ReportFileFormat = (typeof reportFileFormats)[number]

export interface ReportFileParams {
  readonly uri: string
  readonly format: ReportFileFormat
}
