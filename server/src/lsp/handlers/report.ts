import manifest from '../../../package.json' with { type: 'json' }
import { htmlReport } from '../../core/report/html.ts'
import type { DocumentParams } from '../protocol/document-params.ts'
import { type ReportPage, reportRequest } from '../protocol/report-page.ts'
import type { Handler } from '../server.ts'

/** Hands out the report of an open document as a page. */
export const report: Handler = ({ connection, session }) => {
  connection.onRequest(reportRequest, async ({ uri }: DocumentParams, token): Promise<ReportPage | null> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read) return null
    const title = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
    return {
      version: read.version,
      title,
      html: htmlReport([read.reading], { tool: { name: manifest.name, version: manifest.version }, most: read.settings.maxFindings }),
    }
  })
  return {}
}
