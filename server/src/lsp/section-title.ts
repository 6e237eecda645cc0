import type { SectionId } from '../core/facts/section-states.ts'

/** What readers call an asked-for content. */
export function sectionTitle(id: SectionId): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
