import type { Section } from '../core/document/document.ts'
import type { Reading } from '../core/engine/engine.ts'
import type { SectionId } from '../core/facts/section-states.ts'
import { templates } from '../core/templates/templates.generated.ts'

/** A template ready to go into a document. */
export interface Insertion {
  /** Offset to insert at: the start of a line, or the end of the text. */
  readonly at: number
  readonly text: string
  /** Lines of `text` before the heading. */
  readonly headingLine: number
}

/**
 * The order in which a plan tells a story: the business, whom it is for, what they want, what they go through, what else they could do,
 * what each side gives and gets, how we listen, how they would measure us.
 */
export const story: readonly SectionId[] = [
  'business-definition',
  'customer-profile',
  'jobs-to-be-done',
  'customer-journey',
  'alternatives',
  'value-exchange',
  'listening',
  'customer-measures',
]

/**
 * Where the template of an asked-for content goes, and its text at the document's own heading level and line ends: behind the last
 * section that comes before it in the story, before the first that comes after it, else at the end.
 */
export function insertionOf({ document, sections: states }: Reading, id: SectionId): Insertion {
  const { text, sections } = document
  const chapters = chaptersOf(sections)
  const depth = chapterDepth(sections)
  const chapterOf = (other: SectionId) => {
    const start = states?.[other].evidence?.start
    return start === undefined ? undefined : chapters.find(({ span }) => span.start <= start && start < span.end)
  }
  const place = story.indexOf(id)
  const before = story
    .slice(0, place)
    .map(chapterOf)
    .filter((chapter) => chapter !== undefined)
  const after = story
    .slice(place + 1)
    .map(chapterOf)
    .filter((chapter) => chapter !== undefined)
  const last = before.sort((a, b) => b.span.start - a.span.start)[0]
  const next = after.sort((a, b) => a.span.start - b.span.start)[0]
  const at = lineStartAt(text, last?.span.end ?? next?.span.start ?? text.length)
  return { at, ...fitted(text, at, atDepth(templates[id], depth)) }
}

/** How many `#` a new chapter of the document begins with. */
export function chapterDepth(sections: readonly Section[]): number {
  return chaptersOf(sections)[0]?.depth ?? (sections.some((section) => section.depth === 1) ? 2 : 1)
}

/** The parts a reader would call chapters: the sections below the title, or the topmost ones where there is no title. */
function chaptersOf(sections: readonly Section[]): readonly Section[] {
  const top = sections.filter((section) => section.depth > 0 && (section.parent?.depth ?? 0) === 0)
  const [title] = top
  // A single heading over all others is the document's title, not a chapter.
  return top.length === 1 && title && title.children.length > 0 ? title.children : top.length === 1 && title?.depth === 1 ? [] : top
}

/** Offset of the line that `offset` lies on; the end of the text stays the end. */
function lineStartAt(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

/** The template with its headings moved so that the first one is at `depth`. */
export function atDepth(template: string, depth: number): string {
  const first = /^(#+) /m.exec(template)?.[1]?.length ?? depth
  return template.trim().replace(/^(#+)(?= )/gm, (marks) => '#'.repeat(Math.min(6, Math.max(1, marks.length + depth - first))))
}

/** The template with the document's line ends, a blank line before it and one behind it, where there is something there. */
function fitted(text: string, at: number, template: string): { text: string; headingLine: number } {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const above = text.slice(0, at).replace(/\r\n?/g, '\n')
  const blank = above.trim() === '' || /\n[ \t]*\n$/.test(above)
  const gap = blank ? '' : above.endsWith('\n') ? eol : eol + eol
  const below = text.slice(at).trim() === '' ? eol : eol + eol
  return { text: gap + template.replaceAll('\n', eol) + below, headingLine: gap.length / eol.length }
}
