import { type DocumentParams, type ReportPage, reportRequest } from '../protocol.ts'
import type { Handler } from '../server.ts'

/** Hands out the report of an open document as a page. */
export const report: Handler = ({ connection, session }) => {
  connection.onRequest(reportRequest, async ({ uri }: DocumentParams, token): Promise<ReportPage | null> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read) return null
    const title = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
    const items = read.reading.findings.map((finding) => {
      const line = read.positions.position(finding.span.start).line + 1
      return `<li data-line="${line}">Line ${line}: ${asText(finding.message)}</li>`
    })
    return { version: read.version, title, html: `<h1>${asText(title)}</h1><ul>${items.join('')}</ul>` }
  })
  return {}
}

const asText = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
