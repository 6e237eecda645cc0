import { lineStart } from '../base/line-at.ts'
import type { Document, Section } from '../document/document.ts'
import type { SectionId } from './section-ids.ts'
import type { SectionStates } from './section-states.ts'

/** Where a further section of a document belongs, and how its heading is written there. */
export interface NewSectionPlace {
  /** Offset of the start of a line, or of the end of the text. */
  readonly offset: number
  /** Depth of its heading: that of the document's chapters. */
  readonly depth: number
  /** What stands before its title, where the chapters are numbered: "4. ", "2.3 ". */
  readonly number: string
  /** Whether the document underlines its headings. */
  readonly underlined: boolean
  /** Line breaks needed before it so that a blank line parts it from what stands above, and after it. */
  readonly before: string
  readonly after: string
  readonly lineBreak: '\n' | '\r\n'
}

/**
 * The order in which a plan tells its story: the business, whom it is for, what they want, what they go through, what else they could do,
 * what each side gives and gets, how they are heard, how they would measure it.
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
 * Where a section belongs: behind the last chapter that comes before it in the story, else before the first that comes after it, else at
 * the end; never behind the appendices. Numbered chapters keep their numbers: there it is the last one and has the next number. What is
 * not in the story (`undefined`) goes to the end.
 */
export function newSectionPlace(
  { text, sections }: Document,
  states: SectionStates | undefined,
  id: SectionId | undefined,
): NewSectionPlace {
  const all = chaptersOf(sections)
  const chapters = withoutAppendices(all)
  const end = chapters.at(-1)?.span.end ?? all[0]?.span.start ?? text.length
  const last = lastNumber(chapters)
  const offset = lineStartAt(text, Math.min(last === undefined ? (told(chapters, states, id) ?? end) : last.chapter.span.end, end))
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  return {
    offset,
    depth: chapterDepth(sections),
    number: last?.next ?? '',
    // An underlined "3. Goals" would be a list.
    underlined: chapters.length > 0 && chapters.every((chapter) => isUnderlined(text, chapter)) && !/^\d+[.)]\s/.test(last?.next ?? ''),
    before: gapBelow(text.slice(Math.max(0, offset - longestGap), offset), lineBreak),
    after: offset < text.length && text.slice(offset, offset + longestGap).trim() !== '' ? lineBreak : '',
    lineBreak,
  }
}

/** How many `#` a new chapter of the document begins with. */
export function chapterDepth(sections: readonly Section[]): number {
  const chapters = chaptersOf(sections)
  const counts = new Map<number, number>()
  for (const { depth } of chapters) counts.set(depth, (counts.get(depth) ?? 0) + 1)
  const [commonest] = [...counts].sort(([a, many], [b, more]) => more - many || a - b)
  return commonest?.[0] ?? 2
}

/** The parts a reader would call chapters: the sections below the title, or the outermost ones where there is no title. */
function chaptersOf(sections: readonly Section[]): readonly Section[] {
  let chapters = sections[0]?.depth === 0 ? sections[0].children : sections.filter(({ parent }) => parent === undefined)
  while (chapters.length === 1 && chapters[0]!.children.length > 0) chapters = chapters[0]!.children
  // A single heading of the first level over all that is said is the document's title.
  return chapters.length === 1 && chapters[0]!.depth === 1 ? [] : chapters
}

function withoutAppendices(chapters: readonly Section[]): readonly Section[] {
  let last = chapters.length
  while (last > 1 && isAppendix(chapters[last - 1]!.title)) last -= 1
  return chapters.slice(0, last)
}

/** Where the story has come to before the section, or goes on after it. */
function told(chapters: readonly Section[], states: SectionStates | undefined, id: SectionId | undefined): number | undefined {
  if (states === undefined || id === undefined) return undefined
  const chapterOf = (other: SectionId) => {
    const start = states[other].evidence?.start
    return start === undefined ? -1 : chapters.findIndex(({ span }) => span.start <= start && start < span.end)
  }
  const place = story.indexOf(id)
  const before = Math.max(-1, ...story.slice(0, place).map(chapterOf))
  if (before >= 0) return chapters[before]!.span.end
  const after = story
    .slice(place + 1)
    .map(chapterOf)
    .filter((chapter) => chapter >= 0)
  return after.length === 0 ? undefined : chapters[Math.min(...after)]!.span.start
}

/** The last numbered chapter and the number after it, where most chapters have one. */
function lastNumber(chapters: readonly Section[]): { readonly chapter: Section; readonly next: string } | undefined {
  const numbered = chapters.flatMap((chapter) => {
    const [, above = '', own, mark = ''] = /^((?:\d{1,3}\.)*)(\d{1,3})([.):]?[ \t\u00a0]+(?:[–—-][ \t]+)?)(?=\S)/.exec(chapter.title) ?? []
    return own === undefined ? [] : [{ chapter, next: `${above}${Number(own) + 1}${mark}` }]
  })
  return numbered.length >= 2 && numbered.length * 2 > chapters.length ? numbered.at(-1) : undefined
}

function isUnderlined(text: string, { heading, span }: Section): boolean {
  return heading !== undefined && !/^ {0,3}#/.test(text.slice(span.start, span.start + 4))
}

/** Offset of the line that `offset` lies on; the end of the text stays the end. */
function lineStartAt(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  return lineStart(text, offset)
}

/** White space longer than this is not looked through. */
const longestGap = 400

function gapBelow(above: string, lineBreak: string): string {
  const [gap] = /\s*$/.exec(above)!
  if (gap.length === above.length && gap.length < longestGap) return /[\r\n]$|^$/.test(gap) ? '' : lineBreak
  const breaks = gap.match(/\r\n|\n|\r/g)?.length ?? 0
  const ragged = /[ \t]$/.test(gap) && breaks > 0
  return lineBreak.repeat(Math.max(0, 2 - breaks) + (ragged ? 1 : 0))
}

function isAppendix(title: string): boolean {
  return /^(?:[\dA-Z.]{1,4}\s+)?(?:append(?:ix|ices)|annex(?:es)?|references?|sources?|bibliography|glossary|(?:foot|end)?notes|further reading|(?:useful )?links|resources|see also|change ?log|revision history|history|acknowledge?ments?|contacts?|licen[cs]e)\b/i.test(
    title.trim(),
  )
}
