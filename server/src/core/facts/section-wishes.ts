import type { DocumentKind } from '../base/document-kind.ts'
import { type SectionId, sectionIds } from './section-ids.ts'

/**
 * What a team asks of a content in documents of a kind. `required`: it is missed wherever it is not there. `optional`: nobody misses it, and
 * it counts where it is there. `off`: it is neither missed nor counted. Of what no team says anything, reviewers miss what they would miss.
 */
export const sectionWishes = ['required', 'optional', 'off'] as const

export type SectionWish = (typeof sectionWishes)[number]

/** Kinds of document that have asked-for contents. */
export const kindsWithSections = ['strategy', 'crm-plan', 'research-plan'] as const satisfies readonly DocumentKind[]

export type KindWithSections = (typeof kindsWithSections)[number]

/** Wishes by kind of document. */
export type SectionWishes = Readonly<Partial<Record<DocumentKind, Readonly<Partial<Record<SectionId, SectionWish>>>>>>

/** The contents that are not switched off. */
export function askedIds(states: Readonly<Record<SectionId, { readonly wish?: SectionWish }>>): readonly SectionId[] {
  return sectionIds.filter((id) => states[id].wish !== 'off')
}
