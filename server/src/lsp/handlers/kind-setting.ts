import { documentKinds } from '../../core/base/document-kind.ts'
import { kindEdit } from '../kind-edit.ts'
import { type KindEdit, type KindParams, kindEditRequest } from '../protocol.ts'
import type { Handler } from '../server.ts'

/** Lets an author say what a document is, where its text does not tell. */
export const kindSetting: Handler = ({ connection, session }) => {
  connection.onRequest(kindEditRequest, async ({ uri, kind: said }: KindParams, token): Promise<KindEdit | null> => {
    const read = await session.read(uri, token, 'hurried')
    const kind = documentKinds.find((one) => one === said)
    const edit = read && kind && kindEdit(read.reading.document, kind)
    return edit ? { version: read.version, edits: [{ range: read.positions.range(edit.span), newText: edit.text }] } : null
  })
  return {}
}
