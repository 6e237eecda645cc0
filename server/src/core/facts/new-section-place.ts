import type { Document, Section } from '../document/document.ts'
import { fact } from './fact.ts'

/** Where a further section of a document belongs, and how it is written there. */
export interface NewSectionPlace {
  readonly offset: number
  /** Depth of its heading: that of the document's main sections. */
  readonly depth: number
  /** Line breaks needed before it so that a blank line parts it from what stands above, and after it. */
  readonly before: string
  readonly after: string
  readonly lineBreak: '\n' | '\r\n'
}

/** The end of the document, or the place before its appendices. */
export const newSectionPlace = fact<NewSectionPlace>(({ document }) => {
  const { text } = document
  const main = mainSections(document)
  let last = main.length
  while (last > 1 && isAppendix(main[last - 1]!.title)) last -= 1
  const appendix = main[last]
  const offset = appendix?.span.start ?? text.length
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  const above = /(?:\r?\n)*$/.exec(text.slice(Math.max(0, offset - 4), offset))?.[0].match(/\n/g)?.length ?? 0
  return {
    offset,
    depth: commonestDepth(main),
    before: offset === 0 ? '' : lineBreak.repeat(Math.max(0, 2 - above)),
    after: appendix === undefined ? '' : lineBreak,
    lineBreak,
  }
})

/** The document's outermost sections, or those below its title where one heading holds everything. */
function mainSections({ sections }: Document): readonly Section[] {
  let main = sections[0]?.children ?? []
  while (main.length === 1 && main[0]!.children.length > 0) main = main[0]!.children
  return main
}

function commonestDepth(sections: readonly Section[]): number {
  const counts = new Map<number, number>()
  for (const { depth } of sections) counts.set(depth, (counts.get(depth) ?? 0) + 1)
  const [commonest] = [...counts].sort(([a, many], [b, more]) => more - many || b - a)
  return sections.length < 2 ? 2 : (commonest?.[0] ?? 2)
}

function isAppendix(title: string): boolean {
  return /^(?:[\dA-Z.]{1,4}\s+)?(?:append(?:ix|ices)|annex(?:es)?|references?|sources?|bibliography|glossary|(?:foot|end)?notes|further reading|(?:useful )?links|resources|see also|change ?log|revision history|history|acknowledge?ments?|contacts?|licen[cs]e)\b/i.test(
    title.trim(),
  )
}
