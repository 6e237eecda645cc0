/** Client to server: the report of one open document as an HTML page. `DocumentParams` → `ReportPage | null`. */
export const reportRequest = 'outsideIn/report'

export interface ReportPage {
  readonly version: number
  readonly title: string
  readonly html: string
}
