import { kindGrounds as groundsFact } from '../../core/facts/kind-grounds.ts'
import { printable } from '../../core/report/printable.ts'
import type { Handler } from '../handler.ts'
import type { DocumentParams } from '../protocol/document-params.ts'
import { type KindGrounds, kindGroundsRequest } from '../protocol/kind-grounds.ts'

/** Tells who wonders why a document is taken for what it is. */
export const kindGrounds: Handler = ({ connection, session }) => {
  connection.onRequest(kindGroundsRequest, async ({ uri }: DocumentParams, token): Promise<KindGrounds | null> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read) return null
    const { by, headings } = read.reading.ask(groundsFact)
    return { by, headings: headings.map(printable) }
  })
  return {}
}
