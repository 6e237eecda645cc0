import type { Reading } from '../core/engine/engine.ts'
import { newSectionPlace } from '../core/facts/new-section-place.ts'
import { sectionIds } from '../core/facts/section-ids.ts'
import { insertSection } from '../core/rules/insert-section.ts'
import type { TemplateId } from '../core/templates/templates.generated.ts'

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
  const [edit] = insertSection(id, place).edits
  return { at: place.offset, text: edit!.text, headingLine: place.before.length / place.lineBreak.length }
}
