import { sectionIds } from '../../core/facts/section-states.ts'
import { sectionTitle } from '../../core/report/section-title.ts'
import { insertionOf } from '../insert-section.ts'
import type { DocumentParams } from '../protocol/document-params.ts'
import {
  type SectionEdit,
  type SectionOffer,
  type SectionParams,
  sectionEditRequest,
  sectionOffersRequest,
} from '../protocol/section-insertion.ts'
import type { Handler } from '../server.ts'

/** Adds sections that a plan does not have yet, on demand. */
export const sectionInsertion: Handler = ({ connection, session }) => {
  connection.onRequest(sectionOffersRequest, async ({ uri }: DocumentParams, token): Promise<SectionOffer[]> => {
    const states = (await session.read(uri, token, 'hurried'))?.reading.sections
    if (!states) return []
    return sectionIds.flatMap((id) => {
      const { state, lacking } = states[id]
      return state === 'present' ? [] : [{ id, title: sectionTitle(id), state, lacking }]
    })
  })
  connection.onRequest(sectionEditRequest, async ({ uri, section }: SectionParams, token): Promise<SectionEdit | null> => {
    const read = await session.read(uri, token, 'hurried')
    const id = sectionIds.find((one) => one === section)
    if (!read || !id) return null
    const { at, text, headingLine } = insertionOf(read.reading, id)
    const position = read.positions.position(at)
    const heading = { line: position.line + headingLine, character: 0 }
    const end = { line: heading.line, character: Number.MAX_SAFE_INTEGER }
    return {
      version: read.version,
      edits: [{ range: { start: position, end: position }, newText: text }],
      select: { start: heading, end },
    }
  })
  return {}
}
