import { htmlReport, reportPieces } from '../../core/report/html.ts'
import { svgReport } from '../../core/report/svg.ts'
import { thisTool } from '../../core/report/tool.ts'
import { lastName } from '../../host/location/last-name.ts'
import type { Handler } from '../handler.ts'
import type { DocumentParams } from '../protocol/document-params.ts'
import { type ReportFileParams, type ReportPage, reportFileRequest, reportRequest } from '../protocol/report-page.ts'

/** Hands out the report of an open document, for a panel or as a file. */
export const report: Handler = ({ connection, session, t }) => {
  connection.onRequest(reportRequest, async ({ uri }: DocumentParams, token): Promise<ReportPage | null> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read) return null
    const { lang, style, body } = reportPieces([read.reading], { tool: thisTool, t, most: read.settings.maxFindings })
    return { version: read.version, title: lastName(uri), lang, style, body }
  })
  connection.onRequest(reportFileRequest, async ({ uri, format }: ReportFileParams, token): Promise<string | null> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read) return null
    return format === 'svg'
      ? svgReport(read.reading, t)
      : htmlReport([read.reading], { tool: thisTool, t, most: read.settings.maxFindings })
  })
  return {}
}
