import type { Fix } from '../../core/base/finding.ts'
import type { Reading } from '../../core/engine/engine.ts'
import { type NewSectionPlace, newSectionPlace } from '../../core/facts/new-section-place.ts'
import { sectionIds } from '../../core/facts/section-ids.ts'
import type { OwnSection } from '../../core/own-rules/own-section.ts'
import { insertSection, insertTemplate } from '../../core/rules/insert-section.ts'
import type { TemplateId } from '../../core/templates/templates.generated.ts'

/** A template ready to go into a document. */
export interface Insertion {
  /** Offset to insert at: the start of a line, or the end of the text. */
  readonly at: number
  readonly text: string
  /** Lines of `text` before the heading. */
  readonly headingLine: number
}

/** The template of a section as it goes into a document, and where. */
export function insertionOf({ document, sections }: Reading, id: TemplateId): Insertion {
  const place = newSectionPlace(
    document,
    sections,
    sectionIds.find((one) => one === id),
  )
  return insertionAt(place, insertSection(id, place))
}

/** The same for a section of the team's own. */
export function ownInsertionOf({ document }: Reading, { template, title }: OwnSection): Insertion {
  const place = newSectionPlace(document, undefined, undefined)
  return insertionAt(place, insertTemplate(template, title, place))
}

function insertionAt({ offset, before, lineBreak }: NewSectionPlace, { edits: [edit] }: Fix): Insertion {
  return { at: offset, text: edit!.text, headingLine: before.length / lineBreak.length }
}
