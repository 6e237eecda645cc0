import type { Span } from '../base/span.ts'
import type { Section } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Fact } from './fact.ts'
import { type SectionId, sectionIds } from './section-ids.ts'
import { cluesOf, sectionSigns } from './section-signs.ts'

/** A part of what a content is asked for, and where a section tells it. */
export interface SectionPart {
  /** A noun phrase: "how often". */
  readonly noun: string
  /** The first sentence that shows it; `undefined` where none does. */
  readonly at: Span | undefined
  /** No sign would show it, so that nobody can say that it is not there. */
  readonly unknowable: boolean
}

/** Which parts of a content the text below a heading tells, in the order in which they are asked for. What is still to be filled in tells none. */
export function sectionParts(id: SectionId, section: Section): Fact<readonly SectionPart[]> {
  return (analysis) => {
    const { names, parts } = cluesOf[id]
    const place = sectionIds.indexOf(id)
    const sentences = analysis.document.blocks
      .filter(({ start }) => section.span.start <= start && start < section.span.end)
      .flatMap((block) => block.sentences)
      .filter((sentence) => sentence.passage.reading.role !== 'heading')
    return parts.map(({ noun, shownBy }) => {
      const bits = shownBy.reduce((sum, name) => sum | (1 << names.indexOf(name)), 0)
      const telling = sentences.find((sentence) => {
        const signs = sectionSigns(sentence, analysis)
        return !signs.open && (signs.bits[place]! & bits) !== 0
      })
      return { noun, at: telling === undefined ? undefined : locate(telling), unknowable: bits === 0 }
    })
  }
}
