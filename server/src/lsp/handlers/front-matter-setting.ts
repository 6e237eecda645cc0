import { documentKinds } from '../../core/base/document-kind.ts'
import { meetingTypes } from '../../core/base/meeting-type.ts'
import { type FrontMatterKey, frontMatterEdit } from '../edits/front-matter-edit.ts'
import type { Handler } from '../handler.ts'
import { type FrontMatterEdit, type KindParams, kindEditRequest, type MeetingParams, meetingEditRequest } from '../protocol/front-matter.ts'

/** Lets an author say what a document is, and what kind of meeting it is of, where its text does not tell. */
export const frontMatterSetting: Handler = ({ connection, session }) => {
  connection.onRequest(kindEditRequest, ({ uri, kind }: KindParams) =>
    edit(
      uri,
      'kind',
      documentKinds.find((one) => one === kind),
    ),
  )
  connection.onRequest(meetingEditRequest, ({ uri, meeting }: MeetingParams) =>
    edit(
      uri,
      'meeting',
      meetingTypes.find((one) => one === meeting),
    ),
  )
  return {}

  async function edit(uri: string, key: FrontMatterKey, value: string | undefined): Promise<FrontMatterEdit | null> {
    const read = await session.read(uri, undefined, 'hurried')
    const made = read && value && frontMatterEdit(read.reading.document, key, value)
    return made ? { version: read.version, edits: [{ range: read.positions.range(made.span), newText: made.text }] } : null
  }
}
