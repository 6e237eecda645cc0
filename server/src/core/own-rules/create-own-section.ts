import type { Document } from '../document/document.ts'
import { documentHead } from '../facts/document-head.ts'
import { declaredKind } from '../facts/document-kind.ts'
import { doubtfulPlan } from '../facts/doubtful-plan.ts'
import { newSectionPlace } from '../facts/new-section-place.ts'
import { insertTemplate } from '../rules/insert-section.ts'
import type { AnyRule } from '../rules/rule.ts'
import type { OwnSection } from './own-section.ts'
import { holdsPhrase, type Phrase } from './phrase.ts'

/** The rule that misses a section of a team's own, in documents that are surely whole ones of its kinds. */
export function createOwnSectionRule(section: OwnSection): AnyRule {
  const { id, title, severity, kinds, level, message, why, template, alike } = section
  return {
    id,
    family: 'own',
    scope: 'document',
    severity,
    recommended: level === 'required',
    kinds,
    summary: `The section “${title}” is missing`,
    why,
    options: {},
    examples: { bad: [], good: [] },
    anyLanguage: true,
    query: () => [],
    *run(analysis) {
      if ((declaredKind(analysis) === undefined && doubtfulPlan(analysis)) || hasOwnSection(alike, analysis.document)) return
      const place = newSectionPlace(analysis.document, undefined, undefined)
      yield { at: documentHead(analysis), data: undefined, fixes: [insertTemplate(template, title, place)] }
    },
    message: () => message,
    also: () => message,
    asks: () => undefined,
  }
}

/** Whether a heading, or words in bold that open a paragraph or an item, name the section. */
export function hasOwnSection(alike: readonly Phrase[], { sections, passages }: Pick<Document, 'sections' | 'passages'>): boolean {
  return (
    sections.some(({ heading }) => heading?.sentences.some(({ reading }) => holdsPhrase(alike, reading))) ||
    passages.some(({ reading, sentences }) => {
      const [mark] = reading.marks
      const [opening] = sentences
      if (mark?.type !== 'strong' || mark.start > 0 || opening === undefined) return false
      const words = opening.reading.words.filter(({ end }) => end <= mark.end)
      return holdsPhrase(alike, { ...opening.reading, words })
    })
  )
}
