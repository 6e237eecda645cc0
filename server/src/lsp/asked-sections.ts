import type { Reading } from '../core/engine/engine.ts'
import { story } from '../core/facts/new-section-place.ts'
import type { SectionId } from '../core/facts/section-ids.ts'
import { rules } from '../core/rules/registry.generated.ts'

/**
 * The contents that a document is asked for, in the order in which a plan tells its story: those of its kind, as far as configuration says
 * nothing else.
 */
export function askedSections({ kind, sections }: Pick<Reading, 'kind' | 'sections'>): readonly SectionId[] {
  return story.filter((id) => {
    const wish = sections?.[id].wish
    return wish === undefined ? rules.find((rule) => rule.id === `missing-${id}`)?.kinds.includes(kind) : wish === 'required'
  })
}
