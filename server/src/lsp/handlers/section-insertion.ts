import type { Translate } from '../../core/base/translate.ts'
import type { Reading } from '../../core/engine/engine.ts'
import type { SectionId } from '../../core/facts/section-ids.ts'
import { hasOwnSection } from '../../core/own-rules/create-own-section.ts'
import { lackingPhrase } from '../../core/report/lacking-phrase.ts'
import { sectionTitle } from '../../core/report/section-title.ts'
import { tabStops } from '../../core/templates/tab-stops.ts'
import { type TemplateId, templateNames, templateNotes } from '../../core/templates/templates.generated.ts'
import { askedSections } from '../asked-sections.ts'
import { insertionOf, ownInsertionOf } from '../edits/insert-section.ts'
import type { Handler } from '../handler.ts'
import type { DocumentParams } from '../protocol/document-params.ts'
import {
  type SectionEdit,
  type SectionOffer,
  type SectionParams,
  sectionEditRequest,
  sectionOffersRequest,
} from '../protocol/section-insertion.ts'
import type { Read } from '../session.ts'

/** Adds sections that a document does not have yet, on demand. */
export const sectionInsertion: Handler = ({ connection, session, t }) => {
  connection.onRequest(sectionOffersRequest, async ({ uri }: DocumentParams, token): Promise<SectionOffer[]> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read) return []
    const { reading } = read
    const asked = reading.sections === undefined ? [] : askedSections(reading)
    return [...asked.flatMap((id) => offerOf(reading, id, t)), ...ownOffers(read), ...ideasFor(reading, asked, t)]
  })
  connection.onRequest(sectionEditRequest, async ({ uri, section }: SectionParams, token): Promise<SectionEdit | null> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read) return null
    const id = templateIds.find((one) => one === section)
    const own = read.engine.ownSections.find((one) => one.id === section)
    if (!id && !own) return null
    const { at, text } = id ? insertionOf(read.reading, id) : ownInsertionOf(read.reading, own!)
    return { version: read.version, at: read.positions.position(at), snippet: tabStops(text.replaceAll('\r\n', '\n')) }
  })
  return {}
}

const templateIds = Object.keys(templateNotes) as TemplateId[]

function offerOf({ sections }: Reading, id: SectionId, t: Translate): readonly SectionOffer[] {
  const { state, lacking } = sections![id]
  return state === 'present' ? [] : [{ id, title: sectionTitle(id, t), state, lacking: lackingPhrase(lacking, t) }]
}

/** Sections of the team's own that the document does not have: those it requires, and those it only offers. */
function ownOffers({ reading, engine }: Read): readonly SectionOffer[] {
  return engine.ownSections
    .filter(({ kinds, alike }) => kinds.includes(reading.kind) && !hasOwnSection(alike, reading.document))
    .map(({ id, title, level }) => ({ id, title, state: level === 'required' ? 'absent' : 'idea', lacking: '' }))
}

/** What would fit as well and has no heading of its name yet, the likeliest for the kind first; everything where no kind is known. */
function ideasFor({ kind, document }: Reading, asked: readonly TemplateId[], t: Translate): readonly SectionOffer[] {
  const names = templateNames(t)
  const titles = new Set(document.sections.map(({ title }) => title.replace(/^[\d.):]+\s+/, '').toLowerCase()))
  return templateIds
    .filter((id) => !asked.includes(id) && !titles.has(templateNotes[id].heading.toLowerCase()))
    .map((id) => ({ id, title: names[id], place: templateNotes[id].kinds.indexOf(kind) }))
    .filter(({ place }) => kind === 'none' || place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ id, title }) => ({ id, title, state: 'idea', lacking: '' }))
}
